import type { Answer, Fact, Line, Section, Term } from "../../answer/answer.ts";
import { ended, valueText } from "../../answer/lead.ts";
import type { IntentOf } from "../../intent.ts";
import { routeWeeks, taughtPhase } from "../../knowledge/durations.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Language, Localized } from "../../language.ts";
import { type AnswerPart, listPart, sized } from "./answer-size.ts";
import { inAll, span } from "./durations-said.ts";
import { EVERYTHING, opens, topics } from "./follow-ups.ts";
import { howToRead } from "./how-to-read.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Learning = IntentOf<"role_learning">;
type Route = Role["learning"]["routes"][number];

const ROUTES: Readonly<Record<Route["for"], Localized>> = {
  novice: { nl: "Beginnende developer", en: "Novice developer" },
  experienced: { nl: "Ervaren developer", en: "Experienced developer" },
};

type Grammar = Pick<Term, "article" | "plural">;
const AUDIENCE: Readonly<Record<Language, Readonly<Record<Route["for"], Grammar>>>> = {
  nl: {
    novice: { article: "de", plural: "beginnende developers" },
    experienced: { article: "de", plural: "ervaren developers" },
  },
  en: {
    novice: { article: "a", plural: "novice developers" },
    experienced: { article: "an", plural: "experienced developers" },
  },
};

/** How to become one: how long, in which steps, with what, and where people go wrong. */
export function roleLearning(writer: Writer, intent: Learning): Answer {
  return forRoles(writer, intent, (roles) => {
    const ids = roles.map((role) => role.id);
    return writer.finish({
      intent,
      title: `${writer.say({ nl: "Leercurve", en: "Learning curve" })}: ${roles.map((role) => role.name[writer.language].text).join(" · ")}`,
      lead: intent.section === undefined ? roles.flatMap((role) => learningLead(writer, role)) : [],
      ...(roles.length > 1
        ? { sections: [routesTable(writer, roles)] }
        : sized(learningParts(writer, roles[0]), intent.section)),
      followUps: [
        ...(roles.length > 1 ? [] : learningButtons(writer, intent)),
        ...topics(writer, ids, ["role_tools", "role_profile"]),
      ],
    });
  });
}

function learningButtons(writer: Writer, intent: Learning) {
  return [
    opens(writer.say(ROUTES.novice), intent, "novice"),
    opens(writer.say({ nl: "Cursussen en bronnen", en: "Courses and resources" }), intent, "resources"),
    opens(writer.say(EVERYTHING), intent, "all"),
  ];
}

/** How long each of several roles takes, side by side. */
function routesTable(writer: Writer, roles: readonly Role[]): Section {
  const people = ["novice", "experienced"] as const;
  const durations = roles.map((role) => ({ role, facts: learningLead(writer, role) }));
  return {
    kind: "table",
    name: "routes",
    title: writer.say({ nl: "Leertijd naast elkaar", en: "Learning time side by side" }),
    columns: [writer.say({ nl: "Rol", en: "Role" }), ...people.map((each) => writer.say(ROUTES[each]))],
    rows: durations.map(({ role, facts }) => ({
      cells: [
        role.name[writer.language].text,
        ...people.map((person) => {
          const fact = facts.find(({ audience }) => audience?.id === person);
          return fact === undefined ? "–" : valueText(fact.value, writer.language);
        }),
      ],
      facts: facts.map((fact) => fact.id),
    })),
  };
}

/** How long a role takes to learn, for a novice and for an experienced developer. */
export function learningLead(writer: Writer, role: Role): readonly Fact[] {
  const citer = writer.about(role);
  return role.learning.routes.map((route) => {
    const audience: Term = {
      kind: "level",
      id: route.for,
      text: writer.say(ROUTES[route.for]).toLowerCase(),
      ...AUDIENCE[writer.language][route.for],
    };
    const { from, to, hoursPerWeek } = routeWeeks(route);
    const sources = [...new Set(route.phases.flatMap((phase) => phase.sources))];
    return citer.fact(
      ["learning", "routes", route.for],
      { sources, confidence: "judgement" },
      writer.roleTerm(role),
      "takes",
      { kind: "weeks", from, to, hoursPerWeek },
      { audience },
    );
  });
}

function learningParts(writer: Writer, role: Role): readonly AnswerPart[] {
  const citer = writer.about(role);
  const { learning } = role;
  const part = (name: string, title: Localized, lines: () => readonly Line[], onCard?: number) =>
    listPart(name, writer.say(title), lines, onCard);
  return [
    part(
      "prerequisites",
      { nl: "Wat je vooraf nodig hebt", en: "What you need first" },
      () => learning.prerequisites.map((each) => neededFirst(writer, role, each)),
      3,
    ),
    ...[...learning.routes]
      .sort((a, b) => a.for.localeCompare(b.for))
      .map((route) => routePart(writer, role, route)),
    part("guidance", { nl: "Hoe je dit leest", en: "How to read this" }, () => howToRead(writer)),
    part("pitfalls", { nl: "Waar het misgaat", en: "Where it goes wrong" }, () =>
      citer.lines("learning.pitfalls", learning.pitfalls),
    ),
    part("resources", { nl: "Cursussen en bronnen", en: "Courses and resources" }, () =>
      learning.resources.map((each) => ({
        ...citer.line(["learning", "resources", each.id], each, each.title),
        link: each.url,
      })),
    ),
  ];
}

/** What is needed first, and whether a route teaches it to whoever lacks it. */
function neededFirst(
  writer: Writer,
  role: Role,
  prerequisite: Role["learning"]["prerequisites"][number],
): Line {
  const line = writer.about(role).line(["learning", "prerequisites", prerequisite.id], prerequisite);
  if (taughtPhase(role, prerequisite) === undefined) return line;
  const way = writer.say({
    nl: "wie dit mist, leert het op de route",
    en: "whoever lacks this learns it on the way",
  });
  return { ...line, text: `${line.text.replace(/\.$/u, "")} (${way})` };
}

function routePart(writer: Writer, role: Role, route: Route): AnswerPart {
  const citer = writer.about(role);
  const done = writer.say({ nl: "Klaar als je dit hebt", en: "Done when you have this" });
  const steps = (told: (phase: Route["phases"][number]) => string): Section => ({
    kind: "steps",
    name: route.for,
    title: `${writer.say(ROUTES[route.for])}: ${inAll(writer, routeWeeks(route))}`,
    lines: route.phases.map((phase) => ({
      label: writer.say(span(phase.weeks)),
      text: told(phase),
      facts: [citer.cite(["learning", "routes", route.for, phase.id], phase)],
    })),
  });
  const goal = ({ goal: to }: Route["phases"][number]) => ended(to[writer.language]);
  return {
    name: route.for,
    build: () => steps((phase) => `${goal(phase)} ${done}: ${phase.milestone[writer.language]}`),
    brief: () => steps(goal),
    ...(route.for === "experienced" ? { onCard: 8 } : {}),
  };
}
