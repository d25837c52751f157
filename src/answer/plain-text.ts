import type { SourceId } from "../ids.ts";
import type { Localized } from "../language.ts";
import type { Answer, Line, Material, Question, Row, Section } from "./answer.ts";
import { type Citing, citing, explained, isToCopy } from "./citing.ts";
import { openingOf } from "./opening.ts";
import { firstNumber } from "./section-items.ts";
import { factsShown } from "./shown-facts.ts";

export const LABELS = {
  sources: { nl: "Bronnen", en: "Sources" },
  good: { nl: "Goed antwoord", en: "Good answer" },
  weak: { nl: "Zwak signaal", en: "Weak signal" },
  probe: { nl: "Vraag door", en: "Ask on" },
  checked: { nl: "Feiten gecheckt op", en: "Facts checked on" },
  worded: { nl: "Tekst bovenaan verwoord door AI", en: "Text at the top worded by AI" },
} satisfies Record<string, Localized>;

/** The whole answer without markup: what pipes, notifications and screen readers get. */
export function toPlainText(answer: Answer): string {
  const cite = citing(answer);
  const told = [
    answer.title,
    openingText(answer, cite),
    ...answer.notes,
    choicesText(answer),
    ...answer.sections.map((section) => sectionText(section, answer, cite)),
  ];
  const parts = [...told, sourcesText(answer, told.join("\n")), wordedBy(answer)];
  return parts.filter((part) => part !== "").join("\n\n");
}

function wordedBy({ lead, language }: Answer): string {
  return lead?.wording === "model" ? `${LABELS.worded[language]}.` : "";
}

/** The headline, or the lead where there is none, with its citation marks behind it. */
function openingText(answer: Answer, cite: Citing): string {
  const opening = openingOf(answer);
  if (opening === undefined) return "";
  return `${opening.text}${cite.marks(opening.facts)}${cite.surenessOf(opening.facts)}`;
}

/** What can be chosen, by its number or by its name. */
function choicesText({ choices = [] }: Answer): string {
  return choices.map(({ label }, index) => `${index + 1}. ${label}`).join("\n");
}

/** The day since when all facts of an answer were checked: the earliest, for one fresh fact vouches for no other. */
function checkedOn(answer: Answer): string | undefined {
  return answer.citations
    .map((each) => each.checked)
    .sort()
    .at(0);
}

function sectionText(section: Section, answer: Answer, whole: Citing): string {
  const cite = whole.within(section);
  return `${section.title}${cite.sureness(section)}\n${bodyText(section, answer, cite)}`;
}

function bodyText(section: Section, answer: Answer, cite: Citing): string {
  switch (section.kind) {
    case "list":
      return section.lines.map((line) => `- ${lineText(line, cite)}`).join("\n");
    case "prose":
      return section.lines.map((line) => lineText(line, cite)).join("\n");
    case "steps":
      return section.lines.map((line, index) => `${index + 1}. ${lineText(line, cite)}`).join("\n");
    case "table":
      return section.rows.map((row) => `- ${rowText(section.columns, row)}`).join("\n");
    case "questions":
      return section.questions
        .map((each, index) => questionText(each, firstNumber(section) + index, answer, cite))
        .join("\n\n");
    case "material":
      return section.texts.map(materialText).join("\n\n");
  }
}

/** Set in, so that where it begins and ends is seen. */
export function materialText({ text }: Material): string {
  return text.replace(/^(?=.)/gmu, "    ");
}

/** A line as `label: text [1]`, with its address where it has one. */
export function lineText(line: Line, cite: Citing): string {
  const label = line.label === undefined ? "" : `${line.label}: `;
  const link = line.link === undefined ? "" : ` ${line.link}`;
  return `${label}${line.text}${link}${cite.marks(line.facts)}`;
}

function rowText(columns: readonly string[], row: Row): string {
  const [first = "", ...rest] = row.cells;
  const named = rest
    .map((cell, index) => `${columns[index + 1] ?? ""}: ${cell}`)
    .filter((cell) => !cell.endsWith(": "));
  return [first, ...named].join(" | ");
}

function questionText(question: Question, number: number, answer: Answer, cite: Citing): string {
  const { language } = answer;
  const lines = [
    `${number}. ${question.text} (${question.label})${cite.marks(question.facts)}`,
    `   ${LABELS.good[language]}: ${question.good.join(" · ")}`,
    `   ${LABELS.weak[language]}: ${question.weak}`,
  ];
  return lines.join("\n");
}

/** The sources that `told` marks, those of what has no marks, and how many more there are; all of them where it marks none. */
function sourcesText(answer: Answer, told: string): string {
  const { language, sources } = answer;
  if (sources.length === 0) return "";
  const marked = new Set([...told.matchAll(/ \[(\d+)\]/gu)].map(([, number]) => Number(number)));
  const copied = copiedFrom(answer);
  const lines = sources.flatMap(({ id, title, url = "" }, index) =>
    marked.size === 0 || marked.has(index + 1) || copied.has(id)
      ? [`[${index + 1}] ${title} ${url}`.trim()]
      : [],
  );
  const left = sources.length - lines.length;
  return [
    `${LABELS.sources[language]}${sinceChecked(answer)}`,
    ...lines,
    ...(left === 0 ? [] : [MORE_SOURCES[language](left)]),
    ...explained(answer),
  ].join("\n");
}

/** The sources of what is to be copied, in which none is marked. */
function copiedFrom({ sections, citations }: Answer): ReadonlySet<SourceId> {
  const shown = factsShown({ sections: sections.filter(isToCopy) });
  return new Set(citations.filter(({ id }) => shown.has(id)).flatMap((each) => each.sources));
}

const MORE_SOURCES = {
  nl: (left: number) => `En nog ${left}: vraag om 'bronnen'.`,
  en: (left: number) => `And ${left} more: ask for 'sources'.`,
};

/** Behind the heading of the sources: since when the facts have been checked. */
export function sinceChecked(answer: Answer): string {
  const checked = checkedOn(answer);
  return checked === undefined ? "" : ` (${LABELS.checked[answer.language].toLowerCase()} ${checked})`;
}
