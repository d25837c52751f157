import { createHash } from "node:crypto";
import type { Speaker } from "../../src/adapters/adapter.ts";
import { personOf } from "../../src/bot/person.ts";
import { deliver, type Payload, payload, withAction } from "./fake-slack-requests.ts";
import { fixture, postJson } from "./fake-teams-stage.ts";
import { fine, nextId, type Served } from "./served.ts";

/** Stands in everything that the one who is forgotten sends, and in the ids and names of that person. */
export const MARKER = "zonnebloem";
/** The same for a colleague who is not. */
export const OTHER = "korenbloem";

const roadmapOf = (marker: string) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    .map(
      (line) => `- ${line}: RAG chatbot on the documents of project ${marker} ${"with lineage ".repeat(6)}`,
    )
    .join("\n");

/** Proposes, and asks and answers people. */
async function desk(says: (text: string) => Promise<unknown>, marker: string): Promise<void> {
  await says("welke tools gebruikt een mlops engineer?");
  await says("klopt niet");
  await says(`${marker} hoort er ook bij`);
  await says("stuur alle vragen hierheen");
  // Such a place has one person who named it last.
  if (marker === MARKER) await says("stuur voorstellen hierheen");
  await says("ik wil iemand spreken");
  await says(`Wat weet je van ${marker}?`);
  await says("ja");
}

/** All that a person of Slack can do, with the marker in each. */
export function slackPerson({ slack, url }: Served, marker: string) {
  const user = `U-${marker}`;
  async function sends(name: string, text: string): Promise<void> {
    const body = payload(name);
    const event = { ...body.event, user, text, ts: `1763900000.${nextId()}` };
    await fine(deliver(url, { ...body, event_id: `Ev-${nextId()}`, event } as Payload));
  }
  const says = (text: string) => sends("message-im", text);
  async function taps(value: string, action: string): Promise<void> {
    const body = { ...payload("tap-in-thread", slack.responseUrl), user: { id: user, name: marker } };
    await fine(deliver(url, withAction(body, { value, action_id: action })));
  }
  async function commands(text: string): Promise<void> {
    await fine(
      deliver(url, { ...payload("slash-role", slack.responseUrl), user_id: user, user_name: marker, text }),
    );
  }
  /** Values of the buttons under the last answer. */
  const buttons = (): readonly string[] =>
    [...JSON.stringify(slack.posted.at(-1)?.blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/gu)].map(
      ([, value]) => JSON.parse(value ?? '""'),
    );
  async function does(): Promise<void> {
    await says(roadmapOf(marker));
    const [first = "", ...others] = buttons();
    await taps(first, "tap:0");
    for (const value of others.slice(-2)) await taps(value, "feedback");
    await taps("bad", "feedback");
    await says(`wie gebruikt ${marker}?`);
    await says(`slecht antwoord, ${marker} ontbreekt`);
    await says(`wat is de prijs van ${marker} op de maan?`);
    await commands(`${marker} ${marker}`);
    await sends("app-mention-in-thread", `<@U0BOT> wie gebruikt ${marker}?`);
    await desk(says, marker);
    await says("in English please");
  }
  return { does, says, words: [marker, hashOf({ platform: "slack", workspace: "T0ROLES", user })] };
}

/** All that a person of Teams can do. */
export function teamsPerson({ teams, url }: Served, marker: string) {
  const from = { id: `29:${marker}`, name: marker };
  const conversation = { id: `a:${marker}`, conversationType: "personal" };
  const channelData = { tenant: { id: "tenant" } };
  const post = (name: string, changes: object) =>
    fine(
      postJson(
        `${url}/api/messages`,
        JSON.stringify({
          ...fixture(name, teams.serviceUrl),
          from,
          conversation,
          channelData,
          id: `f:${nextId()}`,
          ...changes,
        }),
      ),
    );
  const says = (text: string) => post("message-personal", { text });
  async function does(): Promise<void> {
    await says(roadmapOf(marker));
    const [action] = teams.posted.at(-1)?.activity.attachments?.[0]?.content.actions ?? [];
    await post("submit", { value: action !== undefined && "data" in action ? action.data : undefined });
    const replyToId = `1:${teams.posted.length}`;
    const feedback = JSON.stringify({ feedbackText: `${marker} ontbreekt, vraag ${marker}@example.com` });
    const value = { actionName: "feedback", actionValue: { reaction: "dislike", feedback } };
    await post("feedback", { value, replyToId });
    await says(`what does a ticket from ${marker} to the moon cost?`);
    const thread = { text: `<at>Rolwijzer</at> wie gebruikt ${marker}?` };
    await post("message-channel-thread", { ...thread, conversation: { id: "19:c@thread;messageid=1" } });
    await desk(says, marker);
    await says("in English please");
  }
  return { does, says, words: [marker, hashOf({ platform: "teams", workspace: "tenant", user: from.id })] };
}

/** What a row of this person holds where it does not hold the marker. */
function hashOf(person: Pick<Speaker, "platform" | "workspace" | "user">): string {
  return createHash("sha256").update(personOf(person)).digest("base64url");
}
