import type { Payload } from "../support/fake-slack-requests.ts";
import { payload, withAction } from "../support/fake-slack-requests.ts";
import { fixture } from "../support/fake-teams-stage.ts";
import { of } from "../support/many-slack.ts";
import { responsePath } from "./calls.ts";
import type { Delivery, Question } from "./questions.ts";

/** What is tapped or commanded: Slack brings none of it again, and neither does Teams what a card sends. */
export const PRESSES = {
  command: 10,
  /** On a button under the answer to a command, which its reader alone sees. */
  tap: 6,
  "tap in a thread": 6,
  vote: 3,
  /** Answered in the response, with the card that takes the place of the one tapped on. */
  "teams card": 4,
  /** Comes as a message, and comes again as one. */
  "teams button": 3,
} as const;
type Press = keyof typeof PRESSES;

type Pressed = Pick<Question, "id" | "deliveries">;

/** The tap or command with this number, as somebody of this workspace does it now; a command asks `text`. */
export function makePress(number: number, kind: Press, team: string, text: string): Pressed {
  const ts = `${Math.floor(Date.now() / 1_000)}.${String(number).padStart(6, "0")}`;
  switch (kind) {
    case "command": {
      const id = `command-${number}`;
      const command = { command: "/rolwijzer", text, trigger_id: `${number}.2.3` };
      return { id, deliveries: [inSlack(id, { ...of(team, payload("slash-role")), ...command })] };
    }
    case "tap":
    case "vote": {
      const id = `${kind}-${number}`;
      const body = tapped(kind === "tap" ? "tap-under-command" : "feedback", team, ts);
      return { id, deliveries: [inSlack(id, body)] };
    }
    case "tap in a thread": {
      const body = tapped("tap-in-thread", team, ts);
      const thread = { thread_ts: ts };
      const there = {
        container: { ...Object(body["container"]), ...thread },
        message: messageIn(body, thread),
      };
      return { id: ts, deliveries: [inSlack(ts, { ...body, ...there })] };
    }
    case "teams card":
      return {
        id: `card-${number}`,
        deliveries: [{ ...inTeams("execute", number, `card-${number}`), isOnce: true }],
      };
    case "teams button":
      return { id: `teams-${number}`, deliveries: [inTeams("submit", number, `teams-${number}`)] };
  }
}

/** A recorded tap on a message of its own. */
function tapped(name: string, team: string, ts: string): Payload {
  const body = withAction(of(team, payload(name)), { action_ts: ts });
  const container = { ...Object(body["container"]), message_ts: ts };
  return { ...body, container, ...("message" in body ? { message: messageIn(body, { ts }) } : {}) };
}

const messageIn = (body: Payload, changes: Payload): Payload => ({ ...Object(body["message"]), ...changes });

/** What follows on it is said at an address of its own, on the road of the process that hears it. */
function inSlack(id: string, body: Payload): Delivery {
  return { platform: "slack", body: { ...body, response_url: responsePath(id) }, isOnce: true };
}

function inTeams(name: string, number: number, id: string): Delivery {
  const activity = fixture(name, "");
  const under = `176388840${number}`;
  const body = { ...activity, id, replyToId: under, conversation: teamsConversation(activity, number) };
  return { platform: "teams", body };
}

/** One of fifty conversations. */
export function teamsConversation({ conversation }: Payload, number: number): Payload {
  return { ...Object(conversation), id: `a:1chaos${number % 50}` };
}
