import { LRUCache } from "lru-cache";
import type { Surface } from "../adapters/adapter.ts";
import type { Answer } from "../answer/answer.ts";
import { lastThat, pagesOf } from "../answer/pages.ts";
import { questionsIn } from "../answer/section-items.ts";
import type { Intent } from "../intent.ts";
import type { Responding, Second } from "../intents/answers/respond.ts";
import type { Room } from "../intents/answers/writer.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import { givenOn } from "../knowledge/overdue.ts";
import type { Language } from "../language.ts";
import type { Phrase } from "../llm/wording/phrasing.ts";
import { madeOf } from "../text/made-of.ts";
import { withoutSlots } from "../values.ts";
import { withoutSaid } from "./kept-intent.ts";
import { shownAgain } from "./shown-again.ts";

/** What is to be answered, and where it will be shown. */
type Asked = {
  readonly intent: Intent;
  readonly language: Language;
  readonly second?: Second | undefined;
  /** From 1. */
  readonly page: number;
  readonly conversation: string;
  readonly surface?: Surface | undefined;
};

/** Gives an answer that its surface can show, worded. What is asked alike gets the same object. */
export type Answering = (asked: Asked) => Answer;

/** Answers kept at once, some 20 kB each with what the platforms make of them. */
const MOST_KEPT = 500;

/** `knows`: whether words are everyday ones or the catalog's, and so nobody's own. */
type Parts = Responding & {
  readonly catalog: Pick<Catalog, "roles">;
  readonly knows: (words: string) => boolean;
};

/**
 * Made anew with every catalog: what is kept here comes from the old one. What was made on
 * one day (`today`, ISO) is not given on the next, for an answer says which of its facts are overdue.
 */
export function makeAnswering(
  { respond, headline, knows, catalog }: Parts,
  phrase: Phrase,
  today: () => string,
): Answering {
  const kept = new LRUCache<string, Answer>({ max: MOST_KEPT });
  const pages = madeOf(() => new Map<string, readonly [Answer, ...Answer[]]>());

  function answered({ intent, language, second }: Asked, room?: Room): Answer {
    const day = today();
    const make = (): Answer => {
      const answer = givenOn(day, respond(intent, language, second, room), catalog);
      const again = shownAgain(answer.intent, language, { headline, knows });
      return { ...answer, intent: withoutSaid(answer.intent), ...again };
    };
    if ([intent, second?.intent].some((each) => each !== undefined && holdsOwnWords(each, knows)))
      return make();
    if (!("words" in intent)) return once([day, intent, language, second, room], make);
    // Words only choose the headline: with the same one it is the same answer, whatever the words were.
    const wordless = withoutSlots(intent, ["words"]);
    return once([day, wordless, language, second, room, headline(intent, language)], make);
  }

  function once(key: readonly unknown[], make: () => Answer): Answer {
    const text = JSON.stringify(key);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const answer = make();
    kept.set(text, answer);
    return answer;
  }

  const worded = (asked: Asked, room?: Room): Answer => phrase(answered(asked, room), asked.conversation);

  /** How many questions fit is known before they are counted out: a reader never hears of more than they see. */
  function fewerQuestions(asked: Asked, whole: Answer, fits: Surface["fits"]): Answer | undefined {
    const most = questionsIn(whole).length;
    if (asked.intent.kind !== "role_interview" || most < 2 || fits(whole)) return undefined;
    const withOnly = (questions: number) => worded(asked, { questions });
    const few = withOnly(lastThat(1, most - 1, (questions) => fits(withOnly(questions))));
    return fits(few) ? few : undefined;
  }

  function shownOn({ name, fits }: Surface, asked: Asked): readonly [Answer, ...Answer[]] {
    const whole = worded(asked);
    const made = pages(whole);
    const known = made.get(name);
    if (known !== undefined) return known;
    const few = fewerQuestions(asked, whole, fits);
    const shown = few === undefined ? pagesOf(whole, fits) : ([few] as const);
    made.set(name, shown);
    return shown;
  }

  return (asked) => {
    if (asked.surface === undefined) return worded(asked);
    const shown = shownOn(asked.surface, asked);
    return shown[asked.page - 1] ?? shown.at(-1) ?? shown[0];
  };
}

/** What a reader wrote and the answer repeats is nobody else's, and is not kept in memory longer than a turn. */
function holdsOwnWords(intent: Intent, knows: Parts["knows"]): boolean {
  if ("term" in intent && knows(intent.term)) return false;
  return (
    "lines" in intent ||
    "term" in intent ||
    "topic" in intent ||
    "heard" in intent ||
    "candidates" in intent ||
    "place" in intent ||
    "hours" in intent ||
    "note" in intent ||
    "approval" in intent
  );
}
