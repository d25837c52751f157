import type { DraftSentence } from "../draft.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C1-characters");
const HOLE = /\[\[[a-z]+[1-9][0-9]?(?:\.[a-z]+)?\]\]/gu;
// Latin letters with the diacritics of Dutch and English, a plain space, and the marks of a plain sentence.
const ALLOWED = /^[A-Za-zÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜÇÑàáâäèéêëìíîïòóôöùúûüçñ .,;:'’()–—-]*$/u;
const ODD = /[^A-Za-zÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜÇÑàáâäèéêëìíîïòóôöùúûüçñ .,;:'’()–—-]/u;

/**
 * C1: only plain letters, spaces and marks outside the holes. Refuses, never repairs: markup, links, mentions,
 * digits, look-alike letters, zero-width and bidirectional characters all end here.
 */
export function checkCharacters(sentences: readonly DraftSentence[]): readonly Violation[] {
  return sentences.flatMap(({ text }, index) => {
    const where = `sentence ${index + 1}`;
    if (text !== text.normalize("NFC")) return [complain(`${where} is not in Unicode form NFC`)];
    const glue = text.replace(HOLE, "");
    if (isPlain(glue)) return [];
    const [odd = ""] = ODD.exec(glue) ?? [];
    return [complain(`${where} has ${nameOf(odd)} outside a placeholder; leave it out`)];
  });
}

/** What may stand outside the holes. */
export function isPlain(text: string): boolean {
  return ALLOWED.test(text) && text === text.normalize("NFC");
}

function nameOf(odd: string): string {
  if (/\d/u.test(odd)) return "a digit";
  if (odd === "?" || odd === "!") return `a "${odd}" (only plain statements)`;
  if (odd === "[" || odd === "]") return "a bracket that belongs to no known form of placeholder";
  return `the character U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
