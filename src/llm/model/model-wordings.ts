import type { Gazetteer } from "../wording/checks/words/catalog-names.ts";
import type { ModelWordings } from "../wording/phrasing.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { wordingJob } from "./wording-job.ts";
import type { WordingQueue } from "./wording-queue.ts";

export type ModelWordingsParts = {
  readonly book: Phrasebook;
  readonly queue: WordingQueue;
  readonly gazetteer: Gazetteer;
};

/** What stands in the phrasebook; what does not is put in the queue, once. */
export function makeModelWordings({ book, queue, gazetteer }: ModelWordingsParts): ModelWordings {
  return {
    find: book.find,
    ask: (lead) => queue.enqueue(book.keyOf(lead), () => wordingJob(lead, gazetteer, book)),
  };
}
