import { describe, expect, it } from "vitest";
import { flawsOf } from "../../../src/adapters/shared/flaws.ts";
import { MessageBlocks } from "../../../src/adapters/slack/block-schema.ts";
import { homePage } from "../../../src/adapters/slack/home/home-page.ts";
import { POSTED, PRIVATE, type SlackSurface, WINDOW } from "../../../src/adapters/slack/shown.ts";
import { HomeView } from "../../../src/adapters/slack/views/view-schema.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { type Intent, SureKind } from "../../../src/intent.ts";
import type { Language } from "../../../src/language.ts";
import { silentLog } from "../../../src/observability/logger.ts";
import { LANGUAGES } from "../../../src/values.ts";
import { everyIntent } from "../../support/every-intent.ts";
import { refusalOf } from "../../support/fake-slack-blocks.ts";
import { refusalOfView } from "../../support/fake-slack-view-rules.ts";
import { HOSTILE_TEXTS, hostileAnswers, hostileIntents } from "../../support/hostile-texts.ts";
import { faultsOn, keep, pagesOn } from "../../support/pages-on.ts";
import { brain } from "../../support/wordings.ts";

/** Where answers stand, and what Slack is sent of each page there: a new place is a line here. */
type Place = {
  readonly name: string;
  /** What is wrong with each of the pages that an intent leads to. */
  readonly faultsOf: (intent: Intent, language: Language) => Promise<readonly string[]>;
};

const PLACES: readonly Place[] = [POSTED, PRIVATE, WINDOW].map((surface) => ({
  name: surface.name,
  faultsOf: async (intent, language) => {
    const pages = pagesOn(surface, intent, language);
    return (await Promise.all(pages.map((answer) => faultsOn(surface, answer)))).flat();
  },
}));

/** The same with all that can come to stand beside it: a way back, and who shared it. */
async function faultsWithAll(surface: SlackSurface, answer: Answer): Promise<readonly string[]> {
  const past = { n: 999_999, b: Array.from({ length: 3 }, () => ({ k: "x".repeat(60) })) };
  const standing = { isInChannel: true, sharedBy: "U0READER", past };
  const { withBlocks } = await surface.show(answer, keep, silentLog, standing);
  if (withBlocks === undefined) return ["it is sent as text"];
  const { blocks } = JSON.parse(withBlocks);
  return [...flawsOf(MessageBlocks, blocks), refusalOf(blocks) ?? []].flat();
}

/** Each is hundreds of answers, and other work goes on beside them. */
const LONG = { timeout: 120_000 };

const INTENTS = everyIntent(brain.catalog);
const CASES = PLACES.flatMap((place) => LANGUAGES.map((language) => ({ ...place, language })));

describe.each(CASES)("what stands in $name in $language", ({ faultsOf, language }) => {
  async function refused(intents: readonly Intent[]) {
    const found: string[] = [];
    for (const intent of intents) {
      const faults = await faultsOf(intent, language);
      if (faults.length > 0) found.push(`${JSON.stringify(intent).slice(0, 200)}: ${faults}`);
    }
    return found;
  }

  it("is taken by Slack, whatever is asked of whatever the catalog holds", LONG, async () => {
    expect(await refused(INTENTS)).toEqual([]);
  });

  it("is taken by Slack, whatever a reader writes", LONG, async () => {
    expect(await refused(hostileIntents(brain.catalog))).toEqual([]);
  });
});

describe.each(HOSTILE_TEXTS)("a text of %s", (_, text) => {
  it.each([POSTED, PRIVATE])("is taken by Slack in every part of an answer: $name", async (surface) => {
    for (const [part, answer] of hostileAnswers(text))
      expect(await faultsWithAll(surface, answer), part).toEqual([]);
  });
});

describe.each(LANGUAGES)("the Home tab in %s", (language) => {
  it("is taken by Slack, whatever somebody asked last", () => {
    const recent = HOSTILE_TEXTS.map(([, label]) => ({ label, intent: { kind: "help" as const } }));
    const roles = brain.catalog.roles.map(({ id, name, category }) => ({
      id,
      name: name[language].text,
      category,
    }));
    for (const each of recent) {
      const view = {
        type: "home",
        blocks: homePage({ language, roles, recent: [each] }, "1"),
        private_metadata: "",
      };
      expect([...flawsOf(HomeView, view), refusalOfView(view, "home") ?? []].flat()).toEqual([]);
    }
  });
});

it("asks for every kind of answer", () => {
  expect(new Set(INTENTS.map(({ kind }) => kind))).toEqual(new Set([...SureKind.options, "unclear"]));
});
