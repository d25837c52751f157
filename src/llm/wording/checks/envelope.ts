import { Draft, type DraftSentence } from "../draft.ts";
import type { Shape } from "../shape.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C0-envelope");
const MAX_TEXT = 600;
/** Beside the claims: one opener and one closer. */
const EXTRA_SENTENCES = 2;

export type Opened =
  | { readonly draft: Draft; readonly violations: readonly [] }
  | { readonly draft: undefined; readonly violations: readonly Violation[] };

/** C0: is it a draft at all, for this answer, of a sane size, with its sentences in order. */
export function openEnvelope(given: unknown, shape: Shape): Opened {
  const parsed = Draft.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 5);
    return refused(
      issues.map((issue) =>
        complain(`${issue.path.join(".") || "the draft"}: ${kindOf(issue.code)}; see the schema`),
      ),
    );
  }
  const draft = parsed.data;
  const violations = checkOrder(draft, shape);
  return violations.length > 0 ? refused(violations) : { draft, violations: [] };
}

function refused(violations: readonly Violation[]): Opened {
  return { draft: undefined, violations };
}

/** Zod's own messages quote what was sent. */
function kindOf(code: string): string {
  return code === "unrecognized_keys"
    ? "has keys that the schema does not know"
    : "is missing or of the wrong kind";
}

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
