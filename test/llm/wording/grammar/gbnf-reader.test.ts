import { describe, expect, it } from "vitest";
import { makeGbnfMatcher } from "../../../support/gbnf-matcher.ts";
import { makeGbnfSampler } from "../../../support/gbnf-sampler.ts";
import { seeded } from "../../../support/grounding-attacks.ts";

/** Every string that a small grammar has, as far as chance finds them. */
function stringsOf(text: string): readonly string[] {
  const sample = makeGbnfSampler(text);
  const random = seeded(3);
  return [...new Set(Array.from({ length: 300 }, () => sample(random)))].sort();
}

describe("the reader of GBNF that tests hold grammars against", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "alternatives, names and what may be left out",
      'root ::= a "!"? | "n"\na ::= "x" | "y"\n',
      ["n", "x", "x!", "y", "y!"],
    ],
    ["groups over several lines, and comments", 'root ::= ( # one of\n  "a"\n  | "b"\n) "c"', ["ac", "bc"]],
    ["a line that goes on behind |", 'root ::= "a" |\n  "b"', ["a", "b"]],
    ["repetitions", 'root ::= "a"{2} "b"{0,1}', ["aa", "aab"]],
    ["characters and ranges", "root ::= [a-c_]", ["_", "a", "b", "c"]],
    ["escapes", 'root ::= "\\"\\\\\\u00e9\\x41"', ['"\\éA']],
  ])("takes %s", (_, text, strings) => {
    expect(stringsOf(text)).toEqual(strings);
    const longer = strings.map((each) => `${each}?`);
    expect([...strings, ...longer].filter(makeGbnfMatcher(text))).toEqual(strings);
  });

  it.each([
    ["no root", 'start ::= "a"', "there is no rule root"],
    ["a name that is no rule", "root ::= other", "there is no rule other"],
    ["a literal that does not end", 'root ::= "a', "expecting a character"],
    ["an escape that it does not know", 'root ::= "\\d"', "expecting a character"],
    [
      "an underscore in a name, as older versions do",
      'root ::= a_b\na_b ::= "x"',
      "expecting the end of a line",
    ],
    ["a group that does not end", 'root ::= ("a"', "expecting )"],
    ["another mark for a rule", 'root = "a"', "expecting ::="],
    ["a rule that leads to itself", 'root ::= "a" | root "b"', "root leads to itself"],
    ["a rule that is there twice", 'root ::= "a"\nroot ::= "b"', "root is defined twice"],
  ])("refuses %s", (_, text, message) => {
    expect(() => makeGbnfSampler(text)).toThrow(message);
  });
});
