import type { RoleId } from "../../ids.ts";
import type { Intent, SureIntent } from "../../intent.ts";
import type { Language } from "../../language.ts";
import type { Turn } from "../conversation.ts";
import type { Taught, Vocabulary } from "../vocabulary/vocabulary.ts";
import { buildIntent } from "./build-intent.ts";
import { choose } from "./choose.ts";
import { explain } from "./explain.ts";
import { featuresOf } from "./features.ts";
import { takenOver } from "./follow-up.ts";
import { type Gazetteer, makeGazetteer } from "./gazetteer.ts";
import type { Known } from "./known.ts";
import { languageOf } from "./language-of.ts";
import { type Classify, makeClassify } from "./linear.ts";
import type { Model } from "./model.ts";
import { stripNoise } from "./noise.ts";
import { makeReader, type Reader, type Reading } from "./reading.ts";
import { type Evidence, makeWeigh, type Weigh } from "./role-evidence.ts";
import { type Meant, rolesCompared, rolesMeant, takesRoles } from "./roles-meant.ts";
import { type Ties, tiesOf } from "./scope.ts";
import { smallTalk } from "./small-talk.ts";
import { makeSpeller } from "./spelling.ts";
import { type Earlier, earlierOf, leansOn } from "./turns.ts";

/** What a text means. `second` is the other question of the same message, or the other reading of a role's name. */
export type Understanding = {
  readonly intent: Intent;
  readonly language: Language;
  readonly second?: SureIntent;
  /** Which words and rules decided, for a curator to read. */
  readonly because: readonly string[];
};

export type Given = {
  /** Earlier turns, oldest first. */
  readonly turns?: readonly Turn[];
  /** Used only where the words do not tell. */
  readonly language?: Language;
};

/** Turns a text into one intent. Pure: the same text and turns give the same result. Never throws. */
export type Understand = (text: string, given?: Given) => Understanding;

type Parts = {
  readonly known: Known;
  readonly gazetteer: Gazetteer;
  readonly read: Reader;
  readonly weigh: Weigh;
  readonly intents: Classify;
  readonly languages: Classify;
};

export function makeUnderstand(catalog: Known, vocabulary: Vocabulary, model: Model): Understand {
  const gazetteer = makeGazetteer(model.names, vocabulary);
  const parts: Parts = {
    known: catalog,
    gazetteer,
    read: makeReader(gazetteer, makeSpeller(model.spelling)),
    weigh: makeWeigh(catalog, vocabulary),
    intents: makeClassify(model.intents),
    languages: makeClassify(model.languages),
  };
  return (text, given = {}) => understandText(parts, text, given);
}

/** Runs the earlier user texts through one by one, then the text itself with the turns that gives. */
export function understandAll(
  understand: Understand,
  context: readonly string[],
  text: string,
  language?: Language,
): Understanding {
  const hint = language === undefined ? {} : { language };
  const turns: Turn[] = [];
  for (const earlier of context) {
    const { intent, language: spoken } = understand(earlier, { turns: [...turns], ...hint });
    turns.push({ text: earlier, intent, language: spoken });
  }
  return understand(text, { turns, ...hint });
}

function understandText(parts: Parts, text: string, given: Given): Understanding {
  const reading = parts.read(stripNoise(text));
  const language = languageOf(
    reading,
    parts.gazetteer.common,
    parts.languages,
    given.language ?? given.turns?.at(-1)?.language,
  );
  const isReset = (said: string) => parts.read(stripNoise(said)).has("reset");
  const earlier = leansOn(reading, earlierOf(given.turns ?? [], isReset));
  const decision = decide(parts, reading, earlier);
  return { ...decision, language };
}

type Decision = Omit<Understanding, "language">;

function decide(parts: Parts, reading: Reading, earlier: Earlier): Decision {
  const evidence = parts.weigh(reading);
  const ties = tiesOf(reading, evidence, earlier.intent !== undefined);
  const plain = smallTalk(reading);
  if (plain !== undefined) return { intent: { kind: plain }, because: [`only small talk: ${plain}`] };
  if (reading.words.length === 0 || (reading.has("injection") && !ties.named)) {
    return {
      intent: { kind: "out_of_scope" },
      because: ["no words to go by, or words that try to give the bot orders"],
    };
  }
  const over = takenOver(reading, ties, earlier);
  const chances = chancesOf(parts, reading, evidence, ties.earlier);
  const kind = over ?? choose(chances, ties, reading).intent;
  const meant = meantFor(kind, parts, reading, evidence, earlier, ties);
  const intent = buildIntent(kind, { reading, roles: meant.roles, earlier, elliptic: over !== undefined });
  return {
    intent,
    ...secondReading(intent, meant),
    because: explain({ reading, evidence, chances, kind, meant, takenOver: over !== undefined }),
  };
}

/** From this many words on, the question itself is weighed apart from the story around it. */
const LONG = 30;

/** Chances of each intent. In a long story the last question counts as much as all the rest. */
function chancesOf(
  parts: Parts,
  reading: Reading,
  evidence: readonly Evidence[],
  followsUp: boolean,
): ReadonlyMap<string, number> {
  const whole = parts.intents(featuresOf(reading, evidence, { followsUp }));
  if (reading.words.length < LONG) return whole;
  const sentences = reading.text.split(/(?<=[.?!])\s+|\n+/u).filter((sentence) => sentence.trim() !== "");
  const last = sentences.findLast((sentence) => sentence.includes("?")) ?? sentences.at(-1) ?? "";
  const question = parts.read(last);
  if (question.words.length === 0 || question.words.length === reading.words.length) return whole;
  const asked = parts.intents(featuresOf(question, evidence, { followsUp }));
  return new Map([...whole].map(([intent, chance]) => [intent, (chance + (asked.get(intent) ?? 0)) / 2]));
}

function meantFor(
  kind: Taught,
  parts: Parts,
  reading: Reading,
  evidence: readonly Evidence[],
  earlier: Earlier,
  ties: Ties,
): Meant {
  const nobody: Meant = { roles: [], others: [], how: "none" };
  if (kind === "compare_roles") return rolesCompared(reading, evidence, earlier, parts.weigh);
  if (takesRoles(kind)) return rolesMeant(reading, evidence, earlier, parts.known);
  if (kind === "not_in_catalog")
    return reading.has("everyone") && !ties.named
      ? nobody
      : rolesMeant(reading, evidence, earlier, parts.known);
  if (kind !== "legacy_mapping") return nobody;
  const target =
    ties.named || reading.has("pronoun") ? rolesMeant(reading, [], earlier, parts.known) : nobody;
  return earlier.intent?.kind === "legacy_mapping" && !ties.named ? nobody : target;
}

/** "AI developers" are all of them, "an AI developer" is one. */
function isPlural(reading: Reading): boolean {
  return reading.roles.some(({ to }) => /s$/u.test(reading.words[to - 1]?.text ?? ""));
}

/** The same question about the other role that the words can mean, such as "AI engineer". */
function secondReading(intent: SureIntent, meant: Meant): { readonly second?: SureIntent } {
  const [other] = meant.others;
  if (other === undefined || meant.roles.length !== 1 || !("roles" in intent)) return {};
  const roles: RoleId[] = [other];
  return { second: { ...intent, roles } };
}
