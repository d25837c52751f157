import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { Language } from "../language.ts";
import type { Database } from "./database.ts";
import { fromStored, toStored } from "./stored.ts";

/** A construction that a model's sentence would need. `Sentence` is whatever its draft was made of. */
type ProposedConstruction<Sentence> = {
  readonly language: Language;
  /** Hash of the shape that it was written for. */
  readonly shape: string;
  readonly construction: string;
  /** Holes that it would need and does not have. */
  readonly lacks: readonly string[];
  readonly sentence: Sentence;
};

/** What a person may learn of drafts that only the grammar refused; readers never see it. */
export type ProposedConstructions<Sentence> = {
  /** Adds it, or counts that it came again. The newest some two hundred stay. */
  readonly keep: (proposed: ProposedConstruction<Sentence>) => Promise<void>;
  /** Those that came most often first. */
  readonly list: () => Promise<readonly (ProposedConstruction<Sentence> & { readonly times: number })[]>;
};

const MOST_KEPT = 200;

const Columns = z.object({
  language: Language,
  shape: z.string(),
  construction: z.string(),
  lacks: z.string(),
  sentence: z.string(),
  times: z.number(),
});
const Lacks = z.array(z.string());

/** @param sentence what a stored sentence must look like; a row that is broken is not there for a reader */
export function sqlProposedConstructions<Sentence>(
  { kysely }: Database,
  sentence: z.ZodType<Sentence>,
  now: () => number,
): ProposedConstructions<Sentence> {
  function read(row: unknown) {
    const parsed = Columns.safeParse(row);
    if (!parsed.success) return [];
    const [lacks, written] = [
      fromStored(Lacks, parsed.data.lacks),
      fromStored(sentence, parsed.data.sentence),
    ];
    return lacks === null || written === null ? [] : [{ ...parsed.data, lacks, sentence: written }];
  }

  async function dropOld(): Promise<void> {
    const newest = kysely
      .selectFrom("proposed_constructions")
      .select("id")
      .orderBy("at", "desc")
      .orderBy("id")
      .limit(MOST_KEPT);
    await kysely.deleteFrom("proposed_constructions").where("id", "not in", newest).execute();
  }

  return {
    keep: async ({ language, shape, construction, lacks, sentence: written }) => {
      const id = createHash("sha256").update(`${language} ${construction}`).digest("hex").slice(0, 32);
      const row = {
        language,
        shape,
        construction,
        lacks: toStored(lacks),
        sentence: toStored(written),
        at: now(),
      };
      await kysely
        .insertInto("proposed_constructions")
        .values({ id, ...row, times: 1 })
        .onConflict((clash) =>
          clash.column("id").doUpdateSet({ ...row, times: sql<number>`proposed_constructions.times + 1` }),
        )
        .execute();
      await dropOld();
    },
    list: async () => {
      const rows = await kysely
        .selectFrom("proposed_constructions")
        .selectAll()
        .orderBy("times", "desc")
        .orderBy("id")
        .execute();
      return rows.flatMap(read);
    },
  };
}
