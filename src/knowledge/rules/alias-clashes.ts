import type { Finding } from "../finding.ts";
import { groupBy } from "../group.ts";
import type { Checked, Rule } from "./rule.ts";

type Claim = {
  readonly name: string;
  readonly role: string;
  readonly index: number;
  readonly admits: readonly string[];
};

/** Two roles may share an alias only when both say so with `ambiguousWith`. */
export const aliasClashes: Rule = {
  name: "alias-clashes",
  check: (checked) => {
    const byName = groupBy(claimsIn(checked), (claim) => claim.name);
    return [...byName.values()].flatMap((claimed) =>
      claimed.flatMap((claim) => clashesOf(claim, claimed, checked)),
    );
  },
};

function claimsIn({ data }: Checked): readonly Claim[] {
  return data.roles.flatMap((role) =>
    role.aliases.map((alias, index) => ({
      name: alias.text.toLowerCase(),
      role: role.id,
      index,
      admits: alias.ambiguousWith ?? [],
    })),
  );
}

function clashesOf(claim: Claim, claimed: readonly Claim[], { placeOf }: Checked): readonly Finding[] {
  const others = claimed.filter((each) => each !== claim && !claim.admits.includes(each.role));
  return others.map((other) => ({
    ...placeOf("roles", claim.role, ["aliases", claim.index]),
    ...told(claim, other),
  }));
}

function told({ name, role }: Claim, other: Claim): Pick<Finding, "problem" | "remedy"> {
  if (other.role === role) return { problem: `"${name}" stands twice in ${role}`, remedy: "Remove one" };
  return {
    problem: `"${name}" is an alias of ${role} and of ${other.role}`,
    remedy: `Remove one, or add ambiguousWith: [${other.role}] here and [${role}] there`,
  };
}
