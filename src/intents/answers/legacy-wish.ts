import type { Answer } from "../../answer/answer.ts";
import { capitalised, listed } from "../../answer/lead.ts";
import type { Background } from "../../knowledge/schema/background.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { perRole, topics } from "./follow-ups.ts";
import { fitLine, type Legacy, NO_PERSON } from "./legacy-said.ts";
import { learningLead } from "./role-learning.ts";
import type { Writer } from "./writer.ts";

type Choice = "first" | "second" | "neither";

/** What the catalog says of a role that people with a background hope to grow into. */
export function choiceOf(background: Background, role: Role): Choice {
  if (background.best.role === role.id) return "first";
  return background.second.role === role.id ? "second" : "neither";
}

export function wishTitle(writer: Writer, background: Background, role: Role): string {
  const from = background.name[writer.language].text;
  const to = role.name[writer.language].text;
  const verdict = {
    first: { nl: ": eerste keus", en: ": first choice" },
    second: { nl: ": tweede keus", en: ": second choice" },
    neither: { nl: ": geen eerste of tweede keus", en: ": not the first or second choice" },
  }[choiceOf(background, role)];
  return writer.say({ nl: `Van ${from} naar ${to}${verdict.nl}`, en: `From ${from} to ${to}${verdict.en}` });
}

/** What the path of a background leads to, where that is not the role asked for. */
export function pathNote(writer: Writer, background: Background, role: Role): readonly string[] {
  if (choiceOf(background, role) !== "second") return [];
  const [first = ""] = writer.roleNames([background.best.role]);
  return [
    writer.say({
      nl: `De weg hieronder leidt naar de eerste keus, ${first}.`,
      en: `The path below leads to the first choice, ${first}.`,
    }),
  ];
}

/** The role asked for is neither choice: how long it takes to learn all the same, then what fits better. */
export function otherThanChosen(writer: Writer, intent: Legacy, background: Background, role: Role): Answer {
  const name = role.name[writer.language].text;
  return writer.finish({
    intent,
    title: wishTitle(writer, background, role),
    lead: learningLead(writer, role),
    notes: [
      writer.say({
        nl: `De catalogus noemt ${name} niet als eerste of tweede keus vanuit deze achtergrond. Dat wil niet zeggen dat het niet kan: de weken hierboven gelden voor iedereen die de rol leert.`,
        en: `The catalog names ${name} neither as first nor as second choice from this background. That does not mean it cannot be done: the weeks above hold for anyone who learns the role.`,
      }),
      writer.say(NO_PERSON),
    ],
    sections: [
      {
        kind: "list",
        name: "why",
        title: writer.say({ nl: "Wat beter past", en: "What fits better" }),
        lines: [fitLine(writer, background, "best"), fitLine(writer, background, "second")],
      },
    ],
    followUps: [
      ...topics(writer, [role.id], ["role_learning"]),
      {
        label: capitalised(background.name[writer.language].text),
        intent: { kind: "legacy_mapping", background: [background.id], roles: [] },
      },
      ...perRole(writer, [background.best.role, background.second.role], (id) => ({
        kind: "role_profile",
        roles: [id],
      })),
      {
        label: writer.say({ nl: "Wie past wel bij deze rol?", en: "Who does fit this role?" }),
        intent: { kind: "legacy_mapping", background: [], roles: [role.id] },
      },
    ],
  });
}

/** For which of several backgrounds a role is a choice, and for which it is none. */
export function choiceNote(writer: Writer, backgrounds: readonly Background[], role: Role): string {
  const from = (choice: Choice): string =>
    listed(
      backgrounds
        .filter((each) => choiceOf(each, role) === choice)
        .map((each) => each.name[writer.language].text),
      writer.language,
    );
  const said = (choice: Choice, say: (names: string) => string): readonly string[] =>
    from(choice) === "" ? [] : [say(from(choice))];
  const parts = {
    nl: [
      ...said("first", (names) => `eerste keus vanuit ${names}`),
      ...said("second", (names) => `tweede keus vanuit ${names}`),
      ...said(
        "neither",
        (names) => `vanuit ${names} noemt de catalogus deze rol niet als eerste of tweede keus`,
      ),
    ],
    en: [
      ...said("first", (names) => `first choice from ${names}`),
      ...said("second", (names) => `second choice from ${names}`),
      ...said("neither", (names) => `neither first nor second choice from ${names}`),
    ],
  }[writer.language];
  return `${role.name[writer.language].text}: ${parts.join("; ")}.`;
}
