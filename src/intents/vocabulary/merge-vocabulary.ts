import type { Both, Vocabulary, VocabularyFile } from "./vocabulary.ts";

/**
 * Adds vocabulary files up. Phrases are sorted, so that it makes no difference in which file one stands, or where in
 * it. Of a number that two files give, the last counts; the roles near a name stay in the order given.
 */
export function mergeVocabulary(files: readonly VocabularyFile[]): Vocabulary {
  return {
    examples: bothPerKey(files.map((file) => file.examples)),
    followUps: bothPerKey(files.map((file) => file.followUps)),
    attributes: attributesOf(files.map((file) => file.attributes)),
    cues: bothPerKey(files.map((file) => file.cues)),
    roles: keysOf(files.map((file) => file.roles)).map((id) => {
      const parts = files.flatMap((file) => file.roles?.[id] ?? []);
      return {
        id,
        names: together(parts.map((part) => part.names)),
        keys: together(parts.map((part) => part.keys)),
        does: bothTogether(parts.map((part) => part.does)),
        work: {
          strong: together(parts.map((part) => part.work?.strong)),
          normal: together(parts.map((part) => part.work?.normal)),
          weak: together(parts.map((part) => part.work?.weak)),
        },
      };
    }),
    concepts: listPerKey(files.map((file) => file.concepts)),
    backgrounds: keysOf(files.map((file) => file.backgrounds)).map((id) => ({
      id,
      names: together(files.map((file) => file.backgrounds?.[id])),
    })),
    topics: listPerKey(files.map((file) => file.topics)),
    variants: listPerKey(files.map((file) => file.variants)),
    nearby: Object.fromEntries(
      keysOf(files.map((file) => file.nearby)).map((name) => [
        name,
        [...new Set(files.flatMap((file) => file.nearby?.[name] ?? []))],
      ]),
    ),
    vendors: together(files.map((file) => file.vendors)),
    generic: together(files.map((file) => file.generic)),
    names: together(files.map((file) => file.names)),
    places: together(files.map((file) => file.places)),
    numbers: Object.fromEntries(
      files
        .flatMap((file) => Object.entries(file.numbers ?? {}))
        .sort(([one], [other]) => (one < other ? -1 : Number(one > other))),
    ),
    levels: {
      junior: together(files.map((file) => file.levels?.junior)),
      medior: together(files.map((file) => file.levels?.medior)),
      senior: together(files.map((file) => file.levels?.senior)),
    },
    otherLanguages: listPerKey(files.map((file) => file.otherLanguages)),
    common: bothTogether(files.map((file) => file.common)),
    headlineWords: bothPerKey(files.map((file) => file.headlineWords)),
    commands: bothPerKey(files.map((file) => file.commands)),
  };
}

type Phrases = readonly string[] | undefined;
type BothInFile = { readonly nl?: Phrases; readonly en?: Phrases } | undefined;

function together(lists: readonly Phrases[]): readonly string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))].sort();
}

function bothTogether(parts: readonly BothInFile[]): Both {
  return { nl: together(parts.map((part) => part?.nl)), en: together(parts.map((part) => part?.en)) };
}

function keysOf<Key extends string>(
  records: readonly (Readonly<Partial<Record<Key, unknown>>> | undefined)[],
): readonly Key[];
function keysOf(records: readonly (Readonly<Record<string, unknown>> | undefined)[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))].sort();
}

function bothPerKey<Key extends string>(
  records: readonly (Readonly<Partial<Record<Key, BothInFile>>> | undefined)[],
): Readonly<Record<Key, Both>>;
function bothPerKey(
  records: readonly (Readonly<Record<string, BothInFile>> | undefined)[],
): Readonly<Record<string, Both>> {
  return Object.fromEntries(
    keysOf(records).map((key) => [key, bothTogether(records.map((record) => record?.[key]))]),
  );
}

/** Words add up; of the rest the last file counts. */
function attributesOf(records: readonly VocabularyFile["attributes"][]): Vocabulary["attributes"] {
  const entries = keysOf(records).flatMap((id) => {
    const given = records.flatMap((record) => record?.[id] ?? []);
    const last = given.at(-1);
    const { nl, en } = bothTogether(given);
    return last === undefined ? [] : [[id, { ...last, nl: [...nl], en: [...en] }] as const];
  });
  return Object.fromEntries(entries);
}

function listPerKey(
  records: readonly (Readonly<Record<string, Phrases>> | undefined)[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    keysOf(records).map((key) => [key, together(records.map((record) => record?.[key]))]),
  );
}
