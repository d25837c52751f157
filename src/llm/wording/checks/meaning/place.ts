import type { HoleBase } from "../../hole.ts";
import type { Lexicon } from "../../lexicon/licences.ts";
import type { Statement } from "../../shape.ts";
import { type HolePart, isAs, type Part, type SentenceReading } from "../draft-reading.ts";

/** Values that only make sense in one place. */
export function misplaced(sentence: SentenceReading): readonly string[] {
  return sentence.parts.flatMap((part, index) =>
    part.kind === "hole" ? (placeProblem(part, index, sentence) ?? []) : [],
  );
}

const PLACED: readonly HoleBase[] = ["task", "advice", "category", "rating"];

function placeProblem(part: HolePart, index: number, sentence: SentenceReading): string | undefined {
  if (!PLACED.includes(part.hole.base)) return undefined;
  const { parts, lexicon } = sentence;
  switch (part.hole.base) {
    case "task":
      return taskProblem(part, index, sentence);
    case "advice": {
      const rest = parts.slice(index + 1).filter((each) => each.text !== ".");
      const left = parts[index - 1];
      return rest.length === 0 && (left === undefined || left.text === ":")
        ? undefined
        : `${part.text} holds whole sentences: put it last, after a colon or alone`;
    }
    case "rating":
      if (lexicon.opens("rated", parts[index + 1]?.text))
        return `${part.text} is no adjective; put it behind "is"`;
      return nounsFrom(parts[index + 1]).some((word) => isRoleNoun(word, lexicon))
        ? `${part.text} is a rating: it may not stand before "role" or "rol"`
        : undefined;
    default:
      return genericProblem(part, index, sentence) ?? categoryProblem(part, index, sentence);
  }
}

function taskProblem(part: HolePart, index: number, sentence: SentenceReading): string | undefined {
  const { parts, statements, lexicon } = sentence;
  const statement = statements.find((each) => each.value === part.hole.name);
  const left = parts[index - 1];
  const right = parts[index + 1];
  if (right !== undefined && right.kind !== "mark" && !lexicon.opens("behindTask", right.text))
    return `${part.text} ends its clause: put a comma, "and" or a full stop behind it`;
  if (left?.kind === "hole")
    return left.hole.name === statement?.subject && left.form !== "plural"
      ? undefined
      : `${part.text} must stand right behind its own subject, singular`;
  if (left?.kind === "mark")
    return leadsIn(parts, index, statement) ? undefined : `${part.text} needs its subject right before it`;
  if (lexicon.ends("relativeBeforeTask", left?.text) || introduces(left, index, sentence)) return undefined;
  return `${part.text} is a verb with all that follows it: put it right behind its subject or a colon`;
}

/** Behind a colon, or a comma that ends "wie dit werk doet," or an apposition to the subject. */
function leadsIn(parts: readonly Part[], index: number, statement: Statement | undefined): boolean {
  const mark = parts[index - 1]?.text;
  if (mark === ":") return true;
  if (mark !== "," && mark !== "–" && mark !== "—") return false;
  const values = parts
    .slice(0, index)
    .filter((part) => part.kind === "hole" && part.hole.name !== statement?.subject);
  return values.every((part) => part.kind === "hole" && part.hole.base === "category");
}

/** "Iemand in deze rol [[task1]]", "the person in this role [[task1]]". */
function introduces(left: Part | undefined, index: number, { parts, lexicon }: SentenceReading): boolean {
  if (!lexicon.ends("beforeTask", left?.text)) return false;
  const opens = parts[index - 2] === undefined || [":", ";"].includes(parts[index - 2]?.text ?? "");
  return opens || !lexicon.ends("verbLastBeforeTask", left?.text);
}

/** "A [[category1]] AI role focuses on …" would be about every one of them. */
function genericProblem(
  part: HolePart,
  index: number,
  { parts, lexicon }: SentenceReading,
): string | undefined {
  const [article, before] = [parts[index - 1], parts[index - 2]];
  const opens = before === undefined || before.kind === "mark";
  return opens && lexicon.is("indefinite", article?.text) && isAs(parts[index + 2], "verb", "copula")
    ? `a ${part.text} role is any of them; name this one`
    : undefined;
}

function categoryProblem(
  part: HolePart,
  index: number,
  { parts, lexicon }: SentenceReading,
): string | undefined {
  const noun = nounsFrom(parts[index + 1]);
  const isNoun = noun.some((word) => isRoleNoun(word, lexicon));
  const clause = parts.slice(
    parts.slice(0, index).findLastIndex((each) => each.kind === "mark" || isAs(each, "conjunction")) + 1,
    index,
  );
  const ofRole = !clause.some(
    (each) => each.kind === "glue" && each.licences.some((one) => one.as === "cue"),
  );
  const predicative = isAs(parts[index - 1], "copula") && ofRole && !isNoun && !lexicon.isVerbSecond;
  if (!isNoun && !predicative) return `${part.text} is an adjective: put "role" or "rol" right behind it`;
  const [article, verb, whose] = [parts[index - 1], parts[index - 2], parts[index - 3]];
  if (isAs(verb, "copula") && whose?.kind === "hole" && !whose.hole.base.startsWith("role"))
    return `${whose.text} is no role, so it cannot be ${part.text}`;
  const definite = lexicon.is("definite", article?.text);
  const singular = noun.some((word) => lexicon.ends("oneRole", word));
  const states = isAs(verb, "copula") || lexicon.copulas.has(lastWord(verb));
  const isTopic = definite && singular && isAs(parts[index + 2], "copula");
  if (
    isTopic ||
    (definite && singular && states) ||
    (definite && singular && lexicon.prepositions.has(lastWord(verb)))
  )
    return `"${article?.text ?? ""}" before ${part.text} says that it is the only one; use "een" or "a"`;
  return undefined;
}

function isRoleNoun(word: string, lexicon: Lexicon): boolean {
  return lexicon.roleNouns.has(word.replace(" ", "-")) || lexicon.roleNouns.has(word);
}

function nounsFrom(part: Part | undefined): readonly string[] {
  if (part?.kind !== "glue") return [];
  const [first = "", second = ""] = part.text.split(" ");
  return [first, `${first} ${second}`];
}

function lastWord(part: Part | undefined): string {
  return part?.text.split(" ").at(-1) ?? "";
}
