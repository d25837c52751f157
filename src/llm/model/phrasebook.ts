import { createHash } from "node:crypto";
import { checkShape } from "../wording/checks/check.ts";
import type { CatalogNames } from "../wording/checks/words/catalog-names.ts";
import type { Draft } from "../wording/draft.ts";
import type { Delexicalised, Shape } from "../wording/shape.ts";
import { makeKnownRows, type WordingRow, type WordingRows } from "./known-rows.ts";

/** A shape with its hash, which names it. */
type Shaped = Pick<Delexicalised, "shape" | "hash">;

/** Wordings that a model made, checked when they are written and again when they are read. */
export type Phrasebook = {
  /** Names a shape under the versions of this phrasebook. */
  readonly keyOf: (lead: Shaped) => string;
  /** The wording of a shape, checked; nothing where there is none. Never waits for the store. */
  readonly find: (lead: Shaped) => Draft | undefined;
  /** @returns false when the checks refuse it: then nothing is saved */
  readonly save: (lead: Shaped, draft: Draft, origin: WordingRow["origin"]) => Promise<boolean>;
  /** Reads the store again; other processes write to it too. Fails when it cannot be read. */
  readonly refresh: () => Promise<void>;
  readonly rows: () => readonly WordingRow[];
};

export type PhrasebookParts = {
  readonly rows: WordingRows;
  readonly names: CatalogNames;
  readonly versions: string;
  readonly now: () => number;
  readonly log: {
    readonly info: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
  };
};

export function makePhrasebook({ rows, names, versions, now, log }: PhrasebookParts): Phrasebook {
  const known = makeKnownRows(rows, versions, now);

  function keyOf({ shape, hash }: Shaped): string {
    return `${shape.language}/${hash}/${versions}`;
  }

  function find(lead: Shaped): Draft | undefined {
    const key = keyOf(lead);
    const found = known.find(key);
    if (found === undefined) return undefined;
    const { row, isSound } = found;
    const codes = isSound ? [] : problemsOf(row, lead.shape, names);
    if (codes.length === 0) {
      known.trust(row);
      return row.wording;
    }
    known.remove(row).then((isGone) => {
      log.info(isGone ? "wording removed" : "wording passed over", { shape: row.shape, codes });
    });
    return undefined;
  }

  async function save(lead: Shaped, draft: Draft, origin: WordingRow["origin"]): Promise<boolean> {
    const checked = checkShape(draft, lead.shape, names);
    if (!checked.accepted) return false;
    const { language } = lead.shape;
    const wording = checked.draft;
    const hash = hashOfWording(wording);
    await known.put({ key: keyOf(lead), language, shape: lead.hash, versions, wording, hash, origin });
    return true;
  }

  return { keyOf, find, save, refresh: known.refresh, rows: known.rows };
}

/** An edited row, or one that a newer check refuses, is no wording. */
function problemsOf(row: WordingRow, shape: Shape, names: CatalogNames): readonly string[] {
  if (hashOfWording(row.wording) !== row.hash) return ["edited"];
  return [...new Set(checkShape(row.wording, shape, names).violations.map(({ code }) => code))];
}

function hashOfWording(draft: Draft): string {
  const { language, sentences } = draft;
  const plain = sentences.map(({ facts, kind, text }) => [facts, kind, text]);
  return createHash("sha256")
    .update(JSON.stringify([language, plain]))
    .digest("hex");
}
