import type { Answer } from "../../answer/answer.ts";
import { capitalised } from "../../answer/lead.ts";
import { backgroundsFor } from "../../knowledge/queries.ts";
import type { Background } from "../../knowledge/schema/background.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { type AnswerPart, listPart, sized } from "./answer-size.ts";
import { EVERYTHING, opens } from "./follow-ups.ts";
import { fitFact, type Legacy, NO_PERSON } from "./legacy-said.ts";
import type { Writer } from "./writer.ts";

/** The reverse: which backgrounds grow into a role. */
export function forRole(writer: Writer, intent: Legacy, role: Role): Answer {
  const { best, second } = backgroundsFor(writer.catalog, role.id);
  const part = (which: "best" | "second", title: Localized, list: readonly Background[]): AnswerPart => {
    const lines = () =>
      list.map((each) =>
        writer.about(each).line([which], each[which], capitalised(each.name[writer.language].text)),
      );
    return listPart(which, writer.say(title), lines, list.length);
  };
  const { text } = role.name[writer.language];
  const nobody = best.length + second.length === 0;
  return writer.finish({
    intent,
    title: writer.say({ nl: `Wie kan doorgroeien naar ${text}?`, en: `Who can grow into ${text}?` }),
    lead: [
      ...best.map((each) => fitFact(writer, each, "best")),
      ...second.map((each) => fitFact(writer, each, "second")),
    ],
    notes: [
      ...(nobody
        ? [
            writer.say({
              nl: "Voor deze rol noemt de catalogus geen achtergrond als eerste of tweede keus.",
              en: "For this role the catalog names no background as first or second choice.",
            }),
          ]
        : []),
      writer.say(NO_PERSON),
    ],
    ...sized(
      [
        part("best", { nl: "Past het best", en: "Best fit" }, best),
        part("second", { nl: "Ook een optie", en: "Also an option" }, second),
      ],
      intent.section,
    ),
    followUps: [
      ...(nobody || intent.section === "all" ? [] : [opens(writer.say(EVERYTHING), intent, "all")]),
      ...[...best, ...second].map((each) => ({
        label: each.name[writer.language].text,
        intent: { kind: "legacy_mapping" as const, background: [each.id], roles: [] },
      })),
    ],
  });
}

/** None is named: asks, with the most usual ones to tap. */
export function whichBackground(writer: Writer, intent: Legacy): Answer {
  return writer.finish({
    intent,
    title: writer.say({
      nl: "Welke achtergrond hebben jullie mensen?",
      en: "What background do your people have?",
    }),
    notes: [
      writer.say({
        nl: `Kies er een, of noem er meer, bijvoorbeeld "4 Java, 2 DBA's".`,
        en: `Pick one, or name more, such as "4 Java, 2 DBAs".`,
      }),
      writer.say(NO_PERSON),
    ],
    choices: writer.catalog.backgrounds.map((each) => ({
      label: each.name[writer.language].text,
      intent: { kind: "legacy_mapping", background: [each.id], roles: [] },
    })),
  });
}
