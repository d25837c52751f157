import { expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";

const { understand } = await openBrain();

/** What the README and the bot itself tell readers to ask. */
const SHOWN: readonly (readonly [text: string, kind: string])[] = [
  ["Welke AI-rollen zijn er?", "list_roles"],
  ["emerging roles?", "list_roles"],
  ["Wat doet een MLOps engineer?", "role_profile"],
  ["Which tools does a data engineer use?", "role_tools"],
  ["Hoe word ik AI security engineer?", "role_learning"],
  ["Waar vind ik een agent developer?", "role_recruiting"],
  ["5 interview questions for a senior data engineer", "role_interview"],
  ["Geef 5 interviewvragen voor een senior data engineer", "role_interview"],
  ["Schrijf een vacature voor een medior prompt engineer", "role_vacancy"],
  ["Which role first for a SaaS company?", "rank_roles"],
  ["Welke rollen hebben we als eerste nodig?", "rank_roles"],
  ["Which roles do we need first?", "rank_roles"],
  ["Verschil tussen ML engineer en MLOps?", "compare_roles"],
  ["Who uses Airflow?", "find_role"],
  ["Wie gebruikt Airflow?", "find_role"],
  ["Wat kunnen 4 Java-mensen en 2 DBA's worden?", "legacy_mapping"],
  ["Wat kunnen onze Java- en COBOL-mensen worden?", "legacy_mapping"],
  ["What can our Java and COBOL people become?", "legacy_mapping"],
  ["4 Java, 2 DBA's", "legacy_mapping"],
  ["4 Java, 2 DBAs", "legacy_mapping"],
  ["in English please", "settings"],
  ["in het Nederlands", "settings"],
  ["vergeet mij", "settings"],
  ["forget me", "settings"],
];

it.each(SHOWN)("understands what readers are told to ask: %s", (text, kind) => {
  expect(understand(text).intent.kind).toBe(kind);
});
