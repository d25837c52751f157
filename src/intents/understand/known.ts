import type { Background } from "../../knowledge/schema/background.ts";
import type { Role } from "../../knowledge/schema/role.ts";

/** What understanding needs of the catalog. A role that is added there is understood at once. */
export type Known = {
  readonly roles: readonly Pick<
    Role,
    "id" | "category" | "name" | "aliases" | "tools" | "oneLiner" | "mission" | "focus" | "responsibilities"
  >[];
  readonly backgrounds: readonly Pick<Background, "id" | "name" | "aliases">[];
};
