/** What the checks of wordings let through and what they refuse: `npm run bench:grounding`. */

import { checkDraft } from "../src/llm/wording/checks/check.ts";
import { Draft } from "../src/llm/wording/draft.ts";
import { type DraftLine, draftsIn, isAcceptedOrNamed } from "../test/support/good-drafts.ts";
import { attacksOn, seeded } from "../test/support/grounding-attacks.ts";
import { grounds } from "../test/support/wordings.ts";
import { machine, median, percentile, report } from "./measure.ts";

const SEED = 7;
/** Drafts by people who had seen what a writer sees, and not the checks. */
const STRANGERS = ["blind", "blind2"] as const;
/** Of a normal distribution, for an interval that holds in 95 of 100 cases. */
const Z = 1.96;

process.stdout.write(`${machine()}\n`);
for (const language of ["nl", "en"] as const) {
  process.stdout.write(`\n${language}: ${grounds.grammarOf(language).constructions.length} constructions\n`);
  const good = draftsIn(`good.${language}`);
  const accepted = good.filter(isAccepted);
  tell("good drafts accepted", accepted.length, good.length);
  tell("good drafts accepted or named", good.filter(isAcceptedOrNamed).length, good.length);
  attacksFrom(accepted);
  for (const file of STRANGERS) strangers(draftsIn(`${file}.${language}`));
  const times = good.map(timeOf);
  report("one check, median", median(times), "ms", "");
  report("one check, p99", percentile(times, 0.99), "ms", "under 5");
}

function strangers(drafts: readonly DraftLine[]): void {
  const [good, bad] = [drafts.filter((each) => each.good), drafts.filter((each) => !each.good)];
  tell("good drafts of others accepted", good.filter(isAccepted).length, good.length);
  tell("bad drafts of others refused", bad.filter((each) => !isAccepted(each)).length, bad.length);
}

function isAccepted({ draft, lead }: DraftLine): boolean {
  return checkDraft(draft, lead, grounds).accepted;
}

function timeOf({ draft, lead }: DraftLine): number {
  const began = performance.now();
  checkDraft(draft, lead, grounds);
  return performance.now() - began;
}

/** Minimal pairs: every accepted draft, made false in every way that fits it. */
function attacksFrom(accepted: readonly DraftLine[]): void {
  const random = seeded(SEED);
  const refused = new Map<string, { refused: number; all: number }>();
  for (const { draft, lead } of accepted) {
    for (const attack of attacksOn(Draft.parse(draft), lead.shape, random)) {
      const count = refused.get(attack.type) ?? { refused: 0, all: 0 };
      count.all += 1;
      if (!checkDraft(attack.draft, lead, grounds).accepted) count.refused += 1;
      refused.set(attack.type, count);
    }
  }
  for (const [type, count] of [...refused].sort()) tell(`  ${type}`, count.refused, count.all);
  const counts = [...refused.values()];
  const sum = (of: "refused" | "all") => counts.reduce((total, each) => total + each[of], 0);
  tell(`attacks of ${refused.size} types refused`, sum("refused"), sum("all"));
}

function tell(what: string, hits: number, all: number): void {
  const [low, high] = wilson(hits, all).map((share) => `${(share * 100).toFixed(1)} %`);
  const share = `${((all === 0 ? 0 : hits / all) * 100).toFixed(1)} %`;
  process.stdout.write(
    `${what.padEnd(58)} ${`${hits}/${all}`.padStart(13)} ${share.padStart(8)}  (${low} to ${high})\n`,
  );
}

/** The interval of Wilson (1927), which is right for shares near 0 and 1 too. */
function wilson(hits: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const share = hits / all;
  const middle = share + Z ** 2 / (2 * all);
  const spread = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  const whole = 1 + Z ** 2 / all;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
