import type { Answer, Fact, Line } from "../../answer/answer.ts";
import { capitalised } from "../../answer/lead.ts";
import { moveWeeks } from "../../knowledge/durations.ts";
import type { Background } from "../../knowledge/schema/background.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { type AnswerPart, listPart, sized } from "./answer-size.ts";
import { EVERYTHING, opens, perRole } from "./follow-ups.ts";
import { howToRead } from "./how-to-read.ts";
import { forRole, whichBackground } from "./legacy-asked.ts";
import { derivationPart, pathPart } from "./legacy-path.ts";
import { backgroundTerm, fitFact, fitLine, type Legacy, NO_PERSON } from "./legacy-said.ts";
import { team } from "./legacy-team.ts";
import { choiceOf, otherThanChosen, pathNote, wishTitle } from "./legacy-wish.ts";
import type { Writer } from "./writer.ts";

/** What people with a legacy background can become, or which backgrounds fit a role. */
export function legacyMapping(writer: Writer, intent: Legacy): Answer {
  const backgrounds = intent.background.flatMap((id) => writer.catalog.background(id) ?? []);
  const [role] = intent.roles.flatMap((id) => writer.catalog.role(id) ?? []);
  const [first, ...rest] = backgrounds;
  if (first !== undefined) {
    if (rest.length > 0) return team(writer, intent, backgrounds);
    return role === undefined || choiceOf(first, role) !== "neither"
      ? oneBackground(writer, intent, first, role)
      : otherThanChosen(writer, intent, first, role);
  }
  return role === undefined ? whichBackground(writer, intent) : forRole(writer, intent, role);
}

function oneBackground(writer: Writer, intent: Legacy, background: Background, wish?: Role): Answer {
  const name = capitalised(background.name[writer.language].text);
  const ids = [background.best.role, background.second.role];
  const count = intent.counts?.[background.id];
  return writer.finish({
    intent,
    title:
      (wish === undefined
        ? writer.say({ nl: `${name}: wat kun je worden?`, en: `${name}: what can you become?` })
        : wishTitle(writer, background, wish)) + (count === undefined ? "" : ` (${count})`),
    lead: intent.section === undefined ? fits(writer, background) : [],
    notes: [...(wish === undefined ? [] : pathNote(writer, background, wish)), writer.say(NO_PERSON)],
    ...sized(backgroundParts(writer, background), intent.section),
    followUps: [
      ...(intent.section === "all" ? [] : [opens(writer.say(EVERYTHING), intent, "all")]),
      ...perRole(writer, ids, (id) => ({ kind: "role_profile", roles: [id] })),
      {
        label: writer.say({ nl: "Vergelijk deze twee", en: "Compare these two" }),
        intent: { kind: "compare_roles", roles: ids },
      },
    ],
  });
}

function fits(writer: Writer, background: Background): readonly Fact[] {
  const { fact } = writer.about(background);
  const subject = backgroundTerm(writer, background);
  const span = { kind: "weeks", ...moveWeeks(background) } as const;
  // The path leads to the first choice, and its weeks are not those of any other.
  const [to] = writer.catalog.roles.filter((each) => each.id === background.best.role).map(writer.roleTerm);
  return [
    fitFact(writer, background, "best"),
    fitFact(writer, background, "second"),
    ...(to === undefined ? [] : [fact(["path"], background.path, subject, "bridged_in", span, { to })]),
  ];
}

function backgroundParts(writer: Writer, background: Background): readonly AnswerPart[] {
  const citer = writer.about(background);
  const part = (name: string, title: Localized, lines: () => readonly Line[], onCard?: number) =>
    listPart(name, writer.say(title), lines, onCard);
  return [
    part(
      "why",
      { nl: "Waarom dit past", en: "Why this fits" },
      () => [fitLine(writer, background, "best"), fitLine(writer, background, "second")],
      2,
    ),
    part("carries-over", { nl: "Wat je meeneemt", en: "What carries over" }, () =>
      citer.lines("carries-over", background.carriesOver),
    ),
    part(
      "gaps",
      { nl: "Wat je nog moet leren", en: "What is still to learn" },
      () => citer.lines("gaps", background.gaps),
      4,
    ),
    pathPart(writer, background),
    derivationPart(writer, background),
    part("first-project", { nl: "Eerste project", en: "First project" }, () => [
      citer.line(["first-project"], background.firstProject),
    ]),
    part("risk", { nl: "Waar je op moet letten", en: "What to watch" }, () => [
      citer.line(["risk"], background.risk),
    ]),
    part("guidance", { nl: "Hoe je dit leest", en: "How to read this" }, () => howToRead(writer)),
  ];
}
