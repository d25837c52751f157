import { expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import type { Intent, SureKind } from "../../../src/intent.ts";
import { segmentOf } from "../../../src/knowledge/key.ts";
import { Role } from "../../../src/knowledge/schema/role.ts";
import { SURE_KINDS } from "../../../src/values.ts";

const { catalog, respond } = await openBrain();

/** What says which entry it is, and so is no fact of it; and what only a company fills in. */
const IDENTITY = new Set(["id", "checked", "reviewDue", "name", "salary"]);

/** Kinds of which one role is the whole matter. */
const ABOUT_ONE = SURE_KINDS.filter(isAboutOne);

function isAboutOne(kind: SureKind): kind is Extract<SureKind, `role_${string}`> {
  return kind.startsWith("role_");
}

/** The fields of a role that any of its answers cites, in its card or with everything opened. */
function citedFields(role: Role): ReadonlySet<string> {
  const intents = ABOUT_ONE.flatMap((kind): Intent[] => [
    { kind, roles: [role.id] },
    { kind, roles: [role.id], section: "all" },
  ]);
  const citations = intents.flatMap((intent) => respond(intent, "nl").citations);
  return new Set(citations.flatMap(({ id }) => id.split(".")[1] ?? []));
}

it("shows every field of a role somewhere: one that no answer cites reaches no reader", () => {
  const cited = new Set(catalog.roles.flatMap((role) => [...citedFields(role)]));
  const fields = Object.keys(Role.shape).filter((field) => !IDENTITY.has(field));
  expect(fields.filter((field) => !cited.has(segmentOf(field)))).toEqual([]);
});
