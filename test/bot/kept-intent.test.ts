import { expect, it } from "vitest";
import { withoutWords } from "../../src/bot/kept-intent.ts";
import { RoleId } from "../../src/ids.ts";

it("keeps of a vacancy for curators its role and level, and not where it is or how many hours it takes", () => {
  const roles = [RoleId.parse("data-engineer")];
  const asked = {
    ...{ kind: "role_vacancy" as const, roles, level: "junior" as const },
    ...{ place: "Zwolle", hours: { from: 24, to: 32 } },
  };
  expect(withoutWords(asked, () => true)).toEqual({ kind: "role_vacancy", roles, level: "junior" });
});
