import type { Headline } from "../../../answer/answer.ts";
import { ended } from "../../../answer/lead.ts";
import { moveWeeks } from "../../../knowledge/durations.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import { span as spanOf } from "../durations-said.ts";
import { fitFact } from "../legacy-said.ts";
import type { Writer } from "../writer.ts";
import { weeksText } from "./duration.ts";
import { factsSaid } from "./facts-said.ts";
import { lowerFirst, own } from "./sentence.ts";

/** What somebody with this background still has to learn. */
export function gaps(writer: Writer, background: Background): Headline {
  const list = background.gaps.map((each) => lowerFirst(each[writer.language])).join("; ");
  return own(
    writer,
    { nl: `Nog te leren: ${list}.`, en: `Still to learn: ${list}.` },
    background.gaps.map((each) => writer.about(background).cite(["gaps", each.id], each)),
  );
}

export function firstProject(writer: Writer, background: Background): Headline {
  const { firstProject: project } = background;
  return own(
    writer,
    { nl: `Een eerste project: ${lowerFirst(project.nl)}`, en: `A first project: ${lowerFirst(project.en)}` },
    [writer.about(background).cite(["first-project"], project)],
  );
}

/** What of this background still counts on the way to the role that fits it best. */
export function carriedOver(writer: Writer, background: Background): Headline {
  const { carriesOver } = background;
  const { best } = names(writer, background);
  const list = carriesOver.map((each) => lowerFirst(each[writer.language].replace(/\.$/u, ""))).join("; ");
  const text = {
    nl: `Op weg naar ${best} telt mee: ${list}.`,
    en: `On the way to ${best} this counts: ${list}.`,
  };
  return {
    text: brief(writer.say(text), 345),
    facts: carriesOver.map((each) => writer.about(background).cite(["carries-over", each.id], each)),
  };
}

/** What goes wrong most easily with this background. */
export function riskOf(writer: Writer, background: Background): Headline {
  const { risk } = background;
  return own(writer, { nl: `Let op: ${lowerFirst(risk.nl)}`, en: `Watch out for: ${lowerFirst(risk.en)}` }, [
    writer.about(background).cite(["risk"], risk),
  ]);
}

/** A point that holds for every move, by its id. */
export function guidanceSaid(writer: Writer, id: string): Headline | undefined {
  const point = writer.catalog.guidance.find((each) => each.id === id);
  if (point === undefined) return undefined;
  const owner = { id: point.id, checked: point.checked ?? writer.catalog.roadmapMethod.checked };
  return { text: point[writer.language], facts: [writer.about(owner).cite(["guidance"], point)] };
}

export function names(writer: Writer, { name, best, second }: Background) {
  const role = (id: Role["id"]) => writer.roleNames([id])[0] ?? "";
  const { text: who } = name[writer.language];
  return { who, one: `${name.en.article} ${name.en.text}`, best: role(best.role), second: role(second.role) };
}

type BestFit = {
  /** Whether it was asked if anything fits. */
  readonly asYes?: boolean;
  /** How long the move takes, where that is told. */
  readonly weeks?: Headline;
  /** So many characters are left for it. */
  readonly most?: number;
};

/** The best fit with its reason, how long the move takes, and the second choice: in short where a sentence of it finds no room. */
export function bestFit(
  writer: Writer,
  background: Background,
  { asYes = false, weeks, most = LONGEST }: BestFit = {},
): Headline {
  const best = yesTo(writer, background, "best", asYes);
  const second = fitSaid(writer, background, "second");
  // The weeks are those to the best fit: they never stand behind the name of another.
  const before = [best, ...(weeks === undefined ? [] : [weeks])].map(({ text }) => text).join(" ");
  const name = names(writer, background).second;
  const inShort = writer.say({ nl: `Tweede keus: ${name}.`, en: `Second choice: ${name}.` });
  const whole = `${before} ${second.text}`;
  return {
    text: brief(whole.length <= most ? whole : `${before} ${inShort}`),
    facts: [...best.facts, ...second.facts, ...(weeks?.facts ?? [])],
  };
}

/** The most characters of a headline. */
const LONGEST = 350;

export function weeksOfMove(writer: Writer, background: Background): Headline {
  const time = weeksText(writer, moveWeeks(background));
  return own(writer, { nl: `Reken op ${time}.`, en: `Allow ${time}.` }, [
    writer.about(background).cite(["path"], background.path),
  ]);
}

export function yesTo(
  writer: Writer,
  background: Background,
  which: "best" | "second",
  asYes: boolean,
): Headline {
  const { text, facts } = fitSaid(writer, background, which);
  const why = ended(background[which][writer.language]);
  const yes = asYes ? writer.say({ nl: "Ja. ", en: "Yes. " }) : "";
  return { text: brief(`${yes}${text} ${why}`), facts };
}

/** Which role fits best, or second best. */
export function fitSaid(writer: Writer, background: Background, which: "best" | "second"): Headline {
  const { who, one, best, second } = names(writer, background);
  const composed = {
    best: {
      nl: `Bij een achtergrond als ${who} past ${best} het best.`,
      en: `For ${one}, ${best} fits best.`,
    },
    second: {
      nl: `Een goede tweede keus voor een ${who} is ${second}.`,
      en: `A good second choice for ${one} is ${second}.`,
    },
  };
  return factsSaid(writer, [fitFact(writer, background, which)], writer.say(composed[which]));
}

export function firstStep(writer: Writer, background: Background): Headline | undefined {
  const [step, next] = background.path.steps;
  if (step === undefined) return undefined;
  const span = spanOf(step.weeks);
  const then =
    next === undefined ? "" : `. ${writer.say({ nl: "Daarna", en: "After that" })}: ${next[writer.language]}`;
  return own(
    writer,
    {
      nl: `Begin met: ${step.nl} (zo'n ${span.nl})${then}.`,
      en: `Begin with: ${step.en} (about ${span.en})${then}.`,
    },
    [writer.about(background).cite(["path"], background.path)],
  );
}
