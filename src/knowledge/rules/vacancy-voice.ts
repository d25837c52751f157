import type { Finding } from "../finding.ts";
import { textsOf } from "./everything.ts";
import { hiringTexts } from "./hiring-texts.ts";
import type { Rule } from "./rule.ts";

/** Parts of a vacancy in which each sentence says something of the reader. */
const OF_READER: readonly string[] = ["mission", "tasks", "must", "nice", "scope"];

const VOICE = {
  nl: { speaks: /\b(?:je|jij|jou|jouw)\b/iu, formal: /\b(?:u|uw)\b/iu },
  en: { speaks: /\byou(?:r|rs)?\b/iu, formal: undefined },
} as const;

/** A vacancy is one text in one voice: whole sentences that speak to the reader as je and you. */
export const vacancyVoice: Rule = {
  name: "vacancy-voice",
  check: (checked) =>
    hiringTexts(checked)
      .filter(
        ({ id, path }) => id.includes(".vacancy.") && path.some((key) => OF_READER.includes(String(key))),
      )
      .flatMap((part): readonly Finding[] => {
        const texts = textsOf(part);
        if (texts === undefined) return [];
        return (["nl", "en"] as const).flatMap((language) => {
          const { speaks, formal } = VOICE[language];
          const text = texts[language];
          if (speaks.test(text) && formal?.test(text) !== true && /[.?!]$/u.test(text)) return [];
          return [
            {
              ...part.at,
              problem: `${part.id} is no sentence to the reader in ${language}`,
              remedy: `Write it as "${{ nl: "Je …", en: "You …" }[language]}", with a full stop`,
            },
          ];
        });
      }),
};
