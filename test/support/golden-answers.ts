import type { z } from "zod";
import type { Answer } from "../../src/answer/answer.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import { Intent } from "../../src/intent.ts";
import { told } from "../../src/intents/answers/reader-settings.ts";
import type { Language } from "../../src/language.ts";
import { retentionOf } from "./retention.ts";
import { brain } from "./wordings.ts";

/** The file of a golden, without its ending: intent, what is special about it, language. */
type GoldenName = `${string}.${Language}`;

/** What the goldens show: every kind of answer, few enough to read. */
const SHOWN: Readonly<Record<GoldenName, z.input<typeof Intent>>> = {
  "list-roles.en": { kind: "list_roles" },
  "role-profile.nl": { kind: "role_profile", roles: ["mlops-engineer"] },
  "role-profile.en": { kind: "role_profile", roles: ["synthetic-data-engineer"] },
  "role-profile-opened.en": { kind: "role_profile", roles: ["ai-security-engineer"], section: "boundaries" },
  "role-profile-sources.nl": { kind: "role_profile", roles: ["mlops-engineer"], operation: "sources" },
  "role-tools.nl": { kind: "role_tools", roles: ["data-engineer"] },
  "role-learning.en": { kind: "role_learning", roles: ["prompt-engineer"] },
  "role-recruiting.nl": { kind: "role_recruiting", roles: ["ai-application-developer"] },
  "role-learning-yes-no.nl": {
    kind: "role_learning",
    roles: ["mlops-engineer"],
    form: "yes_no",
    attribute: "need",
    section: "prerequisites",
    about: "Python",
    words: "python nodig",
  },
  "role-learning-how-long.en": { kind: "role_learning", roles: ["data-engineer"], form: "how_long" },
  "compare-roles-difference.en": {
    kind: "compare_roles",
    roles: ["prompt-engineer", "ai-application-developer"],
    words: "difference",
  },
  "role-interview.en": { kind: "role_interview", roles: ["data-engineer"], level: "medior", count: 3 },
  "role-vacancy.nl": { kind: "role_vacancy", roles: ["mlops-engineer"], level: "senior" },
  "role-vacancy-named.en": {
    kind: "role_vacancy",
    roles: ["data-engineer"],
    level: "junior",
    place: "Utrecht",
    hours: { from: 32, to: 40 },
  },
  "role-relevance.en": { kind: "role_relevance", roles: ["autonomous-agent-developer"] },
  "rank-roles.nl": { kind: "rank_roles" },
  "compare-roles.nl": { kind: "compare_roles", roles: ["mlops-engineer", "data-engineer"] },
  "find-role.nl": { kind: "find_role", term: "Kubernetes" },
  "find-role-nobody.en": { kind: "find_role", term: "zeppelins" },
  "legacy-mapping-counts.nl": {
    kind: "legacy_mapping",
    background: ["java", "cobol"],
    counts: { java: 4, cobol: 2 },
    roles: [],
  },
  "legacy-mapping-role.en": { kind: "legacy_mapping", background: [], roles: ["ai-software-engineer"] },
  "roadmap-mapping.en": {
    kind: "roadmap_mapping",
    lines: ["RAG chatbot on our own documents", "data platform with lineage", "a new office in Utrecht"],
  },
  "roadmap-mapping-place.en": { kind: "roadmap_mapping", lines: [], roadmap: "volmacht", place: 2 },
  "guide.nl": { kind: "guide", page: "cv-screening" },
  "guide-question.en": { kind: "guide", page: "ai-act-employers", question: "fines" },
  "guide-all.en": { kind: "guide" },
  "help.nl": { kind: "help" },
  "help.en": { kind: "help" },
  "about-bot-sources.nl": { kind: "about_bot", what: "sources" },
  "out-of-scope-language.en": { kind: "out_of_scope", why: "language", spoken: "de" },
  "thanks.nl": { kind: "thanks" },
  "not-in-catalog.nl": { kind: "not_in_catalog", roles: ["prompt-engineer"] },
  "not-in-catalog-pay.en": { kind: "not_in_catalog", roles: ["data-engineer"], section: "pay" },
  "not-in-catalog-title.nl": {
    kind: "not_in_catalog",
    roles: ["ai-software-engineer", "data-engineer"],
    about: "data-scientist",
  },
  "not-in-catalog-title.en": {
    kind: "not_in_catalog",
    roles: ["prompt-engineer", "ai-application-developer"],
    about: "evals-engineer",
  },
  "out-of-scope.en": { kind: "out_of_scope" },
  "settings-what-do-you-keep.nl": { kind: "settings", what: "what-do-you-keep" },
  "unclear.en": {
    kind: "unclear",
    candidates: [
      { kind: "role_profile", roles: ["mlops-engineer"] },
      { kind: "role_tools", roles: ["data-engineer"] },
    ],
    heard: "mlopps",
  },
  "unclear-unguessed.nl": { kind: "unclear", candidates: [] },
};

const phrase = phraseFrom(brain.catalog, undefined);

/** Each golden's name and the answer that the bot really gives, worded as it ships. */
export const GOLDENS: readonly (readonly [name: string, answer: Answer])[] = Object.entries(SHOWN).map(
  ([name, intent]) => {
    const language: Language = name.endsWith(".nl") ? "nl" : "en";
    const answer = phrase(brain.respond(Intent.parse(intent), language), "");
    return [name, told(answer, "done", { days: retentionOf(), words: true })];
  },
);
