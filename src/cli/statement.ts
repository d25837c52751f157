import { composeLead } from "../answer/lead.ts";
import { openBrain } from "../bot/brain.ts";
import { statedFacts } from "../bot/stated-facts.ts";
import { readConfig } from "../config/config.ts";
import type { Language } from "../language.ts";
import { openGrammars } from "../llm/wording/grammar/grammars.ts";
import { checkStatement } from "../llm/wording/statement/check-statement.ts";
import { makeKnownFacts } from "../llm/wording/statement/known-facts.ts";
import { EXIT, print } from "./output.ts";

/** Prints as JSON what the catalog makes of a sentence, with the facts that decide it. Exit code 1 where it is not true. */
export async function judgeStatement(sentence: string, options: { readonly lang?: Language }): Promise<void> {
  const config = readConfig();
  const brain = await openBrain(config.catalogDir);
  const language = options.lang ?? brain.understand(sentence, { language: config.language }).language;
  const known = makeKnownFacts(statedFacts(brain, language), language);
  const { kind, ...rest } = checkStatement(sentence, known, openGrammars(config.catalogDir)(language));
  const facts =
    "facts" in rest
      ? rest.facts.map((each) => ({
          id: each.id,
          sources: each.sources,
          confidence: each.confidence,
          text: composeLead([each], language),
        }))
      : [];
  await print(
    JSON.stringify(
      { statement: sentence, verdict: kind, ...("why" in rest ? { why: rest.why } : { facts }) },
      null,
      2,
    ),
  );
  if (kind !== "true") process.exitCode = EXIT.fallsShort;
}
