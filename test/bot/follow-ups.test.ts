import { describe, expect, it } from "vitest";
import { headlineOf } from "../../src/answer/opening.ts";
import { toPlainText } from "../../src/answer/plain-text.ts";
import { turnOf } from "../../src/bot/turn.ts";
import type { Intent, IntentOf } from "../../src/intent.ts";
import { answerTo, headlineTo } from "../support/asked.ts";

/** What is asked, without what is kept of it in the end. */
const intentAfter = (...texts: readonly string[]): Intent => answerTo(...texts).intent;

describe("which of those", () => {
  it("is asked of the roles that were shown, in both languages", () => {
    for (const texts of [
      ["Which emerging AI roles are there?", "which of those is quickest to learn?"],
      ["Welke opkomende AI-rollen zijn er?", "welke daarvan is het snelst te leren?"],
    ])
      expect(intentAfter(...texts)).toMatchObject({
        kind: "rank_roles",
        by: "duration",
        among: [
          "ai-saas-product-engineer",
          "ai-security-engineer",
          "autonomous-agent-developer",
          "synthetic-data-engineer",
        ],
      });
  });

  it("sorts them by the value that decides", () => {
    expect(headlineTo("Which emerging AI roles are there?", "which of those is quickest to learn?")).toMatch(
      /^Quickest if you already develop: Synthetic Data Engineer \(14 to 15 weeks/u,
    );
  });

  it("tells which of them ask for a tool or a skill, by facts that do", () => {
    const answer = answerTo("Which AI roles are there?", "which of these can I do without coding?");
    expect(headlineOf(answer)).toContain("there programming is no demand");
    expect(answer.citations.length).toBeGreaterThan(3);
  });

  it("where all ask for it says where least of it is asked", () => {
    expect(
      headlineTo("Which emerging roles are there?", "Which of those needs the least programming?"),
    ).toMatch(/^All 4 of them ask for programming\. The least for Synthetic Data Engineer/u);
  });

  it("counts no demand that hangs on a wish", () => {
    expect(headlineTo("Welke AI-rollen zijn er?", "welke daarvan heeft het minst Python nodig?")).toMatch(
      /^Prompt Engineer: daar is Python geen eis\./u,
    );
  });

  it("says that the catalog does not count vacancies by role, and what it does hold", () => {
    expect(headlineTo("Which AI roles are there?", "which of those has the most vacancies?")).toMatch(
      /^The catalog does not count vacancies by role.*relevant/u,
    );
  });

  it("keeps a comparison a comparison", () => {
    expect(
      intentAfter("Compare data engineer and MLOps engineer", "which of those two is easier to learn?"),
    ).toMatchObject({ kind: "compare_roles", roles: ["data-engineer", "mlops-engineer"] });
  });

  it("or rather which not is asked of a list", () => {
    expect(intentAfter("What AI roles are there?", "skip the emerging ones")).toEqual({
      kind: "list_roles",
      category: "common",
    });
  });

  it("leaves a question of its own alone", () => {
    expect(intentAfter("What does a data engineer do?", "How much does one of those earn?").kind).toBe(
      "not_in_catalog",
    );
    expect(intentAfter("welke tools gebruikt een mlops engineer?", "slecht antwoord").kind).toBe("settings");
  });
});

describe("only", () => {
  it.each([
    ["Welke AI-rollen zijn er?", "alleen de gangbare", { kind: "list_roles", category: "common" }],
    ["Which role first for a SaaS company?", "just the top two", { kind: "rank_roles", count: 2 }],
    ["5 interviewvragen voor een data engineer", "alleen praktijkvragen", { type: "hands-on", count: 5 }],
    ["5 interviewvragen voor een data engineer", "alleen voor een junior", { level: "junior", count: 5 }],
  ])("%s > %s", (first, then, intent) => {
    expect(intentAfter(first, then)).toMatchObject(intent);
  });

  it("of tools gives those that the words speak of, and says so where the catalog does not keep it", () => {
    expect(headlineTo("Which tools does an agent developer use?", "which of those are ended?")).toBe(
      "None of these.",
    );
    expect(headlineTo("Which tools does an MLOps engineer use?", "only the ones written in Rust")).toMatch(
      /^The catalog does not say that of these\. It does say/u,
    );
  });
});

describe("the same in another case", () => {
  it("at other hours a week counts the weeks anew", () => {
    expect(headlineTo("Wat kan een tester worden?", "en bij 20 uur per week?")).toContain(
      "bij 20 uur per week",
    );
    expect(headlineTo("How do I become a data engineer?", "and at 20 hours a week?")).toContain(
      "at 20 hours a week",
    );
  });

  it("without something says whether that can be done", () => {
    expect(headlineTo("What does an AI security engineer do?", "and without Python?")).toMatch(
      /^No: Python is a must from junior level on/u,
    );
    expect(headlineTo("Hoe word ik prompt engineer?", "en zonder Kubernetes?")).toMatch(/^Dat kan: /u);
  });

  it("for a level keeps what was asked about", () => {
    expect(
      intentAfter("Heb ik wiskunde nodig als AI software engineer?", "en voor een junior?"),
    ).toMatchObject({
      kind: "role_learning",
      attribute: "maths",
      words: "junior",
    });
  });

  it.each([
    ["I have 3 java devs and 1 dba, what could they become?", "compare the first two"],
    ["welke AI-rollen zijn er?", "vergelijk de eerste twee"],
    ["which AI roles are there?", "compare them"],
  ])("compares what was shown: %s > %s", (first, then) => {
    const { shown } = turnOf(answerTo(first));
    const { kind, roles } = intentAfter(first, then) as IntentOf<"compare_roles">;
    expect(kind).toBe("compare_roles");
    expect(roles).toEqual(shown?.slice(0, roles.length));
    expect(roles.length).toBeGreaterThan(1);
  });

  it.each([
    ["Which AI roles exist?", "tell me more about number 2"],
    ["Welke AI-rollen zijn er?", "vertel meer over nummer 2"],
  ])("points at one of what was shown: %s > %s", (first, then) => {
    const { shown } = turnOf(answerTo(first));
    expect(intentAfter(first, then)).toMatchObject({ kind: "role_profile", roles: [shown?.[1]] });
  });

  it("about what several backgrounds lead to is about all of those roles", () => {
    expect(
      intentAfter("I have 3 java devs and 1 dba, what could they become?", "and what tools would they need"),
    ).toMatchObject({ kind: "role_tools", roles: ["ai-application-developer", "data-engineer"] });
  });

  it("coming from a background keeps the role", () => {
    expect(intentAfter("How do I become an MLOps engineer?", "and if I come from PHP?")).toMatchObject({
      kind: "legacy_mapping",
      background: ["php"],
      roles: ["mlops-engineer"],
    });
  });

  it("for another role keeps form, attribute and what was asked about", () => {
    expect(
      intentAfter("Is a degree needed for a prompt engineer?", "and for a data engineer?"),
    ).toMatchObject({
      roles: ["data-engineer"],
      form: "yes_no",
      attribute: "degree",
    });
    expect(
      intentAfter("What are the first 90 days of a data engineer like?", "again for the prompt engineer"),
    ).toMatchObject({ roles: ["prompt-engineer"], section: "first-ninety-days" });
    expect(headlineTo("Heb ik Python nodig als data engineer?", "en voor een MLOps engineer?")).toMatch(
      /Python/u,
    );
  });
});

describe("why", () => {
  it.each([
    ["Wat kan een DBA worden?", "waarom?", /Je neemt mee: /u],
    ["Is Python needed for a data engineer?", "why?", /^Python: The everyday language/u],
    ["How long does it take to become an agent developer?", "why?", /^In that time you learn: /u],
    ["Who uses Kafka?", "why?", /Kafka/u],
    [
      "Which role first for a SaaS company?",
      "why?",
      /^For AI-first SaaS, the relevance of an AI Application Developer is rated/u,
    ],
  ])("%s > %s", (first, then, headline) => {
    expect(headlineTo(first, then)).toMatch(headline);
  });
});

describe("what was shown can be pointed into", () => {
  it("by the place of a tool, and again by another", () => {
    expect(headlineTo("Which tools does a data engineer use?", "number 2")).toMatch(/^dbt: /u);
    expect(headlineTo("Welke tools gebruikt een MLOps engineer?", "nummer 3", "en nummer 4?")).toMatch(
      /^Terraform: /u,
    );
  });

  it("by the place of a step", () => {
    expect(headlineTo("Hoe word ik data engineer?", "wat is stap 2?")).toMatch(/Aan het eind: /u);
  });

  it("for a good or a weak answer to one of the questions, whose points are the catalog's", () => {
    const first = "5 interview questions for a data engineer";
    const good = answerTo(first, "what would a great answer to the first one be?");
    expect(headlineOf(good)).toMatch(/^A good answer to “/u);
    expect(good.citations.map(({ id }) => id)).toEqual(["data-engineer.interview.sql-grain"]);
    expect(headlineTo(first, "what would a weak answer to number 3 be", "and to number 4?")).toMatch(
      /^A weak answer to “/u,
    );
  });

  it("shows one of the questions whole", () => {
    const answer = answerTo("5 interviewvragen voor een data engineer", "licht de tweede eens toe");
    expect(answer.sections.map(({ kind }) => kind)).toEqual(["questions", "list"]);
    expect(answer.sections[0]).toMatchObject({ questions: [{}] });
    expect(answer.citations.map(({ id }) => id)).toContain("data-engineer.interview.idempotency-late-data");
  });

  it("and more questions still leave out all that were shown", () => {
    const intent = intentAfter(
      "5 interviewvragen voor een data engineer",
      "een goed antwoord op nummer 2",
      "nog 5",
    );
    expect(intent).toMatchObject({ kind: "role_interview", count: 5 });
    expect(intent.kind === "role_interview" && intent.skip).toHaveLength(5);
  });
});

describe("the other one", () => {
  it.each([
    [["Compare MLOps engineer and data engineer", "number 2", "and the other one?"], "mlops-engineer"],
    [
      ["Verschil tussen prompt engineer en agent developer?", "de tweede", "en de andere?"],
      "prompt-engineer",
    ],
  ])("%j is the one that was not spoken of", (texts, role) => {
    expect(intentAfter(...texts)).toMatchObject({ kind: "role_profile", roles: [role] });
  });

  it("of what a background leads to is the second choice", () => {
    expect(headlineTo("What can a Java developer become?", "tell me about the other one")).toMatch(
      /^Yes\. A good second choice for a Java developer is Autonomous Agent Developer\./u,
    );
  });

  it("of two kinds of roles is the other kind", () => {
    expect(intentAfter("Welke opkomende rollen zijn er?", "en de andere?")).toEqual({
      kind: "list_roles",
      category: "common",
    });
  });
});

describe("what is taken back", () => {
  it.each([
    [
      "Welke tools gebruikt een data engineer?",
      "nee, ik bedoelde de synthetic data engineer",
      "role_tools",
      "synthetic-data-engineer",
    ],
    [
      "What tools does an AI engineer use?",
      "no, I meant the one who trains models",
      "role_tools",
      "ai-software-engineer",
    ],
    ["What does a data engineer do?", "no, I meant how to become one", "role_learning", "data-engineer"],
    [
      "Welke tools gebruikt een data engineer?",
      "nee, ik bedoelde wat hij doet",
      "role_profile",
      "data-engineer",
    ],
    [
      "Interviewvragen voor een MLOps engineer",
      "niet de interviewvragen, de vacature bedoelde ik",
      "role_vacancy",
      "mlops-engineer",
    ],
  ])("%s > %s", (first, then, kind, role) => {
    expect(intentAfter(first, then)).toMatchObject({ kind, roles: [role] });
  });
});

describe("longer and shorter", () => {
  it("of few words gives the usual ones again", () => {
    expect(intentAfter("What does a data engineer do in one sentence?", "longer please")).toEqual({
      kind: "role_profile",
      roles: ["data-engineer"],
    });
  });

  it("of all roles gives their names in two sentences", () => {
    expect(headlineTo("Which AI roles are there?", "in one sentence")).toMatch(
      /^5 common: .*\. 4 emerging: /u,
    );
  });
});

describe("what cannot be done", () => {
  it.each([
    [
      "5 interviewvragen voor een data engineer",
      "kun je ze in een tabel zetten?",
      /^Dat kan ik met deze vragen niet\. Wel: /u,
    ],
    [
      "What does a prompt engineer do?",
      "make a picture of it",
      /^That I cannot do with this answer\. I can: /u,
    ],
  ])("is said in one line with what can: %s > %s", (first, then, headline) => {
    const answer = answerTo(first, then);
    expect(headlineOf(answer)).toMatch(headline);
    expect(answer.sections).toEqual([]);
    expect(answer.followUps.length).toBeGreaterThan(0);
  });
});

describe("who tells of themselves with worry", () => {
  it.each([
    [
      "26 years of COBOL and I'm scared. Is there anything for me?",
      /^It makes sense that this worries you\..*Data Engineer/u,
    ],
    [
      "Ik ben 58 en doe al 30 jaar COBOL, is er nog plek voor mij?",
      /^Begrijpelijk dat je daarmee zit\..*Data Engineer/u,
    ],
    ["I was just laid off", /^That is a lot to take in\./u],
    ["ben ik te oud om prompt engineer te worden?", /^Begrijpelijk dat je twijfelt/u],
  ])("%s hears a kind sentence first", (text, headline) => {
    const answer = answerTo(text);
    expect(headlineOf(answer)).toMatch(headline);
    expect(headlineOf(answer)).not.toMatch(/\b(?:58|oud|leeftijd|age|old)\b/u);
  });

  it("and nothing of it is remembered, nor repeated by a button", () => {
    const answer = answerTo("26 years of COBOL and I'm scared. Is there anything for me?");
    expect(JSON.stringify(turnOf(answer))).not.toMatch(/worried|scared|words/u);
    expect(JSON.stringify(answer.followUps)).not.toContain("worried");
  });

  it("about other things than work is answered as anybody", () => {
    expect(intentAfter("I'm scared of spiders")).toEqual({ kind: "out_of_scope" });
  });
});

describe("who can help is said", () => {
  it("of what the law allows, whatever role or background stands beside it", () => {
    expect(intentAfter("Can we fire our PHP developers now that AI does their work?")).toEqual({
      kind: "out_of_scope",
      why: "dismissal",
    });
    expect(intentAfter("What does an MLOps engineer do?", "is it legal to monitor them with AI?")).toEqual({
      kind: "out_of_scope",
      why: "legal",
    });
  });

  it("of pay, and of a person by name", () => {
    expect(toPlainText(answerTo("What does a data engineer earn?"))).toContain("HR or a salary survey");
    for (const text of [
      "Should we hire Peter as data engineer?",
      "Moet ik Fatima aannemen als prompt engineer?",
    ])
      expect(intentAfter(text)).toEqual({ kind: "out_of_scope", why: "person" });
    expect(intentAfter("Moet ik Kubernetes leren als MLOps engineer?").kind).toBe("role_learning");
  });
});
