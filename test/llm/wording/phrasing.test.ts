import { beforeEach, describe, expect, it } from "vitest";
import type { Answer, Lead } from "../../../src/answer/answer.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { askedIntent } from "../../../src/cli/asked-intent.ts";
import { Tap } from "../../../src/intent.ts";
import { makePhrasebook } from "../../../src/llm/model/phrasebook.ts";
import { Draft } from "../../../src/llm/wording/draft.ts";
import { makePhrase, type Phrase } from "../../../src/llm/wording/phrasing.ts";
import { shapeOf } from "../../../src/llm/wording/shape.ts";
import { memoryPhrasings } from "../../../src/storage/phrasings.ts";
import { stoppedClock } from "../../support/clock.ts";
import { HONEST } from "../../support/honest-model.ts";
import { brain, grounds } from "../../support/wordings.ts";

const { now } = stoppedClock();

const profile = brain.respond(askedIntent("role_profile", ["mlops-engineer"], {}), "nl");
const shaped = shapeOf(profile.lead?.facts ?? [], "nl");

describe("without a model", () => {
  const phrase = makePhrase({ grounds });

  it("words a lead as a person wrote it, and says so", () => {
    const { lead } = phrase(profile, "C1");
    expect(lead?.wording).toBe("written");
    expect(lead?.text).not.toBe(profile.lead?.text);
    expect(lead?.text).toContain("MLOps Engineer");
  });

  it("gives one conversation one wording, and not every conversation the same", () => {
    const inConversation = (id: string) => phrase(profile, id).lead?.text;
    expect(inConversation("C1")).toBe(inConversation("C1"));
    const all = new Set(Array.from({ length: 40 }, (_, index) => inConversation(`C${index}`)));
    expect(all.size).toBeGreaterThan(1);
  });

  it("leaves an answer without facts as it is", () => {
    const help = brain.respond({ kind: "help" }, "nl");
    expect(phrase(help, "C1")).toBe(help);
  });

  it("keeps the lead as code composed it when a value cannot be told from the words around it", () => {
    const [fact] = profile.lead?.facts ?? [];
    if (fact === undefined || profile.lead === undefined) throw new Error("a profile has a lead");
    const hidden = { ...fact, value: { kind: "text" as const, text: "hoort thuis\u200b hier." } };
    const odd: Answer = {
      ...profile,
      lead: { ...profile.lead, facts: [hidden, ...profile.lead.facts.slice(1)] },
    };
    expect(phrase(odd, "C1").lead).toBe(odd.lead);
  });
});

describe("with a model", () => {
  let asked: string[];
  let phrase: Phrase;
  let book: ReturnType<typeof makePhrasebook>;
  beforeEach(() => {
    asked = [];
    const rows = memoryPhrasings<Draft>();
    book = makePhrasebook({ rows, grounds, versions: "v", now, log: { info: () => undefined } });
    const ask = ({ hash }: { readonly hash: string }) => void asked.push(hash);
    phrase = makePhrase({ grounds, model: { find: book.find, ask } });
  });

  it("answers a shape that has no wording yet at once, and asks for one", () => {
    expect(phrase(profile, "C1").lead?.wording).toBe("written");
    expect(asked).toEqual([shaped.hash]);
  });

  it("marks a lead that a model worded, with the facts one tap away", async () => {
    await book.save(shaped, Draft.parse(HONEST.get(shaped.hash)), "model");
    const answer = phrase(profile, "C1");
    expect(answer.lead?.wording).toBe("model");
    expect(asked).toEqual([]);
    const [button] = answer.followUps;
    expect(button?.label).toBe("Toon de feiten");
    const tapped = Tap.parse({ v: 1, intent: button?.intent, language: "nl" });
    const facts = brain.respond(tapped.intent, "nl");
    expect(facts.lead).toBeUndefined();
    expect(facts.sections[0]).toMatchObject({ name: "facts", lines: [{}, {}, {}, {}] });
    expect(facts.citations.map(({ id }) => id).sort()).toEqual(
      (profile.lead?.facts ?? []).map(({ id }) => id).sort(),
    );
  });
});

describe("a reader of plain text", () => {
  it("is told who worded the lead, and only when a model did", async () => {
    const worded: Answer = { ...profile, lead: { ...(profile.lead as Lead), wording: "model" } };
    expect(toPlainText(worded)).toContain("Tekst bovenaan verwoord door AI");
    expect(toPlainText(profile)).not.toContain("verwoord door AI");
  });
});
