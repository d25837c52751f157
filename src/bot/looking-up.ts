import { isDeepStrictEqual } from "node:util";
import type { Offers, Surface } from "../adapters/adapter.ts";
import type { FollowUp } from "../answer/answer.ts";
import { FactId } from "../ids.ts";
import type { Intent, Tap } from "../intent.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import type { InterviewQuestion } from "../knowledge/schema/question.ts";
import type { Role } from "../knowledge/schema/role.ts";
import type { Language } from "../language.ts";
import { madeOf } from "../text/made-of.ts";
import { wordsOf } from "../text/words.ts";
import { withoutSlots } from "../values.ts";
import type { Answering } from "./answering.ts";
import { withoutWords } from "./kept-intent.ts";
import { distinct, partOf, type Suggesting, suggestions } from "./suggesting.ts";

/** Of what understands and answers now; `knows` whether a word is an everyday one or the catalog's, and so nobody's own. */
export type Finding = Suggesting & {
  readonly answering: Answering;
  readonly knows: (words: string) => boolean;
};

/** Nobody looks further. */
const MOST = 60;
/** A word that begins many others tells nothing. */
const SHORTEST = 3;

/** Looks into the catalog for somebody who asked nothing yet, and finds nothing that holds words of theirs. */
export function makeFinding(mind: () => Finding): Pick<Offers, "find" | "shown"> {
  const answered = ({ intent, language, page = 1 }: Omit<Tap, "v">, surface: Surface) =>
    mind().answering({ intent, language, page, conversation: "", surface });

  return {
    shown: (tap, surface) => (holdsNoWords(tap.intent, mind().knows) ? answered(tap, surface) : undefined),
    find: (text, language, { skip, count }, surface) =>
      offeredFor(mind(), text, language)
        .slice(skip, skip + count)
        .map(({ label, intent }) => ({ label, answer: answered({ intent, language }, surface) })),
  };
}

function offeredFor(mind: Finding, text: string, language: Language): readonly FollowUp[] {
  const words = wordsOf(text);
  const offered =
    words.length === 0
      ? atFirst(mind.catalog, language)
      : [...suggestions(mind, text, language), ...questionsFor(mind.catalog, words, language)];
  return distinct(offered.filter(({ intent }) => holdsNoWords(intent, mind.knows))).slice(0, MOST);
}

/** Ids of questions that were shown before are nobody's words. */
function holdsNoWords(intent: Intent, knows: Finding["knows"]): boolean {
  return isDeepStrictEqual(withoutWords(intent, knows), withoutSlots(intent, ["skip"]));
}

/** Every role, and what to ask for it in an interview. */
function atFirst({ roles }: Catalog, language: Language): readonly FollowUp[] {
  return [
    ...roles.map(({ id, name }) => ({
      label: name[language].text,
      intent: { kind: "role_profile" as const, roles: [id] },
    })),
    ...roles.map(({ id, name }) => partOf("role_interview", [id], name[language].text, language)),
  ];
}

/** A question as it is found: by words of its own, and by those that all questions of its role share. */
type Entry = {
  readonly own: readonly string[];
  readonly shared: readonly string[];
  readonly question: InterviewQuestion;
  readonly intent: FollowUp["intent"];
};

/** What somebody looks for who looks for questions. */
const ASKED = ["interviewvragen", "sollicitatievragen", "vragen", "interview questions"].flatMap(wordsOf);

/** Interview questions that all of these words are of, and one of them alone is of them and not of their role. */
function questionsFor(catalog: Catalog, words: readonly string[], language: Language): readonly FollowUp[] {
  const begins = (word: string) => (each: string) => each.startsWith(word);
  return entriesOf(catalog)
    .filter(
      ({ own, shared }) =>
        words.every((word) => own.some(begins(word)) || shared.some(begins(word))) &&
        words.some((word) => word.length >= SHORTEST && own.some(begins(word)) && !shared.some(begins(word))),
    )
    .map(({ question, intent }) => ({ label: question[language], intent }));
}

/** Made once for a catalog: it is replaced as a whole. */
const entriesOf = madeOf(({ roles }: Catalog): readonly Entry[] =>
  roles.flatMap((role) => role.interview.map((question) => entryOf(role, question))),
);

function entryOf({ id, name, aliases }: Role, question: InterviewQuestion): Entry {
  const called = [name.nl.text, name.en.text, ...aliases.map(({ text }) => text)];
  return {
    own: [question.topic.nl, question.topic.en, question.nl, question.en].flatMap(wordsOf),
    shared: [...ASKED, ...called.flatMap(wordsOf)],
    question,
    intent: {
      kind: "role_interview",
      roles: [id],
      items: [FactId.parse(`${id}.interview.${question.id}`)],
    },
  };
}
