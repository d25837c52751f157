import { randomUUID } from "node:crypto";
import type { Tap } from "../../intent.ts";
import { madeOf } from "../../text/made-of.ts";
import type { Assistant, Log, Speaker } from "../adapter.ts";
import { isFormName } from "../shared/forms/forms.ts";
import { inTime } from "../shared/in-time.ts";
import { joined } from "../shared/joined.ts";
import { SORRY } from "../shared/lines.ts";
import { claimOf } from "../shared/once.ts";
import { inPrivate } from "./addresses.ts";
import type { Administration } from "./administering.ts";
import { LEASE_MS, PATIENCE_MS } from "./delivery.ts";
import { describe } from "./failure.ts";
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

/** One command, read once. */
type Given = {
  readonly name: (typeof COMMANDS)[number];
  readonly command: CommandBody;
  readonly speaker: Speaker;
  readonly workspace: Workspace;
};

/**
 * Slash commands, answered in their acknowledgement: one round trip, seen by the asker alone. An answer that takes
 * longer than Slack waits follows under an empty acknowledgement, once.
 */
export function listenToCommands({ command: hear }: Listeners, parts: Parts): void {
  for (const name of COMMANDS) {
    hear(`/${name}`, async ({ body, ack, workspace }) => {
      const command = CommandBody.safeParse(body).data;
      if (command === undefined) {
        parts.log.warn("slack.unreadable_command");
        return ack(acknowledging(readyLine(said(SORRY))));
      }
      const given = { name, command, speaker: speakerOf(command, workspace), workspace };
      if (await opensForm(given, parts)) return ack();
      const work = answerCommand(given, parts);
      const message = await inTime(work, PATIENCE_MS, "late" as const);
      if (message === undefined) return ack();
      if (message !== "late") return ack(acknowledging(message));
      await ack();
      await follow(await work, command, parts);
    });
  }
}

function speakerOf(command: CommandBody, workspace: Workspace): Speaker {
  const home = homeIn(workspace, { team: command.team_id, enterprise: command.enterprise_id });
  return toSpeaker(home, { channel: command.channel_id }, command.user_id);
}

/**
 * Without a word behind it, such a command opens a window to fill in what would be typed. Where none opens in time it is
 * answered like any other: with the question of what is meant.
 */
async function opensForm({ name, command, speaker, workspace }: Given, parts: Parts): Promise<boolean> {
  if (!isFormName(name) || toWords(command.text) !== "") return false;
  const { channel_id: channel, trigger_id: trigger } = command;
  const language = await languageFor(parts, workspace, speaker);
  const opening = openForm({ ...parts, workspace }, name, trigger, { language, channel });
  return (await inTime(opening, OPENING_MS, "too late" as const)) === "shown";
}

/** What is left of the three seconds is for an answer. */
const OPENING_MS = 1_500;

/** The bytes that Slack is answered with, made once for a message that is kept. */
const acknowledging = madeOf(
  (message: ReadyMessage): Buffer =>
    Buffer.from(joined({ response_type: "ephemeral" }, message.withBlocks ?? message.asText())),
);

/** Never fails: Slack has been told that all is well. */
async function follow(
  message: ReadyMessage | undefined,
  { response_url: url, trigger_id: trigger = randomUUID() }: CommandBody,
  { whisper, log }: Parts,
): Promise<void> {
  if (message === undefined) return;
  try {
    await whisper({ url }, message, claimOf(`slack:command:${trigger}`, LEASE_MS));
  } catch (error) {
    log.error("slack.command", describe(error));
  }
}

async function answerCommand(
  { name, command, speaker, workspace }: Given,
  { assistant, log, whoIsWho, administration }: Parts,
): Promise<ReadyMessage | undefined> {
  const { channel_id: channel, text: typed } = command;
  try {
    const who = await whoIsWho.tell(workspace, speaker, COMMAND_PATIENCE_MS);
    const answer = await assistant.handle({
      speaker,
      input: { kind: "command", name, text: toWords(typed) },
      surface: PRIVATE,
      ...inPrivate(speaker, channel),
      ...localeOf(who),
      administering: administration({ workspace, speaker, channel, text: typed }),
    });
    const isInChannel = !isDirectChannel(channel);
    const keep = (tap: Tap) => assistant.keep(tap, speaker);
    return answer && (await PRIVATE.show(answer, keep, log, { isInChannel }));
  } catch (error) {
    // Slack does not deliver a command again, so the reader has to hear it now.
    log.error("slack.command", describe(error));
    return readyLine(said(SORRY));
  }
}
