import { describe, expect, it } from "vitest";
import { headlineOf } from "../../../../src/answer/opening.ts";
import { LANGUAGES } from "../../../../src/values.ts";
import { headlineTo } from "../../../support/asked.ts";
import { brain } from "../../../support/wordings.ts";

const { catalog, respond } = brain;
const WEEKS = /\d+ (?:weken|weeks)/u;
/** Words that lead to each way of telling it, none of them among them. */
const WORDS = ["", "become", "second other", "age old", "time long", "first step", "learns must", "enough"];
const FORMS = [undefined, "what", "yes_no", "enough", "how_long"] as const;

/** The role that is named last before a time. */
function roleBefore(headline: string, language: (typeof LANGUAGES)[number]): string | undefined {
  const at = headline.search(WEEKS);
  if (at < 0) return undefined;
  return (
    catalog.roles
      .map(({ name }) => name[language].text)
      .toSorted((one, other) => other.length - one.length)
      .filter((name) => headline.slice(0, at).includes(name))
      .map((name) => ({ name, end: headline.slice(0, at).lastIndexOf(name) + name.length }))
      // Of a name within another the longer stands first.
      .toSorted((one, other) => other.end - one.end)[0]?.name
  );
}

describe.each(LANGUAGES)("the weeks of a move in %s", (language) => {
  it.each(catalog.backgrounds.map(({ id }) => id))("from %s stand behind the role they lead to", (id) => {
    const background = catalog.background(id);
    if (background === undefined) throw new TypeError(id);
    const best = catalog.role(background.best.role)?.name[language].text;
    const { nl, en } = background.name;
    // The second choice may name weeks of its own.
    const own = (headline: string) => headline.replace(background.second[language], "");
    const asked =
      language === "nl"
        ? background.aliases
            .filter((each) => (each.language ?? language) === language)
            .map(({ text }) => `wat kan een ${text} worden?`)
            .concat(`hoe lang doet een ${nl.text} erover?`)
        : background.aliases
            .filter((each) => (each.language ?? language) === language)
            .map(({ text }) => `what can a ${text} become?`)
            .concat(`how long does it take ${en.article} ${en.text}?`);
    const given = WORDS.flatMap((words) =>
      FORMS.map((form) =>
        headlineOf(
          respond(
            {
              kind: "legacy_mapping",
              background: [id],
              roles: [],
              words,
              ...(form === undefined ? {} : { form }),
            },
            language,
          ),
        ),
      ),
    );
    for (const headline of [...asked.map((question) => headlineTo(question)), ...given])
      expect([undefined, best], headline).toContain(roleBefore(own(headline), language));
  });
});
