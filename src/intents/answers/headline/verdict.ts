import type { Headline } from "../../../answer/answer.ts";
import { capitalised, ended } from "../../../answer/lead.ts";
import type { Level } from "../../../intent.ts";
import { taughtPhase } from "../../../knowledge/durations.ts";
import { isIn, type Said } from "../../../knowledge/said.ts";
import type { Localized } from "../../../language.ts";
import { brief } from "../../../text/brief.ts";
import { LEVELS } from "../../../values.ts";
import type { Writer } from "../writer.ts";
import { cited, own, spoken, wordsOf } from "./sentence.ts";

/** What is asked for beforehand, the strongest first: a verdict rests on the strongest that names the subject. */
export const DEMANDS = [
  "learning.prerequisites",
  ...LEVELS.map((level) => `levels.${level}.must`),
  ...LEVELS.map((level) => `levels.${level}.nice`),
  "tools",
];

/** A prerequisite that says of itself that it is none. */
export const SOFT = /\bhelp(?:t|en|s)?\b|geen harde|hard demand/iu;
/** One that says that something is not needed. */
const NONE_NEEDED = /^(?:geen|no)\b|\b(?:hoeft|hoeven|need not|not needed)\b/iu;

/** Whether a prerequisite is asked of everybody. */
export function isFirm({ fact }: Said): boolean {
  return !SOFT.test(fact.en) && !NONE_NEEDED.test(fact.en) && !CONDITIONAL.test(fact.en);
}

const CONDITIONAL = /\bif you want\b/u;

/** Whether a statement asks for what it names, and how firmly; nothing where it is no demand. */
export function verdictOn(writer: Writer, said: Said, asked?: Level): Headline | undefined {
  if (!DEMANDS.some((field) => isIn(said, field))) return undefined;
  const words = wordsOf(writer, said);
  const [, level = ""] = said.field.split(".");
  const facts = [cited(writer, said)];
  const say = (text: Localized): Headline => ({ text: ended(brief(writer.say(text))), facts });
  if (isIn(said, "learning.prerequisites") && NONE_NEEDED.test(words))
    return say({ nl: `Nee: ${words}`, en: `No: ${words}` });
  if (isIn(said, "learning.prerequisites") && CONDITIONAL.test(said.fact.en))
    return say({ nl: `Niet voor iedereen: ${words}`, en: `Not for everyone: ${words}` });
  if (isIn(said, "learning.prerequisites"))
    return SOFT.test(words)
      ? say({
          nl: `Het is geen harde eis. ${capitalised(words)}`,
          en: `It is no hard demand. ${capitalised(words)}`,
        })
      : spoken([
          say({ nl: `Ja, vooraf nodig: ${words}`, en: `Yes, needed beforehand: ${words}` }),
          onTheWay(writer, said),
        ]);
  if (said.field.endsWith(".must")) return mustVerdict(say, words, level, asked);
  if (said.field.endsWith(".nice"))
    return say({
      nl: `Het helpt, maar is geen vereiste. Een pluspunt voor een ${level}: ${words}`,
      en: `It helps, but is not required. Nice to have for a ${level}: ${words}`,
    });
  return toolVerdict(say, words, said);
}

/** That a novice need not have it beforehand: their route teaches it. */
function onTheWay(writer: Writer, { role, path }: Said): Headline | undefined {
  const phase = taughtPhase(
    role,
    role.learning.prerequisites.find(({ id }) => id === path.at(-1)),
  );
  if (phase === undefined) return undefined;
  return own(
    writer,
    { nl: "Een beginner leert dat op de route zelf.", en: "A novice learns that on the way." },
    [writer.about(role).cite(["learning", "routes", "novice", phase.id], phase)],
  );
}

type Say = (text: Localized) => Headline;

/** A must of a level is none for those below it. */
function mustVerdict(say: Say, words: string, level: string, asked: Level | undefined): Headline {
  const place = (each: string) => LEVELS.map(String).indexOf(each);
  if (asked !== undefined && place(asked) < place(level))
    return say({
      nl: `Nee, pas vanaf ${level} een vereiste: ${words}`,
      en: `No, a must only from ${level} level on: ${words}`,
    });
  return level === "junior"
    ? say({
        nl: `Ja, ook een junior moet dit kunnen: ${words}`,
        en: `Yes, a must from junior level on: ${words}`,
      })
    : say({
        nl: `Ja, vanaf ${level} een vereiste: ${words}`,
        en: `Yes, a must from ${level} level on: ${words}`,
      });
}

const SELDOM = /\b(?:seldom|hardly|prototypes)\b/u;
/** Of so many in a hundred vacancies. */
export const SHARE = /(\d{1,3})\s?%/u;

/** What became of a tool that is hardly used, or no longer. */
export function fateOf({ role, path, fact }: Said): Localized | undefined {
  const tool = role.tools.find(({ id }) => id === path.at(-1));
  if (tool?.status === "ended" || tool?.status === "maintenance")
    return { nl: "Nee, niet voor nieuw werk.", en: "No, not for new work." };
  return SELDOM.test(fact.en) ? { nl: "Zelden.", en: "Seldom." } : undefined;
}

/** A tool by how often it is asked for, or by what became of it. */
function toolVerdict(say: Say, words: string, said: Said): Headline {
  const { fact } = said;
  const fate = fateOf(said);
  if (fate !== undefined) return say({ nl: `${fate.nl} ${words}`, en: `${fate.en} ${words}` });
  const [, percent] = SHARE.exec(fact.en) ?? [];
  if (percent === undefined)
    return say({
      nl: `Ja, het hoort bij de tools van deze rol. ${words}`,
      en: `Yes, it is among this role's tools. ${words}`,
    });
  const often = Number(percent);
  if (often >= 50) return say({ nl: `Meestal wel. ${words}`, en: `Mostly, yes. ${words}` });
  return often >= 15
    ? say({ nl: `Vaak. ${words}`, en: `Often. ${words}` })
    : say({ nl: `Soms. ${words}`, en: `Sometimes. ${words}` });
}
