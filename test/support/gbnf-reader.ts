/** Something that a reply may hold, as llama.cpp's documentation of GBNF tells of it. */
export type GbnfSymbol =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "characters"; readonly ranges: readonly CodePoints[]; readonly isNegated: boolean }
  | { readonly kind: "rule"; readonly name: string }
  | { readonly kind: "group"; readonly alternatives: GbnfAlternatives }
  | { readonly kind: "repeated"; readonly symbol: GbnfSymbol; readonly least: number; readonly most: number };
export type GbnfAlternatives = readonly (readonly GbnfSymbol[])[];
/** From the first to the last, both included. */
type CodePoints = readonly [from: number, to: number];

/**
 * Reads a grammar as llama.cpp's `grammars/README.md` tells: rules of literals, characters, groups, alternatives and repetitions.
 * @throws Error where llama.cpp refuses it: at what it cannot read, without a rule `root`, at a name that is no rule, and at rules
 * that lead to themselves (of which llama.cpp refuses only those that begin with themselves)
 */
export function readGbnf(text: string): ReadonlyMap<string, GbnfAlternatives> {
  const rules = new Map<string, GbnfAlternatives>();
  const cursor = new Cursor(text);
  cursor.skip(true);
  while (!cursor.isAtEnd()) {
    const name = cursor.take(/[A-Za-z0-9-]+/uy, "the name of a rule");
    cursor.skip(false);
    cursor.take(/::=/uy, "::=");
    cursor.skip(true);
    if (rules.has(name)) throw new Error(`${name} is defined twice`);
    rules.set(name, cursor.alternatives(false));
    if (!cursor.isAtEnd()) cursor.take(/\r?\n/uy, "the end of a line");
    cursor.skip(true);
  }
  if (!rules.has("root")) throw new Error("there is no rule root");
  const sound = new Set<string>();
  for (const name of rules.keys()) refuseCircles(name, rules, sound, []);
  return rules;
}

function refuseCircles(
  name: string,
  rules: ReadonlyMap<string, GbnfAlternatives>,
  sound: Set<string>,
  under: readonly string[],
): void {
  if (sound.has(name)) return;
  if (under.includes(name)) throw new Error(`${name} leads to itself`);
  const alternatives = rules.get(name);
  if (alternatives === undefined) throw new Error(`there is no rule ${name}`);
  for (const each of namesIn(alternatives)) refuseCircles(each, rules, sound, [...under, name]);
  sound.add(name);
}

function namesIn(alternatives: GbnfAlternatives): readonly string[] {
  return alternatives.flat().flatMap((symbol) => {
    const inner = symbol.kind === "repeated" ? symbol.symbol : symbol;
    if (inner.kind === "group") return namesIn(inner.alternatives);
    return inner.kind === "rule" ? [inner.name] : [];
  });
}

class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Blanks and comments, and lines where these do not matter. */
  skip(withLines: boolean): void {
    while (this.#tried(withLines ? /[ \t\r\n]+|#[^\r\n]*/uy : /[ \t]+|#[^\r\n]*/uy) !== undefined);
  }

  take(pattern: RegExp, what: string): string {
    const found = this.#tried(pattern);
    if (found === undefined)
      throw new Error(`expecting ${what} at ${JSON.stringify(this.#text.slice(this.#at, this.#at + 20))}`);
    return found;
  }

  alternatives(isNested: boolean): GbnfAlternatives {
    const alternatives = [this.#sequence(isNested)];
    while (this.#tried(/\|/uy) !== undefined) {
      this.skip(true);
      alternatives.push(this.#sequence(isNested));
    }
    return alternatives;
  }

  #tried(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #sequence(isNested: boolean): readonly GbnfSymbol[] {
    const symbols: GbnfSymbol[] = [];
    for (;;) {
      const symbol = this.#symbol();
      if (symbol === undefined) return symbols;
      this.skip(isNested);
      symbols.push(this.#repeated(symbol));
      this.skip(isNested);
    }
  }

  #symbol(): GbnfSymbol | undefined {
    if (this.#tried(/"/uy) !== undefined) {
      let text = "";
      while (this.#tried(/"/uy) === undefined) text += String.fromCodePoint(this.#character());
      return { kind: "text", text };
    }
    if (this.#tried(/\[/uy) !== undefined) return this.#characters();
    if (this.#tried(/\(/uy) !== undefined) {
      this.skip(true);
      const alternatives = this.alternatives(true);
      this.take(/\)/uy, ")");
      return { kind: "group", alternatives };
    }
    const name = this.#tried(/[A-Za-z0-9-]+/uy);
    return name === undefined ? undefined : { kind: "rule", name };
  }

  #characters(): GbnfSymbol {
    const isNegated = this.#tried(/\^/uy) !== undefined;
    const ranges: CodePoints[] = [];
    while (this.#tried(/\]/uy) === undefined) {
      const from = this.#character();
      ranges.push([from, this.#tried(/-(?!\])/uy) === undefined ? from : this.#character()]);
    }
    return { kind: "characters", ranges, isNegated };
  }

  /** A code point, as it stands or escaped. */
  #character(): number {
    const hex = this.#tried(/\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/uy);
    if (hex !== undefined) return Number.parseInt(hex.slice(2), 16);
    const escaped = this.#tried(/\\[trn\\"[\]]/uy);
    if (escaped !== undefined) return { t: 9, r: 13, n: 10 }[escaped[1] ?? ""] ?? escaped.codePointAt(1) ?? 0;
    return this.take(/[^\\]/uy, "a character").codePointAt(0) ?? 0;
  }

  #repeated(symbol: GbnfSymbol): GbnfSymbol {
    const mark = this.#tried(/[*+?]|\{\d+(?:,\d*)?\}/uy);
    if (mark === undefined) return symbol;
    const [least = "0", most = least] =
      { "*": ["0", ""], "+": ["1", ""], "?": ["0", "1"] }[mark] ?? mark.slice(1, -1).split(",");
    return {
      kind: "repeated",
      symbol,
      least: Number(least),
      most: most === "" ? Number.POSITIVE_INFINITY : Number(most),
    };
  }
}
