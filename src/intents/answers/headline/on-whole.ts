import type { Headline } from "../../../answer/answer.ts";
import type { IntentOf } from "../../../intent.ts";
import { rolesIn } from "../../../knowledge/queries.ts";
import { CATEGORY_KINDS, given } from "../../../values.ts";
import { CATEGORIES } from "../list-roles.ts";
import { among } from "./among.ts";
import type { Asking } from "./asking.ts";
import { cannotBeDone } from "./cannot-be-done.ts";
import { ranked } from "./ranked.ts";
import { whyApart, whyFound, whyItFits } from "./reasons.ts";
import { firstSeated } from "./seat-order.ts";
import { namesOf } from "./sentence.ts";

/** What is wanted of an answer about more than one role, or cannot be done with any. */
export function onWhole(asking: Asking): Headline | undefined {
  const { intent } = asking;
  const operation = "operation" in intent ? intent.operation : undefined;
  // What a page says of no case of its own it says itself.
  if (operation === "cannot" && intent.kind !== "guide") return cannotBeDone(asking);
  if (operation === "why") return reasonOfWhole(asking);
  if (intent.kind === "rank_roles" && intent.among !== undefined) return firstAmong({ ...asking, intent });
  if (intent.kind === "compare_roles" && operation === "only") return amongCompared({ ...asking, intent });
  return intent.kind === "list_roles" && operation !== undefined
    ? namesOnly({ ...asking, intent })
    : undefined;
}

/** Which of those that were shown: where it is asked who comes first, in the order of the seats. */
function firstAmong(asking: Asking<IntentOf<"rank_roles">>): Headline {
  const { writer, intent, has } = asking;
  const roles = (intent.among ?? []).flatMap((id) => writer.catalog.role(id) ?? []);
  const isOrder =
    has("first-step") && !has("learns") && intent.by === undefined && intent.about === undefined;
  return (isOrder ? firstSeated(writer, roles) : undefined) ?? among(asking);
}

/** Which of those that were set side by side. */
function amongCompared({ intent, ...asking }: Asking<IntentOf<"compare_roles">>): Headline {
  const { roles, about, attribute } = intent;
  return among({
    ...asking,
    intent: { kind: "rank_roles", among: roles, ...given({ about, by: attribute }) },
  });
}

function reasonOfWhole({ intent, ...asking }: Asking): Headline | undefined {
  switch (intent.kind) {
    case "rank_roles":
      return ranked({ ...asking, intent, has: (name) => name === "why" });
    case "legacy_mapping":
      return whyItFits({ ...asking, intent });
    case "compare_roles":
      return whyApart({ ...asking, intent });
    case "find_role":
      return whyFound({ ...asking, intent });
    default:
      return undefined;
  }
}

/** Every role of a list by name, in a sentence a kind. */
function namesOnly({ writer, intent }: Asking<IntentOf<"list_roles">>): Headline {
  const { language } = writer;
  const kinds = CATEGORY_KINDS.filter((kind) => intent.category === undefined || kind === intent.category);
  const told = kinds.map((kind) => {
    const roles = rolesIn(writer.catalog, kind);
    const names = namesOf(writer, roles);
    const adjective = CATEGORIES[kind].adjective[language];
    return {
      text: `${roles.length} ${adjective}: ${names}.`,
      facts: roles.map((role) => writer.about(role).cite(["one-liner"], role.oneLiner)),
    };
  });
  return {
    text: told.map(({ text }) => text).join(" "),
    facts: told.flatMap(({ facts }) => facts),
  };
}
