import type { Rule } from "./rule.ts";

/** What a question tells something of stands on the role's scorecard. */
export const interviewCompetencies: Rule = {
  name: "interview-competencies",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) => {
      const known = role.recruitment.scorecard.map(({ id }) => id);
      return role.interview.flatMap(({ id, competency }, index) =>
        competency === undefined || known.includes(competency)
          ? []
          : [
              {
                ...placeOf("roles", role.id, ["interview", index, "competency"]),
                problem: `${role.id}.interview.${id} names the competency ${competency}, which the scorecard lacks`,
                remedy: `Use one of ${known.join(", ")}`,
              },
            ],
      );
    }),
};
