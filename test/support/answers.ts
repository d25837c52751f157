import type {
  Answer,
  Citation,
  Confidence,
  Fact,
  FollowUp,
  Section,
  Source,
  Term,
} from "../../src/answer/answer.ts";
import { BackgroundId, FactId, RoleId, SourceId } from "../../src/ids.ts";
import type { SureIntent } from "../../src/intent.ts";

/** Full sample answers for tests of renderers: every kind of section, both languages. */

const mlops = RoleId.parse("mlops-engineer");
const dataEngineer = RoleId.parse("data-engineer");
const CHECKED = "2026-11-20";

const seed: Source = { id: SourceId.parse("seed"), title: "Eigen rollenoverzicht" };
const mlflowDocs: Source = {
  id: SourceId.parse("mlflow-docs"),
  title: "MLflow documentation",
  url: "https://mlflow.org/docs/latest/",
};
const vacancies: Source = {
  id: SourceId.parse("vacancy-count"),
  title: "Vacatures & tellingen <2026>",
  url: "https://example.org/vacancies?role=mlops&year=2026",
};
const aiAct: Source = {
  id: SourceId.parse("ai-act"),
  title: "Regulation (EU) 2024/1689",
  url: "https://eur-lex.europa.eu/eli/reg/2024/1689/oj",
};

const mlopsTerm: Term = {
  kind: "role",
  id: mlops,
  text: "MLOps Engineer",
  article: "de",
  plural: "MLOps Engineers",
};

const factId = (text: string): FactId => FactId.parse(text);

function cite(id: string, sources: readonly Source[], confidence: Confidence = "sourced"): Citation {
  return { id: factId(id), sources: sources.map((source) => source.id), confidence, checked: CHECKED };
}

function followUp(label: string, intent: SureIntent): FollowUp {
  return { label, intent };
}

const focus: Fact = {
  ...cite("mlops-engineer.focus.summary", [seed]),
  subject: mlopsTerm,
  predicate: "has_focus",
  value: { kind: "text", text: "modellen uitrollen en bewaken" },
};

/** Lead, a list with links, four follow-ups. */
export const profileNl: Answer = {
  intent: { kind: "role_profile", roles: [mlops] },
  language: "nl",
  title: "MLOps Engineer",
  lead: {
    facts: [focus],
    text: "De MLOps Engineer rolt modellen uit en bewaakt ze in productie.",
    wording: "written",
  },
  notes: [],
  sections: [
    {
      kind: "list",
      name: "tools",
      title: "Tools",
      lines: [
        {
          label: "MLflow",
          text: "houdt experimenten en modelversies bij",
          facts: [factId("mlops-engineer.tools.mlflow")],
          link: "https://mlflow.org/",
        },
        {
          label: "Kubernetes",
          text: "draait modellen op schaal",
          facts: [factId("mlops-engineer.tools.kubernetes")],
        },
        {
          text: "Werkt met CI/CD & monitoring, <10 minuten van commit tot uitrol.",
          facts: [factId("mlops-engineer.tasks.pipelines")],
        },
      ],
    },
  ],
  citations: [
    cite("mlops-engineer.focus.summary", [seed]),
    cite("mlops-engineer.tools.mlflow", [seed, mlflowDocs]),
    cite("mlops-engineer.tools.kubernetes", [seed]),
    cite("mlops-engineer.tasks.pipelines", [vacancies], "judgement"),
  ],
  sources: [seed, mlflowDocs, vacancies],
  followUps: [
    followUp("Leertraject", { kind: "role_learning", roles: [mlops] }),
    followUp("Interviewvragen", { kind: "role_interview", roles: [mlops], count: 5 }),
    followUp("Vergelijk met Data Engineer", { kind: "compare_roles", roles: [mlops, dataEngineer] }),
    followUp("Vacaturetekst", { kind: "role_vacancy", roles: [mlops] }),
  ],
};

