import { describe, expect, it, onTestFinished } from "vitest";
import { groundsOf } from "../../../src/bot/wording.ts";
import { checkShape } from "../../../src/llm/wording/checks/check.ts";
import { wordingsOf } from "../../../src/llm/wording/grammar/write.ts";
import { problemsWithOwn } from "../../../src/llm/wording/own-grammars.ts";
import { rolwijzer } from "../../support/command-line.ts";
import { ownFolder } from "../../support/own-folder.ts";
import { brain, grounds, leadOf } from "../../support/wordings.ts";

function folderWith(files: Readonly<Record<string, string>>): string {
  const { folder, remove } = ownFolder(files);
  onTestFinished(remove);
  return folder;
}

const profile = leadOf("role_profile", ["mlops-engineer"], "nl");

function isAccepted(draft: unknown, overlay: string | undefined): boolean {
  return checkShape(draft, profile.shape, groundsOf(brain.catalog, overlay)).accepted;
}

const OURS = "has_focus(s, v) = ons werk als <s:role> gaat over <v:focus>";
const DRAFT = {
  language: "nl",
  sentences: [
    { facts: ["f1"], kind: "claim", text: "[[role1.one]] [[task1]]." },
    { facts: ["f2"], kind: "claim", text: "Deze rol is een [[category1]] AI-rol." },
    { facts: ["f3"], kind: "claim", text: "Ons werk als [[role1]] gaat over [[focus1]]." },
    { facts: ["f4"], kind: "claim", text: "De relevantie van deze rol is voor [[market1]] [[rating1]]." },
  ],
};

describe("a construction that a company adds", () => {
  it("is accepted from a model, which was refused without it", () => {
    const overlay = folderWith({ "grammar/nl.gram": `-- Van ons\n${OURS}\n` });
    expect(problemsWithOwn(overlay, () => grounds.names)).toEqual([]);
    expect([isAccepted(DRAFT, undefined), isAccepted(DRAFT, overlay)]).toEqual([false, true]);
  });

  it("is written to readers where it has a star, and not without", () => {
    const written = (line: string) => {
      const { grammarOf } = groundsOf(brain.catalog, folderWith({ "grammar/nl.gram": line }));
      const [, , focus] = profile.shape.statements;
      return wordingsOf({ ...profile.shape, statements: focus ? [focus] : [] }, grammarOf("nl"))
        .flatMap(({ sentences }) => sentences.map(({ text }) => text))
        .join(" ");
    };
    expect(written(OURS)).not.toContain("Ons werk");
    expect(written(`* ${OURS}`)).toContain("Ons werk als [[role1]] gaat over [[focus1]].");
  });

  it("leaves the other language as it is", () => {
    const { grammarOf } = groundsOf(brain.catalog, folderWith({ "grammar/nl.gram": OURS }));
    expect(grammarOf("en")).toBe(grounds.grammarOf("en"));
    expect(grammarOf("nl").version).not.toBe(grounds.grammarOf("nl").version);
  });
});

