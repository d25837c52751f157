import type { Line } from "../../answer/answer.ts";
import { ended } from "../../answer/lead.ts";
import { moveWeeks, type Route, routeFor, routeWeeks, timeInWords } from "../../knowledge/durations.ts";
import type { Background } from "../../knowledge/schema/background.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { type AnswerPart, listPart } from "./answer-size.ts";
import { inAll, span } from "./durations-said.ts";
import type { Writer } from "./writer.ts";

/** The way from a background to its best fit, step by step. */
export function pathPart(writer: Writer, background: Background): AnswerPart {
  const { path, best } = background;
  const [goal = ""] = writer.roleNames([best.role]);
  const time = inAll(writer, moveWeeks(background));
  return {
    name: "path",
    onCard: 6,
    build: () => ({
      kind: "steps",
      name: "path",
      title: writer.say({ nl: `De weg naar ${goal}: ${time}`, en: `The path to ${goal}: ${time}` }),
      lines: path.steps.map((step) => ({
        label: writer.say(span(step.weeks)),
        text: step[writer.language],
        facts: [writer.about(background).cite(["path"], path)],
      })),
    }),
  };
}

/** How the weeks of the way follow from those of the role's own route: what is skipped, and what takes more or less. */
export function derivationPart(writer: Writer, background: Background): AnswerPart {
  const role = writer.catalog.role(background.best.role);
  const route = routeFor(role, "experienced");
  const title = { nl: "Hoe deze weken tellen", en: "How these weeks add up" };
  const lines = () =>
    role === undefined || route === undefined ? [] : derivation(writer, background, role, route);
  return listPart("derivation", writer.say(title), lines);
}

type Phase = Route["phases"][number];

function derivation(
  writer: Writer,
  { path, ...owner }: Background,
  role: Role,
  route: Route,
): readonly Line[] {
  const { language } = writer;
  const moved = writer.about(owner).cite(["path"], path);
  const of = (phase: Phase) => writer.about(role).cite(["learning", "routes", route.for, phase.id], phase);
  const phaseAt = (id: string | undefined) => route.phases.find((each) => each.id === id);
  const said = (label: Localized, text: string, phase?: Phase): Line => ({
    label: writer.say(label),
    text,
    facts: [moved, ...(phase === undefined ? [] : [of(phase)])],
  });
  const name = role.name[language].text;
  const usual = timeInWords(routeWeeks(route), language);
  return [
    {
      label: writer.say({ nl: "Uitgangspunt", en: "Starting point" }),
      text: writer.say({
        nl: `de route van een ervaren developer naar ${name}, ${usual}`,
        en: `the route of an experienced developer to ${name}, ${usual}`,
      }),
      facts: route.phases.map(of),
    },
    ...path.skips.flatMap((skip) => {
      const phase = phaseAt(skip.phase);
      if (phase === undefined) return [];
      return [said(SKIPPED, `${bare(phase.goal[language])}. ${ended(skip[language])}`, phase)];
    }),
    ...path.steps.flatMap((step) => {
      const phase = phaseAt(step.phase);
      if (phase === undefined)
        return [said(ADDED, `${bare(step[language])}, ${writer.say(span(step.weeks))}`)];
      if (step.because === undefined) return [];
      const change = { nl: span(step.weeks).nl, en: span(step.weeks).en };
      const instead = writer.say({
        nl: `${change.nl} in plaats van ${span(phase.weeks).nl}`,
        en: `${change.en} instead of ${span(phase.weeks).en}`,
      });
      const label = middle(step.weeks) < middle(phase.weeks) ? SHORTER : LONGER;
      return [said(label, `${bare(step[language])}, ${instead}. ${ended(step.because[language])}`, phase)];
    }),
  ];
}

const SKIPPED: Localized = { nl: "Overgeslagen", en: "Skipped" };
const ADDED: Localized = { nl: "Erbij", en: "Added" };
const SHORTER: Localized = { nl: "Korter", en: "Shorter" };
const LONGER: Localized = { nl: "Langer", en: "Longer" };

function middle({ from, to }: Phase["weeks"]): number {
  return (from + to) / 2;
}

/** Without its full stop, within a line. */
function bare(text: string): string {
  return text.replace(/\.$/u, "");
}
