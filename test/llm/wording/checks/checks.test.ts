import { describe, expect, it } from "vitest";
import type { Language } from "../../../../src/language.ts";
import { checkDraft } from "../../../../src/llm/wording/checks/check.ts";
import { checkReread } from "../../../../src/llm/wording/checks/reread.ts";
import { Draft } from "../../../../src/llm/wording/draft.ts";
import { grounds, leadOf } from "../../../support/wordings.ts";

const LEADS = {
  profile: {
    nl: leadOf("role_profile", ["mlops-engineer"], "nl"),
    en: leadOf("role_profile", ["mlops-engineer"], "en"),
  },
  tools: {
    nl: leadOf("role_tools", ["data-engineer"], "nl"),
    en: leadOf("role_tools", ["data-engineer"], "en"),
  },
  relevance: {
    nl: leadOf("role_relevance", ["data-engineer", "ai-application-developer"], "nl"),
    en: leadOf("role_relevance", ["data-engineer", "ai-application-developer"], "en"),
  },
  hiring: {
    nl: leadOf("role_recruiting", ["prompt-engineer", "data-engineer"], "nl"),
    en: leadOf("role_recruiting", ["prompt-engineer", "data-engineer"], "en"),
  },
  learning: {
    nl: leadOf("role_learning", ["prompt-engineer"], "nl"),
    en: leadOf("role_learning", ["prompt-engineer"], "en"),
  },
} as const;

/** Sentences with their facts, and what the first check that refuses them is called. */
function codesFor(
  lead: keyof typeof LEADS,
  language: Language,
  ...sentences: readonly (readonly [string, ...string[]])[]
) {
  const draft = {
    language,
    sentences: sentences.map(([text, ...facts]) => ({ facts, kind: "claim", text })),
  };
  const { violations } = checkDraft(draft, LEADS[lead][language], grounds);
  return [...new Set(violations.map(({ code }) => code))];
}

const TOOLS_NL = ["De catalogus noemt in totaal [[count1]] voor deze rol.", "f2"] as const;
const TOOLS_EN = ["In total, the catalog lists [[count1]] for this role.", "f2"] as const;

describe("C0, the envelope", () => {
  const lead = LEADS.tools.nl;
  it.each([
    ["no object", "x"],
    ["nothing", undefined],
    ["no sentences", { language: "nl", sentences: [] }],
    ["a key too many", { language: "nl", sentences: [], note: "x" }],
    [
      "another language",
      { language: "en", sentences: [{ facts: ["f1"], kind: "claim", text: "[[role1]]." }] },
    ],
    [
      "a fact that does not exist",
      { language: "nl", sentences: [{ facts: ["f9"], kind: "claim", text: "[[role1]]." }] },
    ],
    ["a kind that does not exist", { language: "nl", sentences: [{ facts: [], kind: "fact", text: "x." }] }],
    [
      "an opener in the middle",
      {
        language: "nl",
        sentences: [
          { facts: ["f1"], kind: "claim", text: "a." },
          { facts: [], kind: "opener", text: "In het kort." },
        ],
      },
    ],
  ])("refuses %s", (_, draft) => {
    expect(checkDraft(draft, lead, grounds).violations.map(({ code }) => code)).toContain("C0-envelope");
  });

  it("says what is wrong without repeating what was sent", () => {
    const { violations } = checkDraft({ language: "nl", sentences: "MARKER" }, lead, grounds);
    expect(JSON.stringify(violations)).not.toContain("MARKER");
  });
});

describe("a plain wording", () => {
  it("is accepted in Dutch and in English, and rendered with its values", () => {
    expect(codesFor("tools", "nl", ["[[role1.one]] werkt met [[tools1]].", "f1"], TOOLS_NL)).toEqual([]);
    expect(codesFor("tools", "en", ["[[role1.one]] works with [[tools1]].", "f1"], TOOLS_EN)).toEqual([]);
  });
});

