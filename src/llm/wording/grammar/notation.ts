import { isPlain } from "../checks/characters.ts";
import { HOLE_BASES, HOLE_FORMS } from "../hole.ts";
import type { HolePattern, UnderstoodPattern, WordPattern } from "./pattern.ts";

/** Where something stands in a file of constructions; both count from 1. */
export type Spot = { readonly line: number; readonly column: number };

/** A pattern as it was read: names are not resolved yet, and parts of a clause are still told apart. */
export type Raw =
  | WordPattern
  | HolePattern
  | UnderstoodPattern
  | { readonly kind: "row"; readonly items: readonly Raw[] }
  | { readonly kind: "choice"; readonly options: readonly Raw[] }
  | ({ readonly kind: "name"; readonly name: string } & Spot)
  /** A place where an adjunct may stand. */
  | ({ readonly kind: "adjunct"; readonly name: string } & Spot)
  /** Between subject, verb and rest. */
  | ({ readonly kind: "border" } & Spot);

/** What is wrong in a file of constructions, and where. */
export class NotationError extends Error {
  readonly spot: Spot;

  constructor(problem: string, spot: Spot) {
    super(problem);
    this.spot = spot;
  }
}

type Piece = { readonly text: string } & Spot;

const PIECE = /<[^<>]*>|\{[^{}]*\}|@[a-z]+|[()[\]|^,:.]|[^\s()[\]|^,:.<>{}@]+|\S/gu;
const HOLE =
  /^<(?<understood>=)?(?<variable>[a-z])(?<agrees>!)?:(?<base>[a-z]+)(?:\.(?<forms>[a-z]+(?:,[a-z]+)*))?>$/u;

/**
 * Reads one pattern.
 * @throws NotationError with the place of what it cannot read
 */
export function readPattern(text: string, at: Spot): Raw {
  const pieces = [...text.matchAll(PIECE)].map(
    (match): Piece => ({ text: match[0], line: at.line, column: at.column + match.index }),
  );
  const reader = new Reader(pieces, { line: at.line, column: at.column + text.length });
  return reader.whole();
}

class Reader {
  readonly #pieces: readonly Piece[];
  readonly #end: Spot;
  #at = 0;

  constructor(pieces: readonly Piece[], end: Spot) {
    this.#pieces = pieces;
    this.#end = end;
  }

  whole(): Raw {
    const read = this.#choice();
    const left = this.#pieces[this.#at];
    if (left !== undefined) throw new NotationError(`"${left.text}" closes nothing`, left);
    return read;
  }

  #choice(): Raw {
    const options = [this.#row()];
    while (this.#pieces[this.#at]?.text === "|") {
      this.#at += 1;
      options.push(this.#row());
    }
    const [only, ...others] = options;
    return only !== undefined && others.length === 0 ? only : { kind: "choice", options };
  }

  #row(): Raw {
    const items: Raw[] = [];
    for (;;) {
      const piece = this.#pieces[this.#at];
      if (piece === undefined || ["|", ")", "]"].includes(piece.text)) return { kind: "row", items };
      this.#at += 1;
      items.push(this.#item(piece));
    }
  }

  #item(piece: Piece): Raw {
    const { text } = piece;
    if (text === "(") return this.#closedBy(")", piece);
    // Left out is what is written; a sentence that says less is seldom worse.
    if (text === "[")
      return { kind: "choice", options: [{ kind: "row", items: [] }, this.#closedBy("]", piece)] };
    if (text === "^") return { ...piece, kind: "border" };
    if (text.startsWith("{")) return { ...piece, kind: "name", name: text.slice(1, -1) };
    if (/^@./u.test(text)) return { ...piece, kind: "adjunct", name: text.slice(1) };
    if (text.startsWith("<")) return holeOf(piece);
    return wordOf(piece);
  }

  #closedBy(mark: string, opened: Piece): Raw {
    const inside = this.#choice();
    if (this.#pieces[this.#at]?.text !== mark)
      throw new NotationError(
        `"${opened.text}" is never closed by "${mark}"`,
        this.#pieces[this.#at] ?? this.#end,
      );
    this.#at += 1;
    return inside;
  }
}

function wordOf({ text, ...spot }: Piece): Raw {
  const [one = "", many = one, more] = text.split("/");
  if (one === "" || many === "" || more !== undefined)
    throw new NotationError(`"${text}" is no word; agreement is written as is/are`, spot);
  if (text === ".") throw new NotationError("a sentence brings its own full stop", spot);
  if (![one, many].every((each) => /^(?:[\p{L}’'-]+|[,:])$/u.test(each) && isPlain(each)))
    throw new NotationError(`"${text}" has a character that no sentence may hold`, spot);
  return { kind: "word", one, many };
}

function holeOf({ text, ...spot }: Piece): Raw {
  const {
    variable = "",
    base: named = "",
    forms: listed,
    agrees,
    understood,
  } = HOLE.exec(text)?.groups ?? {};
  const base = HOLE_BASES.find((each) => each === named);
  if (variable === "" || base === undefined)
    throw new NotationError(`${text} is no hole; write <s:role> or <s!:role.one,the>`, spot);
  if (understood !== undefined) return { kind: "understood", variable, base, agrees: agrees !== undefined };
  const forms = (listed?.split(",") ?? ["plain"]).map((form) => {
    const known = HOLE_FORMS.find((each) => each === form);
    if (known === undefined)
      throw new NotationError(`"${form}" is no form; there are ${HOLE_FORMS.join(", ")}`, spot);
    return known;
  });
  return { kind: "hole", variable, base, forms, agrees: agrees !== undefined };
}
