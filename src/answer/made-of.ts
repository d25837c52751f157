import type { Answer } from "./answer.ts";

/** Remembers what was made of an answer, for as long as somebody has the answer. */
export function madeOf<Made>(make: (answer: Answer) => Made): (answer: Answer) => Made {
  const kept = new WeakMap<Answer, Made>();
  return (answer) => {
    const known = kept.get(answer);
    if (known !== undefined) return known;
    const made = make(answer);
    kept.set(answer, made);
    return made;
  };
}
