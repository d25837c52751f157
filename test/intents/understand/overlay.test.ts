import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openBrain } from "../../../src/brain.ts";

const folder = mkdtempSync(join(tmpdir(), "rolwijzer-words-"));
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
`,
);
afterAll(() => rmSync(folder, { recursive: true }));

it("learns a name and a way of asking from a company's own words, with no code touched", async () => {
  const question = "wat zit er in de rugzak van onze platformtovenaar?";
  const [shipped, own] = [await openBrain(), await openBrain(folder)].map(
    ({ understand }) => understand(question).intent,
  );
  expect(shipped).not.toMatchObject({ kind: "role_tools", roles: ["mlops-engineer"] });
  expect(own).toMatchObject({ kind: "role_tools", roles: ["mlops-engineer"] });
});
