import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import { decode } from "fast-png";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ICONS as DRAWN, draw } from "../../../../scripts/teams-icons.ts";
import {
  APP_VERSION,
  EXAMPLE_ID,
  EXAMPLE_URL,
  makeManifest,
} from "../../../../src/adapters/teams/manifest.ts";
import { appFiles, jsonOf, zipOf } from "../../../../src/adapters/teams/package/app-package.ts";
import { stringsIn, translationsFor } from "../../../../src/adapters/teams/package/translations.ts";

const EXAMPLE = { url: EXAMPLE_URL, appId: EXAMPLE_ID };
const choices = { url: "https://bot.example.org/bots", appId: "6f0f9b1e-0000-4d0a-8a56-7d4b3c0d0001" };
const icon = (name: string) => readFileSync(`manifest/teams/${name}.png`);
const icons = { color: icon("color"), outline: icon("outline") };

const flawsOf = (manifest: object) => AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);

it.each([
  ["for the example's address", makeManifest(EXAMPLE)],
  ["in Dutch, without Copilot", makeManifest({ ...choices, copilot: false, version: "2.0.10" }, "nl")],
])("is what Microsoft's own schema takes, also without a network: %s", async (_, manifest) => {
  expect(await flawsOf(manifest)).toEqual([]);
});

it("would be refused with a name that Teams does not take", async () => {
  const manifest = { ...makeManifest(EXAMPLE), name: { short: "R".repeat(31) } };
  expect(await flawsOf(manifest)).toEqual([expect.stringContaining("/name/short")]);
});

it("stands in the repository as it is made for the example's address", () => {
  expect(readFileSync("manifest/teams/manifest.json", "utf8")).toBe(jsonOf(makeManifest(EXAMPLE)));
  expect(readFileSync("manifest/teams/nl.json", "utf8")).toBe(jsonOf(translationsFor(EXAMPLE)));
});

describe("the file of translations", () => {
  const schema = JSON.parse(
    readFileSync(
      "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json",
      "utf8",
    ),
  );
  const rules: [RegExp, { maxLength?: number }][] = [
    ...Object.entries(schema.properties).map(([name, rule]) => [
      new RegExp(`^${name.replace(/[.$]/g, "\\$&")}$`),
      rule,
    ]),
    ...Object.entries(schema.patternProperties).map(([pattern, rule]) => [new RegExp(pattern), rule]),
  ] as [RegExp, { maxLength?: number }][];
  const ruleFor = (name: string) => rules.find(([pattern]) => pattern.test(name))?.[1];

  it.each([EXAMPLE, { ...choices, copilot: false }])(
    "names each string as Microsoft's schema does, as short as that takes it: %j",
    (given) => {
      const { $schema, ...strings } = translationsFor(given);
      const told = Object.entries(strings);
      expect(told.filter(([name]) => ruleFor(name) === undefined)).toEqual([]);
      expect(told.filter(([name, text]) => text.length > (ruleFor(name)?.maxLength ?? 0))).toEqual([]);
      expect(Object.keys(translationsFor(given))).toEqual(expect.arrayContaining(schema.required));
    },
  );

  it("translates what stands in the manifest, and all of it that a schema lets be translated and has two languages", () => {
    const english = new Map(stringsIn(makeManifest(EXAMPLE, "en")));
    const { $schema, ...dutch } = translationsFor(EXAMPLE);
    expect(Object.keys(dutch).filter((name) => !english.has(name))).toEqual([]);
    const translatable = [...english.keys()].filter(
      (name) => name !== "$schema" && ruleFor(name) !== undefined,
    );
    expect(translatable.filter((name) => !(name in dutch))).toEqual([]);
  });
});

describe("a package", () => {
  const zip = zipOf(appFiles(choices, icons));
  const files = unzipSync(zip);

  it("holds its files on top, and every file that the manifest names", () => {
    const { icons: named, localizationInfo: languages } = makeManifest(choices);
    expect(Object.keys(files).toSorted()).toEqual(
      [
        "manifest.json",
        ...languages.additionalLanguages.map(({ file }) => file),
        named.color,
        named.outline,
      ].toSorted(),
    );
    expect(JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString())).toEqual(makeManifest(choices));
  });

  it("has the same bytes each time it is made of the same", () => {
    const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(digest(zipOf(appFiles(choices, icons)))).toBe(digest(zip));
  });

  it("has a version of its own: whoever has the last one is given an update only under a higher number", () => {
    const unnumbered = Object.values(appFiles({ ...EXAMPLE, version: "" }, icons));
    const digest = createHash("sha256").update(Buffer.concat(unnumbered)).digest("hex").slice(0, 12);
    // After a change of the package: raise APP_VERSION once it was released, and add it here with its digest.
    const versions = [["1.0.0", "b60caffdb7eb"]];
    expect(versions.at(-1)).toEqual([APP_VERSION, digest]);
  });

  it("is of the deployment and of the bot that were named", () => {
    const { validDomains, developer, bots, id } = makeManifest(choices);
    expect(validDomains).toEqual(["bot.example.org"]);
    expect(developer.privacyUrl).toBe("https://bot.example.org/bots/privacy");
    expect([bots[0]?.botId, id]).toEqual([choices.appId, choices.appId]);
  });

  it("names the operator's own pages where there are any", () => {
    const own = { name: "Contoso", privacyUrl: "https://www.contoso.com/privacy" };
    expect(makeManifest({ ...choices, developer: own }).developer).toEqual({
      ...own,
      websiteUrl: "https://bot.example.org/bots/support",
      termsOfUseUrl: "https://bot.example.org/bots/terms",
    });
  });

  it("leaves Copilot out where that is wanted, everywhere", () => {
    const text = jsonOf([
      makeManifest({ ...choices, copilot: false }),
      translationsFor({ ...choices, copilot: false }),
    ]);
    expect(text).not.toMatch(/copilot/iu);
    expect(jsonOf(makeManifest(choices))).toMatch(/"copilot"/u);
  });
});

describe("an icon", () => {
  it.each(["color", "outline"] as const)("%s is as the script draws it", (name) => {
    const { width, height, data } = decode(icons[name]);
    expect([width, height]).toEqual([DRAWN[name].size, DRAWN[name].size]);
    expect(Buffer.compare(Uint8Array.from(data), draw(DRAWN[name]))).toBe(0);
  });
});
