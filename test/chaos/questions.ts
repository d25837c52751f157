import { type Payload, payload } from "../support/fake-slack-requests.ts";
import { fixture } from "../support/fake-teams-stage.ts";
import { drawn } from "./draws.ts";
import { makePress, PRESSES, teamsConversation } from "./presses.ts";

/** How a question reaches us. The four after the first three are how platforms are known to trip a bot up. */
export const KINDS = {
  "direct message": 26,
  mention: 14,
  teams: 16,
  /** The first delivery never reached us, so what comes says that it is a retry. */
  "only a retry": 4,
  "two event ids": 3,
  "message and mention": 3,
  /** What we posted comes back as an event: no question at all. */
  own: 2,
  ...PRESSES,
} as const;
export type Kind = keyof typeof KINDS;

/** One way in which a platform brings a question, again and again until it is acknowledged. */
export type Delivery = {
  readonly platform: "slack" | "teams";
  readonly body: Payload;
  readonly isRetry?: true;
  /** Acknowledging it promises no answer: that is the other delivery's. */
  readonly isAside?: true;
  /** It is brought once, whatever comes of it. */
  readonly isOnce?: true;
};

export type Question = {
  /** What an answer to it names: the thread in Slack or the address to respond at, the activity replied to in Teams. */
  readonly id: string;
  readonly kind: Kind;
  readonly deliveries: readonly Delivery[];
};

/** Each has its number behind it, so that no two are alike. */
const TEXTS = [
  "Wat doet een MLOps Engineer?",
  "Which tools does a Data Engineer use?",
  "Hoe word ik AI Security Engineer?",
  "Compare a prompt engineer with an AI software engineer",
  "Welke rol eerst?",
] as const;

const WHOLE = Object.values(KINDS).reduce<number>((sum, weight) => sum + weight, 0);

/** @returns the kind that a share, from 0 to 1, falls into by their weights */
export const kindAt = (share: number): Kind => drawn(KINDS, share, WHOLE) ?? "mention";

/** The question with this number, as it is asked now by somebody of this workspace. */
export function makeQuestion(number: number, kind: Kind, team: string): Question {
  const text = `${TEXTS[number % TEXTS.length]} (${number})`;
  if (isPress(kind)) return { kind, ...makePress(number, kind, team, text) };
  if (kind === "teams") return { id: `teams-${number}`, kind, deliveries: [inTeams(number, text)] };
  const ts = `${Math.floor(Date.now() / 1_000)}.${String(number).padStart(6, "0")}`;
  const event = (name: string, changes: Payload = {}): Delivery =>
    inSlack(name, team, { text, ts, ...changes });
  switch (kind) {
    case "direct message":
      return { id: ts, kind, deliveries: [event("message-im")] };
    case "mention":
      return { id: ts, kind, deliveries: [event("app-mention")] };
    case "only a retry": {
      return { id: ts, kind, deliveries: [{ ...event("app-mention"), isRetry: true }] };
    }
    case "two event ids":
      return { id: ts, kind, deliveries: [event("app-mention"), event("app-mention")] };
    case "message and mention":
      return {
        id: ts,
        kind,
        deliveries: [aside(event("message-of-a-mention-in-channel")), event("app-mention")],
      };
    case "own": {
      const later = ts.replace(/\.\d/u, ".9");
      const own = { user: botUserOf(team), thread_ts: ts, ts: later };
      return { id: ts, kind, deliveries: [event("message-of-our-own", own)] };
    }
  }
}

function isPress(kind: Kind): kind is keyof typeof PRESSES {
  return kind in PRESSES;
}

export const botUserOf = (team: string): string => `U0BOT${team}`;

let events = 0;

/** A recorded event, as if it were of this workspace and of now, under an event id of its own. */
function inSlack(name: string, team: string, changes: Payload): Delivery {
  const recorded = payload(name);
  events += 1;
  const body = {
    ...recorded,
    team_id: team,
    context_team_id: team,
    event_id: `Ev0CHAOS${events}`,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [{ team_id: team, enterprise_id: null, is_enterprise_install: false }],
    event: { ...recorded.event, ...changes, team, event_ts: changes["ts"] },
  };
  return { platform: "slack", body };
}

const aside = (delivery: Delivery): Delivery => ({ ...delivery, isAside: true });

function inTeams(number: number, text: string): Delivery {
  const message = fixture("message-personal", "");
  const conversation = teamsConversation(message, number);
  const body = { ...message, id: `teams-${number}`, text, attachments: [], conversation };
  return { platform: "teams", body };
}
