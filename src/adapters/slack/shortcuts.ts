import { randomUUID } from "node:crypto";
import type { Localized } from "../../language.ts";
import type { Assistant, Log, Speaker } from "../adapter.ts";
import { inTime } from "../shared/in-time.ts";
import { SORRY } from "../shared/lines.ts";
import { claimOf } from "../shared/once.ts";
import { inPrivate } from "./addresses.ts";
import { LEASE_MS, PATIENCE_MS } from "./delivery.ts";
import { describe } from "./failure.ts";
import { languageFor, openForm, typedInstead } from "./forms/opening-forms.ts";
import { toWords } from "./incoming-text.ts";
import { said } from "./lines.ts";
import type { Listeners } from "./listeners.ts";
import { SHORTCUTS } from "./listening.ts";
import { isDirectChannel, ShortcutBody, toSpeaker } from "./payloads.ts";
import { PRIVATE, type ReadyMessage, readyLine } from "./shown.ts";
import { sayDirectly } from "./views/in-view.ts";
import type { Whisper } from "./whispering.ts";
import type { WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Parts = {
  readonly assistant: Assistant;
  readonly log: Log;
  readonly whisper: Whisper;
  readonly whoIsWho: WhoIsWho;
};
type Chosen = { readonly body: ShortcutBody; readonly workspace: Workspace; readonly parts: Parts };

/** What is chosen from Slack's own menus: anywhere, or under a message. */
export function listenToShortcuts({ shortcut }: Listeners, parts: Parts): void {
  for (const name of SHORTCUTS) {
    shortcut(name, async ({ body: given, ack, workspace }) => {
      const body = ShortcutBody.safeParse(given).data;
      if (body === undefined) {
        parts.log.warn("slack.unreadable_shortcut");
        return ack();
      }
      const work = HEARD[name]({ body, workspace, parts }).catch((error: unknown) =>
        parts.log.error("slack.shortcut", describe(error)),
      );
      await inTime(work, PATIENCE_MS, undefined);
      await ack();
      await work;
    });
  }
}

const HEARD = {
  "compare-roles": openComparison,
  "which-role": readMessage,
} satisfies Record<(typeof SHORTCUTS)[number], (chosen: Chosen) => Promise<void>>;

async function openComparison({ body, workspace, parts }: Chosen): Promise<void> {
  const { assistant, log } = parts;
  const speaker = speakerOf(body, workspace);
  const language = await languageFor(parts, workspace, speaker);
  const end = await openForm({ assistant, log, workspace }, "compare", body.trigger_id, { language });
  if (end !== "shown")
    await sayDirectly({ workspace, claim: claimFor(body) }, body.user.id, typedInstead("compare"));
}

const NO_TEXT: Localized = {
  nl: "In dit bericht staat geen tekst die ik kan lezen.",
  en: "There is no text in this message that I can read.",
};

/** Whoever wrote it: who chose the shortcut sees the answer alone, where the message stands. */
async function readMessage(chosen: Chosen): Promise<void> {
  const { body, parts } = chosen;
  const text = toWords(body.message?.text ?? "");
  if (text.trim() === "") return tell(chosen, readyLine(said(NO_TEXT)));
  const message = await answerTo(text, chosen).catch((error: unknown) => {
    // Slack does not bring a shortcut again, so its reader has to hear it now.
    parts.log.error("slack.shortcut", describe(error));
    return readyLine(said(SORRY));
  });
  if (message !== undefined) await tell(chosen, message);
}

async function answerTo(text: string, { body, workspace, parts }: Chosen): Promise<ReadyMessage | undefined> {
  const { assistant, log } = parts;
  const speaker = speakerOf(body, workspace);
  const channel = body.channel?.id;
  const answer = await assistant.handle({
    speaker,
    input: { kind: "command", name: "which-role", text },
    surface: PRIVATE,
    ...inPrivate(speaker, channel),
  });
  const isInChannel = channel !== undefined && !isDirectChannel(channel);
  return answer && PRIVATE.show(answer, (tap) => assistant.keep(tap, speaker), log, { isInChannel });
}

async function tell({ body, parts }: Chosen, message: ReadyMessage): Promise<void> {
  const { response_url: url, message: under } = body;
  const thread = under?.thread_ts;
  await parts.whisper({ url, ...(thread === undefined ? {} : { thread }) }, message, claimFor(body));
}

function claimFor({ trigger_id: trigger = randomUUID() }: ShortcutBody) {
  return claimOf(`slack:shortcut:${trigger}`, LEASE_MS);
}

function speakerOf({ team, enterprise, channel, user }: ShortcutBody, workspace: Workspace): Speaker {
  const home = homeIn(workspace, { team: team?.id, enterprise: enterprise?.id });
  return toSpeaker(home, { channel: channel?.id ?? user.id }, user.id);
}
