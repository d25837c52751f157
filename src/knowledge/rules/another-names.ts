import type { Rule } from "./rule.ts";

/** A title that is another name of a role is called so by that role, and its ways of writing stand there. */
export const anotherNames: Rule = {
  name: "another-names",
  check: ({ data, placeOf }) =>
    data.titles
      .filter(({ relation }) => relation === "another_name")
      .flatMap(({ id, name, aliases, nearest: [first] }) => {
        const role = data.roles.find((each) => each.id === first);
        if (role === undefined) return [];
        const known = new Set(role.aliases.map(({ text }) => text.toLowerCase()));
        const isKnown = [name.nl.text, name.en.text].some((text) => known.has(text.toLowerCase()));
        return [
          ...(isKnown
            ? []
            : [
                {
                  ...placeOf("titles", id, ["name"]),
                  problem: `${id} is another name of ${role.id}, which has no such alias`,
                  remedy: `Add "${name.en.text}" to the aliases of ${role.id}, or choose another relation`,
                },
              ]),
          ...(aliases.length === 0
            ? []
            : [
                {
                  ...placeOf("titles", id, ["aliases"]),
                  problem: `${id} is another name of ${role.id} and has aliases of its own`,
                  remedy: `Move them to the aliases of ${role.id}`,
                },
              ]),
        ];
      }),
};
