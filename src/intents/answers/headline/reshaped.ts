import type { Headline } from "../../../answer/answer.ts";
import type { Level } from "../../../intent.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { USUAL_LEVEL } from "../../../values.ts";
import type { Writer } from "../writer.ts";
import type { AboutRole, OfRole } from "./asking.ts";
import { durationOf } from "./duration.ts";
import { ofItem } from "./of-item.ts";
import { reasonOf } from "./reasons.ts";
import { ofField, own } from "./sentence.ts";
import { someItems } from "./some-items.ts";
import { without } from "./without.ts";

/** The last answer in fewer or plainer words, an example of it, or one of what it showed. */
export function reshaped(asking: OfRole, role: Role): Headline | undefined {
  const { writer, intent } = asking;
  switch (intent.operation) {
    case "brief":
      if (intent.kind === "role_learning") return durationOf(writer, role, { person: "experienced" });
      // A vacancy stays one: its answer has fewer lines.
      if (intent.kind === "role_vacancy") return wanted(writer, role, intent.level);
      return ofField(writer, role, GIST[intent.kind]);
    case "simple":
      return ofField(writer, role, "oneLiner");
    case "pointed":
      return intent.items === undefined ? ofField(writer, role, "oneLiner") : pointedItem(asking);
    case "good-answer":
    case "weak-answer":
      return ofItem(asking);
    case "only":
      return someItems(asking);
    case "without":
      return without(asking, role);
    case "why":
      return reasonOf(asking, role);
    case "example":
      return exampleOf(writer, role);
    case "harder":
    case "easier":
      return intent.kind === "role_interview" ? levelOf(writer, role, intent) : undefined;
    case "cannot":
    case "sources":
    case undefined:
      return undefined;
  }
}

/** What a vacancy comes down to: whom it seeks, and what for. */
function wanted(writer: Writer, role: Role, level: Level = USUAL_LEVEL): Headline {
  const { vacancy } = role;
  const [title] = vacancy.title[level][writer.language].split(" (");
  return own(
    writer,
    { nl: `${title} gezocht. ${vacancy.mission.nl}`, en: `Wanted: ${title}. ${vacancy.mission.en}` },
    [writer.about(role).cite(["vacancy"], vacancy)],
  );
}

/** A question is shown whole, with what a good and a weak answer to it hold. */
function pointedItem(asking: OfRole): Headline | undefined {
  return asking.intent.kind === "role_interview" ? undefined : ofItem(asking);
}

/** What each kind of answer comes down to. */
const GIST: Readonly<Record<Exclude<AboutRole["kind"], "role_learning" | "role_vacancy">, string>> = {
  role_profile: "oneLiner",
  role_tools: "tools",
  role_recruiting: "recruitment.hireOrReskill",
  role_relevance: "relevance",
  role_interview: "oneLiner",
};

type Levelled = Extract<AboutRole, { readonly level?: unknown }>;

/** The work sample is a piece of the work itself. */
function exampleOf(writer: Writer, role: Role): Headline {
  const sample = role.recruitment.workSample;
  return own(
    writer,
    {
      nl: `Bijvoorbeeld, uit de proefopdracht: ${sample.nl}`,
      en: `For example, from the work sample: ${sample.en}`,
    },
    [writer.about(role).cite(["recruitment", "work-sample"], sample)],
  );
}

function levelOf(writer: Writer, role: Role, { level, operation }: Levelled): Headline {
  const name = role.name[writer.language].text;
  const how =
    operation === "harder" ? { nl: "Moeilijkere", en: "Harder" } : { nl: "Makkelijkere", en: "Easier" };
  return own(writer, {
    nl: `${how.nl} interviewvragen voor ${name}, nu op ${level ?? USUAL_LEVEL}niveau.`,
    en: `${how.en} interview questions for ${name}, now at ${level ?? USUAL_LEVEL} level.`,
  });
}
