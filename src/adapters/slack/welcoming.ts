import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import type { PlatformParts, Speaker } from "../adapter.ts";
import { platformId } from "../shared/platform-id.ts";
import { tell } from "./answering.ts";
import { describe } from "./failure.ts";
import type { Listeners } from "./listeners.ts";
import { JOINS } from "./listening.ts";
import { idOrNone, toSpeaker } from "./payloads.ts";
import { type Welcomed, welcomeIn } from "./welcome-words.ts";
import type { WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace, type Workspaces } from "./workspaces.ts";

type Parts = Pick<PlatformParts, "assistant" | "log"> & { readonly whoIsWho: WhoIsWho };

const id = platformId(100);

const Joined = z.object({
  team_id: idOrNone,
  enterprise_id: idOrNone,
  event: z.object({
    user: id,
    channel: id,
    /** Absent where somebody joined by themselves. */
    inviter: id.optional().catch(undefined),
  }),
});

/** Nobody waits for a hello. */
const PATIENCE_MS = 2_000;

/** Says hello in a channel that the bot was invited to, once a channel. Others who join are none of its business. */
export function listenToJoins({ event }: Listeners, parts: Parts): void {
  for (const name of JOINS)
    event(name, async ({ body, workspace }) => {
      const joined = Joined.safeParse(body).data;
      if (joined?.event.user !== workspace.self) return;
      const { team_id: team, enterprise_id: enterprise, event } = joined;
      const { channel, inviter = "" } = event;
      const speaker = toSpeaker(homeIn(workspace, { team, enterprise }), { channel }, inviter);
      const { channels } = await parts.assistant.workspace(speaker);
      if (channels[channel] === "off") return;
      await welcome({ speaker, channel, as: "channel", workspace }, parts);
    });
}

/** @returns what says hello to who installed the app, where they are alone with it; it never rejects */
export function makeWelcomeInstaller(
  { of }: Pick<Workspaces, "of">,
  parts: Parts,
): (key: string, installer: string) => Promise<void> {
  return async (key, installer) => {
    try {
      const workspace = await of({ team_id: key });
      const speaker = toSpeaker({ team: key }, { channel: installer }, installer);
      // Slack opens the conversation with a person that a message is for.
      if (workspace !== undefined)
        await welcome({ speaker, channel: installer, as: "installer", workspace }, parts);
    } catch (error) {
      parts.log.warn("slack.installer_not_welcomed", describe(error));
    }
  };
}

type Came = {
  /** Who brought the bot there. */
  readonly speaker: Speaker;
  readonly channel: string;
  readonly as: Welcomed;
  readonly workspace: Workspace;
};

/** In place of a channel, where the bot said hello to who installed it: no person is remembered for that. */
const INSTALLATION = "installation";

/** @throws when nothing was said and a later attempt could succeed */
async function welcome({ speaker, channel, as, workspace }: Came, parts: Parts): Promise<void> {
  const { assistant, log, whoIsWho } = parts;
  const who = speaker.user === "" ? undefined : await whoIsWho.tell(workspace, speaker, PATIENCE_MS);
  const place = as === "installer" ? INSTALLATION : channel;
  const language = await assistant.greet(speaker, place, who?.language);
  if (language === undefined) return;
  // Its buttons carry themselves: there is nothing to keep for anybody.
  const end = await tell(
    { posting: workspace.posting, log },
    { channel },
    () => welcomeIn(language, as),
    async () => undefined,
  );
  if (end.kind !== "not taken") return;
  await assistant.notGreeted(speaker, place);
  throw new PlatformError("Slack did not take a hello", "Slack is troubled or out of reach; wait.");
}
