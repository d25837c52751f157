import type { Answer, Fact, Line } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { LEVELS } from "../../values.ts";
import { type AnswerPart, listPart, type Sized, sized } from "./answer-size.ts";
import { EVERYTHING, opens, topics } from "./follow-ups.ts";
import { CATEGORIES } from "./list-roles.ts";
import { IN_SHORT, PARTS_IN_SHORT, roleInShort } from "./role-in-short.ts";
import { forRoles } from "./which-role.ts";
import type { Citer, Writer } from "./writer.ts";

type Profile = IntentOf<"role_profile">;

const TITLES = {
  responsibilities: { nl: "Wat je doet", en: "What you do" },
  mission: { nl: "Waarvoor de rol er is", en: "What the role is for" },
  deliverables: { nl: "Wat je oplevert", en: "What you deliver" },
  success: { nl: "Hoe je ziet dat het goed gaat", en: "How you see that it goes well" },
  "works-with": { nl: "Met wie je werkt", en: "Who you work with" },
  boundaries: { nl: "Waar de rol ophoudt", en: "Where the role ends" },
  "not-this-role": { nl: "Niet deze rol als…", en: "Not this role if…" },
  maturity: { nl: "Hoe volwassen de rol is", en: "How mature the role is" },
  levels: { nl: "Junior, medior, senior", en: "Junior, medior, senior" },
  duties: { nl: "Wat de wet vraagt", en: "What the law asks" },
  remarks: { nl: "Goed om te weten", en: "Good to know" },
  aliases: { nl: "Andere namen", en: "Other names" },
  crosswalk: { nl: "In openbare functiekaders", en: "In public job frameworks" },
} satisfies Record<string, Localized>;

/** What a role is and does. */
export function roleProfile(writer: Writer, intent: Profile): Answer {
  return forRoles(writer, intent, (roles) => {
    const [first] = roles;
    const ids = roles.map((role) => role.id);
    if (intent.section === IN_SHORT)
      return writer.finish({
        intent,
        title: writer.say({ nl: "In het kort", en: "In short" }),
        sections: roles.map((role) => roleInShort(writer, role)),
        followUps: topics(writer, ids, PARTS_IN_SHORT),
      });
    return writer.finish({
      intent,
      title: roles.map((role) => role.name[writer.language].text).join(" · "),
      lead:
        intent.section === undefined ? roles.flatMap((role) => leadOf(writer, role, roles.length > 1)) : [],
      ...(roles.length > 1
        ? several(writer, roles, intent.section)
        : sized(profileParts(writer, first), intent.section)),
      followUps: [
        ...(intent.section === "all" ? [] : [opens(writer.say(EVERYTHING), intent, "all")]),
        ...topics(writer, ids, ["role_tools", "role_learning", "role_interview", "role_recruiting"]),
      ],
    });
  });
}

function leadOf(writer: Writer, role: Role, brief: boolean): readonly Fact[] {
  return brief ? [doesFact(writer, role)] : profileLead(writer, role);
}

/** What a role does, in one line. */
export function doesFact(writer: Writer, role: Role): Fact {
  const value = { kind: "text" as const, text: role.oneLiner[writer.language] };
  return writer.about(role).fact(["one-liner"], role.oneLiner, writer.roleTerm(role), "does", value);
}

/** Category, what it does, focus and the user's rating: the sentences every profile begins with. */
function profileLead(writer: Writer, role: Role): readonly Fact[] {
  const { fact } = writer.about(role);
  const subject = writer.roleTerm(role);
  const text = (value: string) => ({ kind: "text" as const, text: value });
  const { language } = writer;
  return [
    doesFact(writer, role),
    fact(
      ["category"],
      { sources: role.focus.sources, confidence: "sourced" },
      subject,
      "has_category",
      text(CATEGORIES[role.category].adjective[language]),
    ),
    fact(["focus"], role.focus, subject, "has_focus", text(role.focus[language])),
    ...(role.relevance === undefined
      ? []
      : [fact(["relevance"], role.relevance, subject, "rated", text(role.relevance[language]))]),
  ];
}

function several(writer: Writer, roles: readonly Role[], section: string | undefined): Sized {
  const parts = roles.map((role) =>
    listPart(
      role.id,
      role.name[writer.language].text,
      () => writer.about(role).lines("responsibilities", role.responsibilities),
      MOST_OF_SEVERAL,
    ),
  );
  return sized(parts, section);
}

const MOST_OF_SEVERAL = 5;

function profileParts(writer: Writer, role: Role): readonly AnswerPart[] {
  const citer = writer.about(role);
  const title = (name: keyof typeof TITLES): string => writer.say(TITLES[name]);
  const part = (name: keyof typeof TITLES, lines: () => readonly Line[], onCard?: number) =>
    listPart(name, title(name), lines, onCard);
  return [
    part("responsibilities", () => citer.lines("responsibilities", role.responsibilities), 3),
    part("remarks", () => citer.lines("remarks", role.remarks)),
    part("mission", () => [citer.line(["mission"], role.mission)]),
    part("deliverables", () => citer.lines("deliverables", role.deliverables)),
    part("success", () => citer.lines("success-measures", role.successMeasures)),
    part("works-with", () => citer.lines("works-with", role.worksWith)),
    part("boundaries", () => boundaryLines(writer, role)),
    part("not-this-role", () => citer.lines("not-this-role", role.notThisRole)),
    part("maturity", () => [
      citer.line(["maturity"], role.maturity),
      ...citer.lines("maturity.evidence", role.maturity.evidence),
    ]),
    part("levels", () => levelLines(writer, role)),
    part("duties", () => citer.lines("duties", role.duties)),
    part("aliases", () => [aliasLine(writer, role, citer)]),
    part("crosswalk", () =>
      role.crosswalk.map((each) =>
        citer.line(["crosswalk", each.framework], each, `${each.framework} ${each.code}`),
      ),
    ),
  ];
}

/** Where a role ends and each neighbour begins. */
function boundaryLines(writer: Writer, role: Role): readonly Line[] {
  const citer = writer.about(role);
  return role.boundaries.map((each) =>
    citer.line(["boundaries", each.role], each, writer.roleNames([each.role])[0] ?? each.role),
  );
}

function levelLines(writer: Writer, role: Role): readonly Line[] {
  const citer = writer.about(role);
  return LEVELS.flatMap((level) => {
    const { scope, must, nice } = role.levels[level];
    return [
      citer.line(["levels", level, "scope"], scope, level),
      ...must.map((each) => citer.line(["levels", level, "must", each.id], each)),
      ...nice.map((each) =>
        citer.line(
          ["levels", level, "nice", each.id],
          each,
          writer.say({ nl: "mooi meegenomen", en: "nice to have" }),
        ),
      ),
    ];
  });
}

function aliasLine(writer: Writer, role: Role, citer: Citer): Line {
  const names = role.aliases.filter(
    (each) => each.kind !== "misspelling" && (each.language ?? writer.language) === writer.language,
  );
  return {
    text: names.map((each) => each.text).join(", "),
    facts: [citer.cite(["aliases"], { sources: role.focus.sources, confidence: "sourced" })],
  };
}
