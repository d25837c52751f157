import type { Answer, FollowUp, Headline, Section } from "../../answer/answer.ts";
import type { PageId } from "../../ids.ts";
import type { IntentOf } from "../../intent.ts";
import type { Page, PageAnswer } from "../../knowledge/schema/page.ts";
import { type AnswerPart, isFilled, sized } from "./answer-size.ts";
import { EVERYTHING, perRole } from "./follow-ups.ts";
import { spoken } from "./headline/sentence.ts";
import { usualButtons } from "./help.ts";
import { pageLines } from "./page-lines.ts";
import type { Writer } from "./writer.ts";

type Guide = IntentOf<"guide">;

/** What is about no single role: the answer to one question of a page, what stands beside it, and who can say more. */
export function guide(writer: Writer, intent: Guide): Answer {
  const page = intent.page === undefined ? undefined : writer.catalog.page(intent.page);
  return page === undefined ? allPages(writer, intent) : ofPage(writer, intent, page);
}

function ofPage(writer: Writer, intent: Guide, page: Page): Answer {
  const asked = page.answers.find(({ id }) => id === intent.question) ?? page.answers[0];
  const headline =
    intent.operation === "cannot"
      ? notForCase(writer, page)
      : asked && headlineOf(writer, page, asked, intent.elsewhere === true && holdsLaw(page));
  return writer.finish({
    intent,
    title: page.title[writer.language],
    ...(headline === undefined ? {} : { headline }),
    ...(intent.operation === undefined ? sized(partsOf(writer, page, headline), intent.section) : {}),
    followUps: buttonsOf(writer, intent, page, asked),
  });
}

const LONGEST = 345;

/** Said first where another country was named: the law that is told does not hold there. */
function otherLaw(writer: Writer): Headline {
  return {
    text: writer.say({
      nl: "Ik ken alleen Nederlandse en Europese regels; een ander land heeft ook eigen regels.",
      en: "I only know Dutch and European rules; another country has rules of its own too.",
    }),
    facts: [],
  };
}

function holdsLaw({ sections }: Page): boolean {
  return sections.some(({ statements }) => statements.some(({ confidence }) => confidence === "law"));
}

/** A case that a page does not speak of: that it does not, and who can say. */
function notForCase(writer: Writer, page: Page): Headline {
  const advice = page.advice && writer.about(page).line(["advice"], page.advice);
  const none = writer.say({
    nl: "Van dat geval apart zegt de catalogus niets; wat hierboven staat, geldt in het algemeen.",
    en: "Of that case apart the catalog says nothing; what stands above holds in general.",
  });
  return advice === undefined
    ? { text: none, facts: [] }
    : { text: `${none} ${advice.text}`, facts: advice.facts };
}

/** The statements that answer a question, one after the other; where they are asked of other law, as many as fit behind that. */
function headlineOf(
  writer: Writer,
  page: Page,
  { statements }: PageAnswer,
  isOfOtherLaw: boolean,
): Headline | undefined {
  const lines = pageLines(writer, page, statements);
  if (isOfOtherLaw) return spoken([otherLaw(writer), ...lines], LONGEST);
  if (lines.length === 0) return undefined;
  return {
    text: lines.map(({ text }) => text).join(" "),
    facts: lines.flatMap(({ facts }) => facts),
  };
}

/** Lines of a section that the card shows beside the headline. */
const MOST_LINES = 3;

/** What the headline does not say already. On the card: of the part that it comes from, else the first, and who can advise. */
function partsOf(writer: Writer, page: Page, headline: Headline | undefined): readonly AnswerPart[] {
  const said = new Set(headline?.facts);
  const citer = writer.about(page);
  const sections = page.sections.map((section) => {
    const lines = citer.lines(`sections.${section.id}.statements`, section.statements);
    return {
      section,
      lines: lines.filter(({ facts }) => facts.every((id) => !said.has(id))),
      all: lines.length,
    };
  });
  const left = sections.filter(({ lines }) => lines.length > 0);
  const shown = left.find(({ lines, all }) => lines.length < all) ?? left[0];
  const parts = left.map(
    ({ section: { id, title }, lines }): AnswerPart => ({
      name: id,
      build: () => ({ kind: "list", name: id, title: title[writer.language], lines }),
      ...(id === shown?.section.id ? { onCard: MOST_LINES } : {}),
    }),
  );
  const advice = adviceOf(writer, page);
  return isFilled(advice) ? [...parts, { name: ADVICE, build: () => advice, onCard: 1 }] : parts;
}

const ADVICE = "advice";

function adviceOf(writer: Writer, page: Page): Section {
  return {
    kind: "list",
    name: ADVICE,
    title: writer.say({ nl: "Voor jouw geval", en: "For your own case" }),
    lines: page.advice === undefined ? [] : [writer.about(page).line(["advice"], page.advice)],
  };
}

/** Other questions of the page that stand under its card; the next ones stand under the answers to those. */
const MOST_QUESTIONS = 3;

function buttonsOf(
  writer: Writer,
  intent: Guide,
  page: Page,
  asked: PageAnswer | undefined,
): readonly FollowUp[] {
  const at = asked === undefined ? -1 : page.answers.indexOf(asked);
  const others = [...page.answers.slice(at + 1), ...page.answers.slice(0, Math.max(at, 0))];
  const questions = others.slice(0, MOST_QUESTIONS).map((each) => ({
    label: each.question[writer.language],
    intent: questionOf(page, each),
  }));
  const beside = besideOf(writer, page);
  if (intent.section === "all") return [...beside, ...questions];
  const { page: id, question } = intent;
  const whole = {
    kind: "guide" as const,
    ...(id === undefined ? {} : { page: id }),
    ...(question === undefined ? {} : { question }),
    section: "all",
  };
  return [...questions, { label: writer.say(EVERYTHING), intent: whole }, ...beside];
}

/** The first question of a page is what the page says where nothing in particular is asked. */
function questionOf(page: Page, answer: PageAnswer): Guide {
  const { id } = answer;
  return { kind: "guide", page: page.id, ...(answer === page.answers[0] ? {} : { question: id }) };
}

function besideOf(writer: Writer, { related }: Page): readonly FollowUp[] {
  return [
    ...pageButtons(writer, related.pages),
    ...perRole(writer, related.roles, (role) => ({ kind: "role_profile", roles: [role] })),
  ];
}

/** A button for each of these pages that the catalog has. */
export function pageButtons(writer: Writer, ids: readonly (PageId | string)[]): readonly FollowUp[] {
  return ids.flatMap((id) => {
    const page = writer.catalog.pages.find((each) => each.id === id);
    if (page === undefined) return [];
    return [{ label: page.title[writer.language], intent: { kind: "guide" as const, page: page.id } }];
  });
}

/** Which pages there are. */
function allPages(writer: Writer, intent: Guide): Answer {
  return writer.finish({
    intent,
    title: writer.say({ nl: "Meer over werken met AI", en: "More about working with AI" }),
    notes: [
      writer.say({
        nl: "Over één rol vraag je me het best bij naam. Hierover weet ik ook iets:",
        en: "About one role it is best to ask me by its name. I also know something about these:",
      }),
    ],
    choices: pageButtons(
      writer,
      writer.catalog.pages.map(({ id }) => id),
    ),
    followUps: usualButtons(writer).slice(0, 2),
  });
}