/** A line that is wrong, and what is said of it behind the file. */
const FAULTY: readonly (readonly [name: string, line: string, said: string])[] = [
  ["has no sign", "has_focus(s, v) de focus", "1:1: write Name = pattern, or predicate(s, v) = sentence"],
  [
    "has no predicate",
    "likes(s, v) = <s:role> <v:focus>",
    "1:1: likes(s, v) is no predicate of a lead; there are has_category,",
  ],
  [
    "has too few variables",
    "rated(s, v) = <s:role> <v:rating>",
    "1:1: rated has subject, value, within: write a variable for each",
  ],
  ["says nothing", "has_focus(s, v) =", "1:18: there is no sentence here"],
  ["shortens to nothing", "has_focus(s, v) = <s:role> <v:focus> ;; ", "1:40: there is no sentence here"],
  ["opens and never closes", "has_focus(s, v) = (de <s:role> <v:focus>", '1:41: "(" is never closed by ")"'],
  ["closes what is not open", "has_focus(s, v) = <s:role> ] <v:focus>", '1:28: "]" closes nothing'],
  [
    "has no such hole",
    "has_focus(s, v) = <s:person> <v:focus>",
    "1:19: <s:person> is no hole; write <s:role> or <s!:role.one,the>",
  ],
  [
    "has no such form",
    "has_focus(s, v) = <s:role.some> <v:focus>",
    '1:19: "some" is no form; there are plain, one, the, plural',
  ],
  [
    "agrees three ways",
    "has_focus(s, v) = <s:role> is/zijn/was <v:focus>",
    '1:28: "is/zijn/was" is no word; agreement is written as is/are',
  ],
  [
    "has a digit",
    "has_focus(s, v) = <s:role> 24x7 <v:focus>",
    '1:28: "24x7" has a character that no sentence may hold',
  ],
  [
    "has a letter of another alphabet",
    "has_focus(s, v) = <s:role> dоet <v:focus>",
    '1:28: "dоet" has a character that no sentence may hold',
  ],
  ["has a full stop", "has_focus(s, v) = <s:role> . <v:focus>", "1:28: a sentence brings its own full stop"],
  ["uses a name that is none", "has_focus(s, v) = {Rol} doet <v:focus>", "1:19: Rol stands for nothing"],
  [
    "has a name that stands for itself",
    "A = de {B}\nB = het {A}\nhas_focus(s, v) = {A} <s:role> <v:focus>",
    "2:9: A stands for itself",
  ],
  ["defines what we define", "And = en ook", "1:1: And is defined already, at grammar/nl.gram:"],
  ["defines what nothing uses", "-- Naam\nOns = ons", "2:1: nothing uses Ons"],
  [
    "leaves a hole out",
    "has_focus(s, v) = [<s:role>] doet <v:focus>",
    "1:18: not every way to say this has a hole for s",
  ],
  [
    "leaves the value of a further member out",
    "has_focus(s, v) = <s:role> <v:focus> ;; die van <s:role>",
    "1:40: not every way to say this has a hole for v",
  ],
  [
    "has a hole that nothing is said of",
    "has_focus(s, v) = <s:role> doet <v:focus> voor <m:market>",
    "1:18: this has a hole for m, of which no predicate says anything",
  ],
  [
    "has an adjunct that says more",
    "has_focus(s, v) = <s:role> ^ doet ^ @market <v:focus>",
    "1:18: this has a hole for m, of which no predicate says anything",
  ],
  [
    "has an adjunct within brackets",
    "rated(s, v, m) = <s:role> ^ is ^ [@market] <v:rating>",
    "1:35: @market may stand in the sentence itself alone, not within ( ) or [ ]",
  ],
  [
    "has two adjuncts",
    "rated(s, v, m) = <s:role> ^ is ^ @market @practice <v:rating>",
    "1:42: a sentence has places for one adjunct, not for two",
  ],
  [
    "has an adjunct and no verb",
    "rated(s, v, m) = <s:role> is @market <v:rating>",
    "1:30: write ^ before and after the verb, so that it can be turned round",
  ],
  [
    "has one border",
    "has_focus(s, v) = <s:role> ^ doet <v:focus>",
    "1:28: write ^ twice: before the verb and behind it",
  ],
  [
    "has three borders",
    "has_focus(s, v) = <s:role> ^ doet ^ <v:focus> ^",
    "1:47: write ^ twice: before the verb and behind it",
  ],
  [
    "has a border within brackets",
    "has_focus(s, v) = (<s:role> ^ doet) <v:focus>",
    "1:29: ^ may stand in the sentence itself alone",
  ],
  [
    "has no such flag",
    "has_focus(s, v) = <s:role> doet <v:focus> #or",
    "1:43: #or is no flag; there are #and and #after=predicate",
  ],
  [
    "says two things",
    "uses(s, v) = <s:role.one> <v:task>",
    '1:1: "[[role1.one]] [[task3]]." can also be read to say does(role1 task3)',
  ],
  [
    "says two things in one of its ways",
    "has_focus(s, v) = <v:focus> (past bij <s:role>|is de kern van <s:role>)\nhas_category(s, v) = <v:focus> is de kern van <s:role>",
    '2:1: "[[focus3]] is de kern van [[role1]]." can also be read to say has_focus(role1 focus3)',
  ],
  [
    "cannot be read back",
    "has_focus(s, v) = <s:role> van data- en <v:focus>",
    '1:1: "[[role1]] van data- en [[focus3]]." cannot be read back:',
  ],
  [
    "names a tool",
    "has_focus(s, v) = <s:role> met Kubernetes : <v:focus>",
    '1:1: "[[role1]] met Kubernetes: [[focus3]]." names something of the catalog; write a hole in its place',
  ],
];

describe("a construction that", () => {
  it.each(FAULTY)("%s is refused by file, line and column", (_, line, said) => {
    const overlay = folderWith({ "grammar/nl.gram": line });
    const problems = problemsWithOwn(overlay, () => grounds.names);
    expect(problems.filter((each) => each.startsWith(`${overlay}/grammar/nl.gram:${said}`))).toHaveLength(1);
  });
});

it("all that is wrong in both languages is told at once, and a file that nothing reads", () => {
  const overlay = folderWith({
    "grammar/nl.gram": "onzin",
    "grammar/en.gram": "nonsense",
    "grammar/de.gram": "Unsinn",
    "grammar/README.md": "how we write",
  });
  const problems = problemsWithOwn(overlay, () => grounds.names);
  expect(
    problems.map((each) => each.replace(`${overlay}/grammar/`, "").replace(/(?<=:\d+:\d+:).*/u, "")),
  ).toEqual(["de.gram:1:1:", "nl.gram:1:1:", "en.gram:1:1:"]);
});

it("what ours say can be read back in one way alone, and names nothing", async () => {
  // The same proof that a company's constructions pass, with ours taken for theirs.
  const { faultsOf } = await import("../../../src/llm/wording/checks/own-constructions.ts");
  for (const language of ["nl", "en"] as const) {
    const grammar = grounds.grammarOf(language);
    const { names } = grounds;
    expect(faultsOf(grammar.constructions, { grammar, names, words: grammar.words })).toEqual([]);
  }
});

it("rolwijzer catalog check names what is wrong with them, and counts them where nothing is", async () => {
  const broken = folderWith({ "grammar/nl.gram": `${OURS}\nuses(s, v) = <s:role.one> <v:task>\n` });
  const refused = await rolwijzer(["catalog", "check", "--dir", broken]);
  expect([refused.code, refused.out]).toEqual([
    1,
    expect.stringMatching(
      /^\S+\/grammar\/nl\.gram:2:1: "\[\[role1\.one\]\] \[\[task3\]\]\." can also be read/u,
    ),
  ]);
  const whole = await rolwijzer(["catalog", "check", "--dir", folderWith({ "grammar/nl.gram": OURS })]);
  const many = grounds.grammarOf("nl").constructions.length;
  expect(whole.out).toContain(`${many + 1} Dutch and `);
});
