import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { hereAt } from "../../../src/adapters/shared/steps.ts";
import { takeCardAction } from "../../../src/adapters/teams/card-actions.ts";
import type { Card, ExecuteAction } from "../../../src/adapters/teams/card-elements.ts";
import { formInPlaceOf } from "../../../src/adapters/teams/dialogs/form-in-place.ts";
import { Incoming } from "../../../src/adapters/teams/incoming.ts";
import { makeOneAnswer } from "../../../src/adapters/teams/one-answer.ts";
import type { Reach } from "../../../src/adapters/teams/reach.ts";
import { CARDS, cardFor } from "../../../src/adapters/teams/shown.ts";
import { TAP_FORM } from "../../../src/adapters/teams/tap-form.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import type { Tap } from "../../../src/intent.ts";
import { silentLog } from "../../../src/observability/logger.ts";
import { LANGUAGES } from "../../../src/values.ts";
import { executesOn } from "../../support/card-actions.ts";
import { everyIntent } from "../../support/every-intent.ts";
import { fixture } from "../../support/fake-teams-stage.ts";
import { answerOn, pagesOn } from "../../support/pages-on.ts";
import { makeMemoryDeliveries, makeScriptedAssistant } from "../../support/scripted-assistant.ts";
import { helpNl } from "../../support/small-answers.ts";
import { brain } from "../../support/wordings.ts";

const scripted = makeScriptedAssistant(helpNl);
const heard: Tap[] = [];
/** It answers as the bot does, and remembers what was asked last. */
const assistant: typeof scripted = {
  ...scripted,
  handle: async ({ input }) => {
    if (input.kind !== "intent") throw new Error("no tap");
    const { intent, language, page } = input;
    heard.push({ v: 1, intent, language, page });
    return answerOn(CARDS, { intent, language, page });
  },
};
const reach: Reach = { send: async () => "1", update: async () => undefined, remove: async () => undefined };
const parts = {
  assistant,
  deliveries: makeMemoryDeliveries(),
  log: silentLog,
  oneAnswer: makeOneAnswer(),
};

const EXECUTE = fixture("execute", "http://127.0.0.1/");
let taps = 0;

async function tapped({ verb, data }: ExecuteAction): Promise<Card> {
  const value = { action: { type: "Action.Execute", verb, data } };
  // Under another message each time: the same under one is a double click.
  taps += 1;
  const incoming = Incoming.parse({ ...EXECUTE, replyToId: `1:${taps}`, value });
  const { type, value: card } = (await takeCardAction(incoming, reach, parts)) as {
    type: string;
    value: Card;
  };
  if (type !== "application/vnd.microsoft.card.adaptive")
    throw new Error(`answered with ${JSON.stringify(card)}`);
  return card;
}

/** What is wrong with where a button leads: a card, of what it says, with a way back to the card that it stood on. */
async function faultsOf(button: ExecuteAction, from: Tap | null, offered: Tap): Promise<readonly string[]> {
  const card = await tapped(button);
  const asked = heard.at(-1);
  const back = executesOn(card).find(({ title }) => /← (?:Terug|Back)/u.test(title));
  if (back !== undefined) await tapped(back);
  const returned = back === undefined ? undefined : heard.at(-1)?.intent;
  const expected = from?.intent.kind === "settings" ? undefined : from?.intent;
  return [
    ...(same(asked, offered) ? [] : [`asks ${JSON.stringify(asked)}`]),
    ...(same(returned, expected) ? [] : [`leads back to ${JSON.stringify(returned)}`]),
    ...(same({ ...button.data, past: undefined }, button.fallback.data) ? [] : ["has another fallback"]),
  ];
}

/** A tap that comes back has its fields in an order of its own. */
const same = (one: unknown, other: unknown) => isDeepStrictEqual(plain(one), plain(other));
const plain = (value: unknown) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Each thing that a card lets its reader tap, in the order in which it was offered: a button, or an entry of a menu. */
function tappable(card: Card | undefined): readonly ExecuteAction[] {
  const menu = card?.body.find(({ type }) => type === "Input.ChoiceSet");
  const buttons = executesOn(card);
  if (menu?.type !== "Input.ChoiceSet") return buttons;
  // A client sends what stands in a menu along with every button of its card.
  const withPicked = (button: ExecuteAction, picked: string) => ({
    ...button,
    data: { ...button.data, picked },
    fallback: { ...button.fallback, data: { ...button.fallback.data, picked } },
  });
  const ofMenu = buttons.find(({ data }) => "menu" in data);
  return [
    ...menu.choices.flatMap(({ value }) => (ofMenu === undefined ? [] : [withPicked(ofMenu, value)])),
    ...buttons.filter((each) => each !== ofMenu).map((each) => withPicked(each, menu.value ?? "")),
  ];
}

/** What is wrong with the buttons of an answer, but for those whose tap was tapped before. */
async function faultsIn(answer: Answer, seen: Set<string>): Promise<readonly string[]> {
  const { language, title } = answer;
  // In its place stands a form, which has tests of its own.
  if (formInPlaceOf(answer) !== undefined) return [];
  const card = await cardFor(answer, (tap) => assistant.keep(tap, speaker), silentLog);
  const offered = TAP_FORM.offered(answer);
  const buttons = tappable(card);
  const faults = buttons.length === offered.length ? [] : [`${buttons.length} of ${offered.length}`];
  for (const [place, { intent: asked, page }] of offered.entries()) {
    const button = buttons[place];
    const tap: Tap = { v: 1, intent: asked, language, page };
    const key = JSON.stringify(tap);
    if (button === undefined || seen.has(key)) continue;
    seen.add(key);
    faults.push(...(await faultsOf(button, hereAt(answer), tap)));
  }
  return faults.map((fault) => `${title}: ${fault}`);
}

it.each(LANGUAGES)(
  "leads where it says and back again, every button there is: %s",
  async (language) => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const intent of everyIntent(brain.catalog))
      for (const answer of pagesOn(CARDS, intent, language)) wrong.push(...(await faultsIn(answer, seen)));
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(seen.size).toBeGreaterThan(300);
  },
  120_000,
);

const speaker = { platform: "teams", workspace: "t", conversation: "c", user: "u" };
