import type { Language } from "../../../language.ts";
import { NotationError, type Raw, type Spot } from "./notation.ts";
import type { Construction, Order, Pattern } from "./pattern.ts";
import { alwaysBinds, numbersOf } from "./pattern-facts.ts";
import type { Resolver } from "./resolving.ts";

/** A sentence as it was written: subject, verb and rest, with the places where an adjunct may stand. */
type Parts = {
  readonly subject: readonly Raw[];
  readonly verb: readonly Raw[];
  readonly rest: readonly Raw[];
};

type Ordered = {
  readonly orders: readonly Order[];
  readonly withoutSubject: readonly Pattern[];
  readonly subjectNumbers: Construction["subjectNumbers"];
};

const COMMA: Raw = { kind: "choice", options: [word(","), { kind: "row", items: [] }] };

/**
 * Every order of a sentence. An adjunct stands in one of its places, or in front: then Dutch turns subject and verb round, and
 * English writes a comma. It is left out where `needs` does not hold what it binds.
 */
export function ordersOf(
  raw: Raw,
  {
    language,
    resolve,
    needs,
    subject,
  }: {
    readonly language: Language;
    readonly resolve: Resolver["resolve"];
    readonly needs: readonly string[];
    readonly subject: string | undefined;
  },
): Ordered {
  const parts = partsOf(raw);
  const all = [...parts.subject, ...parts.verb, ...parts.rest];
  const { length: places } = adjunctsIn(all);
  const adjunct = onlyAdjunct(all);
  const plain = (kept: number) => resolve(row(keeping(all, kept)));
  const shares = subject !== undefined && isSubjectAlone(parts, resolve, subject);
  const subjectNumbers = new Set(shares ? numbersOf(resolve(row(parts.subject))) : []);
  if (adjunct === undefined)
    return {
      subjectNumbers,
      orders: [{ pattern: plain(-1), sharesSubject: shares }],
      withoutSubject: shares ? [resolve(row([...parts.verb, ...parts.rest]))] : [],
    };
  const stands: Raw = { kind: "name", name: `@${adjunct.name}`, line: adjunct.line, column: adjunct.column };
  const isNeeded = [...alwaysBinds(resolve(stands))].some((each) => needs.includes(each));
  const kept = [...(isNeeded ? [] : [-1]), ...Array.from({ length: places }, (_, index) => index)];
  return {
    subjectNumbers,
    orders: [
      ...kept.map((each) => ({ pattern: plain(each), sharesSubject: shares })),
      { pattern: resolve(fronted(stands, parts, language, adjunct)), sharesSubject: false },
    ],
    withoutSubject: shares
      ? keptIn(parts, kept).map((each) => resolve(row(keeping([...parts.verb, ...parts.rest], each))))
      : [],
  };
}

function partsOf(raw: Raw): Parts {
  const items = raw.kind === "row" ? raw.items : [raw];
  const borders = items.flatMap((each, index) => (each.kind === "border" ? [index] : []));
  const [first, second] = borders;
  const odd = items.filter((each) => each.kind === "border")[second === undefined ? 0 : 2];
  if (odd !== undefined) throw new NotationError("write ^ twice: before the verb and behind it", odd);
  if (first === undefined || second === undefined) return { subject: [], verb: [], rest: items };
  return {
    subject: items.slice(0, first),
    verb: items.slice(first + 1, second),
    rest: items.slice(second + 1),
  };
}

function fronted(adjunct: Raw, parts: Parts, language: Language, spot: Spot): Raw {
  const { subject, verb, rest } = {
    subject: keeping(parts.subject, -1),
    verb: keeping(parts.verb, -1),
    rest: keeping(parts.rest, -1),
  };
  if (language === "en") return row([adjunct, COMMA, ...subject, ...verb, ...rest]);
  if (verb.length === 0)
    throw new NotationError("write ^ before and after the verb, so that it can be turned round", spot);
  return row([adjunct, ...verb, ...subject, ...rest]);
}

type Adjunct = Extract<Raw, { kind: "adjunct" }>;

/** Where several could stand, which of them is in front would say which is told. */
function onlyAdjunct(items: readonly Raw[]): Adjunct | undefined {
  const [first, ...others] = adjunctsIn(items);
  const other = others.find(({ name }) => name !== first?.name);
  if (other !== undefined)
    throw new NotationError("a sentence has places for one adjunct, not for two", other);
  return first;
}

function adjunctsIn(items: readonly Raw[]): readonly Adjunct[] {
  return items.filter((each) => each.kind === "adjunct");
}

/** The items with the adjunct at its `kept`-th place alone. */
function keeping(items: readonly Raw[], kept: number): readonly Raw[] {
  let place = -1;
  return items.flatMap((each): readonly Raw[] => {
    if (each.kind !== "adjunct") return [each];
    place += 1;
    return place === kept ? [{ ...each, kind: "name", name: `@${each.name}` }] : [];
  });
}

function keptIn({ verb, rest }: Parts, kept: readonly number[]): readonly number[] {
  const { length } = adjunctsIn([...verb, ...rest]);
  return kept.filter((each) => each < length);
}

/** A second verb may follow where the subject names what the facts are about, and nothing else. */
function isSubjectAlone({ subject }: Parts, resolve: Resolver["resolve"], variable: string): boolean {
  const [only, ...others] = subject;
  return only !== undefined && others.length === 0 && isAgreeing(resolve(only), variable);
}

function isAgreeing(pattern: Pattern, variable: string): boolean {
  switch (pattern.kind) {
    case "word":
      return false;
    case "hole":
    case "understood":
      return pattern.agrees && pattern.variable === variable;
    case "row":
      return pattern.items.some((each) => isAgreeing(each, variable));
    case "choice":
      return pattern.options.every((each) => isAgreeing(each, variable));
  }
}

function word(text: string): Raw {
  return { kind: "word", one: text, many: text };
}

function row(items: readonly Raw[]): Raw {
  return { kind: "row", items };
}
