import { FactId } from "../../../ids.ts";
import { type Approval, MOST_NOTE, type Settings } from "../../../settings-asked.ts";
import { given } from "../../../values.ts";
import { settledBy } from "./chosen.ts";

/** What is wanted, without what kind of intent that is. */
export type Errand = Omit<Settings, "kind">;

/** "Proposal 12", and what is to become of it. */
const PROPOSAL =
  /^(?:voorstel|correctie|proposal|correction)\s*(?:nr\.?|no\.?|#)?\s*(?<number>\d{1,9})(?!\d)[\s:,.–-]*(?<rest>.*)$/isu;

/** What becomes of a proposal, by the word behind its number. */
const ENDS = [
  ["approve", /^(?:akkoord|goedkeuren|goedgekeurd|goed|approved?|accept(?:ed)?)(?!\p{L})[\s:,.–-]*/iu],
  ["reject", /^(?:afwijzen|afgewezen|afkeuren|afgekeurd|af|reject(?:ed)?|declined?)(?!\p{L})[\s:,.–-]*/iu],
  ["ask-back", /^(?:vraag|navragen|ask|question)(?!\p{L})[\s:,.–-]*/iu],
  ["withdraw", /^(?:intrekken|ingetrokken|withdraw(?:n)?)(?!\p{L})[\s:,.–-]*/iu],
] as const;

/** The parts of an approval, each behind its label. */
const LABEL = /(?<![\p{L}\p{N}])(nl|en|bron|source|soort|kind|datum|date|feit|fact)\s*[:=]\s*/giu;
const FIELDS: Readonly<Record<string, keyof Approval>> = {
  nl: "nl",
  en: "en",
  bron: "source",
  source: "source",
  soort: "kind",
  kind: "kind",
  datum: "date",
  date: "date",
  feit: "fact",
  fact: "fact",
};

const REPLY =
  /^(?:antwoord|answer|reply)\s*(?:op|to)?\s*(?:vraag|question)?\s*#?\s*(?<number>\d{1,9})\s*[:,–-]\s*(?<note>.+)$/isu;
const REPLY_PROPOSED =
  /^(?:antwoord|answer|reply)\s*#?\s*(?<number>\d{1,9})\s+(?:als\s+(?:een\s+)?voorstel|as\s+(?:a\s+)?proposal)\W*$/iu;
const CORRECTION = /^(?:correctie|verbetering|correction)\s*:\s*(?<note>.+)$/isu;
const CORRECTING =
  /^(?:(?:ik\s+wil\s+)?(?:iets\s+corrigeren|een\s+(?:correctie|fout|verbetering)\s+(?:doorgeven|melden))|correctie|(?:i\s+(?:want|would\s+like)\s+to\s+)?(?:correct\s+something|report\s+(?:a\s+mistake|an\s+error)|suggest\s+a\s+correction)|correction)\W*$/iu;
const PROPOSALS = /^(?:(?:open|alle|all)\s+)?(?:voorstellen|proposals)\W*$/iu;
const PROPOSALS_HERE =
  /^(?:stuur\s+)?(?:alle\s+)?voorstellen\s+hierheen\W*$|^(?:send\s+)?(?:all\s+)?proposals\s+here\W*$/iu;
const QUESTIONS_HERE =
  /^(?:stuur\s+)?(?:alle\s+vragen|vragen\s+over\s+(?<nl>.+?))\s+hierheen\W*$|^(?:send\s+)?(?:all\s+questions|questions\s+about\s+(?<en>.+?))\s+here\W*$/iu;

/**
 * What is typed in a fixed form, such as "voorstel 12 akkoord nl: … en: … bron: … datum: …". The forms are few and said by the
 * bot itself where they are of use; `role` tells what a name stands for.
 */
export function typedErrand(
  text: string,
  role: (words: string) => Settings["topic"] | undefined,
): Errand | undefined {
  const said = text.trim();
  const proposal = PROPOSAL.exec(said)?.groups;
  if (proposal !== undefined) return ofProposal(Number(proposal["number"]), proposal["rest"] ?? "");
  const reply = REPLY.exec(said)?.groups;
  if (reply !== undefined)
    return { what: "reply", number: Number(reply["number"]), ...noteOf(reply["note"]) };
  const proposed = REPLY_PROPOSED.exec(said)?.groups;
  if (proposed !== undefined) return { what: "reply-proposed", number: Number(proposed["number"]) };
  const settled = settledBy(said);
  if (settled !== undefined) return settled;
  if (PROPOSALS_HERE.test(said)) return { what: "proposals-here" };
  if (PROPOSALS.test(said)) return { what: "proposals" };
  if (CORRECTING.test(said)) return { what: "correction" };
  const correction = CORRECTION.exec(said)?.groups;
  if (correction !== undefined) return { what: "correction", ...noteOf(correction["note"]) };
  return questionsHere(said, role);
}

function questionsHere(
  said: string,
  role: (words: string) => Settings["topic"] | undefined,
): Errand | undefined {
  const here = QUESTIONS_HERE.exec(said);
  if (here === null) return undefined;
  const name = here.groups?.["nl"] ?? here.groups?.["en"];
  if (name === undefined) return { what: "questions-here" };
  const topic = role(name);
  // Questions about something else would go nowhere.
  return topic && { what: "questions-here", topic };
}

function ofProposal(number: number, rest: string): Errand | undefined {
  if (number < 1) return undefined;
  for (const [what, word] of ENDS) {
    if (!word.test(rest)) continue;
    const more = rest.replace(word, "");
    if (what === "approve") return { what, number, approval: approvalIn(more) };
    return { what, number, ...(what === "withdraw" ? {} : noteOf(more)) };
  }
  const { fact } = approvalIn(rest);
  if (fact !== undefined) return { what: "correction", number, fact };
  return rest === "" ? { what: "proposals", number } : { what: "correction", number, ...noteOf(rest) };
}

function approvalIn(rest: string): Approval {
  const marks = [...rest.matchAll(LABEL)];
  const fields = marks.map((mark, index) => {
    const from = mark.index + mark[0].length;
    const value = rest.slice(from, marks[index + 1]?.index ?? rest.length).trim();
    return [FIELDS[(mark[1] ?? "").toLowerCase()] ?? "date", value.slice(0, MOST_NOTE)] as const;
  });
  const written = Object.fromEntries(fields.filter(([, value]) => value !== ""));
  const fact = FactId.safeParse(written["fact"]).data;
  const { nl, en, source, kind, date } = written;
  return given({ fact, nl, en, source, kind: kind?.slice(0, 40), date: date?.slice(0, 40) });
}

/** Longer than that is cut: who reads it sees where. */
export function noteOf(text: string | undefined): { readonly note?: string } {
  const note = (text ?? "").trim();
  if (note === "") return {};
  return { note: note.length > MOST_NOTE ? `${note.slice(0, MOST_NOTE - 1)}…` : note };
}
