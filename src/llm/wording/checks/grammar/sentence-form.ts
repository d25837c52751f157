import { type DraftReading, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";

const complain = complaining("C10-form");
const GLUE_PER_FACT = 24;
const GLUE_MORE = 10;

/** C10: a plain sentence: full stop, sane marks, capitals only where they belong, no padding. */
export function checkForm(reading: DraftReading): readonly Violation[] {
  return reading.sentences.flatMap((sentence) =>
    [...marks(sentence), ...capitals(sentence), ...padding(sentence), ...order(sentence)].map((problem) =>
      complain(`sentence ${sentence.number}: ${problem}`),
    ),
  );
}

function marks({ draft, parts }: SentenceReading): readonly string[] {
  const text = draft.text.trim();
  const ends = text.endsWith(".") || parts.at(-1)?.text.startsWith("[[advice") === true;
  const plain = text.replace(/\[\[[^\]]*\]\]/gu, "X");
  return [
    ...(ends ? [] : ["end with a full stop"]),
    ...(/\.(?!$)/u.test(plain) ? ["one sentence at a time: no full stop inside"] : []),
    ...(/[.,;:–—-]\s*[.,;:]/u.test(plain) || /\s[,.;:]/u.test(plain) || /\s{2}/u.test(plain)
      ? ["odd marks or spaces"]
      : []),
    ...(/^[^\p{L}]/u.test(plain) ? ["begin with a word or a placeholder"] : []),
    ...(parenthesesFit(plain) ? [] : ["brackets must close and hold a placeholder"]),
    ...(verbInBrackets(parts) ? ["no verb within brackets"] : []),
    ...(parts.some((part) => part.kind === "mark" && /^['’]$/u.test(part.text))
      ? ["odd marks or spaces"]
      : []),
  ];
}

function parenthesesFit(plain: string): boolean {
  const pairs = plain.match(/\([^()]*\)/gu) ?? [];
  const rest = plain.replace(/\([^()]*\)/gu, "");
  return !/[()]/u.test(rest) && pairs.every((each) => each.includes("X"));
}

/** "[[role1.one]] (werkt met [[tools1]])." leaves the sentence around it without a verb. */
function verbInBrackets(parts: readonly Part[]): boolean {
  const [from, to] = [
    parts.findIndex(({ text }) => text === "("),
    parts.findIndex(({ text }) => text === ")"),
  ];
  return parts
    .slice(from + 1, Math.max(from, to))
    .some((part) => from !== -1 && isAs(part, "verb", "copula") && !isAs(part, "neutral", "cue", "along"));
}

function capitals({ tokens }: SentenceReading): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "word") return [];
    const rest = token.text.replace(/^AI(?=$|-)/u, "");
    const mayHaveOne = index === 0 || tokens[index - 1]?.text === ":";
    return /\p{Lu}/u.test(mayHaveOne ? rest.slice(1) : rest)
      ? [`write "${token.lower}" without capitals`]
      : [];
  });
}

function padding({ tokens, statements, draft }: SentenceReading): readonly string[] {
  const words = tokens.flatMap((token) => (token.kind === "word" ? [token.lower] : []));
  const most = draft.kind === "claim" ? statements.length * GLUE_PER_FACT + GLUE_MORE : GLUE_PER_FACT;
  return words.length > most ? [`${words.length} words around the placeholders is too long`] : [];
}

/** Word salad of licensed words: an article needs a noun, and nothing ends on a word that wants more. */
function order({ parts, draft, lexicon }: SentenceReading): readonly string[] {
  if (draft.kind !== "claim") return [];
  return parts.flatMap((part, index) => {
    if (part.kind !== "glue") return [];
    const next = parts[index + 1];
    if (next?.kind === "glue" && next.text === part.text) return [`"${part.text}" stands twice`];
    if (!isAs(part, "article") || lexicon.is("alsoPronoun", part.text)) return [];
    return next === undefined || next.kind === "mark" || isFunctionWord(next)
      ? [`"${part.text}" needs a noun behind it`]
      : [];
  });
}

function isFunctionWord(part: Part): boolean {
  if (part.kind !== "glue") return false;
  return isAs(part, "article", "conjunction", "copula", "pronoun", "you");
}
