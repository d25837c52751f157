import type { Administering } from "../../adapters/adapter/workspace-admin.ts";
import type { IncomingMessage } from "../../adapters/adapter.ts";
import type { ErrandEnd, Unsettled } from "../../intents/answers/errands/errand-end.ts";
import type { ChannelMode, Settings, WorkspaceChoice } from "../../settings-asked.ts";
import type { Experts } from "../../storage/experts.ts";
import { workspaceOf } from "../person.ts";
import type { Settling } from "../settling.ts";
import { OF_CURATORS } from "./topics.ts";

export type AdministeringParts = { readonly settling: Settling; readonly experts: Pick<Experts, "list"> };

/** Shows an administrator what is settled for their workspace, once it is settled as they want it. */
export async function administer(
  { settling, experts }: AdministeringParts,
  { speaker, administering }: IncomingMessage,
  { choice }: Settings,
): Promise<ErrandEnd> {
  if (administering === undefined) return { kind: "not settled", why: "not on this platform" };
  const refusal = REFUSALS[await administering.mayAdminister()];
  if (refusal !== undefined) return { kind: "not settled", why: refusal };
  const chosen = choice && chosenBy(choice, administering);
  if (typeof chosen === "string") return { kind: "not settled", why: chosen };
  if (chosen !== undefined && !(await settling.choose(speaker, chosen))) return { kind: "failed" };
  const [settings, topics] = await Promise.all([settling.workspace(speaker), experts.list("")]);
  const theirs = topics.filter(
    ({ workspace, topic }) => workspace === workspaceOf(speaker) && !topic.startsWith(OF_CURATORS),
  );
  return {
    kind: "settled",
    isNew: chosen !== undefined,
    settings,
    channel: channelIn(administering),
    topics: theirs.length,
  };
}

const REFUSALS = { yes: undefined, no: "not an administrator", unknown: "nobody knows" } as const;

function channelIn({ channels: [named], channel }: Administering): string | undefined {
  return named ?? channel;
}

/** What is chosen, with the channel or the colleague that it is about; else what is missing. */
function chosenBy(
  choice: NonNullable<Settings["choice"]>,
  administering: Administering,
): WorkspaceChoice | Unsettled {
  const channel = channelIn(administering);
  const inChannel = (mode: ChannelMode | undefined) =>
    channel === undefined ? "no channel" : ({ kind: "channel", channel, mode } as const);
  switch (choice) {
    case "all-threads":
      return { kind: "mode", mode: "threads" };
    case "all-mentions":
      return { kind: "mode", mode: "mentions" };
    case "here-threads":
      return inChannel("threads");
    case "here-mentions":
      return inChannel("mentions");
    case "here-off":
      return inChannel("off");
    case "here-on":
      return inChannel(undefined);
    case "dutch":
      return { kind: "language", language: "nl" };
    case "english":
      return { kind: "language", language: "en" };
    case "any-language":
      return { kind: "language", language: undefined };
    case "one-more-curator":
      return curator(administering, true);
    case "one-curator-fewer":
      return curator(administering, false);
  }
}

function curator(
  { people: [person, ...more] }: Administering,
  isCurator: boolean,
): WorkspaceChoice | Unsettled {
  return person === undefined || more.length > 0 ? "nobody named" : { kind: "curator", person, isCurator };
}
