import type { Assistant, IncomingMessage } from "../adapters/adapter.ts";
import type { Answer } from "../answer/answer.ts";
import type { AssistantParts, FullAssistant } from "./assistant.ts";
import type { Limits } from "./limits.ts";
import { makeSpokenLanguage } from "./spoken-language.ts";

/** The same assistant for who keeps to the limits. Who does not is told so once, and not answered until the minute is over. */
export function limited(
  assistant: Omit<Assistant, "overhear"> & Pick<FullAssistant, "overhear">,
  { admit }: Pick<Limits, "admit">,
  { stores, mind, language: usual }: Pick<AssistantParts, "stores" | "mind" | "language">,
): Assistant {
  const spoken = makeSpokenLanguage(stores, usual);

  async function slowDown({ speaker, locale }: IncomingMessage): Promise<Answer> {
    const language = await spoken(speaker, locale);
    return mind().tellErrand({ kind: "settings", what: "proposals" }, language, { kind: "too many" });
  }
  return {
    ...assistant,
    // Who was not talking to the bot is not told anything of limits.
    overhear: (message) => assistant.overhear(message, () => admit(message.speaker) === "fine"),
    handle: async (message) => {
      switch (admit(message.speaker)) {
        case "fine":
          return assistant.handle(message);
        case "slow down":
          return slowDown(message);
        case "silence":
          return undefined;
      }
    },
  };
}
