import { valueText } from "../answer/lead.ts";
import type { Language } from "../language.ts";
import type { Background, WrittenBackground } from "./schema/background.ts";
import type { CatalogData } from "./schema/catalog-data.ts";
import type { Role } from "./schema/role.ts";

export type Route = Role["learning"]["routes"][number];
type Span = { readonly from: number; readonly to: number };
/** Calendar weeks at so many hours a week. */
export type Weeks = Span & { readonly hoursPerWeek: number };

/** How long a route takes in all, at the hours a week of its phases. A guideline. */
export function routeWeeks(route: Route): Weeks {
  return {
    ...sum(route.phases.map(({ weeks }) => weeks)),
    hoursPerWeek: Math.max(...route.phases.map((phase) => phase.hoursPerWeek)),
  };
}

/** How long the move from a background to its best fit takes. A guideline. */
export function moveWeeks({ path }: Background): Weeks {
  return { ...path.weeks, hoursPerWeek: path.hoursPerWeek };
}

/** The same in hours of study. */
export function hoursOf({ from, to, hoursPerWeek }: Weeks): Span {
  return { from: from * hoursPerWeek, to: to * hoursPerWeek };
}

export function routeFor(role: Role | undefined, person: Route["for"]): Route | undefined {
  return role?.learning.routes.find((each) => each.for === person);
}

/** Where a novice learns what somebody experienced needs beforehand; nothing where a novice needs it too. */
export function taughtPhase(
  role: Role,
  prerequisite: Role["learning"]["prerequisites"][number] | undefined,
): Route["phases"][number] | undefined {
  if (prerequisite?.taughtIn === undefined) return undefined;
  return routeFor(role, "novice")?.phases.find(({ id }) => id === prerequisite.taughtIn);
}

/** A catalog as it is written, without what is computed. */
export type Written = Omit<CatalogData, "version" | "backgrounds"> & {
  readonly backgrounds: readonly WrittenBackground[];
};

/** The catalog with every time that follows from the phases of its routes: they alone are written. */
export function timed({ roles, backgrounds, ...rest }: Written): Omit<CatalogData, "version"> {
  const move = (background: WrittenBackground): Background =>
    withMove(
      background,
      roles.find(({ id }) => id === background.best.role),
    );
  return { roles: roles.map(withTimesSaid), backgrounds: backgrounds.map(move), ...rest };
}

/**
 * The move to the best fit, from its experienced route: a phase that the path does not name is taken in full.
 * A phase that is not there counts for nothing: `bridge-phases` names it.
 */
function withMove({ path, ...background }: WrittenBackground, best: Role | undefined): Background {
  const route = routeFor(best, "experienced");
  const phases = route?.phases ?? [];
  const named = [...path.steps, ...path.skips].map(({ phase }) => phase);
  const steps = [
    ...path.steps.map((step) => ({
      ...step,
      weeks: step.weeks ?? phases.find(({ id }) => id === step.phase)?.weeks ?? NONE,
    })),
    ...phases
      .filter(({ id }) => !named.includes(id))
      .map(({ id, weeks, goal }) => ({ id, phase: id, weeks, ...goal })),
  ];
  const hoursPerWeek = route === undefined ? NO_HOURS : routeWeeks(route).hoursPerWeek;
  return {
    ...background,
    path: { ...path, steps, weeks: sum(steps.map(({ weeks }) => weeks)), hoursPerWeek },
  };
}

/** "20 tot 21 weken bij 10 uur per week". */
export function timeInWords(weeks: Weeks, language: Language): string {
  return valueText({ kind: "weeks", ...weeks }, language);
}

/** In the place of `{weeks:experienced}` or `{weeks:novice}` in whether to hire or reskill: the weeks of that route. */
function withTimesSaid(role: Role): Role {
  const { hireOrReskill } = role.recruitment;
  const said = (language: Language) =>
    hireOrReskill[language].replace(TIME, (token, person: string) => {
      const route = role.learning.routes.find((each) => each.for === person);
      return route === undefined ? token : timeInWords(routeWeeks(route), language);
    });
  const told = { ...hireOrReskill, nl: said("nl"), en: said("en") };
  return { ...role, recruitment: { ...role.recruitment, hireOrReskill: told } };
}

const TIME = /\{weeks:(novice|experienced)\}/gu;
const NONE: Span = { from: 0, to: 0 };
/** Where there is no role to take them from; such a catalog is refused. */
const NO_HOURS = 1;

function sum(spans: readonly Span[]): Span {
  const all = (end: keyof Span) => spans.reduce((total, span) => total + span[end], 0);
  return { from: all("from"), to: all("to") };
}
