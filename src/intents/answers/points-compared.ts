import { routeFor, routeWeeks } from "../../knowledge/durations.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import type { Cited, Writer } from "./writer.ts";

/** Something that roles are set side by side in. */
type Point = {
  readonly name: Localized;
  /** Short enough to stand on the card; `asked`: only on that of a question, for else its first sentences say as much. */
  readonly onCard?: "always" | "asked";
  readonly of: (role: Role) => {
    readonly text: string;
    readonly path: readonly string[];
    readonly fact: Cited;
  };
};

/** What roles are compared in, with so many tools of each, in the order of the table. */
export function points(writer: Writer, tools: number): readonly Point[] {
  const { language } = writer;
  const none = writer.say({ nl: "geen in de oorspronkelijke tekst", en: "none in the original text" });
  return [
    {
      name: { nl: "Focus", en: "Focus" },
      onCard: "asked",
      of: (role) => ({ text: role.focus[language], path: ["focus"], fact: role.focus }),
    },
    {
      name: { nl: "Relevantie", en: "Relevance" },
      onCard: "always",
      of: (role) => ({
        text: role.relevance?.[language] ?? none,
        path: ["relevance"],
        fact: role.relevance ?? role.focus,
      }),
    },
    {
      name: { nl: "Missie", en: "Mission" },
      of: (role) => ({ text: role.mission[language], path: ["mission"], fact: role.mission }),
    },
    {
      name: { nl: "Volwassenheid", en: "Maturity" },
      of: (role) => ({ text: role.maturity[language], path: ["maturity"], fact: role.maturity }),
    },
    {
      name: { nl: "Tools", en: "Tools" },
      onCard: "always",
      of: (role) => ({
        text: toolNames(role, tools),
        path: ["tools"],
        fact: { sources: sourcesOf(role, tools), confidence: "sourced" },
      }),
    },
    {
      name: { nl: "Medior kan", en: "A medior can" },
      of: (role) => ({
        text: role.levels.medior.scope[language],
        path: ["levels", "medior", "scope"],
        fact: role.levels.medior.scope,
      }),
    },
    {
      name: { nl: "Leertijd (ervaren)", en: "Learning (experienced)" },
      onCard: "always",
      of: (role) => ({
        text: learningTime(writer, role),
        path: ["learning", "routes", "experienced"],
        fact: { sources: routeSources(role), confidence: "judgement" },
      }),
    },
  ];
}

function toolNames(role: Role, count: number): string {
  return role.tools
    .slice(0, count)
    .map((tool) => tool.name)
    .join(", ");
}

function sourcesOf(role: Role, count: number) {
  return [...new Set(role.tools.slice(0, count).flatMap((tool) => tool.sources))];
}

function routeSources(role: Role) {
  return [
    ...new Set(role.learning.routes.flatMap((route) => route.phases.flatMap((phase) => phase.sources))),
  ];
}

/** In as few words as a cell of a phone needs: "20–21 weken van 10 uur". */
function learningTime(writer: Writer, role: Role): string {
  const route = routeFor(role, "experienced") ?? role.learning.routes[0];
  if (route === undefined) return "";
  const { from, to, hoursPerWeek } = routeWeeks(route);
  const weeks = from === to ? String(from) : `${from}–${to}`;
  const one = to === 1;
  return writer.say({
    nl: `${weeks} ${one ? "week" : "weken"} van ${hoursPerWeek} uur`,
    en: `${weeks} ${one ? "week" : "weeks"} of ${hoursPerWeek} hours`,
  });
}
