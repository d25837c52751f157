import type { Fact, Term, Value } from "../../../src/answer/answer.ts";
import { FactId } from "../../../src/ids.ts";
import type { Language } from "../../../src/language.ts";
import { type Delexicalised, shapeOf } from "../../../src/llm/wording/shape.ts";

/** What one fact of an example says; the rest of a fact is nothing that a sentence shows. */
type Said = Pick<Fact, "subject" | "predicate" | "value" | "audience" | "to">;

/**
 * Small leads in which every place of every predicate is filled with everything that may stand there: one of a thing and many,
 * a list that is whole and one that is not. The values are like the catalog's and held still, so that a page of them changes with the
 * grammar alone.
 */
export function exampleLeads(language: Language): readonly Delexicalised[] {
  return leadsOf(language).map((said) => shapeOf(said.map(asFact), language));
}

function asFact(said: Said, index: number): Fact {
  const id = FactId.parse(`example.f${index + 1}`);
  return { ...said, id, sources: [], confidence: "sourced", checked: "2026-11-23" };
}

function leadsOf(language: Language): readonly (readonly Said[])[] {
  const { role, background, level, capability, tools, words, weeks } = termsOf(language);
  const { mlops, data, prompt, security } = role;
  const does = (subject: Term, value: string): Said => ({ subject, predicate: "does", value: text(value) });
  const kind = (subject: Term, value: string): Said => ({
    ...does(subject, value),
    predicate: "has_category",
  });
  const focus = (subject: Term, value: string): Said => ({ ...does(subject, value), predicate: "has_focus" });
  const rated = (subject: Term, value: string): Said => ({ ...does(subject, value), predicate: "rated" });
  const advice = (subject: Term, value: string): Said => ({
    ...does(subject, value),
    predicate: "hired_or_grown",
  });
  const uses = (subject: Term, ...terms: readonly Term[]): Said => ({
    subject,
    predicate: "uses",
    value: { kind: "terms", terms, ...(terms.length > 1 ? { open: true } : {}) },
  });
  const matches = (subject: Term, ...terms: readonly Term[]): Said => ({
    ...uses(subject, ...terms),
    predicate: "matches",
  });
  const counts = (subject: Term, value: Value): Said => ({ subject, predicate: "counts", value });
  const asks = (subject: Term, value: Value): Said => ({ subject, predicate: "asks_about", value });
  const takes = (audience: Term, from: number, to: number): Said => ({
    subject: mlops,
    predicate: "takes",
    audience,
    value: weeks(from, to),
  });
  const fits = (subject: Term, value: Term): Said => ({
    subject,
    predicate: "best_fits",
    value: { kind: "terms", terms: [value] },
  });
  const second = (subject: Term, value: Term): Said => ({
    ...fits(subject, value),
    predicate: "second_fits",
  });
  const needs = (subject: Term, value: Term): Said => ({ ...fits(subject, value), predicate: "needs_lead" });
  const { java, cobol, tester } = background;
  const { mlflow, docker, python } = tools;
  return [
    [
      does(mlops, words.task),
      kind(mlops, words.common),
      focus(mlops, words.running),
      rated(mlops, words.high),
    ],
    [does(security, words.otherTask), kind(security, words.emerging), focus(security, words.safety)],
    [does(mlops, words.task), does(data, words.otherTask)],
    [focus(mlops, words.running), focus(data, words.safety), focus(prompt, words.talking)],
    [kind(mlops, words.common), kind(security, words.emerging)],
    [rated(mlops, words.high), rated(prompt, words.medium)],
    [
      rated(mlops, words.high),
      rated(data, words.high),
      rated(prompt, words.medium),
      rated(security, words.rising),
    ],
    [uses(mlops, mlflow, docker), counts(mlops, words.tools)],
    [uses(data, python), counts(data, words.tool)],
    [
      uses(mlops, mlflow, docker),
      uses(data, python, docker),
      counts(mlops, words.tools),
      counts(data, words.tool),
    ],
    [uses(mlops, mlflow), uses(data, python)],
    [counts(words.roles, words.commonRoles), counts(words.roles, words.emergingRoles)],
    [counts(words.roles, words.oneRole), counts(words.roles, words.commonRoles)],
    [takes(level.novice, 38, 42), takes(level.experienced, 11, 13)],
    [advice(mlops, words.reskill), advice(data, words.hire)],
    [advice(mlops, words.reskill)],
    [asks(mlops, words.questions), asks(data, words.moreQuestions)],
    [asks(mlops, words.question), asks(data, words.question)],
    [asks(mlops, words.questions)],
    [kind(mlops, words.common), focus(mlops, words.running), uses(mlops, mlflow, docker)],
    [kind(mlops, words.common), focus(mlops, words.running), uses(mlops, mlflow)],
    [matches(words.term, mlops, data)],
    [matches(words.term, prompt)],
    [fits(java, mlops), second(java, data), { ...bridged(java, mlops, weeks(10, 12)) }],
    [fits(java, mlops), fits(cobol, mlops), second(java, data), second(cobol, data)],
    [fits(java, mlops), fits(cobol, data), second(tester, prompt)],
    [fits(java, mlops), fits(cobol, mlops), fits(tester, prompt)],
    [needs(capability.search, data), needs(capability.chat, prompt)],
  ];
}