/** Steps, with a guideline and a counted line. */
export const learningEn: Answer = {
  intent: { kind: "role_learning", roles: [mlops] },
  language: "en",
  title: "Becoming an MLOps Engineer",
  lead: {
    facts: [
      {
        ...cite("mlops-engineer.learning.weeks", [seed], "judgement"),
        subject: mlopsTerm,
        predicate: "takes",
        value: { kind: "weeks", from: 20, to: 30, hoursPerWeek: 8 },
      },
    ],
    text: "Expect twenty to thirty weeks at eight hours a week.",
    wording: "composed",
  },
  notes: ["These weeks assume that you already write software."],
  sections: [
    {
      kind: "steps",
      name: "steps",
      title: "Steps",
      lines: [
        {
          label: "Containers",
          text: "package a model and run it anywhere",
          facts: [factId("mlops-engineer.learning.containers")],
        },
        {
          label: "Pipelines",
          text: "automate training and release",
          facts: [factId("mlops-engineer.learning.pipelines")],
        },
        {
          label: "Monitoring",
          text: "notice drift before users do",
          facts: [factId("mlops-engineer.learning.monitoring")],
        },
      ],
    },
  ],
  citations: [
    cite("mlops-engineer.learning.weeks", [seed], "judgement"),
    cite("mlops-engineer.learning.containers", [mlflowDocs]),
    cite("mlops-engineer.learning.pipelines", [vacancies], "counted"),
    cite("mlops-engineer.learning.monitoring", [seed, vacancies], "judgement"),
  ],
  sources: [seed, mlflowDocs, vacancies],
  followUps: [followUp("Tools", { kind: "role_tools", roles: [mlops] })],
};

/** A table of two roles side by side. */
export const compareNl: Answer = {
  intent: { kind: "compare_roles", roles: [mlops, dataEngineer] },
  language: "nl",
  title: "MLOps Engineer naast Data Engineer",
  lead: {
    facts: [
      {
        ...cite("mlops-engineer.compare.data-engineer", [seed]),
        subject: mlopsTerm,
        predicate: "does",
        value: { kind: "text", text: "modellen tegenover data" },
      },
    ],
    text: "De MLOps Engineer zorgt voor modellen, de Data Engineer voor data.",
    wording: "model",
  },
  notes: [],
  sections: [
    {
      kind: "table",
      name: "side-by-side",
      title: "Naast elkaar",
      columns: ["", "MLOps Engineer", "Data Engineer"],
      rows: [
        {
          cells: ["Focus", "modellen in productie", "datapijplijnen"],
          facts: [factId("mlops-engineer.compare.focus")],
        },
        {
          cells: ["Tools", "MLflow, Kubernetes", "Airflow, dbt"],
          facts: [factId("mlops-engineer.compare.tools")],
        },
        { cells: ["Relevantie", "hoog", "hoog"], facts: [factId("mlops-engineer.compare.relevance")] },
      ],
    },
  ],
  citations: [
    cite("mlops-engineer.compare.data-engineer", [seed]),
    cite("mlops-engineer.compare.focus", [seed]),
    cite("mlops-engineer.compare.tools", [seed, mlflowDocs]),
    cite("mlops-engineer.compare.relevance", [seed], "judgement"),
  ],
  sources: [seed, mlflowDocs],
  followUps: [
    followUp("MLOps Engineer", { kind: "role_profile", roles: [mlops] }),
    followUp("Data Engineer", { kind: "role_profile", roles: [dataEngineer] }),
  ],
};

/** Interview questions with good points and a weak signal. */
export const interviewEn: Answer = {
  intent: { kind: "role_interview", roles: [mlops], level: "medior", count: 2 },
  language: "en",
  title: "Interview questions for an MLOps Engineer",
  notes: ["Ask every candidate the same questions. I never rate a person."],
  sections: [
    {
      kind: "questions",
      name: "questions",
      title: "Two questions",
      questions: [
        {
          text: "A model's accuracy drops 5% in a week. What do you look at first?",
          label: "medior · design",
          good: ["compares input data with training data", "checks the release log", "has a rollback ready"],
          weak: "retrains at once without a cause",
          facts: [factId("mlops-engineer.interview.drift")],
        },
        {
          text: "How do you release a model without downtime?",
          label: "medior · practice",
          good: ["shadow or canary release", "measures before switching"],
          weak: "copies files by hand",
          facts: [factId("mlops-engineer.interview.release")],
        },
      ],
    },
  ],
  citations: [
    cite("mlops-engineer.interview.drift", [seed], "judgement"),
    cite("mlops-engineer.interview.release", [mlflowDocs], "judgement"),
  ],
  sources: [seed, mlflowDocs],
  followUps: [
    followUp("5 more", {
      kind: "role_interview",
      roles: [mlops],
      level: "medior",
      count: 5,
      skip: ["mlops-engineer-drift", "mlops-engineer-release"],
    }),
  ],
};

