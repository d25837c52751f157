import { isReadable } from "../llm/wording/grammar/proposed.ts";
import { renderWording } from "../llm/wording/render.ts";
import { outlineOf } from "../llm/wording/shape.ts";
import { knownShapes } from "./known-shapes.ts";
import { print } from "./output.ts";
import { withPhrasebook } from "./phrase.ts";

/**
 * Prints the constructions that a model's drafts would have needed as JSON lines, those that came most often first, each with an
 * example of how it reads. What is read by now is left out, and so is what was written for an answer that is given no more.
 */
export async function exportProposed(): Promise<void> {
  await withPhrasebook(async ({ brain, grounds, proposed }) => {
    const shapes = knownShapes(brain);
    for (const { language, shape: hash, construction, lacks, sentence, times } of await proposed.list()) {
      const lead = shapes.get(`${language}/${hash}`);
      const grammar = grounds.grammarOf(language);
      if (lead === undefined || isReadable(sentence, lead.shape, grammar)) continue;
      const [example] = renderWording([sentence], lead.values, grammar);
      const says = outlineOf({
        ...lead.shape,
        statements: lead.shape.statements.filter(({ id }) => sentence.facts.includes(id)),
      });
      await print(
        JSON.stringify({
          language,
          construction,
          lacks,
          times,
          example: example?.text,
          says,
          text: sentence.text,
        }),
      );
    }
  });
}
