import type { Draft, DraftSentence } from "../../draft.ts";
import type { Shape } from "../../shape.ts";
import { complaining, type Violation } from "../violation.ts";

const complain = complaining("C0-envelope");
const MAX_TEXT = 600;
/** Beside the claims: one opener and one closer. */
const EXTRA_SENTENCES = 2;

/** The part of C0 that is about a draft's meaning: is it for this answer, of a sane size, its sentences in order. */
export function checkOrder(draft: Draft, shape: Shape): readonly Violation[] {
  return [...aboutWhole(draft, shape), ...aboutSentences(draft, shape)];
}

function aboutWhole(draft: Draft, shape: Shape): readonly Violation[] {
  const most = shape.statements.length + EXTRA_SENTENCES;
  const { length } = draft.sentences;
  return [
    ...(draft.language === shape.language ? [] : [complain(`"language" must be "${shape.language}"`)]),
    ...(length === 0 ? [complain("there are no sentences")] : []),
    ...(length > most ? [complain(`there are ${length} sentences; use at most ${most}`)] : []),
  ];
}

function aboutSentences(draft: Draft, shape: Shape): readonly Violation[] {
  const known = new Set(shape.statements.map((each) => each.id));
  const last = draft.sentences.length - 1;
  return draft.sentences.flatMap((sentence, index) =>
    [...aboutSize(sentence), ...aboutFacts(sentence, known), ...aboutKind(sentence, index, last)].map(
      (problem) => complain(`sentence ${index + 1} ${problem}`),
    ),
  );
}

function aboutSize({ text }: DraftSentence): readonly string[] {
  if (text.trim() === "") return ["is empty"];
  return text.length > MAX_TEXT ? [`is longer than ${MAX_TEXT} characters`] : [];
}

function aboutFacts({ facts }: DraftSentence, known: ReadonlySet<string>): readonly string[] {
  return [
    ...(facts.some((each) => !known.has(each)) ? ["cites a fact that does not exist"] : []),
    ...(new Set(facts).size < facts.length ? ["cites a fact twice"] : []),
  ];
}

function aboutKind({ facts, kind }: DraftSentence, index: number, last: number): readonly string[] {
  if (kind === "claim") return facts.length === 0 ? ["is a claim without a fact"] : [];
  if (facts.length > 0) return ['cites facts, so its kind must be "claim"'];
  if (kind === "opener") return index > 0 ? ["is an opener; only the first sentence may be"] : [];
  return index < last ? ["is a closer; only the last sentence may be"] : [];
}
