import { SureKind } from "../../intent.ts";
import type { Finding } from "../../knowledge/finding.ts";
import type { VocabularyFile } from "./vocabulary.ts";

const LANGUAGES = ["nl", "en"] as const;

/** Intents that no example line teaches in a language: nobody who speaks it could ask for them. */
export function untaught(files: readonly VocabularyFile[]): readonly Finding[] {
  return SureKind.options.flatMap((kind) =>
    LANGUAGES.filter((language) =>
      files.every(({ examples }) => (examples?.[kind]?.[language] ?? []).length === 0),
    ).map((language) => ({
      file: `examples/${kind}.yaml`,
      line: 1,
      problem: `no example line teaches ${kind} in ${language}`,
      remedy: "Write how people ask it, one phrase a line",
    })),
  );
}
