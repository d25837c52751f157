import type { Headline } from "../../../answer/answer.ts";
import type { Intent, IntentOf } from "../../../intent.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import { rolesOf } from "../../../values.ts";
import { pageLines } from "../page-lines.ts";
import { titleTold } from "../title-told.ts";
import type { Writer } from "../writer.ts";
import type { Asking, HeadlineParts } from "./asking.ts";
import { compared } from "./compared.ts";
import { counted } from "./counted.ts";
import { backgroundIn } from "./duration.ts";
import { foundFor } from "./found-for.ts";
import { fromBackground } from "./from-background.ts";
import { nearest } from "./nearest-said.ts";
import { ofRole } from "./of-role.ts";
import { ofTitle } from "./of-title.ts";
import { onWhole } from "./on-whole.ts";
import { peopleSaid } from "./people-said.ts";
import { ranked } from "./ranked.ts";
import { searchForTitle } from "./search-names.ts";
import { noPrediction, spoken } from "./sentence.ts";
import { type TimeSaid, timeSaid } from "./time-said.ts";
import { ofTitleNeeded } from "./title-needed.ts";

/** The sentence that answers a direct question; nothing where the whole was asked, or the catalog has no answer. */
export function headlineOf(writer: Writer, intent: Intent, parts: HeadlineParts): Headline | undefined {
  const asking = askingOf(writer, intent, parts);
  const whole = onWhole(asking);
  if (whole !== undefined) return whole;
  switch (intent.kind) {
    case "legacy_mapping":
      return (
        ofDemandOnly(asking, intent) ?? fromBackground({ ...asking, intent }) ?? fromNowhere(asking, intent)
      );
    case "rank_roles":
      return ranked({ ...asking, intent });
    case "compare_roles":
      return compared({ ...asking, intent });
    case "find_role":
      return foundFor({ ...asking, intent });
    case "not_in_catalog":
      return unknown(asking, intent);
    case "out_of_scope":
      return nearest(asking);
    case "role_profile":
    case "role_tools":
    case "role_learning":
    case "role_recruiting":
    case "role_relevance":
    case "role_interview":
    case "role_vacancy":
      return ofRole({ ...asking, intent });
    default:
      return undefined;
  }
}

/** What no catalog knows of a role, or a title outside it: whether it is needed, or what it is to the nine. */
function unknown(asking: Asking, intent: IntentOf<"not_in_catalog">): Headline | undefined {
  const { writer } = asking;
  if (intent.about === undefined) return marketOf(asking, intent) ?? counted(asking) ?? nearest(asking);
  const search = ofSearch(writer, intent);
  if (search !== undefined) return search;
  if (!asksNeed(intent)) return ofTitle(writer, intent.about, intent.form);
  return ofTitleNeeded(writer, intent.about) ?? ofTitle(writer, intent.about, undefined);
}

/** By what words a title outside the nine is searched for. */
function ofSearch(writer: Writer, { about, attribute }: IntentOf<"not_in_catalog">): Headline | undefined {
  const title = attribute === "titles" ? titleTold(writer, about) : undefined;
  return title && searchForTitle(writer, title);
}

/** How many vacancies there are, of no role: what the employment agency counted. */
function marketOf(
  { writer, has }: Asking,
  { section, roles }: IntentOf<"not_in_catalog">,
): Headline | undefined {
  const isForetold = has("prediction") || has("future");
  const page = writer.catalog.pages.find(({ id }) => id === "find-people-nl");
  if (section !== "market" || roles.length > 0 || page === undefined) return undefined;
  const counted = pageLines(writer, page, ["uwv-2025", "no-ai-count"]);
  return spoken([...(isForetold ? [noPrediction(writer)] : []), ...counted], 345);
}

/** "Is a CISSP required for an AI security engineer": a certificate, a degree is asked of the role, and of no background. */
function ofDemandOnly(asking: Asking, intent: IntentOf<"legacy_mapping">): Headline | undefined {
  const asksDemand =
    intent.form === "yes_no" && (DEMANDED.includes(intent.attribute) || asking.has("requires"));
  if (!asksDemand || intent.roles.length !== 1 || asking.has("becomes")) return undefined;
  return asLearning(asking, intent);
}

const DEMANDED: readonly (string | undefined)[] = ["certificate", "degree"];

/** "Can I become one without writing code": where no background is named it is asked what the role needs. */
function fromNowhere(asking: Asking, intent: IntentOf<"legacy_mapping">): Headline | undefined {
  const asksVerdict = intent.form === "yes_no" || intent.form === "enough";
  if (intent.background.length > 0 || intent.roles.length !== 1 || !asksVerdict) return undefined;
  return asLearning(asking, intent);
}

/** The same asked of the role alone. */
function asLearning(asking: Asking, intent: IntentOf<"legacy_mapping">): Headline | undefined {
  const { background: _, counts: __, kind: ___, ...asked } = intent;
  return ofRole({ ...asking, intent: { ...asked, kind: "role_learning" } });
}

/** Whether somebody is needed is not whether the catalog has them: that gets no yes or no. */
function asksNeed({ attribute }: Extract<Intent, { readonly kind: "not_in_catalog" }>): boolean {
  return attribute === "need" || attribute === "relevance";
}

/** By what the intent keeps, else by the words. */
function cameFrom(writer: Writer, intent: Intent, words: string): Background | undefined {
  const [id] = intent.kind === "role_learning" ? (intent.from ?? []) : [];
  return (id === undefined ? undefined : writer.catalog.background(id)) ?? backgroundIn(writer, words);
}

/** The hours a week that an earlier question named still hold where this one names none. */
function timeOf(intent: Intent, said: TimeSaid): TimeSaid {
  const perWeek = "perWeek" in intent ? intent.perWeek : undefined;
  const isSaid = said.hours !== undefined || said.hoursInAll !== undefined || perWeek === undefined;
  return isSaid ? said : { ...said, hours: perWeek };
}

function askingOf(writer: Writer, intent: Intent, { fields, says, ...lookups }: HeadlineParts): Asking {
  const said = ("words" in intent ? intent.words : undefined) ?? "";
  const about = "about" in intent ? intent.about : undefined;
  const attribute =
    ("attribute" in intent ? intent.attribute : undefined) ?? ("by" in intent ? intent.by : undefined);
  // The name of a title is among the words.
  const isSaid = about === undefined || writer.catalog.title(about) !== undefined;
  const words = isSaid ? said : `${about} ${said}`.trim();
  return {
    ...lookups,
    writer,
    intent,
    roles: rolesOf(intent).flatMap((id) => writer.catalog.role(id) ?? []),
    fields: (attribute === undefined ? undefined : fields[attribute]?.fields) ?? [],
    words,
    has: (name) => says.has(name, words),
    from: cameFrom(writer, intent, words),
    time: timeOf(intent, timeSaid(words, says)),
    people: peopleSaid(words, says),
  };
}
