import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { cached, codeBelow, digestOf } from "../../../knowledge/load/cache.ts";
import { openParsedFiles } from "../../../knowledge/load/parsed-files.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { readVocabularySources, SHIPPED_VOCABULARY } from "../../vocabulary/vocabulary-files.ts";
import { type Known, knownOf } from "../reading/known-catalog.ts";
import type { Compiled } from "./trained.ts";

/** Written by `npm run build`, absent in a checkout. */
const COMPILED = new URL("../../../data/understanding.json", import.meta.url);

/**
 * The words and weights that understanding needs: ready-made in an image, else made once for each content of the
 * vocabulary and of what it needs of the catalog. `overlay` is a folder of a company's own vocabulary.
 * @throws CatalogError when a vocabulary file is wrong
 */
export async function openUnderstanding(catalog: Known, overlay?: string): Promise<Compiled> {
  if (overlay === undefined && existsSync(COMPILED)) return JSON.parse(await readFile(COMPILED, "utf8"));
  const sources = readVocabularySources([SHIPPED_VOCABULARY, ...(overlay === undefined ? [] : [overlay])]);
  const words = { name: "vocabulary", files: new Map(sources.map(({ file, text }) => [file, text])) };
  const [parsing = [], ...learning] = ["../../vocabulary/", "../", "../../../text/"].map((folder) =>
    codeBelow(new URL(folder, import.meta.url)),
  );
  // The parser and the training are loaded only where something has to be read or learned.
  const vocabulary = (): Promise<Vocabulary> =>
    cached("vocabulary", digestOf([words], parsing), async () => {
      const { parseVocabulary } = await import("../../vocabulary/parse-vocabulary.ts");
      const { mergeVocabulary } = await import("../../vocabulary/merge-vocabulary.ts");
      const parsed = openParsedFiles("vocabulary-files");
      const vocabulary = mergeVocabulary(parseVocabulary(sources, parsed));
      parsed.keep();
      return vocabulary;
    });
  const known = knownOf(catalog);
  const digest = digestOf([words], [JSON.stringify(known), ...parsing, ...learning.flat()]);
  return cached("understanding", digest, async () => {
    const { compile } = await import("./trained.ts");
    const { openLearnedBefore } = await import("./learned-before.ts");
    const earlier = openLearnedBefore(digestOf([], [process.version, ...learning.flat()]));
    const compiled = compile(await vocabulary(), known, earlier);
    earlier.keep();
    return compiled;
  });
}
