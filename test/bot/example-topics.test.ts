import { expect, it } from "vitest";
import { interviewForm } from "../../src/adapters/shared/forms/interview-form.ts";
import { LANGUAGES } from "../../src/values.ts";
import { brain } from "../support/wordings.ts";

it.each(LANGUAGES)(
  "every role has questions on each topic that the form gives as an example: %s",
  (language) => {
    const fields = interviewForm.fields({ language, roles: [], mostTyped: 100, statements: [] });
    const topic = fields.find((field) => "name" in field && field.name === "topic");
    const hint = topic?.kind === "text" ? topic.hint?.[language] : undefined;
    const examples =
      /^(?:Bijvoorbeeld|Such as) (?<first>.+) (?:of|or) (?<second>.+)\.$/u.exec(hint ?? "")?.slice(1) ?? [];
    expect(examples).toHaveLength(2);
    const without = brain.catalog.roles.flatMap(({ id }) =>
      examples.filter((each) => {
        const answer = brain.respond({ kind: "role_interview", roles: [id], topic: each }, language);
        // Where there are none, the first sentence says so.
        return answer.headline !== undefined || answer.sections.length === 0;
      }),
    );
    expect(without).toEqual([]);
  },
);
