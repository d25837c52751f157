/** Texts that break a careless store; every store keeps them as they are. */
export const AWKWARD_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ["an empty text", ""],
  ["quotes that end a string", `'; drop table turns; --`],
  ["a condition that is always true", `" or 1=1 or "`],
  ["placeholders of both databases", "$1 ? ?1 :a @b $$x$$"],
  ["LIKE wildcards", "%_\\%"],
  ["a NUL character", "before\0after"],
  ["half a character", "before\ud83dafter"],
  ["emoji of several parts", "👩🏽‍💻🇳🇱"],
  ["letters that combine", "é is not é"],
  ["right-to-left marks and line ends", "\u202eabc\r\n\u2028"],
  ["a megabyte", "ë🙂x".repeat(131_072)],
];

/** Keys that no store takes, since the two databases would take them differently or not at all. */
export const REFUSED_KEYS: readonly (readonly [name: string, key: unknown])[] = [
  ["a NUL character", "a\0b"],
  ["half a character", "a\ud83d"],
  ["more than a thousand bytes", "ë".repeat(501)],
  ["a boolean", true],
  ["undefined", undefined],
  ["null", null],
  ["NaN", Number.NaN],
  ["a number", 7],
  ["an object", { id: "a" }],
  ["a Date", new Date(0)],
  ["bytes", Uint8Array.of(1)],
];

/** Values that JSON would drop or change in silence, or that libsql dies of; no store takes them. */
export const REFUSED_VALUES: readonly (readonly [name: string, value: unknown])[] = [
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["Infinity", { deep: [Number.POSITIVE_INFINITY] }],
  ["a Date", { at: new Date(0) }],
  ["a bigint", { many: 1n }],
  ["a function", { now: () => 1 }],
  ["a symbol", { kind: Symbol("x") }],
];
