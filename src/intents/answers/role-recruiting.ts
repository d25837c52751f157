import type { Answer, Fact, Line, Section } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { type AnswerPart, listPart, sized, sizedTogether } from "./answer-size.ts";
import { EVERYTHING, opens, topics } from "./follow-ups.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Recruiting = IntentOf<"role_recruiting">;

/** Where to find people for a role, what to look for, how to assess, and whether to hire at all. */
export function roleRecruiting(writer: Writer, intent: Recruiting): Answer {
  return forRoles(writer, intent, (roles) => {
    const ids = roles.map((role) => role.id);
    const buttons = [
      opens(writer.say({ nl: "Selectie", en: "Selection" }), intent, "work-sample"),
      opens(writer.say(EVERYTHING), intent, "all"),
    ];
    return writer.finish({
      intent,
      title: `${writer.say({ nl: "Werving", en: "Recruitment" })}: ${roles.map((role) => role.name[writer.language].text).join(" · ")}`,
      lead: intent.section === undefined ? roles.map((role) => hireFact(writer, role)) : [],
      notes: intent.section === undefined ? [writer.say(NO_RANKING)] : [],
      ...sizedTogether(roles.map((role) => sized(recruitingParts(writer, role), intent.section))),
      followUps: [
        ...topics(writer, ids, ["role_interview", "role_vacancy"]),
        ...buttons,
        ...topics(writer, ids, ["role_profile"]),
      ],
    });
  });
}

const NO_RANKING: Localized = {
  nl: "Ik geef informatie over rollen. Kandidaten beoordelen of rangschikken doe ik niet.",
  en: "I inform about roles. I do not assess or rank candidates.",
};

/** A message to somebody one would like to talk to, to copy: what the vacancy says of the role, between a beginning and an end. */
function approachOf(writer: Writer, role: Role): Section {
  const { vacancyFrame: frame } = writer.catalog;
  const { opening, closing } = frame.approach;
  const { vacancy } = role;
  const said = writer.about(role).cite(["vacancy"], vacancy);
  const [task] = vacancy.tasks;
  return {
    kind: "prose",
    name: "approach",
    title: writer.say({ nl: "Bericht om iemand te benaderen", en: "Message to approach somebody" }),
    lines: [
      writer.about(frame).line(["approach", "opening"], opening),
      ...[vacancy.mission, ...(task === undefined ? [] : [task])].map((text) => ({
        text: writer.say(text),
        facts: [said],
      })),
      writer.about(frame).line(["approach", "closing"], closing),
    ],
    toCopy: true,
  };
}

function hireFact(writer: Writer, role: Role): Fact {
  const { hireOrReskill } = role.recruitment;
  const value = { kind: "text" as const, text: hireOrReskill[writer.language] };
  return writer
    .about(role)
    .fact(["recruitment", "hire-or-reskill"], hireOrReskill, writer.roleTerm(role), "hired_or_grown", value);
}

function recruitingParts(writer: Writer, role: Role): readonly AnswerPart[] {
  const citer = writer.about(role);
  const { recruitment } = role;
  const part = (name: string, title: Localized, lines: () => readonly Line[], onCard?: number) =>
    listPart(name, writer.say(title), lines, onCard);
  const day = (days: number): string => writer.say({ nl: `Dag ${days}`, en: `Day ${days}` });
  const points = (count: number): string => writer.say({ nl: `${count} punten`, en: `${count} points` });
  return [
    part(
      "channels",
      { nl: "Waar je zoekt", en: "Where to look" },
      () => citer.lines("recruitment.channels", recruitment.channels),
      4,
    ),
    { name: "approach", build: () => approachOf(writer, role) },
    part(
      "cv-signals",
      { nl: "Goede signalen in een cv", en: "Good signs in a CV" },
      () => citer.lines("recruitment.cv-signals", recruitment.cvSignals),
      3,
    ),
    part("portfolio-signals", { nl: "Goede signalen in eigen werk", en: "Good signs in a portfolio" }, () =>
      citer.lines("recruitment.portfolio-signals", recruitment.portfolioSignals),
    ),
    part(
      "red-flags",
      { nl: "Waarschuwingen", en: "Warning signs" },
      () => citer.lines("recruitment.red-flags", recruitment.redFlags),
      3,
    ),
    part("work-sample", { nl: "Proefopdracht en scorekaart", en: "Work sample and scorecard" }, () => [
      citer.line(["recruitment", "work-sample"], recruitment.workSample),
      ...recruitment.scorecard.map((each) =>
        citer.line(["recruitment", "scorecard", each.id], each, points(each.points)),
      ),
    ]),
    part("candidate-questions", { nl: "Wat kandidaten vragen", en: "What candidates ask" }, () =>
      citer.lines("recruitment.candidate-questions", recruitment.candidateQuestions),
    ),
    part("first-ninety-days", { nl: "De eerste negentig dagen", en: "The first ninety days" }, () =>
      recruitment.firstNinetyDays.map((each) =>
        citer.line(["recruitment", "first-ninety-days", String(each.day)], each, day(each.day)),
      ),
    ),
  ];
}
