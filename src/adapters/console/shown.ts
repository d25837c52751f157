import { toPlainText } from "../../answer/plain-text.ts";
import { withoutSources } from "../../answer/sources.ts";
import type { Surface } from "../adapter.ts";

/** Characters that a reader scrolls back over at most, sources apart. */
const LONGEST = 4_000;

/** A chat in a terminal, or in a pipe: what is longer comes in pages. */
export const TERMINAL: Surface = {
  name: "terminal",
  fits: (answer) => toPlainText(withoutSources(answer)).length <= LONGEST,
};
