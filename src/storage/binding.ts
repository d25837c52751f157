/** What both databases store alike, and libsql takes without harm. */
export type Bindable = string | number | bigint | Uint8Array | null;

/**
 * What a driver is handed for a value: the one place where that is decided, for every query of every store.
 *
 * libsql aborts the whole process on a boolean, stores NaN as null and a bigint beyond 64 bits as another number;
 * Postgres refuses NUL characters, at which SQLite cuts a text short when it is read; both replace half a character
 * (a lone surrogate). So all of these are refused before a driver sees them, and not stripped, since stripping
 * would make two keys one. Values are kept as JSON, which escapes both: see `toStored`.
 *
 * @throws TypeError that names the kind of value, never the value
 */
export function bound(value: unknown): Bindable {
  switch (typeof value) {
    case "string":
      return boundText(value);
    case "number":
      if (!Number.isFinite(value)) throw unstorable("a number that is not finite");
      // libsql binds every number as a real; a whole one is meant to be an integer in both databases.
      return Number.isSafeInteger(value) ? BigInt(value) : value;
    case "bigint":
      // Integers are read back as numbers, so a larger one would come back as another.
      if (!Number.isSafeInteger(Number(value))) throw unstorable("a whole number beyond 2^53 - 1");
      return value;
    case "object":
      if (value === null || value instanceof Uint8Array) return value;
      throw unstorable(value instanceof Date ? "a Date" : "an object");
    default:
      throw unstorable(`a value of type ${typeof value}`);
  }
}

function boundText(text: string): string {
  if (text.includes("\0")) throw unstorable("a text with a NUL character");
  if (/\p{Surrogate}/u.test(text)) throw unstorable("a text with half a character");
  return text;
}

/** The longest key, in UTF-8 bytes: a Postgres index holds no more than 2,704 a row. */
const MAX_KEY_BYTES = 1_000;

/**
 * The key under which something is kept; every implementation of a store takes the same ones.
 * @throws TypeError when it holds a NUL, is no text or is longer than 1,000 bytes
 */
export function asKey(key: string): string {
  if (typeof bound(key) !== "string") throw unstorable("a key that is no text");
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw unstorable(`a key of more than ${MAX_KEY_BYTES} bytes`);
  return key;
}

function unstorable(what: string): TypeError {
  return new TypeError(`The store does not take ${what}.`);
}
