import type { RoleId } from "../../../ids.ts";
import { ROADMAP_LIMITS, type SureIntent } from "../../../intent.ts";
import { pastedItems } from "../../../text/lists.ts";
import type { Taught } from "../../vocabulary/vocabulary.ts";
import type { Reading } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";
import { settingOf } from "./setting-asked.ts";
import { asksForMore, backgroundsOf, categoryOf, countOf, levelOf } from "./slots.ts";
import { termOf } from "./term-asked.ts";

export type Material = {
  readonly reading: Reading;
  readonly roles: readonly RoleId[];
  readonly earlier: Earlier;
  /** The text only swaps a part of the earlier question, so the rest of that question still holds. */
  readonly elliptic: boolean;
};

/** Puts an intent together from what was read: its roles and slots, with those of the earlier turn that still hold. */
export function buildIntent(kind: Taught, material: Material): SureIntent {
  const { reading } = material;
  const roles = [...material.roles].slice(0, 9);
  switch (kind) {
    case "list_roles": {
      const category = categoryOf(reading);
      return category === undefined ? { kind } : { kind, category };
    }
    case "role_interview":
      return interview(material, roles);
    case "role_vacancy": {
      const level = levelOf(reading) ?? earlierLevel(material);
      return { kind, roles, ...(level === undefined ? {} : { level }) };
    }
    case "find_role":
      return { kind, term: termOf(reading) };
    case "legacy_mapping":
      return legacy(material, roles);
    case "roadmap_mapping":
      return { kind, lines: pastedItems(reading.text, ROADMAP_LIMITS) };
    case "settings":
      return { kind, what: settingOf(reading) ?? "what-do-you-keep" };
    case "role_profile":
    case "role_tools":
    case "role_learning":
    case "role_recruiting":
    case "role_relevance":
    case "compare_roles":
    case "not_in_catalog":
      return { kind, roles };
    case "rank_roles":
    case "help":
    case "thanks":
    case "out_of_scope":
      return { kind };
  }
}

function earlierLevel({ earlier, elliptic }: Material) {
  const { intent } = earlier;
  return elliptic && (intent?.kind === "role_interview" || intent?.kind === "role_vacancy")
    ? intent.level
    : undefined;
}

function interview(material: Material, roles: RoleId[]): SureIntent {
  const { reading, earlier, elliptic } = material;
  const previous = earlier.intent?.kind === "role_interview" ? earlier.intent : undefined;
  const more = asksForMore(reading, earlier);
  const keeps = elliptic || more ? previous : undefined;
  const level = levelOf(reading) ?? keeps?.level;
  const count = countOf(reading) ?? (more ? undefined : keeps?.count);
  const topic = topicOf(reading) ?? keeps?.topic;
  return {
    kind: "role_interview",
    roles,
    ...(level === undefined ? {} : { level }),
    ...(count === undefined ? {} : { count }),
    ...(topic === undefined ? {} : { topic }),
    ...(more ? { skip: [...(previous?.skip ?? [])] } : {}),
  };
}

/** "Questions about drift": a subject that stands after a word such as about. */
function topicOf(reading: Reading): string | undefined {
  const about = new Set(["over", "about", "on", "rond", "rondom", "regarding", "omtrent"]);
  const term = reading.terms.find(({ from }) =>
    [1, 2].some((back) => about.has(reading.words[from - back]?.text ?? "")),
  );
  return term?.meaning.term;
}

function legacy({ reading, earlier, elliptic }: Material, roles: RoleId[]): SureIntent {
  const { background, counts } = backgroundsOf(reading);
  const previous = earlier.intent?.kind === "legacy_mapping" ? earlier.intent : undefined;
  const kept =
    background.length === 0 && previous !== undefined && (elliptic || roles.length > 0)
      ? previous.background
      : background;
  return {
    kind: "legacy_mapping",
    background: [...kept],
    roles,
    ...(Object.keys(counts).length === 0 ? {} : { counts }),
  };
}
