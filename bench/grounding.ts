/** What the checks of wordings let through and what they refuse: `npm run bench:grounding`. */

import { knownShapes } from "../src/cli/known-shapes.ts";
import type { Language } from "../src/language.ts";
import { checkDraft } from "../src/llm/wording/checks/check.ts";
import { Draft } from "../src/llm/wording/draft.ts";
import { wordingsOf } from "../src/llm/wording/grammar/write.ts";
import type { Delexicalised } from "../src/llm/wording/shape.ts";
import { type DraftLine, draftsIn, isAcceptedOrNamed, strangersIn } from "../test/support/good-drafts.ts";
import { randomWording } from "../test/support/grammar/random-wordings.ts";
import { rearranged } from "../test/support/grammar/rearranged.ts";
import { repeated } from "../test/support/grammar/repeated.ts";
import { attacksOn, seeded } from "../test/support/grounding-attacks.ts";
import { brain, grounds } from "../test/support/wordings.ts";
import { machine, median, percentile, report } from "./measure.ts";
import { tellShare } from "./shares.ts";

const SEED = 7;
const RANDOM_A_SHAPE = 20;
const TIMES = 200;

/** A draft, of whatever origin, with the answer that it is for. */
type Case = { readonly draft: unknown; readonly lead: Delexicalised };

const leads = [...knownShapes(brain).values()];

process.stdout.write(`${machine()}\n`);
for (const language of ["nl", "en"] as const) {
  const own = leads.filter(({ shape }) => shape.language === language);
  const { constructions } = grounds.grammarOf(language);
  process.stdout.write(`\n${language}: ${constructions.length} constructions, ${own.length} shapes\n`);
  const shipped = own.flatMap((lead) => casesOf(lead, wordingsOf(lead.shape, grounds.grammarOf(language))));
  const [first] = shipped;
  report("the first check in this language, cold", first === undefined ? 0 : timeOf(first), "ms", "");
  const written = anyWordings(own, language);
  honest(language, shipped, written);
  untrue(language, own, shipped);
  times(written, own);
}

function casesOf(lead: Delexicalised, drafts: readonly unknown[]): readonly Case[] {
  return drafts.map((draft) => ({ draft, lead }));
}

function anyWordings(own: readonly Delexicalised[], language: Language): readonly Case[] {
  const random = seeded(SEED);
  const grammar = grounds.grammarOf(language);
  return own.flatMap((lead) =>
    Array.from({ length: RANDOM_A_SHAPE }).flatMap(() =>
      casesOf(lead, [randomWording(lead.shape, grammar, random)?.draft]),
    ),
  );
}

/** What says the facts and nothing else. */
function honest(language: Language, shipped: readonly Case[], written: readonly Case[]): void {
  tellAccepted("wordings that ship, accepted", shipped);
  tellAccepted("random wordings of the grammar, accepted", written);
  const good = draftsIn(`good.${language}`);
  tellAccepted("good drafts accepted", good);
  tellShare("good drafts accepted or named", good.filter(isAcceptedOrNamed).length, good.length);
  for (const { name, drafts } of strangersIn(language)) {
    const own = drafts.filter((each) => each.good);
    if (own.length > 0) tellAccepted(`good drafts of others accepted, ${name}`, own);
  }
}

/** What does not. */
function untrue(language: Language, own: readonly Delexicalised[], shipped: readonly Case[]): void {
  const random = seeded(SEED);
  const grammar = grounds.grammarOf(language);
  const good: readonly DraftLine[] = draftsIn(`good.${language}`).filter(isAccepted);
  const attacks = [...good, ...shipped].flatMap(({ draft, lead }) =>
    attacksOn(Draft.parse(draft), lead.shape, random).map((attack) => ({
      ...attack,
      kind: attack.type,
      lead,
    })),
  );
  tellKinds("minimal pairs", attacks);
  const told = own.flatMap((lead) =>
    rearranged(lead.shape, grammar, random).map((each) => ({ ...each, lead })),
  );
  tellKinds("true facts told otherwise", told);
  for (const { name, drafts } of strangersIn(language)) {
    const bad = drafts.filter((each) => !each.good);
    if (bad.length > 0) tellRefused(`bad drafts of others refused, ${name}`, bad);
  }
}

/** What a check takes once the process is warm. */
function times(written: readonly Case[], own: readonly Delexicalised[]): void {
  const each = written.map(timeOf);
  report("a random wording, median", median(each), "ms", "");
  report("a random wording, p99", percentile(each, 0.99), "ms", "under 5");
  const longest = written.filter(isAccepted).sort((one, other) => lengthOf(other) - lengthOf(one))[0];
  if (longest !== undefined) {
    const again = Array.from({ length: TIMES }, () => timeOf(longest));
    report(`the longest legal draft (${lengthOf(longest)} characters), median`, median(again), "ms", "");
    report("the longest legal draft, p99", percentile(again, 0.99), "ms", "under 5");
  }
  const random = seeded(SEED);
  const hostile = own.flatMap((lead) =>
    casesOf(lead, repeated(lead.shape, grounds.grammarOf(lead.shape.language), random)),
  );
  const worst = hostile.map(timeOf);
  report(`${hostile.length} drafts of nothing but repetition, p99`, percentile(worst, 0.99), "ms", "");
  report("the slowest of them", Math.max(...worst), "ms", "");
}

function lengthOf({ draft }: Case): number {
  return Draft.parse(draft).sentences.reduce((sum, { text }) => sum + text.length, 0);
}

function isAccepted({ draft, lead }: Case): boolean {
  return checkDraft(draft, lead, grounds).accepted;
}

/** Of the processor: what else the machine does is no matter of a check. In milliseconds. */
function timeOf({ draft, lead }: Case): number {
  const before = process.cpuUsage();
  checkDraft(draft, lead, grounds);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function tellAccepted(what: string, cases: readonly Case[]): void {
  tellShare(what, cases.filter(isAccepted).length, cases.length);
}

function tellRefused(what: string, cases: readonly Case[]): void {
  tellShare(what, cases.filter((each) => !isAccepted(each)).length, cases.length);
}

function tellKinds(what: string, cases: readonly (Case & { readonly kind: string })[]): void {
  const kinds = [...new Set(cases.map(({ kind }) => kind))].sort();
  for (const kind of kinds)
    tellRefused(
      `  ${kind}`,
      cases.filter((each) => each.kind === kind),
    );
  tellRefused(`${what} of ${kinds.length} kinds, refused`, cases);
}
