import { readFileSync } from "node:fs";
import { encode } from "fast-png";
import { beforeAll, describe, expect, it } from "vitest";
import { audit } from "../../../../src/adapters/shared/audit/rules.ts";
import type { Audited, Sent } from "../../../../src/adapters/teams/audit/rule.ts";
import { teamsAudited } from "../../../../src/adapters/teams/audit/teams-audited.ts";
import { TEAMS_RULES } from "../../../../src/adapters/teams/audit/teams-rules.ts";
import { TEAMS_TASKS } from "../../../../src/adapters/teams/audit/teams-tasks.ts";
import { EXAMPLE_ID, EXAMPLE_URL, type Manifest } from "../../../../src/adapters/teams/manifest.ts";
import { infoRoutes } from "../../../../src/bot/pages/info-pages.ts";
import { readConfig } from "../../../../src/config/config.ts";
import { profileNl } from "../../../support/small-answers.ts";

const icon = (name: string) => readFileSync(`manifest/teams/${name}.png`);
const ICONS = { color: icon("color"), outline: icon("outline") };
const APP_ID = "6f0f9b1e-0000-4d0a-8a56-7d4b3c0d0001";

const auditedWith = (copilot: boolean) =>
  teamsAudited({
    choices: { url: "https://bot.example.org", appId: APP_ID, copilot },
    icons: ICONS,
    means: () => true,
    answers: [profileNl],
    pages: infoRoutes({ keeping: readConfig({}).keeping }),
  });

let app: Audited;
/** The same as an agent of Copilot. */
let agent: Audited;
beforeAll(async () => {
  app = await auditedWith(false);
  agent = await auditedWith(true);
});

type Planted = (app: Audited) => Audited;
type Change = { readonly [name: string]: unknown };

const told =
  (change: (manifest: Manifest) => Change): Planted =>
  (whole) => {
    const changed = (manifest: Manifest) => ({ ...manifest, ...change(manifest) }) as Manifest;
    return { ...whole, manifest: { en: changed(whole.manifest.en), nl: changed(whole.manifest.nl) } };
  };
const withBot = (change: Change) =>
  told(({ bots }) => ({ bots: bots.map((bot) => ({ ...bot, ...change })) }));
const described = (change: Change) =>
  told(({ description }) => ({ description: { ...description, ...change } }));
const asAgent =
  (plant: Planted): Planted =>
  () =>
    plant(agent);
const withIcons =
  (icons: Partial<Audited["icons"]>): Planted =>
  (whole) => ({
    ...whole,
    icons: { ...whole.icons, ...icons },
  });
const misreading =
  (words: string): Planted =>
  (whole) => ({ ...whole, means: (said) => said !== words });
const answering =
  (path: string, status: number, text = ""): Planted =>
  (whole) => ({
    ...whole,
    routes: [
      { path, handle: async (_, response) => void response.writeHead(status).end(text) },
      ...whole.routes.filter((route) => route.path !== path),
    ],
  });
const saying =
  (change: (sent: Sent) => Sent): Planted =>
  (whole) => ({ ...whole, sent: whole.sent.map(change) });
const writing = (change: (message: string) => string) =>
  saying(({ answer, message }) => ({ answer, message: change(message) }));
const without = (pattern: RegExp) => writing((message) => message.replace(pattern, '"gone":"'));

/** An icon of one colour, of this size. */
function plain(size: number, colour: readonly number[]): Uint8Array {
  const data = Uint8Array.from({ length: size * size * 4 }, (_, index) => colour[index % 4] ?? 0);
  return encode({ width: size, height: size, data, channels: 4 });
}