/** A duty with article and date, a counted line and a guideline. */
export const recruitingNl: Answer = {
  intent: { kind: "role_recruiting", roles: [mlops] },
  language: "nl",
  title: "Een MLOps Engineer werven",
  notes: [],
  sections: [
    {
      kind: "list",
      name: "duties",
      title: "Wat moet",
      lines: [
        {
          label: "AI in werving",
          text: "een systeem dat kandidaten rangschikt is hoog risico",
          facts: [factId("recruiting.duties.high-risk")],
        },
        {
          text: "In 212 vacatures staat Kubernetes het vaakst.",
          facts: [factId("recruiting.counts.kubernetes")],
        },
        { text: "Geef een proefopdracht van hooguit twee uur.", facts: [factId("recruiting.assess.task")] },
      ],
    },
  ],
  citations: [
    {
      ...cite("recruiting.duties.high-risk", [aiAct], "law"),
      law: { name: "AI-verordening", article: "6", appliesFrom: "2027-12-02" },
    },
    cite("recruiting.counts.kubernetes", [vacancies], "counted"),
    cite("recruiting.assess.task", [seed], "judgement"),
  ],
  sources: [aiAct, vacancies, seed],
  followUps: [
    followUp("Kanttekening", {
      kind: "legacy_mapping",
      background: [BackgroundId.parse("java"), BackgroundId.parse("cobol")],
      counts: { [BackgroundId.parse("java")]: 4 },
      roles: [],
    }),
  ],
};

/** No facts at all: what the bot says itself. */
export const helpNl: Answer = {
  intent: { kind: "help" },
  language: "nl",
  title: "Wat ik kan",
  notes: [
    "Ik beantwoord vragen over AI-developerrollen.",
    "Vraag bijvoorbeeld: wat doet een MLOps Engineer?",
  ],
  sections: [],
  citations: [],
  sources: [],
  followUps: [
    followUp("Welke rollen zijn er?", { kind: "list_roles" }),
    followUp("MLOps Engineer", { kind: "role_profile", roles: [mlops] }),
  ],
};

/** A question back: its follow-ups are the candidates. */
export const unclearEn: Answer = {
  intent: { kind: "unclear", candidates: [{ kind: "role_profile", roles: [mlops] }], heard: "ops" },
  language: "en",
  title: "Which one do you mean?",
  notes: ["I can read your question in two ways."],
  sections: [],
  citations: [],
  sources: [],
  followUps: [
    followUp("MLOps Engineer", { kind: "role_profile", roles: [mlops] }),
    followUp("Data Engineer", { kind: "role_profile", roles: [dataEngineer] }),
  ],
};

/** Markup of every platform in every field a curator or reader can fill. */
export const hostileEn: Answer = {
  intent: { kind: "find_role", term: "<!channel>" },
  language: "en",
  title: "<!channel> *bold* & [x](https://evil.example) <at>everyone</at>",
  notes: ["You asked: <!here> <@U0EVIL> <https://evil.example|click> &lt;b&gt; @everyone **x** {{x}}"],
  sections: [
    {
      kind: "list",
      name: "hostile",
      title: "A <!subteam^S1> title",
      lines: [
        {
          label: "*<@U1>*",
          text: "one & two <three> `code` _it_ ~s~",
          facts: [factId("hostile.one")],
          link: "https://example.org/a|b>c d",
        },
        { text: "a bad link", facts: [factId("hostile.one")], link: "javascript:alert(1)" },
      ],
    },
    {
      kind: "table",
      name: "table",
      title: "A table & <more>",
      columns: ["<a>", "b|c"],
      rows: [{ cells: ["<!channel>", "x|y\nz"], facts: [factId("hostile.one")] }],
    },
  ],
  citations: [cite("hostile.one", [{ id: SourceId.parse("evil"), title: "" }])],
  sources: [{ id: SourceId.parse("evil"), title: "A ]( <b> & |title", url: "http://not-https.example" }],
  followUps: [
    followUp(
      "<!channel> & 👩‍👩‍👧‍👦 a label that is much longer than seventy-five characters, so that it has to be cut 👩‍👩‍👧‍👦",
      { kind: "help" },
    ),
  ],
};

/** Far more than any platform takes in one message. */
export const hugeNl: Answer = {
  ...profileNl,
  title: `Alles over alles ${"en nog veel meer ".repeat(20)}`,
  notes: ["Lang 👩‍👩‍👧‍👦 ".repeat(600)],
  sections: Array.from({ length: 40 }, (_, place) => hugeSection(place)),
};

function hugeSection(place: number): Section {
  const lines = Array.from({ length: 30 }, (_, line) => ({
    label: `Regel ${place}.${line}`,
    text: "een lange zin over een rol & haar <tools> die maar doorgaat ".repeat(4),
    facts: [factId("mlops-engineer.tools.mlflow")],
  }));
  return { kind: "list", name: `part-${place}`, title: `Deel ${place}`, lines };
}

/** Every sample by name. */
export const SAMPLES: Readonly<Record<string, Answer>> = {
  profileNl,
  learningEn,
  compareNl,
  interviewEn,
  recruitingNl,
  helpNl,
  unclearEn,
  hostileEn,
  hugeNl,
};