function bridged(subject: Term, to: Term, value: Value): Said {
  return { subject, predicate: "bridged_in", to, value };
}

const text = (value: string): Value => ({ kind: "text", text: value });

function named(kind: Term["kind"], name: string, article?: string, plural?: string): Term {
  const more = { ...(article === undefined ? {} : { article }), ...(plural === undefined ? {} : { plural }) };
  return { kind, id: name, text: name, ...more };
}

function termsOf(language: Language) {
  const nl = language === "nl";
  const said = (dutch: string, english: string): string => (nl ? dutch : english);
  const count = (number: number, dutch: string, english: string): Value => ({
    kind: "number",
    number,
    unit: said(dutch, english),
  });
  const role = (name: string, article: string) => named("role", name, nl ? "de" : article, `${name}s`);
  const person = (dutch: string, english: string, article = "a") =>
    named("background", said(dutch, english), nl ? "de" : article, `${said(dutch, english)}s`);
  const level = (dutch: string, english: string, article: string) =>
    named("level", said(dutch, english), nl ? "de" : article, `${said(dutch, english)}s`);
  return {
    role: {
      mlops: role("MLOps Engineer", "an"),
      data: role("Data Engineer", "a"),
      prompt: role("Prompt Engineer", "a"),
      security: role("AI Security Engineer", "an"),
    },
    background: {
      java: person("Java-ontwikkelaar", "Java developer"),
      cobol: person("COBOL-ontwikkelaar", "COBOL developer"),
      tester: person("tester", "tester"),
    },
    level: {
      novice: level("beginnende developer", "novice developer", "a"),
      experienced: level("ervaren developer", "experienced developer", "an"),
    },
    capability: {
      search: named("capability", said("Kennis zoeken en antwoorden met bron", "Knowledge search and RAG")),
      chat: named("capability", said("Chatbot", "Chatbot")),
    },
    tools: {
      mlflow: named("tool", "MLflow"),
      docker: named("tool", "Docker"),
      python: named("tool", "Python"),
    },
    words: {
      task: said(
        "Brengt modellen naar productie en houdt ze daar gezond.",
        "Brings models to production and keeps them healthy there.",
      ),
      otherTask: said("Bouwt pijplijnen die te vertrouwen zijn.", "Builds pipelines that can be trusted."),
      common: said("gangbare", "common"),
      emerging: said("opkomende", "emerging"),
      running: said("deployment & monitoring", "deployment and monitoring"),
      safety: said("compliance & security", "compliance and security"),
      talking: said("AI-interactie design", "design of the interaction with AI"),
      high: said("Hoog", "High"),
      medium: said("Medium / vaak commodity", "Medium / often commodity"),
      rising: said("Steeds belangrijker", "More and more important"),
      tools: count(6, "tools", "tools"),
      tool: count(1, "tool", "tool"),
      roles: named("phrase", said("AI-developerrollen", "AI developer roles")),
      commonRoles: count(5, "gangbare rollen", "common roles"),
      emergingRoles: count(4, "opkomende rollen", "emerging roles"),
      oneRole: count(1, "opkomende rol", "emerging role"),
      questions: count(5, "interviewvragen", "interview questions"),
      moreQuestions: count(3, "interviewvragen", "interview questions"),
      question: count(1, "interviewvraag", "interview question"),
      reskill: said(
        "Omscholen is hier de standaard. Neem wel één senior aan.",
        "Reskilling is the default here. Do hire one senior.",
      ),
      hire: said("Werf als er haast bij is.", "Hire if there is haste."),
      term: named("phrase", '"Kubernetes"'),
    },
    weeks: (from: number, to: number): Value => ({ kind: "weeks", from, to, hoursPerWeek: 10 }),
  };
}
