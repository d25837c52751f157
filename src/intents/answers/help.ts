import type { Answer, FollowUp } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { ALL_ROLES, RANKING } from "./follow-ups.ts";
import type { Writer } from "./writer.ts";

/** What the bot can do, with examples to tap. */
export function help(writer: Writer, intent: IntentOf<"help">): Answer {
  return writer.finish({
    intent,
    title: writer.say({ nl: "Hoi, ik ben Rolwijzer", en: "Hi, I am Rolwijzer" }),
    notes: [
      writer.say({
        nl: "Ik beantwoord vragen over AI-developerrollen, met bij elk feit de bron. Vraag bijvoorbeeld:",
        en: "I answer questions about AI developer roles, with the source of every fact. Ask for instance:",
      }),
      ...EXAMPLES.map((example) => `- ${writer.say(example)}`),
      writer.say({
        nl: "Ik geef informatie. Mensen beoordelen of rangschikken doe ik niet.",
        en: "I inform. I do not assess or rank people.",
      }),
    ],
    followUps: [...usualButtons(writer), { label: writer.labelOf("guide"), intent: { kind: "guide" } }],
  });
}

/** Questions that show the breadth of what can be asked. */
const EXAMPLES = [
  { nl: "Wat doet een MLOps engineer?", en: "What does an MLOps engineer do?" },
  { nl: "Welke rollen hebben we als eerste nodig?", en: "Which roles do we need first?" },
  {
    nl: "Geef 5 interviewvragen voor een senior data engineer",
    en: "Give me 5 interview questions for a senior data engineer",
  },
  { nl: "Wat kunnen onze Java- en COBOL-mensen worden?", en: "What can our Java and COBOL people become?" },
  { nl: "Wie gebruikt Airflow?", en: "Who uses Airflow?" },
  { nl: "Mogen we cv's screenen met AI?", en: "May we screen CVs with AI?" },
] as const;

/** Where a reader can go from an answer that leads nowhere else. */
export function usualButtons(writer: Writer): readonly FollowUp[] {
  const java = writer.catalog.backgrounds.filter(({ id }) => id === "java").map(({ id }) => id);
  return [
    { label: writer.say(ALL_ROLES), intent: { kind: "list_roles" } },
    { label: writer.say(RANKING), intent: { kind: "rank_roles" } },
    {
      label: writer.say({ nl: "Onze Java-mensen", en: "Our Java people" }),
      intent: { kind: "legacy_mapping", background: java, roles: [] },
    },
  ];
}

export function thanks(writer: Writer, intent: IntentOf<"thanks">): Answer {
  return writer.finish({
    intent,
    title: writer.say({ nl: "Graag gedaan", en: "You are welcome" }),
    notes: [
      writer.say({
        nl: "Heb je nog een vraag over AI-rollen, dan hoor ik het graag.",
        en: "If you have another question about AI roles, just ask.",
      }),
    ],
  });
}
