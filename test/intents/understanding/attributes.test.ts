import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { RoleId } from "../../../src/ids.ts";
import { mergeVocabulary } from "../../../src/intents/vocabulary/merge-vocabulary.ts";
import { parseVocabulary } from "../../../src/intents/vocabulary/parse-vocabulary.ts";
import {
  readVocabularySources,
  SHIPPED_VOCABULARY,
} from "../../../src/intents/vocabulary/vocabulary-files.ts";
import { Role } from "../../../src/knowledge/schema/role.ts";

const { understand, respond } = await openBrain();
const { attributes } = mergeVocabulary(parseVocabulary(readVocabularySources([SHIPPED_VOCABULARY])));
const entries = Object.entries(attributes);

/** Fields that are no attribute: what an answer of their own tells, and what keeps the file. */
const TOLD_WHOLE = ["tools", "interview", "vacancy", "salary"];
const BOOKKEEPING = ["id", "category", "name", "checked", "reviewDue", "remarks"];

const fieldsOf = (shape: object): readonly string[] =>
  Object.entries(shape).flatMap(([name, schema]) => {
    const inner = "shape" in schema && ["learning", "recruitment"].includes(name) ? schema.shape : undefined;
    return inner === undefined ? [name] : Object.keys(inner).map((each) => `${name}.${each}`);
  });

const mlops = RoleId.parse("mlops-engineer");
const WITH_SECTIONS = ["role_profile", "role_learning", "role_recruiting"] as const;
const sections = WITH_SECTIONS.flatMap((kind) =>
  respond({ kind, roles: [mlops], section: "all" }, "en").sections.map(({ name }) => ({
    kind,
    name,
  })),
);

describe("attributes", () => {
  it("reach every field of a role that no answer tells as a whole", () => {
    const reached = new Set(entries.flatMap(([, { fields }]) => fields));
    const missed = fieldsOf(Role.shape).filter(
      (field) => ![...TOLD_WHOLE, ...BOOKKEEPING].includes(field) && !reached.has(field),
    );
    expect(missed).toEqual([]);
  });

  it("reach every section of an answer, but for the user's own remarks, the route of a novice and how weeks are to be read", () => {
    const named = new Set(entries.map(([, { intent, section }]) => `${intent} ${section}`));
    const missed = sections.filter(({ kind, name }) => !named.has(`${kind} ${name}`)).map(({ name }) => name);
    expect(missed).toEqual(["remarks", "novice", "guidance"]);
  });

  it.each(
    entries.flatMap(([id, { section, nl, en }]) =>
      section === undefined
        ? []
        : [
            { id, section, language: "nl", words: nl },
            { id, section, language: "en", words: en },
          ],
    ),
  )("$id opens $section when it is typed, in $language", ({ section, words }) => {
    const opened = words.filter((phrase) => {
      const { intent } = understand(`MLOps engineer ${phrase}`);
      return "section" in intent && intent.section === section;
    });
    expect(opened.length).toBeGreaterThan(0);
  });
});