/** One change to the plain wording of the tools, and the check that it must not get past. */
const CHANGED: readonly (readonly [string, Language, string, string])[] = [
  ["a digit", "nl", "[[role1.one]] werkt met 5 [[tools1]].", "C1-characters"],
  ["a Cyrillic letter", "nl", "[[role1.one]] wеrkt met [[tools1]].", "C1-characters"],
  ["a zero-width space", "en", "[[role1.one]] works\u200b with [[tools1]].", "C1-characters"],
  ["a mention", "en", "[[role1.one]] works with [[tools1]] <!channel>.", "C1-characters"],
  ["a question", "en", "[[role1.one]] works with [[tools1]]?", "C1-characters"],
  ["an unknown hole", "nl", "[[role2]] werkt met [[tools1]].", "C2-placeholder"],
  ["letters against a hole", "nl", "[[role1.one]] werkt met [[tools1]]tools.", "C2-placeholder"],
  ["a missing value", "nl", "[[role1.one]] werkt met tools.", "C12-construction"],
  ["a value said twice", "en", "[[role1.one]] works with [[tools1]] and [[tools1]].", "C12-construction"],
  ["doer and done exchanged", "en", "[[tools1]] works with [[role1]].", "C12-construction"],
  ["an article before a list", "nl", "[[role1.one]] werkt met een [[tools1]].", "C12-construction"],
  ["a question by word order", "nl", "Gebruikt [[role1.one]] [[tools1]].", "C12-construction"],
  ["an order", "en", "Use [[tools1]] as [[role1.one]].", "C12-construction"],
  ["a negation", "nl", "[[role1.one]] werkt niet met [[tools1]].", "C12-construction"],
  ["a quantity", "en", "[[role1.one]] always works with [[tools1]].", "C12-construction"],
  ["a duty", "en", "[[role1.one]] must work with [[tools1]].", "C12-construction"],
  ["a comparison", "nl", "[[role1.one]] werkt beter met [[tools1]].", "C12-construction"],
  ["a cause", "en", "[[role1.one]] works with [[tools1]] because of the work.", "C12-construction"],
  ["a judgement", "nl", "[[role1.one]] werkt met krachtige [[tools1]].", "C12-construction"],
  ["another predicate's word", "nl", "De focus van [[role1.one]] ligt op [[tools1]].", "C12-construction"],
  ["a name cut up", "en", "[[role1.one]] works with kuber netes and [[tools1]].", "C8-gazetteer"],
  [
    "a name in a compound",
    "nl",
    "[[role1.one]] werkt met een kubernetescluster en [[tools1]].",
    "C8-gazetteer",
  ],
  ["a vague addition", "en", "[[role1.one]] works with [[tools1]] and the like.", "C12-construction"],
  ["a condition", "nl", "Als [[role1.one]] met [[tools1]] werkt, is dit de rol.", "C12-construction"],
  ["a prescription", "en", "[[role1.one]] is to use [[tools1]].", "C12-construction"],
  ["a preposition without an end", "nl", "[[tools1]] gebruikt [[role1.one]] voor.", "C12-construction"],
  ["a fragment", "en", "[[role1.one]] works with [[tools1]], and.", "C12-construction"],
];

describe("one change to a plain wording", () => {
  it.each(CHANGED)("is refused when it is %s (%s)", (_, language, text, code) => {
    expect(codesFor("tools", language, [text, "f1"], language === "nl" ? TOOLS_NL : TOOLS_EN)).toContain(
      code,
    );
  });
});

describe("C3, what a sentence cites", () => {
  it("is exactly what it holds", () => {
    expect(
      codesFor(
        "tools",
        "en",
        ["[[role1.one]] works with [[tools1]].", "f1", "f2"],
        ["In total, the catalog lists [[count1]].", "f2"],
      ),
    ).toContain("C3-completeness");
  });
});

describe("C4, binding", () => {
  it("keeps the ratings of two roles with their own roles", () => {
    const right = [
      "De relevantie van [[role1]] voor [[market1]] is [[rating1]], die van [[role2]] is [[rating2]].",
      "f1",
      "f2",
    ] as const;
    const crossed = [
      "De relevantie van [[role1]] en [[role2]] voor [[market1]] is [[rating1]] en [[rating2]].",
      "f1",
      "f2",
    ] as const;
    expect(codesFor("relevance", "nl", right)).toEqual([]);
    expect(codesFor("relevance", "nl", crossed)).toEqual(["C12-construction"]);
    const exchanged = [
      right[0].replace("rating1", "rating9").replace("rating2", "rating1").replace("rating9", "rating2"),
      "f1",
      "f2",
    ] as const;
    expect(codesFor("relevance", "nl", exchanged)).toEqual(["C4-binding"]);
  });

  it("keeps learning times with the people they are for", () => {
    const right = [
      "The path to [[role1]] takes [[duration1]] for [[level1.one]] and [[duration2]] for [[level2.one]].",
      "f1",
      "f2",
    ] as const;
    const crossed = [
      "The path to [[role1]] takes [[duration1]] for [[level2.one]] and [[duration2]] for [[level1.one]].",
      "f1",
      "f2",
    ] as const;
    expect(codesFor("learning", "en", right)).toEqual([]);
    expect(codesFor("learning", "en", crossed)).toContain("C4-binding");
  });

  it("never lets a rating stand where a category belongs", () => {
    const codes = codesFor(
      "profile",
      "en",
      ["[[role1.one]] [[task1]].", "f1"],
      ["It is a [[rating1]] AI role, and for [[market1]] the relevance is [[category1]].", "f2", "f4"],
      ["The focus is on [[focus1]].", "f3"],
    );
    expect(codes).toContain("C12-construction");
  });
});

