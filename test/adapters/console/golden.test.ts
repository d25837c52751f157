import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { show } from "../../../src/adapters/console/chat.ts";
import { Intent } from "../../../src/intent.ts";
import { GOLDENS } from "../../support/golden-answers.ts";

describe("the goldens", () => {
  it("show every kind of answer", () => {
    const kinds = new Set(Intent.options.map(({ shape }) => shape.kind.value));
    expect(new Set(GOLDENS.map(([, { intent }]) => intent.kind))).toEqual(kinds);
  });

  it("say intent and language in their names", () => {
    const strayed = GOLDENS.filter(([name, { intent, language }]) => {
      const [words = "", ending] = name.split(".");
      return !words.startsWith(intent.kind.replaceAll("_", "-")) || ending !== language;
    });
    expect(strayed.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["slack", ["json", "txt"]],
    ["teams", ["json"]],
    ["text", ["txt"]],
  ])("leave no file in golden/%s that nothing renders", (folder, endings) => {
    const rendered = new Set(GOLDENS.flatMap(([name]) => endings.map((ending) => `${name}.${ending}`)));
    const files = readdirSync(new URL(`../../golden/${folder}/`, import.meta.url));
    expect(files.filter((file) => !rendered.has(file))).toEqual([]);
  });
});

it.each(GOLDENS)("%s reads in a pipe as it was reviewed", async (name, answer) => {
  await expect(`${show(answer, {})}\n`).toMatchFileSnapshot(`../../golden/text/${name}.txt`);
});
