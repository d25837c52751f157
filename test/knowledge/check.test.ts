import { beforeAll, describe, expect, it } from "vitest";
import { buildCatalog } from "../../src/knowledge/load/build.ts";
import { shippedLayer } from "../../src/knowledge/load/shipped.ts";
import { overlay, shippedWith } from "../support/catalog-layer.ts";
import { messages, type Planted, swap, TODAY } from "../support/planted.ts";

const OF_FORM: readonly Planted[] = [
  [
    "names file and line of YAML that cannot be read",
    "roles/mlops-engineer.yaml",
    swap("category: common", "category: [common"),
    [/mlops-engineer\.yaml:\d+: this is not valid YAML/u],
  ],
  [
    "names the line of a key that does not belong",
    "roles/data-engineer.yaml",
    swap("category: common", "category: common\ncategoy: common"),
    [
      /data-engineer\.yaml:3: data-engineer has a key it should not have: "categoy"\. Check the spelling, or remove it\.$/u,
    ],
  ],
  [
    "says which language is missing",
    "roles/prompt-engineer.yaml",
    swap(/(mission:\n {2}nl: .*\n) {2}en: .*\n/u, "$1"),
    [/prompt-engineer\.yaml:\d+: mission\.en: the English \(en\) text is missing/u],
  ],
  [
    "refuses the same id twice",
    "sources/common.yaml",
    (text) => `${text}\n- id: seed\n  title: Again\n  kind: curators\n  read: own\n`,
    [/common\.yaml:\d+: the id "seed" stands twice/u],
  ],
];

