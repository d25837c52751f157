import type { Answer } from "./answer.ts";

/** Remembers what was made of an answer, or of something that was made of one, for as long as somebody has that. */
export function madeOf<Made, Of extends object = Answer>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new WeakMap<Of, Made>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
}
