import type { Answer, Citation, Confidence, Fact, FollowUp, Source, Term } from "../../src/answer/answer.ts";
import { BackgroundId, FactId, RoleId, SourceId } from "../../src/ids.ts";
import type { SureIntent } from "../../src/intent.ts";

/**
 * Answers small enough that a test of a platform can name each of their lines. They hold one of everything that is
 * marked or folded; what the bot really says stands in the goldens.
 */

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
