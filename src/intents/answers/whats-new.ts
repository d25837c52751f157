import type { Answer, Line } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { News, NewsItem } from "../../knowledge/schema/news.ts";
import type { Localized } from "../../language.ts";
import { type AnswerPart, listPart, sized } from "./answer-size.ts";
import { ALL_ROLES, EVERYTHING, opens } from "./follow-ups.ts";
import type { Writer } from "./writer.ts";

const NEWS_TITLE: Localized = { nl: "Wat er nieuw is", en: "What is new" };

const CHANGES: Readonly<Record<NewsItem["change"], Localized>> = {
  added: { nl: "nieuw", en: "new" },
  changed: { nl: "gewijzigd", en: "changed" },
  ended: { nl: "vervallen", en: "ended" },
};

/** What the catalog says otherwise than its last release did: what was corrected, what is newest, and all of it by what it is of. */
export function whatsNew(writer: Writer, intent: IntentOf<"about_bot">): Answer {
  const { news, version } = writer.catalog;
  const items = news?.items ?? [];
  const catalog = { nl: `De catalogus is versie ${version}.`, en: `The catalog is version ${version}.` };
  return writer.finish({
    intent,
    title: writer.say(NEWS_TITLE),
    notes: [...(news === undefined ? [] : notesOf(news)), catalog].map(writer.say),
    ...sized(intent.section === "all" ? everyPart(writer, items) : cardParts(writer, items), intent.section),
    followUps: [
      ...(items.length === 0 || intent.section === "all"
        ? []
        : [opens(writer.say(EVERYTHING), intent, "all")]),
      { label: writer.say(ALL_ROLES), intent: { kind: "list_roles" } },
    ],
  });
}

function notesOf({ release, day, items, others }: News): readonly Localized[] {
  const of = (change: NewsItem["change"]) => items.filter((item) => item.change === change).length;
  const [added, changed, ended] = [of("added"), of("changed"), of("ended")];
  const since = {
    nl:
      release === undefined
        ? "de vorige versie"
        : `versie ${release}${day === undefined ? "" : ` van ${day}`}`,
    en:
      release === undefined
        ? "the last release"
        : `release ${release}${day === undefined ? "" : ` of ${day}`}`,
  };
  const beside = {
    nl: others === 0 ? "" : ` Daarnaast veranderden ${others} gegevens zonder eigen tekst, zoals licenties.`,
    en:
      others === 0
        ? ""
        : ` Beside these, ${others} details without a text of their own changed, such as licences.`,
  };
  if (items.length === 0)
    return [
      {
        nl: `Sinds ${since.nl} is geen tekst in de catalogus veranderd.${beside.nl}`,
        en: `Since ${since.en} no text in the catalog has changed.${beside.en}`,
      },
    ];
  return [
    {
      nl: `Sinds ${since.nl}: ${added} nieuw, ${changed} gewijzigd, ${ended} vervallen.${beside.nl}`,
      en: `Since ${since.en}: ${added} new, ${changed} changed, ${ended} ended.${beside.en}`,
    },
  ];
}

/** Lines of a card's part, where the screen holds that many. */
const MOST_LINES = 6;

function cardParts(writer: Writer, items: readonly NewsItem[]): readonly AnswerPart[] {
  const [corrected, others] = split(items, ({ corrected: is }) => is === true);
  const latest: Localized = { nl: "Het nieuwst", en: "Newest" };
  return [
    correctionsPart(writer, corrected),
    listPart(
      "latest",
      writer.say(latest),
      () => ofEachFirst(others).map((item) => lineOf(writer, item)),
      MOST_LINES,
    ),
  ];
}

/** The newest of each role or page, and then the rest: one that changed much would fill the card alone. */
function ofEachFirst(items: readonly NewsItem[]): readonly NewsItem[] {
  const seen = new Set<string>();
  const [firsts, others] = split(items, ({ of }) => !seen.has(of.en) && seen.add(of.en) !== undefined);
  return [...firsts, ...others];
}

/** By what they are of, in the order of the newest of each. */
function everyPart(writer: Writer, items: readonly NewsItem[]): readonly AnswerPart[] {
  const [corrected, others] = split(items, ({ corrected: is }) => is === true);
  const owners = [...new Set(others.map(({ of }) => of[writer.language]))];
  return [
    correctionsPart(writer, corrected),
    ...owners.map((owner, index) =>
      listPart(`of-${index + 1}`, owner, () =>
        others
          .filter(({ of }) => of[writer.language] === owner)
          .map((item) => lineOf(writer, item, writer.say(CHANGES[item.change]))),
      ),
    ),
  ];
}

function correctionsPart(writer: Writer, items: readonly NewsItem[]): AnswerPart {
  const title: Localized = { nl: "Gecorrigeerd", en: "Corrected" };
  return listPart(
    "corrected",
    writer.say(title),
    () => items.map((item) => lineOf(writer, item, `${item.day}, ${item.of[writer.language]}`)),
    MOST_LINES,
  );
}

function lineOf(writer: Writer, item: NewsItem, label?: string): Line {
  const [owner = "", ...path] = item.fact.split(".");
  const change = writer.say(CHANGES[item.change]);
  const citer = writer.about({ id: owner, checked: item.day });
  // What an entry itself says is cited as its text, for the id of a fact has two parts at least.
  return citer.line(
    path.length === 0 ? ["text"] : path,
    item,
    label ?? `${item.of[writer.language]}, ${change}`,
  );
}

function split<Item>(items: readonly Item[], is: (item: Item) => boolean): readonly [Item[], Item[]] {
  const chosen = new Set(items.filter(is));
  return [[...chosen], items.filter((item) => !chosen.has(item))];
}
