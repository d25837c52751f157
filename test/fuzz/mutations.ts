/** What is done to one part of a payload; `at` counts its parts from the outside in, over and over. */
export type Change = { readonly at: number; readonly to: keyof typeof REPLACEMENTS };

/** What is done to the bytes of a request; `at` is a share of them, in thousandths. */
export type Damage = { readonly at: number; readonly by: keyof typeof DAMAGES };

type Node = { readonly holder: Record<string, unknown>; readonly key: string };

const nested = (levels: number): unknown => {
  let value: unknown = "deep";
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What stands in the place of a part afterwards; a part that becomes undefined is gone. */
export const REPLACEMENTS = {
  nothing: () => undefined,
  null: () => null,
  true: () => true,
  zero: () => 0,
  "minus one": () => -1,
  "a huge number": () => 1e308,
  "a number as text": () => "1763888400.000100",
  "an empty text": () => "",
  blanks: () => " \t\n\u00a0\u200b ",
  "a NUL": () => "a\u0000b",
  "half a character": () => "a\ud83d",
  "the other half": () => "\ude00b",
  "marks that turn": () => "\u202eabc\u202c\u2066x",
  "a bell and colours": () => "\u0007\u001b[31m\r",
  "a name all objects have": () => "constructor",
  "another name all objects have": () => "__proto__",
  "a prototype": () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'),
  markup: () => "<!channel> <@U0BOT> *x* `y` <https://evil.example|x> &lt;at&gt;",
  html: () => "<p>a</p><table><tr><td>b</td></tr></table>".repeat(50),
  sql: () => "'; drop table turns; -- %00 $1 ?",
  "a question": () => "Welke tools gebruikt een data engineer, en hoe lang duurt het om dat te worden?",
  "another question": () => "Compare an MLOps engineer with a data engineer for a junior",
  "a roadmap": () => "1. RAG chatbot\n2. fine-tuning pipeline\n3. prompt library\n- agents\n".repeat(20),
  "to be forgotten": () => "vergeet mij",
  "a vote": () => "bad",
  "1,200 letters": () => "é".repeat(1_200),
  "10,000 letters": () => "wie doet ".repeat(1_111),
  "100,000 letters": () => "x".repeat(100_000),
  "100,000 marks": () => "<".repeat(50_000) + "&#x41;".repeat(8_000),
  "an empty list": () => [],
  "an empty object": () => ({}),
  "a long list": () => Array.from({ length: 2_000 }, (_, index) => ({ id: index })),
  "forty levels": () => nested(40),
  "a thousand levels": () => nested(1_000),
  "a list of it": (value: unknown) => [value],
  "a list of it twice": (value: unknown) => [value, value],
  "an object with it": (value: unknown) => ({ value }),
  "it as text": (value: unknown) => JSON.stringify(value),
  "it in capitals": (value: unknown) => (typeof value === "string" ? value.toUpperCase() : value),
  "it cut": (value: unknown) => (typeof value === "string" ? value.slice(0, -1) : value),
  "it twice": (value: unknown) => (typeof value === "string" ? value + value : value),
} as const;

/** A copy of a payload with these changes, one after the other. */
export function changed(payload: object, changes: readonly Change[]): unknown {
  const whole = { root: structuredClone(payload) as unknown };
  for (const { at, to } of changes) {
    const nodes = nodesOf(whole);
    const node = nodes[at % nodes.length];
    if (node === undefined) continue;
    const value = REPLACEMENTS[to](node.holder[node.key]);
    if (value === undefined) delete node.holder[node.key];
    else node.holder[node.key] = value;
  }
  return whole.root;
}

/** Of a payload as platforms send it, and not of what was made deep. */
function nodesOf(holder: object, level = 0): readonly Node[] {
  if (level > 16) return [];
  return Object.entries(holder)
    .slice(0, 50)
    .flatMap(([key, value]) => [
      { holder: holder as Record<string, unknown>, key },
      ...(typeof value === "object" && value !== null ? nodesOf(value, level + 1) : []),
    ]);
}

const insert = (bytes: string | readonly number[]) => (before: Buffer, after: Buffer) =>
  Buffer.concat([before, typeof bytes === "string" ? Buffer.from(bytes) : Buffer.from(bytes), after]);

export const DAMAGES = {
  "an end": (before: Buffer) => before,
  "a hole": (before: Buffer, after: Buffer) => Buffer.concat([before, after.subarray(9)]),
  "a flipped bit": (before: Buffer, after: Buffer) => {
    const flipped = Buffer.from(after);
    if (flipped[0] !== undefined) flipped[0] ^= 0x20;
    return Buffer.concat([before, flipped]);
  },
  "it twice": (before: Buffer, after: Buffer) => Buffer.concat([before, after, after]),
  "a byte that is no text": insert([0xff]),
  "half a character": insert([0xed, 0xa0, 0xbd]),
  "too long a way to write a slash": insert([0xc0, 0xaf]),
  "a NUL": insert([0]),
  "a mark of byte order": insert("\ufeff"),
  "a quote": insert('"'),
  "a bracket": insert("{"),
  "many brackets": insert("[".repeat(20_000)),
  "the same keys again": insert('{"type":7,"event":{"type":"message"},"type":"message",'),
  "an escape that is none": insert("\\x"),
  "half an escape": insert("\\ud83d"),
  "a percent sign": insert("%E0%A4%A"),
  "a parameter again": insert("&payload=%7B%7D&command=%2Frole&"),
  "a line's end": insert("\r\n"),
  "a head's end": insert("\r\n\r\n"),
} as const;

export function damaged(bytes: Buffer, damages: readonly Damage[]): Buffer {
  return damages.reduce((whole, { at, by }) => {
    const where = Math.floor((whole.length * at) / 1_000);
    return DAMAGES[by](whole.subarray(0, where), whole.subarray(where));
  }, bytes);
}
