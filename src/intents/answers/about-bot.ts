import type { Answer } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Catalog } from "../../knowledge/catalog.ts";
import type { Localized } from "../../language.ts";
import { ALL_ROLES } from "./follow-ups.ts";
import { whatsNew } from "./whats-new.ts";
import type { Writer } from "./writer.ts";

type What = IntentOf<"about_bot">["what"];
/** What is new is told of facts, and has an answer of its own. */
type Told = Exclude<What, "news">;
type Said = { readonly title: Localized; readonly notes: (catalog: Catalog) => readonly Localized[] };

/** What the bot knows of itself: where its facts come from, how old they are, and who or what answers. */
export function aboutBot(writer: Writer, intent: IntentOf<"about_bot">): Answer {
  const { what: asked } = intent;
  if (asked === "news") return whatsNew(writer, intent);
  const { title, notes } = SAID[asked];
  const others = OFFERED.filter((what) => what !== asked).slice(0, 3);
  return writer.finish({
    intent,
    title: writer.say(title),
    notes: notes(writer.catalog).map(writer.say),
    followUps: [
      ...others.map((what) => ({
        label: writer.say(SAID[what].title),
        intent: { kind: "about_bot" as const, what },
      })),
      asked === "privacy"
        ? {
            label: writer.say({ nl: "Wat bewaar je van mij?", en: "What do you keep of me?" }),
            intent: { kind: "settings", what: "what-do-you-keep" },
          }
        : { label: writer.say(ALL_ROLES), intent: { kind: "list_roles" } },
    ],
  });
}

const OFFERED: readonly Told[] = ["sources", "freshness", "model", "curators"];

const SAID: Readonly<Record<Told, Said>> = {
  sources: {
    title: { nl: "Waar mijn feiten vandaan komen", en: "Where my facts come from" },
    notes: (catalog) => [
      {
        nl: `Uit één catalogus die mensen schrijven: ${catalog.roles.length} rollen, met ${catalog.sources.length} bronnen.`,
        en: `From one catalog that people write: ${catalog.roles.length} roles, with ${catalog.sources.length} sources.`,
      },
      {
        nl: "Elk antwoord zegt op welke bronnen het rust. Een richtlijn heet een richtlijn, en wat geteld is, zegt hoeveel er geteld zijn.",
        en: "Every answer says which sources it rests on. A guideline is called a guideline, and what was counted says how many were counted.",
      },
    ],
  },
  freshness: {
    title: { nl: "Hoe oud mijn feiten zijn", en: "How old my facts are" },
    notes: ({ roles, version }) => {
      const checked = roles.map((role) => role.checked).sort();
      const due = roles.map((role) => role.reviewDue).sort();
      return [
        {
          nl: `De feiten over de rollen zijn nagekeken tussen ${checked.at(0)} en ${checked.at(-1)}. De eerste hoort voor ${due.at(0)} opnieuw bekeken te zijn.`,
          en: `The facts about the roles were checked between ${checked.at(0)} and ${checked.at(-1)}. The first is to be checked again before ${due.at(0)}.`,
        },
        { nl: `De catalogus is versie ${version}.`, en: `The catalog is version ${version}.` },
      ];
    },
  },
  model: {
    title: { nl: "Of er een taalmodel antwoordt", en: "Whether a language model answers" },
    notes: () => [
      {
        nl: "Nee. Vaste code begrijpt je vraag en zoekt het antwoord op in de catalogus: dezelfde vraag geeft hetzelfde antwoord.",
        en: "No. Fixed code understands your question and looks the answer up in the catalog: the same question gets the same answer.",
      },
      {
        nl: "Staat er een taalmodel aan, dan mag het alleen zinnen anders verwoorden. Je vraag krijgt het niet te zien, en wat niet precies dezelfde feiten zegt, wordt geweigerd.",
        en: "Where a language model is switched on, it may only reword sentences. It never sees your question, and what does not say exactly the same facts is refused.",
      },
    ],
  },
  privacy: {
    title: { nl: "Wat er met je vraag gebeurt", en: "What becomes of your question" },
    notes: () => [
      {
        nl: "Je vraag wordt hier begrepen en nergens anders heen gestuurd. Mensen beoordelen of rangschikken doe ik niet.",
        en: "Your question is understood here and sent nowhere else. I do not assess or rank people.",
      },
      {
        nl: "Vraag 'wat bewaar je van mij' voor wat ik onthoud en hoe lang.",
        en: "Ask 'what do you keep of me' for what I remember and for how long.",
      },
    ],
  },
  curators: {
    title: { nl: "Wie de catalogus schrijft", en: "Who writes the catalog" },
    notes: () => [
      {
        nl: "Curatoren: mensen die elk feit opschreven met zijn bron, en met de dag waarop het is nagekeken. Een bedrijf kan er eigen feiten over leggen.",
        en: "Curators: people who wrote down every fact with its source, and with the day it was checked. A company can lay its own facts over them.",
      },
      {
        nl: "Zie je iets dat niet klopt, zeg dan 'klopt niet'.",
        en: "If you see something that is wrong, say 'that is not right'.",
      },
    ],
  },
};
