import { BackgroundId, RoleId } from "../../../ids.ts";
import type { SureIntent } from "../../../intent.ts";
import type { Localized } from "../../../language.ts";

/**
 * Something to begin with, that Teams offers beside its compose box and in an empty chat. A client sends the prompt, and some the
 * title in its place: both must be understood as exactly the intent.
 */
export type Starter = {
  readonly title: Localized;
  readonly prompt: Localized;
  readonly intent: SureIntent;
};

const mlops = RoleId.parse("mlops-engineer");
const data = RoleId.parse("data-engineer");
const java = BackgroundId.parse("java");

/** Teams took ten for long; older clients do so still. */
export const STARTERS: readonly Starter[] = [
  {
    title: { nl: "Stel interviewvragen voor", en: "Suggest interview questions" },
    prompt: { nl: "Stel interviewvragen voor", en: "Suggest interview questions" },
    intent: { kind: "role_interview", roles: [] },
  },
  {
    title: { nl: "Toon alle rollen", en: "Show all roles" },
    prompt: { nl: "Welke rollen zijn er?", en: "Which roles are there?" },
    intent: { kind: "list_roles" },
  },
  {
    title: { nl: "Wat doet een MLOps Engineer?", en: "What does an MLOps Engineer do?" },
    prompt: { nl: "Wat doet een MLOps Engineer?", en: "What does an MLOps Engineer do?" },
    intent: { kind: "role_profile", roles: [mlops] },
  },
  {
    title: { nl: "Tools van een Data Engineer", en: "Tools of a Data Engineer" },
    prompt: {
      nl: "Welke tools gebruikt een Data Engineer?",
      en: "Which tools does a Data Engineer use?",
    },
    intent: { kind: "role_tools", roles: [data] },
  },
  {
    title: { nl: "Vergelijk MLOps en Data Engineer", en: "Compare MLOps and Data Engineer" },
    prompt: {
      nl: "Vergelijk een MLOps Engineer met een Data Engineer",
      en: "Compare an MLOps Engineer with a Data Engineer",
    },
    intent: { kind: "compare_roles", roles: [mlops, data] },
  },
  {
    title: { nl: "Welke rollen eerst nodig?", en: "Which roles do we need first?" },
    prompt: { nl: "Welke rollen hebben we als eerste nodig?", en: "Which roles do we need first?" },
    intent: { kind: "rank_roles", by: "need" },
  },
  {
    title: { nl: "Wat kunnen Java-mensen worden?", en: "What can Java people become?" },
    prompt: { nl: "Wat kunnen onze Java-mensen worden?", en: "What can our Java people become?" },
    intent: { kind: "legacy_mapping", background: [java], roles: [] },
  },
  {
    title: { nl: "Rollen voor onze roadmap", en: "Roles for our roadmap" },
    prompt: { nl: "Rollen voor onze roadmap", en: "Roles for our roadmap" },
    intent: { kind: "roadmap_mapping", lines: [] },
  },
  {
    title: { nl: "Schrijf een vacaturetekst", en: "Write a job ad" },
    prompt: { nl: "Schrijf een vacaturetekst", en: "Write a job ad" },
    intent: { kind: "role_vacancy", roles: [] },
  },
  {
    title: { nl: "Hulp", en: "Help" },
    prompt: { nl: "Hulp", en: "Help" },
    intent: { kind: "help" },
  },
];