/** For each rule what breaks it, and what is then said. */
const PLANTED: Readonly<Record<string, readonly (readonly [plant: Planted, says: string])[]>> = {
  "own-ids": [
    [told(() => ({ id: EXAMPLE_ID })), "an id is the example's"],
    [asAgent(withBot({ scopes: ["team"] })), "no bot that people can talk to alone"],
    [asAgent(withBot({ botId: EXAMPLE_ID })), "no bot that people can talk to alone"],
  ],
  https: [
    [told(({ developer }) => ({ developer: { ...developer, privacyUrl: "http://a.example" } })), "not https"],
    [
      told(({ developer }) => ({ developer: { ...developer, websiteUrl: `${EXAMPLE_URL}/x` } })),
      "the example's",
    ],
  ],
  "own-domains": [
    [told(() => ({ validDomains: ["*.example.org"] })), "nobody's own"],
    [told(() => ({ validDomains: ["abc.ngrok-free.app"] })), "nobody's own"],
    [told(() => ({ validDomains: ["a.example", "b.example"] })), "more than one"],
  ],
  "own-name": [
    [told(({ name }) => ({ name: { ...name, short: "Teams Wijzer" } })), "Microsoft's"],
    [told(({ name }) => ({ name: { ...name, short: "R".repeat(31) } })), "too long"],
  ],
  descriptions: [
    [described({ short: "R".repeat(81) }), "short description is too long"],
    [described({ short: "An app about roles" }), "the word app"],
    [described({ full: `${"woord ".repeat(501)}[a](https://a.example)` }), "long description is too long"],
    [described({ full: "Geen link." }), "links to no help"],
    [asAgent(described({ full: "[a](https://a.example)" })), "does not name Microsoft 365 Copilot"],
  ],
  "both-languages": [
    [told(() => ({ localizationInfo: { additionalLanguages: [] } })), "no Dutch file"],
    [
      (whole) => ({ ...whole, manifest: { en: whole.manifest.en, nl: whole.manifest.en } }),
      "in one language",
    ],
  ],
  icons: [
    [withIcons({ color: Buffer.from("GIF89a") }), "color.png is no PNG"],
    [withIcons({ color: ICONS.outline }), "color.png has another size"],
    [withIcons({ outline: ICONS.color }), "outline.png has another size"],
    [withIcons({ outline: plain(32, [255, 0, 0, 255]) }), "outline.png is not white alone"],
    [withIcons({ outline: plain(32, [255, 255, 255, 255]) }), "no symbol on a transparent ground"],
    [withIcons({ outline: plain(32, [0, 0, 0, 0]) }), "no symbol on a transparent ground"],
  ],
  "agent-has-model": [[() => agent, "offered as one"]],
  "agent-disclaimer": [
    [
      asAgent(told(() => ({ copilotAgents: { customEngineAgents: [{ disclaimer: { text: "Hoi" } }] } }))),
      "names no sources",
    ],
    [
      asAgent(
        told(() => ({
          copilotAgents: { customEngineAgents: [{ disclaimer: { text: `bron ${"x".repeat(500)}` } }] },
        })),
      ),
      "too long",
    ],
  ],
  extension: [
    [
      told(({ composeExtensions }) => ({
        composeExtensions: composeExtensions.map((each) => ({ ...each, botId: EXAMPLE_ID })),
      })),
      "another bot",
    ],
    [
      told(({ composeExtensions }) => ({
        composeExtensions: composeExtensions.map((each) => ({
          ...each,
          commands: each.commands.map((command) => ({ ...command, title: "x".repeat(33) })),
        })),
      })),
      "too long",
    ],
  ],
  "no-files": [[withBot({ supportsFiles: true }), "takes files"]],
  starters: [
    [(whole) => ({ ...whole, starters: whole.starters.slice(0, 2) }), "too few"],
    [(whole) => ({ ...whole, starters: [...whole.starters, ...whole.starters] }), "twice"],
    [
      (whole) => ({
        ...whole,
        starters: whole.starters.map((each) => ({
          ...each,
          title: { nl: "x".repeat(33), en: "y".repeat(33) },
        })),
      }),
      "too long",
    ],
  ],
  "starters-understood": [
    [misreading("Stel interviewvragen voor"), '"Stel interviewvragen voor" is taken'],
    [misreading("Which tools does a Data Engineer use?"), "is taken for something else"],
  ],
  greetings: [[misreading("hello"), '"hello" is not understood']],
  token: [
    [answering("/api/messages", 200), "without a token is let in"],
    [(whole) => ({ ...whole, routes: [] }), "no route for messages"],
  ],
  pages: [
    [answering("/terms", 401), "/terms is answered with 401"],
    [answering("/support", 200, '<p lang="en">'), "/support is in one language"],
    [answering("/privacy", 200, "https://appsource.microsoft.com/x"), "links to a shop"],
  ],
  "privacy-told": [[answering("/privacy", 200, "We keep nothing."), 'does not say "Erasing"']],
  "cards-valid": [[(whole) => ({ ...whole, flawed: 2 }), "2 are none"]],
  "cards-for-all": [
    [writing((message) => message.replace('"version":"1.5"', '"version":"1.6"')), "one is not"],
    [writing((message) => message + " ".repeat(50_000)), "too large"],
  ],
  "read-out": [[without(/"summary":"/u), "one has none"]],
  "calls-nobody": [
    [writing((message) => message.replace("{", '{"entities":[{"type":"mention"}],')), "one does"],
    [writing((message) => message.replace(/"text":"/u, '"text":"[x](https://evil.example) ')), "one does"],
  ],
  feedback: [[without(/"feedbackLoop":\{"type":"/u), "one has none"]],
  sources: [[writing(() => '{"summary":"x"}'), "one leads to none"]],
  "ai-label": [
    [writing((message) => message.replace(/"summary":"/u, '"summary":"AIGeneratedContent ')), "has it wrong"],
    [
      saying(({ answer, message }) => {
        const { lead } = answer;
        return {
          message,
          answer: lead === undefined ? answer : { ...answer, lead: { ...lead, wording: "model" } },
        };
      }),
      "has it wrong",
    ],
  ],
  "ways-on": [[writing((message) => message.replaceAll("Action.", "Acting.")), "one does not"]],
};

const brokenBy = async (plant: Planted, id: string) => {
  const [finding] = await audit(
    plant(app),
    TEAMS_RULES.filter((rule) => rule.id === id),
  );
  return finding?.flaws.join("; ") ?? "";
};

it("finds nothing wrong with the app as it is", async () => {
  const findings = await audit(app, TEAMS_RULES);
  expect(findings.filter(({ flaws }) => flaws.length > 0)).toEqual([]);
});

it("has for each rule something that breaks it", () => {
  expect(Object.keys(PLANTED).toSorted()).toEqual(TEAMS_RULES.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(PLANTED))("the rule %s", (id, plants) => {
  it.each(plants.map(([plant, says]) => ({ plant, says })))("is broken: $says", async ({ plant, says }) => {
    expect(await brokenBy(plant, id)).toContain(says);
  });
});

it("takes what a reader typed for what it is, where it stands as plain text", async () => {
  const typed = writing((message) =>
    message.replace(/"text":"/u, '"text":"\\\\[x\\\\](https://evil.example) <at>a</at>'),
  );
  expect(await brokenBy(typed, "calls-nobody")).toBe("");
});

it("leaves at most eight things to a person", () => {
  expect(TEAMS_TASKS.length).toBeLessThanOrEqual(8);
});