const LONG = Array.from({ length: 16 }, () => "word").join(" ");
const LONGER = "word ".repeat(41).trim();
const OF_RULES: readonly Planted[] = [
  [
    "suggests the nearest id for one that dangles",
    "roles/mlops-engineer.yaml",
    swap(/\bSFIA-ML\b/u, "SFIA-MLL"),
    [/sources names "SFIA-MLL", which is not in sources\. Did you mean .*SFIA-ML/u],
  ],
  [
    "refuses an alias that stands twice in a role, or that two roles claim without saying so",
    "roles/data-engineer.yaml",
    swap(
      "aliases:\n",
      `aliases:
  - { text: RAG developer unique, kind: alternative }
  - { text: rag developer Unique, kind: alternative }
  - { text: synthetic data scientist, kind: alternative }
`,
    ),
    [
      /:10: "rag developer unique" stands twice in data-engineer/u,
      /:11: "rag developer unique" stands twice in data-engineer/u,
      /:12: "synthetic data scientist" is an alias of data-engineer and of synthetic-data-engineer/u,
    ],
  ],
  [
    "refuses text that was not written yet",
    "roles/prompt-engineer.yaml",
    swap(/focus:\n {2}nl: .*\n/u, "focus:\n  nl: TODO nog doen\n"),
    [/prompt-engineer\.focus holds placeholder text: "TODO"/u],
  ],
  [
    "refuses Dutch that is a copy of the English",
    "roles/ai-software-engineer.yaml",
    swap(
      /focus:\n {2}nl: .*\n {2}en: .*\n/u,
      "focus:\n  nl: the same four words\n  en: the same four words\n",
    ),
    [/ai-software-engineer\.focus has the same text in Dutch and English/u],
  ],
  [
    "refuses a one-liner that does not fit a line",
    "roles/ai-application-developer.yaml",
    swap(/(oneLiner:\n {2}nl: .*\n {2}en: ).*\n/u, `$1${LONG}\n`),
    [/ai-application-developer\.one-liner has 16 words in en\. Use at most 15\./u],
  ],
  [
    "refuses markup and addresses in prose",
    "roles/ai-security-engineer.yaml",
    swap(/(focus:\n {2}nl: ).*\n/u, "$1zie https://example.org voor meer\n"),
    [/ai-security-engineer\.focus holds an address/u],
  ],
  [
    "refuses a law without its article",
    "roles/autonomous-agent-developer.yaml",
    swap(/(focus:[\s\S]*?)confidence: sourced/u, "$1confidence: law"),
    [/autonomous-agent-developer\.focus is law but lacks law and checked/u],
  ],
  [
    "refuses a vacancy that sets an age",
    "roles/ai-saas-product-engineer.yaml",
    swap(/(vacancy:[\s\S]*?mission:\n {4}nl: )/u, "$1Voor een jong team. "),
    [/says "jong", which sets an age\. Say how the team works/u],
  ],
  [
    "refuses a title that goes by the name of a role, or of a background it does not say it shares",
    "titles/data.yaml",
    swap(
      "    - { text: data custodian, kind: alternative }\n",
      `    - { text: Data Eng, kind: abbreviation }
    - { text: SQL developer, kind: alternative }
    - { text: quants, kind: alternative }
`,
    ),
    [
      /"data eng" is an alias of data-steward and of data-engineer\. Remove one, or make this title another_name of data-engineer/u,
      /"sql developer" is an alias of data-steward and of dba\. Remove one, or add background: dba here/u,
      /"quants" is an alias of data-steward and of quant/u,
      /"quants" is an alias of quant and of data-steward/u,
    ],
  ],
  [
    "refuses another name of a role that the role does not know, or that has ways of writing of its own",
    "titles/building.yaml",
    swap(
      /nl: \{ text: agent engineer, .*\n.*\n {4}identical: true\n/u,
      `nl: { text: agentmaker, article: de }
    en: { text: agent maker, article: an }
  aliases:
    - { text: agent tinkerer, kind: alternative }
`,
    ),
    [
      /agent-engineer is another name of autonomous-agent-developer, which has no such alias\. Add "agent maker"/u,
      /agent-engineer is another name of autonomous-agent-developer and has aliases of its own/u,
    ],
  ],
  [
    "refuses a title whose nearest role is not there",
    "titles/running.yaml",
    swap("nearest: [ai-security-engineer]\n  separates", "nearest: [ai-security-enginer]\n  separates"),
    [/nearest names "ai-security-enginer", which is not in roles\. Did you mean .*ai-security-engineer/u],
  ],
  [
    "refuses more than one sentence of what separates a title, or a long one, and an id that is taken",
    "titles/steering.yaml",
    (text) =>
      swap(
        "- id: technical-writer",
        "- id: java",
      )(
        swap(
          /(- id: ux-designer[\s\S]*?separates:\n {4}nl: ).*\n( {4}en: ).*\n/u,
          `$1Kort. Nog een.\n$2${LONGER}\n`,
        )(text),
      ),
    [
      /the id "java" is one of backgrounds as well/u,
      /ux-designer\.separates is more than one sentence in nl/u,
      /ux-designer\.separates has 204 characters in en\. Use at most 200\./u,
    ],
  ],
  [
    "refuses a source whose address is a site's front door or a copy's, and one that no fact cites",
    "sources/law.yaml",
    (text) =>
      swap(
        /^( {2}url: ).*2016\/679.*$/mu,
        "$1https://www.gdpr-info.eu/art-22-gdpr/",
      )(
        swap(
          "- id: GDPR\n",
          `- id: NOBODY
  title: A source that nobody cites
  kind: practitioner
  url: https://example.org/
  read: page
- id: GDPR
`,
        )(text),
      ),
    [
      /:\d+: NOBODY is cited by no fact\. Cite it where it says something, or take it out\.$/u,
      /:\d+: NOBODY has the front door of a site as its address \(https:\/\/example\.org\/\)/u,
      /:\d+: GDPR has a copy as its address \(https:\/\/www\.gdpr-info\.eu.*\)\. Give the address at EUR-Lex, and say/u,
    ],
  ],
  [
    "refuses a tool that has ended on a day that is still to come",
    "roles/synthetic-data-engineer.yaml",
    swap(/status: renamed(\n[\s\S]*? {4}en: ).*\n/u, "status: ended$1Switched off on 30 November 2026.\n"),
    [
      /"synthetic data scientist" is an alias of synthetic-data-engineer and of data-engineer/u,
      /tools\.gretel has ended, but its text names 2026-11-30, after it was checked/u,
    ],
  ],
];

describe("catalog check", () => {
  it("finds nothing to mend in the shipped catalog", async () => {
    expect(messages(await shippedLayer())).toEqual([]);
  });

  it("does not ask whether a source is cited where a company hides what cites it", async () => {
    const hiding = overlay({ "hide.yaml": "- synthetic-data-engineer.tools.argilla\n" });
    expect(buildCatalog([await shippedLayer(), hiding], TODAY).kind).toBe("clean");
  });

  it("reports a review that is overdue, but lets the bot start on it", async () => {
    const layer = await shippedLayer();
    expect(messages(layer, "2027-06-01").length).toBeGreaterThan(0);
    expect(buildCatalog([layer]).kind).toBe("clean");
  });
});

// What is wrong in form is told before the rules are asked, so each gets a catalog of its own.
describe.each([
  ["form", OF_FORM],
  ["rules", OF_RULES],
] as const)("catalog check, of %s,", (_, planted) => {
  let all: readonly string[];
  beforeAll(async () => {
    all = messages(await shippedWith(Object.fromEntries(planted.map(([, file, change]) => [file, change]))));
  });

  it.each(planted)("%s", (_says, file, _change, found) => {
    const about = all.filter((message) => message.startsWith(`src/knowledge/catalog/${file}:`));
    expect(about).toEqual(found.map((each) => expect.stringMatching(each)));
  });
});