describe("reference", () => {
  it("reaches over no full stop: each sentence names what it is about", () => {
    const first = ["For [[market1]], the relevance of [[role1.the]] is rated [[rating1]].", "f1"] as const;
    const named = ["For [[market1]], the relevance of [[role2.the]] is rated [[rating2]].", "f2"] as const;
    const meant = ["For [[market1]], its relevance is rated [[rating2]].", "f2"] as const;
    const shared = ["That of [[role2.the]] is rated [[rating2]].", "f2"] as const;
    expect(codesFor("relevance", "en", first, named)).toEqual([]);
    expect(codesFor("relevance", "en", first, meant)).toEqual(["C12-construction"]);
    expect(codesFor("relevance", "en", first, shared)).toEqual(["C12-construction"]);
  });

  it('takes "this role" once the only role was named, and not before', () => {
    const does = ["[[role1.one]] [[task1]].", "f1"] as const;
    const kind = ["This role is a [[category1]] AI role with a focus on [[focus1]].", "f2", "f3"] as const;
    const rated = ["This role is rated [[rating1]] for [[market1]].", "f4"] as const;
    expect(codesFor("profile", "en", does, kind, rated)).toEqual([]);
    expect(codesFor("profile", "en", kind, does, rated)).toEqual(["C12-construction"]);
  });
});

describe("advice, which is whole sentences with a full stop of their own", () => {
  const one = "For [[role1.one]], this applies: [[advice1]]";
  const other = "the advice for [[role2.one]]: [[advice2]]";
  it("ends the sentence that it stands in", () => {
    const capital = other.replace("the", "The");
    expect(codesFor("hiring", "en", [one, "f1"], [capital, "f2"])).toEqual([]);
    expect(codesFor("hiring", "en", [`${one} and ${other}`, "f1", "f2"])).toEqual(["C12-construction"]);
  });
});

describe("a refusal", () => {
  it("says where reading stopped and what could have stood there", () => {
    const { violations } = checkDraft(
      {
        language: "en",
        sentences: [{ facts: ["f1"], kind: "claim", text: "[[role1.one]] works against [[tools1]]." }],
      },
      LEADS.tools.en,
      grounds,
    );
    expect(violations.map(({ message }) => message)).toEqual([
      'sentence 1: no construction goes on so: after "[[role1.one]] works" "against" stands, where there could be with',
    ]);
  });
});

describe("C11, the text read again", () => {
  const draft = Draft.parse({
    language: "en",
    sentences: [{ facts: ["f1"], kind: "claim", text: "For this role the focus is on [[focus1]]." }],
  });
  const codesOf = (value: string, text: string) => {
    const values = new Map([["focus1", { forms: { plain: value } }]]);
    const rendered = [{ text, filled: [{ name: "focus1", from: text.indexOf(value), to: text.length - 1 }] }];
    return checkReread(draft, rendered, values, grounds.names).map(({ code }) => code);
  };

  it("takes a value that stands as it was written", () => {
    expect(codesOf("safe models", "For this role the focus is on safe models.")).toEqual([]);
  });

  it("refuses a text from which its value cannot be read back", () => {
    expect(codesOf("safe models", "For this role the focus is on other things.")).toEqual(["C11-reread"]);
  });

  it("refuses a value that makes another name with the words before it", () => {
    expect(codesOf("Engineer", "For this role the focus is on Data Engineer.")).toEqual(["C11-reread"]);
  });

  it("refuses a value that hides something", () => {
    expect(codesOf("safe\u200bmodels", "For this role the focus is on safe\u200bmodels.")).toEqual([
      "C11-reread",
    ]);
  });
});

describe("any text at all", () => {
  it("gets a verdict, never an exception", () => {
    const { nl } = LEADS.profile;
    const odd = [
      "",
      " ",
      "[[",
      "]]",
      "[[role1",
      "[[role1.one.one]]",
      "\u202e[[role1]]",
      "🦆",
      "a".repeat(10_000),
      "[[role1]]".repeat(500),
      "..",
      "\0",
    ];
    for (const text of odd) {
      for (const kind of ["claim", "opener", "closer"]) {
        const draft = {
          language: "nl",
          sentences: [
            { facts: ["f1"], kind, text },
            { facts: [], kind, text },
          ],
        };
        expect(checkDraft(draft, nl, grounds).accepted).toBe(false);
      }
    }
  });
});
