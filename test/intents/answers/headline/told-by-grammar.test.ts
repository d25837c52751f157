import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/answer/answer.ts";
import { makeBrain, readBrain } from "../../../../src/bot/brain.ts";
import { statedFacts } from "../../../../src/bot/stated-facts.ts";
import { waysToSayFrom } from "../../../../src/bot/wording.ts";
import { askedIntent } from "../../../../src/cli/asked-intent.ts";
import { makeResponding } from "../../../../src/intents/answers/respond.ts";
import type { Language } from "../../../../src/language.ts";
import { openGrammars } from "../../../../src/llm/wording/grammar/grammars.ts";
import { checkStatement } from "../../../../src/llm/wording/statement/check-statement.ts";
import { makeKnownFacts } from "../../../../src/llm/wording/statement/known-facts.ts";
import { LANGUAGES } from "../../../../src/values.ts";
import { answerTo } from "../../../support/asked.ts";
import { headlinesOfBackgrounds, headlinesOfRoles } from "../../../support/every-headline.ts";

const GOLD = "test/fixtures/headlines";
/** So many different sentences of headlines the parser could tell when this was written, less a few. */
const TOLD: Readonly<Record<Language, number>> = { nl: 55, en: 55 };

const data = await readBrain();
const brain = makeBrain(data);
const grammarOf = openGrammars();
const ways = waysToSayFrom(brain.catalog);

/** What the grammar gave, of one language. */
const given = new Set<string>();
const { respond } = makeResponding(brain.catalog, data.understanding.vocabulary, (facts, language) => {
  const said = ways(facts, language);
  for (const each of said) given.add(each);
  return said;
});

describe.each(LANGUAGES)("headlines in %s", (language) => {
  const known = makeKnownFacts(statedFacts(brain, language), language);
  const verdicts = new Map<string, string>();
  const verdictOn = (sentence: string) => {
    const kind = verdicts.get(sentence) ?? checkStatement(sentence, known, grammarOf(language)).kind;
    verdicts.set(sentence, kind);
    return kind;
  };
  const verdictsOn = (answers: readonly Answer[]) =>
    new Map(
      answers
        .filter((answer) => answer.language === language)
        .flatMap(({ headline }) => sentencesOf(headline?.text ?? ""))
        .map((sentence) => [sentence, verdictOn(sentence)] as const),
    );
  const ofEverything = () => [
    ...headlinesOfRoles(respond, brain.catalog, language),
    ...headlinesOfBackgrounds(respond, brain.catalog, language),
  ];

  it("never say what the parser finds false, and say much that it finds true", () => {
    const all = verdictsOn([...ofEverything(), ...golds(language)]);
    const are = (kind: string) => [...all].filter(([, verdict]) => verdict === kind).map(([text]) => text);
    expect(are("false")).toEqual([]);
    expect(are("true").length).toBeGreaterThanOrEqual(TOLD[language]);
  });

  it("say in the words of the grammar nothing but what the parser finds true", () => {
    given.clear();
    ofEverything();
    const single = [...given].filter((each) => sentencesOf(each).length === 1);
    expect(single.length).toBeGreaterThan(50);
    expect(single.filter((each) => verdictOn(each) !== "true")).toEqual([]);
  });
});

it("compose what no grammar is at hand for", () => {
  const alone = makeResponding(brain.catalog, data.understanding.vocabulary);
  const asked = askedIntent("legacy_mapping", [], { background: ["cobol"], form: "choice", words: "" });
  expect(alone.respond(asked, "en").headline?.text).toMatch(
    /^For a COBOL developer, Data Engineer fits best\. .* A good second choice for a COBOL developer is /u,
  );
});

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u).filter((each) => each !== "");
}

function golds(language: Language): readonly Answer[] {
  return readdirSync(GOLD)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(`${GOLD}/${file}`, "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line): { text: string; lang: string; context?: string[] } => JSON.parse(line))
    .filter(({ lang }) => lang === language)
    .map(({ text, context = [] }) => answerTo(...context, text));
}
