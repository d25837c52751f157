import type { Headline } from "../../../answer/answer.ts";
import type { Intent } from "../../../intent.ts";
import type { FindClosest } from "../../../knowledge/closest.ts";
import type { Find } from "../../../knowledge/find.ts";
import type { RoadmapMapper } from "../../../knowledge/roadmap/map.ts";
import { rolesOf } from "../../../values.ts";
import type { Writer } from "../writer.ts";
import type { Asking, Fields } from "./asking.ts";
import { compared } from "./compared.ts";
import { foundFor } from "./found-for.ts";
import { fromBackground } from "./from-background.ts";
import { ofRole } from "./of-role.ts";
import { ofTitle } from "./of-title.ts";
import { ranked } from "./ranked.ts";

/** What headlines are looked up with, and the roles that were found for a description. */
export type HeadlineParts = {
  readonly closest: FindClosest;
  readonly find: Find;
  readonly mapRoadmap: RoadmapMapper;
  readonly fields: Fields;
};

/** The sentence that answers a direct question; nothing where the whole was asked, or the catalog has no answer. */
export function headlineOf(writer: Writer, intent: Intent, parts: HeadlineParts): Headline | undefined {
  const asking = askingOf(writer, intent, parts);
  switch (intent.kind) {
    case "legacy_mapping":
      return fromBackground({ ...asking, intent });
    case "rank_roles":
      return ranked({ ...asking, intent });
    case "compare_roles":
      return compared({ ...asking, intent });
    case "find_role":
      return foundFor({ ...asking, intent });
    case "not_in_catalog":
      return ofTitle(writer, intent.about, intent.form);
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

function askingOf(
  writer: Writer,
  intent: Intent,
  { closest, find, mapRoadmap, fields }: HeadlineParts,
): Asking {
  const { words = "", about, attribute = "by" in intent ? intent.by : undefined } = askedIn(intent);
  return {
    writer,
    intent,
    closest,
    find,
    mapRoadmap,
    roles: rolesOf(intent).flatMap((id) => writer.catalog.role(id) ?? []),
    fields: (attribute === undefined ? undefined : fields[attribute]?.fields) ?? [],
    // The name of a title is among the words.
    words:
      about === undefined || writer.catalog.title(about) !== undefined ? words : `${about} ${words}`.trim(),
  };
}

type Asked = { readonly words?: string; readonly about?: string; readonly attribute?: string };

function askedIn(intent: Intent): Asked {
  const given = (key: keyof Asked) => {
    const value: unknown = Reflect.get(intent, key);
    return typeof value === "string" ? { [key]: value } : {};
  };
  return { ...given("words"), ...given("about"), ...given("attribute") };
}
