import type { Speaker } from "../adapters/adapter.ts";
import type { Language } from "../language.ts";
import { personOf, workspaceOf } from "./person.ts";
import type { Stores } from "./stores.ts";

/** The language to speak with somebody where no words of theirs tell it; `locale` is that of their platform. */
export type SpokenLanguage = (speaker: Speaker, locale?: Language) => Promise<Language>;

/** How long it is waited for what was chosen, in milliseconds. */
const PATIENCE_MS = 50;

/** What a person chose goes before what is settled for their workspace, and that before what their platform tells. */
export function makeSpokenLanguage(
  { people, settled }: Pick<Stores, "people" | "settled">,
  usual: Language,
): SpokenLanguage {
  return async (speaker, locale) => {
    const [preferred, ofWorkspace] = await Promise.all([
      people.recallSoon(personOf(speaker), PATIENCE_MS),
      settled.recallSoon(workspaceOf(speaker), PATIENCE_MS),
    ]);
    return preferred.language ?? ofWorkspace.language ?? locale ?? usual;
  };
}
