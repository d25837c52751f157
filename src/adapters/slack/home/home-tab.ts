import type { Language } from "../../../language.ts";
import type { PlatformParts, Speaker } from "../../adapter.ts";
import { flawsOf } from "../../shared/flaws.ts";
import type { MayAdminister } from "../administering.ts";
import { OpenedBody, toSpeaker, type ViewIn } from "../payloads.ts";
import { speakerOf, type TapParts, type Tapped } from "../tapped.ts";
import { digestOf } from "../views/digest.ts";
import { publishView } from "../views/showing-views.ts";
import { readContext, toMetadata } from "../views/view-context.ts";
import { HomeView } from "../views/view-schema.ts";
import { TYPED_PATIENCE_MS, type WhoIsWho } from "../who-is-who.ts";
import { homeIn, type Workspace } from "../workspaces.ts";
import { type HomeContent, homePage } from "./home-page.ts";

type Parts = Pick<PlatformParts, "assistant" | "log"> & {
  readonly workspace: Workspace;
  readonly whoIsWho: WhoIsWho;
  readonly mayAdminister: MayAdminister;
};

/** Puts the page on the Home tab of who opened it, unless it stands there already. Never rejects. */
export async function showHome(body: unknown, parts: Parts): Promise<void> {
  const opened = OpenedBody.safeParse(body).data;
  if (opened?.event.tab !== "home" || opened.event.user === undefined) return;
  const { event, team_id: team, enterprise_id: enterprise } = opened;
  const { channel, user = "", view } = event;
  const speaker = toSpeaker(homeIn(parts.workspace, { team, enterprise }), { channel }, user);
  await publishHome(speaker, channel, view, parts);
}

/** The same after a tap on the Home tab, which may have changed what stands there. */
export async function showHomeAgain(tapped: Tapped, parts: TapParts): Promise<void> {
  const { body, workspace } = tapped;
  if (body.view?.type !== "home") return;
  const channel = readContext(body.view.private_metadata)?.channel;
  await publishHome(speakerOf(tapped), channel, body.view, { ...parts, workspace });
}

/** Another page than stands there, by a digest that comes back with the view; over one that somebody else put there it is not put. */
export async function publishHome(
  speaker: Speaker,
  channel: string | undefined,
  stands: ViewIn | undefined,
  parts: Parts,
): Promise<void> {
  const { log, workspace } = parts;
  const page = await contentFor(speaker, parts);
  // Of all that the page is made of, so that a release with another page is seen as a change too.
  const digest = digestOf(homePage(page, ""));
  if (readContext(stands?.private_metadata)?.digest === digest) return;
  const view: HomeView = {
    type: "home",
    private_metadata: metadataOf(page.language, digest, channel),
    blocks: homePage(page, digest),
  };
  const flaws = flawsOf(HomeView, view);
  if (flaws.length > 0) log.error("slack.flawed_home", { flaws: flaws.slice(0, 5) });
  else await publishView({ workspace, log }, speaker.user, stands?.hash, view);
}

function metadataOf(language: Language, digest: string, channel: string | undefined): string {
  return toMetadata({ language, digest, ...(channel === undefined ? {} : { channel }) });
}

/** Where Slack does not say in time who administers the workspace, the page is that of anybody. */
async function contentFor(
  speaker: Speaker,
  { assistant, workspace, whoIsWho, mayAdminister }: Parts,
): Promise<HomeContent> {
  // Both wait for one answer of Slack's.
  const [may, who] = await Promise.all([
    mayAdminister(workspace, speaker, TYPED_PATIENCE_MS),
    whoIsWho.tell(workspace, speaker, TYPED_PATIENCE_MS),
  ]);
  const page = await assistant.offers.page(speaker, who?.language);
  if (may !== "yes") return page;
  return { ...page, settled: await assistant.workspace(speaker).catch(() => undefined) };
}
