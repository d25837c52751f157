import { createHash } from "node:crypto";
import type { Language } from "../../language.ts";
import { checkShape, type Grounds } from "../wording/checks/check.ts";
import type { Draft } from "../wording/draft.ts";
import type { Delexicalised, Shape } from "../wording/shape.ts";

/** A shape with its hash, which names it. */
type Shaped = Pick<Delexicalised, "shape" | "hash">;

/** A wording as it is stored. */
type WordingRow = {
  readonly key: string;
  readonly language: Language;
  /** Hash of the shape. */
  readonly shape: string;
  readonly versions: string;
  readonly wording: Draft;
  /** Of the wording: a row that somebody edited no longer matches. */
  readonly hash: string;
  readonly origin: "model" | "imported";
};

/** Where the rows are kept. */
export type WordingRows = {
  /** Those of these versions. */
  readonly list: (versions: string) => Promise<readonly WordingRow[]>;
  readonly put: (row: WordingRow) => Promise<void>;
  /** Removes the row under this key while it still holds the wording with this hash. */
  readonly remove: (key: string, hash: string) => Promise<void>;
};

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
  /** Rows of other versions are left alone: another process may still be using them. */
  readonly rows: WordingRows;
  readonly grounds: Grounds;
  readonly versions: string;
  readonly now: () => number;
  readonly log: {
    readonly info: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
  };
};

/** How old what is known of the rows may be. */
const FRESH_MS = 60_000;

/** What is known of the rows is kept here, so that no reader waits for a store. */
export function makePhrasebook({ rows, grounds, versions, now, log }: PhrasebookParts): Phrasebook {
  let known = new Map<string, WordingRow>();
  /** Rows that were checked since they were last read or changed. */
  let sound = new WeakSet<WordingRow>();
  let readAt = Number.NEGATIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: what is put while the store is read might be missing in what was read. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = last.then(work, work);
    last = done;
    return done;
  }

  const refresh = () => {
    readAt = now();
    return inTurn(async () => {
      known = new Map((await rows.list(versions)).map((row) => [row.key, row]));
      sound = new WeakSet();
    });
  };

  const keyOf = ({ shape, hash }: Shaped) => `${shape.language}/${hash}/${versions}`;

  function remove({ key, hash, shape }: WordingRow, codes: readonly string[]): void {
    known.delete(key);
    inTurn(() => rows.remove(key, hash)).then(
      () => log.info("wording removed", { shape, codes }),
      () => log.info("wording passed over", { shape, codes }),
    );
  }

  return {
    keyOf,
    refresh,
    rows: () => [...known.values()],
    find: (lead) => {
      // A store that is away leaves us with what we know.
      if (now() - readAt > FRESH_MS) refresh().catch(() => undefined);
      const row = known.get(keyOf(lead));
      if (row === undefined) return undefined;
      const codes = sound.has(row) ? [] : problemsOf(row, lead.shape, grounds);
      if (codes.length > 0) return void remove(row, codes);
      sound.add(row);
      return row.wording;
    },
    save: async (lead, draft, origin) => {
      const checked = checkShape(draft, lead.shape, grounds);
      if (!checked.accepted) return false;
      const { draft: wording } = checked;
      const shaped = { key: keyOf(lead), language: lead.shape.language, shape: lead.hash, versions };
      const row = { ...shaped, wording, hash: hashOfWording(wording), origin };
      await inTurn(() => rows.put(row).then(() => known.set(row.key, row)));
      return true;
    },
  };
}

/** An edited row, or one that a newer check refuses, is no wording. */
function problemsOf({ wording, hash }: WordingRow, shape: Shape, grounds: Grounds): readonly string[] {
  if (hashOfWording(wording) !== hash) return ["edited"];
  return [...new Set(checkShape(wording, shape, grounds).violations.map(({ code }) => code))];
}

function hashOfWording({ language, sentences }: Draft): string {
  const plain = sentences.map(({ facts, kind, text }) => [facts, kind, text]);
  return createHash("sha256")
    .update(JSON.stringify([language, plain]))
    .digest("hex");
}
