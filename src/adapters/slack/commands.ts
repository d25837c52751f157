import type { App } from "@slack/bolt";
import type { Assistant, Log } from "../adapter.ts";
import { SORRY } from "../shared/lines.ts";
import type { SlackMessage } from "./blocks.ts";
import { describe } from "./failure.ts";
import { toWords } from "./incoming-text.ts";
import { said } from "./lines.ts";
import { COMMANDS } from "./listening.ts";
import { CommandBody, toSpeaker } from "./payloads.ts";
import { toPrivateMessage } from "./posting.ts";

type Parts = { readonly assistant: Assistant; readonly log: Log };

/** Slash commands, answered in their acknowledgement: one round trip, seen by the asker alone. */
export function listenToCommands(app: App, parts: Parts): void {
  for (const name of COMMANDS) {
    app.command(`/${name}`, async ({ body, ack }) => {
      const message = await answerCommand(name, body, parts);
      await ack({ response_type: "ephemeral", ...message });
    });
  }
}

async function answerCommand(name: string, body: unknown, parts: Parts): Promise<SlackMessage> {
  const command = CommandBody.safeParse(body).data;
  if (command === undefined) {
    parts.log.warn("slack.unreadable_command");
    return said(SORRY);
  }
  const workspace = { team: command.team_id, enterprise: command.enterprise_id };
  const speaker = toSpeaker(workspace, { channel: command.channel_id }, command.user_id);
  try {
    const text = toWords(command.text);
    const answer = await parts.assistant.handle({ speaker, input: { kind: "command", name, text } });
    return await toPrivateMessage(parts, answer, speaker);
  } catch (error) {
    // Slack does not deliver a command again, so the reader has to hear it now.
    parts.log.error("slack.command", describe(error));
    return said(SORRY);
  }
}
