import { join } from "node:path";
import { CatalogError } from "../errors.ts";
import { makeResponding, type Responding } from "../intents/answers/respond.ts";
import { openUnderstanding } from "../intents/understanding/learning/open-trained.ts";
import type { Compiled } from "../intents/understanding/learning/trained.ts";
import { makeUnderstand, type Understand } from "../intents/understanding/understand.ts";
import { allNames } from "../knowledge/all-names.ts";
import { type Catalog, makeCatalog } from "../knowledge/catalog.ts";
import type { Correction, RefusedCorrection } from "../knowledge/corrections/correction.ts";
import { openCorrected } from "../knowledge/load/shipped.ts";
import type { CatalogData } from "../knowledge/schema/catalog-data.ts";
import { makeCatalogNames } from "../llm/wording/checks/catalog-names.ts";
import { makeKnows } from "./known-words.ts";
import { waysToSayFrom } from "./wording.ts";

/** What answers, and the catalog it answers from. */
export type OpenedBrain = Responding & {
  readonly catalog: Catalog;
  readonly understand: Understand;
  /** Whether a word is an everyday one or one of the catalog, so that it names nobody. */
  readonly knows: (word: string) => boolean;
  /** Corrections that were given and are not in it, with the reason. */
  readonly refused: readonly RefusedCorrection[];
};

/** What a brain is made of: plain data, which can be kept in a file or sent by another process. */
export type BrainData = {
  readonly catalog: CatalogData;
  readonly understanding: Compiled;
  readonly refused: readonly RefusedCorrection[];
};

/**
 * Reads the shipped catalog and vocabulary, with a company's own folder laid over them when one is given, and over both the
 * corrections that stand in no folder.
 * @throws CatalogError with a line for everything that is wrong
 */
export async function openBrain(overlay?: string, corrections?: readonly Correction[]): Promise<OpenedBrain> {
  return makeBrain(await readBrain(overlay, corrections));
}

/** The data of {@link openBrain}, computed where no cache holds it. @throws CatalogError */
export async function readBrain(overlay?: string, corrections?: readonly Correction[]): Promise<BrainData> {
  const { data: catalog, refused } = await openCorrected(overlay, corrections);
  if (overlay !== undefined) await demandSoundGrammar(overlay, catalog);
  const words = overlay === undefined ? undefined : join(overlay, "vocabulary");
  return { catalog, understanding: await openUnderstanding(catalog, words), refused };
}

/** Proving it takes a tenth of a second or more, so it is done here, where nobody waits for an answer. */
async function demandSoundGrammar(overlay: string, catalog: CatalogData): Promise<void> {
  const { problemsWithOwn } = await import("../llm/wording/own-grammars.ts");
  const problems = problemsWithOwn(overlay, () => makeCatalogNames(allNames(makeCatalog(catalog))));
  if (problems.length > 0) throw new CatalogError(problems);
}

export function makeBrain({ catalog: data, understanding, refused }: BrainData): OpenedBrain {
  const catalog = makeCatalog(data);
  return {
    catalog,
    understand: makeUnderstand(catalog, understanding.vocabulary, understanding.model),
    ...makeResponding(catalog, understanding.vocabulary, waysToSayFrom(catalog)),
    knows: makeKnows(understanding),
    refused,
  };
}
