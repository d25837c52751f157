import { describe, expect, it } from "vitest";
import { toMessage } from "../../../src/knowledge/finding.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { oneLicence } from "../../../src/knowledge/rules/one-licence.ts";
import type { Role } from "../../../src/knowledge/schema/role.ts";
import type { Licence } from "../../../src/knowledge/schema/tool.ts";

const data = await openCatalog();
const checkedWith = (roles: readonly Role[]) => {
  const placeOf = () => ({ file: "roles/a.yaml", line: 1 });
  const checked = {
    data: { ...data, roles: [...roles] },
    parts: [],
    placeOf,
    today: undefined,
    overlaid: false,
  };
  return oneLicence.check(checked).map(toMessage);
};

/** The roles, with the licence of one tool of one of them changed. */
const withLicence = (roleId: string, toolId: string, change: (licence?: Licence) => Licence | undefined) =>
  data.roles.map((role) =>
    role.id !== roleId
      ? role
      : {
          ...role,
          tools: role.tools.map((tool) => {
            if (tool.id !== toolId) return tool;
            const { licence, ...rest } = tool;
            const changed = change(licence);
            return changed === undefined ? rest : { ...rest, licence: changed };
          }),
        },
  );

describe("the licence of a tool that several roles have", () => {
  it("is the same in all of them", () => {
    expect(checkedWith(data.roles)).toEqual([]);
  });

  it("is refused where one role says another", () => {
    const roles = withLicence("prompt-engineer", "mlflow", (licence) =>
      licence === undefined ? undefined : { ...licence, kind: "mixed" },
    );
    expect(checkedWith(roles).join()).toContain("prompt-engineer.tools.mlflow has another licence");
  });

  it("is refused where one role leaves it out", () => {
    const roles = withLicence("prompt-engineer", "mlflow", () => undefined);
    expect(checkedWith(roles).join()).toContain("prompt-engineer.tools.mlflow has another licence");
  });
});

describe("what the catalog says of licences", () => {
  it("never is a name for what is paid", () => {
    const named = data.roles
      .flatMap(({ tools }) => tools)
      .filter(({ licence }) => licence?.kind === "proprietary" && licence.name !== undefined);
    expect(named).toEqual([]);
  });
});
