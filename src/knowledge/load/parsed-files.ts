import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { digestOf, find, keepLater } from "./cache.ts";
import type { ParsedFiles } from "./yaml-file.ts";

/** Texts that are remembered: those last asked for. A catalog and its vocabulary have some 150. */
const MOST_KEPT = 400;

/** What an earlier start parsed; `keep` is for when all of it was found to be sound. */
export function openParsedFiles(name: string): ParsedFiles & { readonly keep: () => void } {
  const digest = digestOf([], [readFileSync(parser(), "utf8")]);
  const known = new Map<string, unknown>(Object.entries(JSON.parse(find(name, digest) ?? "{}")));
  let isNew = false;
  const put = (key: string, data: unknown): void => {
    known.delete(key);
    known.set(key, data);
  };
  return {
    find: (text) => {
      const key = keyOf(text);
      if (!known.has(key)) return undefined;
      const data = known.get(key);
      put(key, data);
      return { data };
    },
    add: (text, data) => {
      isNew = true;
      put(keyOf(text), data);
    },
    keep: () => {
      const kept = () => Object.fromEntries([...known].slice(-MOST_KEPT));
      if (isNew) keepLater(name, digest, () => JSON.stringify(kept()));
    },
  };
}

/** The code that parses, as it lies beside this file: what another one made is not ours. */
function parser(): URL {
  return new URL(import.meta.url.endsWith(".js") ? "./yaml-file.js" : "./yaml-file.ts", import.meta.url);
}

function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
