import { randomUUID } from "node:crypto";
import type { Tap } from "../../intent.ts";
import { madeOf } from "../../text/made-of.ts";
import type { Assistant, Log, Speaker } from "../adapter.ts";
import { inTime } from "../shared/in-time.ts";
import { joined } from "../shared/joined.ts";
import { SORRY } from "../shared/lines.ts";
import { claimOf } from "../shared/once.ts";
import { inPrivate } from "./addresses.ts";
import type { Administration } from "./administering.ts";
import { LEASE_MS, PATIENCE_MS } from "./delivery.ts";
import { describe } from "./failure.ts";
import { isFormName } from "./forms/forms.ts";
import { languageFor, openForm } from "./forms/opening-forms.ts";
import { toWords } from "./incoming-text.ts";
import { said } from "./lines.ts";
import type { Listeners } from "./listeners.ts";
import { COMMANDS } from "./listening.ts";
import { CommandBody, isDirectChannel, toSpeaker } from "./payloads.ts";
import { PRIVATE, type ReadyMessage, readyLine } from "./shown.ts";
import type { Whisper } from "./whispering.ts";
import { COMMAND_PATIENCE_MS, localeOf, type WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Parts = {
  readonly assistant: Assistant;
  readonly log: Log;
  readonly whisper: Whisper;
  readonly administration: Administration;
  readonly whoIsWho: WhoIsWho;
};

/**
 * Slash commands, answered in their acknowledgement: one round trip, seen by the asker alone. An answer that takes
 * longer than Slack waits follows under an empty acknowledgement, once.
 */
export function listenToCommands({ command }: Listeners, parts: Parts): void {
  for (const name of COMMANDS) {
    command(`/${name}`, async ({ body, ack, workspace }) => {
      if (await opensForm(name, body, { ...parts, workspace })) return ack();
      const work = answerCommand(name, body, { ...parts, workspace });
      const message = await inTime(work, PATIENCE_MS, "late" as const);
      if (message === undefined) return ack();
      if (message !== "late") return ack(acknowledging(message));
      await ack();
      await follow(await work, body, parts);
    });
  }
}

/**
 * Without a word behind it, such a command opens a window to fill in what would be typed. Where none opens in time it is
 * answered like any other: with the question of what is meant.
 */
async function opensForm(
  name: string,
  body: unknown,
  parts: Parts & { readonly workspace: Workspace },
): Promise<boolean> {
  const command = CommandBody.safeParse(body).data;
  if (!isFormName(name) || command === undefined || toWords(command.text) !== "") return false;
  const { channel_id: channel, trigger_id: trigger } = command;
  const language = await languageFor(parts, parts.workspace, speakerOf(command, parts.workspace));
  const opening = openForm(parts, name, trigger, { language, channel });
  return (await inTime(opening, OPENING_MS, "too late" as const)) === "shown";
}

/** What is left of the three seconds is for an answer. */
const OPENING_MS = 1_500;

function speakerOf(command: CommandBody, workspace: Workspace): Speaker {
  const home = homeIn(workspace, { team: command.team_id, enterprise: command.enterprise_id });
  return toSpeaker(home, { channel: command.channel_id }, command.user_id);
}

/** The bytes that Slack is answered with, made once for a message that is kept. */
const acknowledging = madeOf(
  (message: ReadyMessage): Buffer =>
    Buffer.from(joined({ response_type: "ephemeral" }, message.withBlocks ?? message.asText())),
);

/** Never fails: Slack has been told that all is well. */
async function follow(
  message: ReadyMessage | undefined,
  body: unknown,
  { whisper, log }: Parts,
): Promise<void> {
  if (message === undefined) return;
  const { response_url: url, trigger_id: trigger = randomUUID() } = CommandBody.safeParse(body).data ?? {};
  try {
    await whisper({ url }, message, claimOf(`slack:command:${trigger}`, LEASE_MS));
  } catch (error) {
    log.error("slack.command", describe(error));
  }
}

async function answerCommand(
  name: string,
  body: unknown,
  parts: Parts & { readonly workspace: Workspace },
): Promise<ReadyMessage | undefined> {
  const command = CommandBody.safeParse(body).data;
  if (command === undefined) {
    parts.log.warn("slack.unreadable_command");
    return readyLine(said(SORRY));
  }
  const speaker = speakerOf(command, parts.workspace);
  try {
    const text = toWords(command.text);
    const { assistant, log } = parts;
    const input = { kind: "command", name, text } as const;
    const where = inPrivate(speaker, command.channel_id);
    const said = { workspace: parts.workspace, speaker, channel: command.channel_id, text: command.text };
    const who = await parts.whoIsWho.tell(parts.workspace, speaker, COMMAND_PATIENCE_MS);
    const whence = { ...where, ...localeOf(who), administering: parts.administration(said) };
    const answer = await assistant.handle({ speaker, input, surface: PRIVATE, ...whence });
    const isInChannel = !isDirectChannel(command.channel_id);
    const keep = (tap: Tap) => assistant.keep(tap, speaker);
    return answer && (await PRIVATE.show(answer, keep, log, { isInChannel }));
  } catch (error) {
    // Slack does not deliver a command again, so the reader has to hear it now.
    parts.log.error("slack.command", describe(error));
    return readyLine(said(SORRY));
  }
}
