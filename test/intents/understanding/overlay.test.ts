import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";

const folder = mkdtempSync(join(tmpdir(), "rolwijzer-company-"));
mkdirSync(join(folder, "vocabulary"));
writeFileSync(
  join(folder, "vocabulary", "our-words.yaml"),
  `roles:
  mlops-engineer:
    names: [platformtovenaar]
examples:
  role_tools:
    nl:
      - wat heeft een {role} in zijn rugzak
      - de rugzak van een {role} graag
      - laat zien wat er in de rugzak zit van {role}
attributes:
  parking:
    intent: role_profile
    section: works-with
    fields: [worksWith]
    nl: [parkeerplek, parkeerplaats]
    en: [parking space, parking spot]
`,
);
const named = `name:
  nl: { text: Voice AI Engineer, article: de, plural: Voice AI Engineers }
  en: { text: Voice AI Engineer, article: a, plural: Voice AI Engineers }
  identical: true
aliases:
  - { text: spraakbouwer, language: nl, kind: alternative }
  - { text: voicebotbouwer, language: nl, kind: alternative }
  - { text: Conversational Voice Engineer, language: en, kind: alternative }
  - { text: voice ai enginer, kind: misspelling }
`;
mkdirSync(join(folder, "roles"));
writeFileSync(
  join(folder, "roles", "voice-ai-engineer.yaml"),
  readFileSync("src/knowledge/catalog/roles/synthetic-data-engineer.yaml", "utf8")
    .replace(/^id: .*$/mu, "id: voice-ai-engineer")
    .replace(/^name:[\s\S]*?(?=^oneLiner:)/mu, named),
);
afterAll(() => rmSync(folder, { recursive: true }));

const own = await openBrain(folder);

it("learns a name and a way of asking from a company's own words, with no code touched", async () => {
  const question = "wat zit er in de rugzak van onze platformtovenaar?";
  const shipped = await openBrain();
  expect(shipped.understand(question).intent).not.toMatchObject({
    kind: "role_tools",
    roles: ["mlops-engineer"],
  });
  expect(own.understand(question).intent).toMatchObject({ kind: "role_tools", roles: ["mlops-engineer"] });
});

it("understands a new role of a company's own catalog at once, by its name and its other names", () => {
  const questions = [
    "Wat doet een voice AI engineer?",
    "which tools does a Voice AI engneer use?",
    "hoe word ik spraakbouwer?",
  ];
  const intents = questions.map((question) => own.understand(question).intent);
  expect(intents).toMatchObject([
    { kind: "role_profile", roles: ["voice-ai-engineer"] },
    { kind: "role_tools", roles: ["voice-ai-engineer"] },
    { kind: "role_learning", roles: ["voice-ai-engineer"] },
  ]);
  const profile = own.respond(own.understand(questions[0] ?? "").intent, "nl");
  expect(profile.title).toContain("Voice AI Engineer");
});

it("knows an attribute of a company's own by its entry alone, and opens what it says", () => {
  const { intent, attribute } = own.understand("platformtovenaar parkeerplek");
  expect(attribute).toBe("parking");
  expect(intent).toMatchObject({ kind: "role_profile", roles: ["mlops-engineer"], section: "works-with" });
});
