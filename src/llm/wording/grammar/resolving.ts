import { NotationError, type Raw, type Spot } from "./notation.ts";
import type { Pattern } from "./pattern.ts";

export type Resolver = {
  /** @throws NotationError at a name that stands for nothing, or for itself */
  readonly resolve: (raw: Raw) => Pattern;
  /** The names that nothing refers to. */
  readonly unused: () => readonly string[];
};

/** Puts what names stand for in their place. The same name is always the same pattern, so that it is matched once. */
export function makeResolver(names: ReadonlyMap<string, Raw>): Resolver {
  const resolved = new Map<string, Pattern>();
  const under = new Set<string>();

  function named(name: string, spot: Spot): Pattern {
    const known = resolved.get(name);
    if (known !== undefined) return known;
    const raw = names.get(name);
    if (raw === undefined) throw new NotationError(`${name} stands for nothing`, spot);
    if (under.has(name)) throw new NotationError(`${name} stands for itself`, spot);
    under.add(name);
    try {
      const pattern = resolve(raw);
      resolved.set(name, pattern);
      return pattern;
    } finally {
      under.delete(name);
    }
  }

  function resolve(raw: Raw): Pattern {
    switch (raw.kind) {
      case "row":
        return { kind: "row", items: raw.items.map(resolve) };
      case "choice":
        return { kind: "choice", options: raw.options.map(resolve) };
      case "name":
        return named(raw.name, raw);
      case "adjunct":
        throw new NotationError(
          `@${raw.name} may stand in the sentence itself alone, not within ( ) or [ ]`,
          raw,
        );
      case "border":
        throw new NotationError("^ may stand in the sentence itself alone", raw);
      case "word":
      case "hole":
      case "understood":
        return raw;
    }
  }

  return { resolve, unused: () => [...names.keys()].filter((name) => !resolved.has(name)) };
}
