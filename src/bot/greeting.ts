import type { Assistant } from "../adapters/adapter.ts";
import type { Language } from "../language.ts";
import { workspaceOf } from "./person.ts";
import type { Stores } from "./stores.ts";

/** Saying hello where the bot comes to be. */
export type Greeting = Pick<Assistant, "greet" | "notGreeted">;

/** How long it is waited for the language that is settled for a workspace, in milliseconds. */
const PATIENCE_MS = 1_000;

/** @param usual spoken where nobody said anything else */
export function makeGreeting(
  { greetings, settled }: Pick<Stores, "greetings" | "settled">,
  usual: Language,
): Greeting {
  return {
    greet: async (where, place, locale) => {
      const workspace = workspaceOf(where);
      const { language = locale ?? usual } = await settled.recallSoon(workspace, PATIENCE_MS);
      return (await greetings.claim(workspace, place)) ? language : undefined;
    },
    notGreeted: (where, place) => greetings.release(workspaceOf(where), place),
  };
}
