import type { Answer, Headline } from "../../answer/answer.ts";
import type { Intent, IntentOf, SureIntent, SureKind } from "../../intent.ts";
import type { Catalog } from "../../knowledge/catalog.ts";
import { makeFindClosest } from "../../knowledge/closest.ts";
import { makeFind } from "../../knowledge/find.ts";
import { makeFindByWork } from "../../knowledge/find-by-work.ts";
import { makeRoadmapMapper } from "../../knowledge/roadmap/map.ts";
import type { Language } from "../../language.ts";
import type { ErrandEnd } from "./errands/errand-end.ts";
import { errandTold } from "./errands/errand-told.ts";
import type { Fields } from "./headline/asking.ts";
import { direct, isAsked } from "./headline/direct.ts";
import { headlineOf } from "./headline/headline.ts";
import { makeSays, type Words } from "./headline/says.ts";
import { KINDS } from "./kinds.ts";
import type { Lookups } from "./lookups.ts";
import { asksForFacts, factsOf, withoutSection } from "./plain-facts.ts";
import type { SayFacts } from "./say-facts.ts";
import { withSecond } from "./second-told.ts";
import { sourcedIntent, sourcesTold } from "./sources-told.ts";
import { secondQuestion, unclear } from "./unclear.ts";
import { isWorried, kindly, withoutTone } from "./with-tone.ts";
import { makeWriter, type Room, type Writer } from "./writer.ts";

/**
 * Answers an intent from the catalog. `second` is a button; where both were asked, its first sentence stands beside. `room` is how
 * much the surface holds, where an answer without it turned out too large: what is left out is said, and one tap away.
 */
export type Respond = (intent: Intent, language: Language, second?: Second, room?: Room) => Answer;

/** What is offered beside: another reading of the question; or, where `both`, another question that was asked with it. */
export type Second = { readonly intent: SureIntent; readonly both?: true | undefined };

/** The first sentence that {@link Respond} gives a direct question: all that its `words` decide of an answer. */
type FindHeadline = (intent: Intent, language: Language) => Headline | undefined;

/** Says how an errand went: what was done about a correction or a question to a person. */
export type TellErrand = (intent: IntentOf<"settings">, language: Language, end: ErrandEnd) => Answer;

export type Responding = {
  readonly respond: Respond;
  readonly headline: FindHeadline;
  readonly tellErrand: TellErrand;
};

/** What headlines know of words; without it an attribute is found by its words alone. */
type Wordly = { readonly attributes: Fields } & Words;

/** `sayFacts` says facts of a headline in words of the grammar; without it they are composed. */
export function makeResponding(catalog: Catalog, words: Wordly = WORDLESS, sayFacts?: SayFacts): Responding {
  const lookups = lazyLookups(catalog);
  const parts = { ...lookups, fields: words.attributes, says: makeSays(words) };
  const labels = (kind: SureKind) => KINDS[kind].label;
  const writerIn = (language: Language, room: Room = {}) =>
    makeWriter({ catalog, language, labels, room, sayFacts });

  function answer(asked: Intent, language: Language, room: Room = {}): Answer {
    if (isWorried(asked)) return kindly(writerIn(language), answer(withoutTone(asked), language, room));
    const intent = asked;
    const writer = writerIn(language, room);
    if (intent.kind === "unclear") return unclear(writer, intent);
    const sourced = sourcedIntent(intent);
    if (sourced !== undefined) return sourcesTold(writer, answer(sourced, language, room), intent);
    const whole = answerOf(intent.kind, writer, intent, lookups);
    return isAsked(intent) ? direct(writerIn(language), whole, intent, parts) : whole;
  }

  const respond: Respond = (intent, language, second, room) => {
    const first = asksForFacts(intent)
      ? factsOf(answer(withoutSection(intent), language, room), intent)
      : answer(intent, language, room);
    if (second === undefined) return first;
    const writer = writerIn(language);
    const button = secondQuestion(writer, second.intent);
    const other = second.both ? answer(second.intent, language, room) : undefined;
    return withSecond(writer, first, other, button);
  };

  const headline: FindHeadline = (intent, language) =>
    intent.kind === "unclear" || !isAsked(intent) ? undefined : headlineOf(writerIn(language), intent, parts);

  const tellErrand: TellErrand = (intent, language, end) => errandTold(writerIn(language), intent, end);

  return { respond, headline, tellErrand };
}

const WORDLESS: Wordly = { attributes: {}, headlineWords: {}, numbers: {} };

/** The answers alone. */
export function makeRespond(catalog: Catalog): Respond {
  return makeResponding(catalog).respond;
}

/** The kind beside the intent lets the compiler see that the two belong together. */
function answerOf<Kind extends SureKind>(
  kind: Kind,
  writer: Writer,
  intent: IntentOf<Kind>,
  lookups: Lookups,
): Answer {
  return KINDS[kind].answer(writer, intent, lookups);
}

function lazyLookups(catalog: Catalog): Lookups {
  let find: Lookups["find"] | undefined;
  let mapRoadmap: Lookups["mapRoadmap"] | undefined;
  let closest: Lookups["closest"] | undefined;
  const mapped: Lookups["mapRoadmap"] = (lines) => {
    mapRoadmap ??= makeRoadmapMapper(catalog);
    return mapRoadmap(lines);
  };
  return {
    find: (term) => {
      find ??= makeFindByWork(catalog, makeFind(catalog), mapped);
      return find(term);
    },
    mapRoadmap: mapped,
    closest: (words, allowed) => {
      closest ??= makeFindClosest(catalog);
      return closest(words, allowed);
    },
  };
}
