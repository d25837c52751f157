import type { Answer, Section } from "../../src/answer/answer.ts";
import type { OpenedBrain } from "../../src/bot/brain.ts";
import { Intent } from "../../src/intent.ts";
import { ROADMAP_LIMITS } from "../../src/values.ts";
import { profileNl } from "./small-answers.ts";

/** What a reader or a curator can write that breaks a careless renderer. */
export const HOSTILE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ["one long word", "x".repeat(10_000)],
  ["10,000 characters", "een zin met woorden ".repeat(500)],
  ["emoji of several parts", "👩🏽‍💻🇳🇱👨‍👩‍👧‍👦".repeat(300)],
  ["right-to-left writing and its marks", "שלום \u202eabc\u202c مرحبا ".repeat(100)],
  [
    "Slack's markup",
    "<!channel> <@U0EVIL> <#C1|x> <https://evil.example|click> *b* _i_ ~s~ `c` &lt; & :tada: ```x```",
  ],
  ["markup and nothing else", "<>&|*_~`".repeat(400)],
  ["control characters", "\0\u0001\u0007\b\u001b[31m\u007f\u0085\u2028\u2029".repeat(400)],
  ["halves of characters", "\ud83d \udc69 ".repeat(500)],
  ["line ends", "\r\n\n\t\n".repeat(800)],
  ["quotes and backslashes", `"\\'"{}[]`.repeat(1_000)],
  ["blanks", " \u00a0\u200b\u3000".repeat(500)],
  ["nothing", ""],
];

/** What a reader can have said, with each of these texts in it, as long as an intent takes. */
export function hostileIntents({ roles }: OpenedBrain["catalog"]): readonly Intent[] {
  const [role] = roles.map(({ id }) => id);
  const about = role === undefined ? [] : [role];
  const asked = HOSTILE_TEXTS.flatMap(([, text]) => {
    const short = text.slice(0, 200);
    const line = text.slice(0, ROADMAP_LIMITS.characters);
    return [
      { kind: "find_role", term: short },
      { kind: "find_role", term: short, form: "who", words: short },
      { kind: "role_tools", roles: about, form: "yes_no", attribute: "need", about: short, words: short },
      { kind: "role_interview", roles: about, topic: short, count: 10 },
      { kind: "compare_roles", roles: roles.slice(0, 2).map(({ id }) => id), about: short, words: short },
      { kind: "not_in_catalog", roles: about, about: short },
      { kind: "out_of_scope", words: short },
      { kind: "unclear", candidates: [], heard: short },
      { kind: "unclear", candidates: [{ kind: "find_role", term: short }], heard: short },
      { kind: "roadmap_mapping", lines: [line] },
      { kind: "roadmap_mapping", lines: Array.from({ length: ROADMAP_LIMITS.lines }, () => line) },
    ];
  });
  return asked.map((each) => Intent.parse(each));
}

/** A small answer with the text in one part of it at a time. */
export function hostileAnswers(text: string): readonly (readonly [part: string, answer: Answer])[] {
  const facts = profileNl.citations.map(({ id }) => id);
  const line = { text, facts };
  const named = { name: "hostile", title: "Deel" };
  const sections: Readonly<Record<string, Section>> = {
    "the title of a section": { kind: "list", name: "hostile", title: text, lines: [{ text: "een", facts }] },
    "a line": { kind: "list", ...named, lines: [line] },
    "a label": { kind: "list", ...named, lines: [{ label: text, text: "een", facts }] },
    "a link": {
      kind: "list",
      ...named,
      lines: [{ label: "een", text: "twee", facts, link: `https://x.nl/${text}` }],
    },
    "running text": { kind: "prose", ...named, lines: [line], toCopy: true },
    "a step": { kind: "steps", ...named, lines: [line] },
    "a cell": { kind: "table", ...named, columns: ["a", "b"], rows: [{ cells: ["een", text], facts }] },
    "the name of a column": {
      kind: "table",
      ...named,
      columns: ["a", text],
      rows: [{ cells: ["een", "twee"], facts }],
    },
    "a question": {
      kind: "questions",
      ...named,
      questions: [{ text, label: "medior", good: ["een"], weak: "twee", facts }],
    },
    "a good answer": {
      kind: "questions",
      ...named,
      questions: [{ text: "een", label: "medior", good: [text], weak: "twee", facts }],
    },
    "a weak answer": {
      kind: "questions",
      ...named,
      questions: [{ text: "een", label: "medior", good: [], weak: text, facts }],
    },
    material: { kind: "material", ...named, texts: [{ text, facts }] },
  };
  const followUp = { label: text, intent: { kind: "help" as const } };
  const [source] = profileNl.sources;
  const answers: Readonly<Record<string, Answer>> = {
    "the title": { ...profileNl, title: text },
    "the headline": { ...profileNl, headline: { text, facts } },
    "a note": { ...profileNl, notes: [text] },
    "a point": { ...profileNl, notes: [`- ${text}`, `- ${text.slice(0, 100)}`] },
    "a button": { ...profileNl, followUps: [followUp] },
    "a choice": { ...profileNl, choices: Array.from({ length: 9 }, () => followUp) },
    "what is listed": { ...profileNl, listed: [followUp] },
    ...(source === undefined
      ? {}
      : {
          "a source": {
            ...profileNl,
            intent: { kind: "role_profile", roles: [], operation: "sources" },
            sources: [{ ...source, title: text, url: `https://x.nl/${text}` }],
          },
        }),
  };
  return [
    ...Object.entries(answers),
    ...Object.entries(sections).map(
      ([part, section]) => [part, { ...profileNl, sections: [section, ...profileNl.sections] }] as const,
    ),
  ];
}
