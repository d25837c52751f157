import type { Finding } from "../finding.ts";
import { groupBy } from "../group.ts";
import type { Checked, Rule } from "./rule.ts";

type Claim = {
  readonly name: string;
  readonly collection: "roles" | "backgrounds" | "titles";
  readonly owner: string;
  readonly path: readonly PropertyKey[];
  /** Owners that may claim the name as well. */
  readonly admits: readonly string[];
};

/**
 * Two roles may share an alias only when both say so with `ambiguousWith`. A title shares its names with nobody, but for
 * the background that it says goes by the same words, and the roles that it is another name of.
 */
export const aliasClashes: Rule = {
  name: "alias-clashes",
  check: (checked) => {
    const byName = groupBy(claimsIn(checked), (claim) => claim.name);
    return [...byName.values()].flatMap((claimed) =>
      claimed.flatMap((claim) => clashesOf(claim, claimed, checked)),
    );
  },
};

function claimsIn({ data: { roles, backgrounds, titles } }: Checked): readonly Claim[] {
  return [
    ...roles.flatMap(({ id, name, aliases }) => [
      ...named("roles", id, name, []),
      ...aliases.map(({ text, ambiguousWith }, index) => ({
        ...called(text, index),
        ...{ collection: "roles" as const, owner: id, admits: ambiguousWith ?? [] },
      })),
    ]),
    ...backgrounds.flatMap(({ id, name, aliases }) => [
      ...named("backgrounds", id, name, []),
      ...aliases.map(({ text }, index) => ({
        ...called(text, index),
        ...{ collection: "backgrounds" as const, owner: id, admits: [] },
      })),
    ]),
    ...titles.flatMap(({ id, name, aliases, relation, nearest, background }) => {
      const admits = [
        ...(relation === "another_name" ? nearest : []),
        ...(background === undefined ? [] : [background]),
      ];
      return [
        ...named("titles", id, name, admits),
        ...aliases.map(({ text }, index) => ({
          ...called(text, index),
          ...{ collection: "titles" as const, owner: id, admits },
        })),
      ];
    }),
  ];
}

function called(text: string, index: number): Pick<Claim, "name" | "path"> {
  return { name: text.toLowerCase(), path: ["aliases", index] };
}

type Named = { readonly nl: { readonly text: string }; readonly en: { readonly text: string } };

/** The name in both languages, once where it is the same. */
function named(
  collection: Claim["collection"],
  owner: string,
  { nl, en }: Named,
  admits: readonly string[],
): readonly Claim[] {
  const names = new Set([nl.text.toLowerCase(), en.text.toLowerCase()]);
  return [...names].map((name) => ({ name, collection, owner, path: ["name"], admits }));
}

function clashesOf(claim: Claim, claimed: readonly Claim[], { placeOf }: Checked): readonly Finding[] {
  const others = claimed.filter((other) => other !== claim && clash(claim, other));
  return others.map((other) => ({
    ...placeOf(claim.collection, claim.owner, claim.path),
    ...told(claim, other),
  }));
}

function clash(claim: Claim, other: Claim): boolean {
  if (claim.collection !== "titles" && claim.collection !== other.collection) return false;
  if (claim.collection === "backgrounds") return false;
  // What an alias may stand beside of its own role is its name.
  if (claim.collection === "roles" && [claim, other].some(({ path }) => path[0] === "name")) return false;
  return !claim.admits.includes(other.owner);
}

function told(claim: Claim, other: Claim): Pick<Finding, "problem" | "remedy"> {
  const { name, owner, collection } = claim;
  if (other.owner === owner && other.collection === collection)
    return { problem: `"${name}" stands twice in ${owner}`, remedy: "Remove one" };
  const problem = `"${name}" is an alias of ${owner} and of ${other.owner}`;
  if (collection === "roles")
    return {
      problem,
      remedy: `Remove one, or add ambiguousWith: [${other.owner}] here and [${owner}] there`,
    };
  return { problem, remedy: REMEDIES[other.collection](other.owner) };
}

const REMEDIES: Readonly<Record<Claim["collection"], (owner: string) => string>> = {
  roles: (owner) => `Remove one, or make this title another_name of ${owner}`,
  backgrounds: (owner) => `Remove one, or add background: ${owner} here`,
  titles: () => "Remove one",
};
