import { existsSync } from "node:fs";
import { type CuratorsReached, reachedLine, remedyFor } from "../bot/desk/curators-reached.ts";
import { gapsIn } from "../bot/desk/reporting.ts";
import { openStores, type Stores } from "../bot/stores.ts";
import { type Config, readConfig } from "../config/config.ts";
import { CatalogError } from "../errors.ts";
import { type Finding, toMessage } from "../knowledge/finding.ts";
import { buildCatalog } from "../knowledge/load/build.ts";
import { readOverlay } from "../knowledge/load/overlay.ts";
import { shippedLayer } from "../knowledge/load/shipped.ts";
import { print } from "./output.ts";
import { reachedBy } from "./reached-in.ts";
import {
  type JudgedAnswer,
  judgedAnswers,
  type OpenQuestion,
  openQuestions,
  type ReportedGap,
  reportedGap,
} from "./report-counts.ts";
import {
  type ReportedProposal,
  type ReportedQuestion,
  reportedProposal,
  reportedQuestion,
} from "./report-desk.ts";

export type ReportOptions = { readonly json?: true; readonly since?: string };

/** What a curator looks at: a public contract. */
type Report = {
  readonly votes: readonly JudgedAnswer[];
  readonly unanswered: readonly OpenQuestion[];
  /** The same by what they came nearest to, the most frequent first. */
  readonly gaps: readonly ReportedGap[];
  /** Corrections, in their own words, and what became of them. */
  readonly proposals: readonly ReportedProposal[];
  /** What was asked of people. */
  readonly questions: readonly ReportedQuestion[];
  /** Facts to look at again. */
  readonly stale: readonly Finding[];
  /** Deliveries of the last day of which nobody knows whether their answer stands: see docs/slack.md. */
  readonly uncertain: number;
  /** Who of the curators is told of proposals; null where there is no store to tell. */
  readonly curators: CuratorsReached | null;
};

/** Prints votes, questions without an answer and stale facts, for curators; never of whom. No platform is needed. */
export async function report(options: ReportOptions): Promise<void> {
  const config = readConfig();
  const today = new Date().toISOString().slice(0, 10);
  const { votes, unanswered, proposals, questions, uncertain, curators } = await recordsIn(
    config,
    options.since,
  );
  const made: Report = {
    votes: judgedAnswers(votes),
    unanswered: openQuestions(unanswered),
    gaps: gapsIn(unanswered).map(reportedGap),
    proposals: proposals.map(reportedProposal),
    questions: questions.map(reportedQuestion),
    stale: await staleOn(today, config.catalogDir),
    uncertain,
    curators,
  };
  if (options.json) return print(JSON.stringify(made));
  for (const line of linesOf(made)) await print(line);
}

const NOTHING = { votes: [], unanswered: [], proposals: [], questions: [], uncertain: 0, curators: null };

async function recordsIn(config: Config, since: string | undefined) {
  const { database, keeping } = config;
  // Opening it would make it, and a report changes nothing.
  if (database.kind === "sqlite" && !existsSync(database.file)) {
    process.stderr.write("There is no store yet: nobody has asked or voted here. See DATA_DIR.\n");
    return NOTHING;
  }
  const stores = await openStores(database, Date.now, keeping.days);
  try {
    return await listed(stores, config, since);
  } finally {
    await stores.close();
  }
}

async function listed({ records, deliveries, settled }: Stores, config: Config, since: string | undefined) {
  if (records === undefined) return NOTHING;
  return {
    votes: await records.votes.list(since),
    unanswered: await records.unanswered.list(since),
    proposals: await records.proposals.list(since),
    questions: await records.handoffs.list(since),
    uncertain: await deliveries.countUncertain(),
    curators: await reachedBy(config, { experts: records.experts, settled }),
  };
}

/**
 * What a day makes wrong of a catalog that is right without one: facts that were checked too long ago.
 * @throws CatalogError when the catalog itself is broken
 */
export async function staleOn(today: string, overlay: string | undefined): Promise<readonly Finding[]> {
  const layers = [
    await shippedLayer(),
    ...(overlay === undefined ? [] : await readOverlay(overlay, overlay)),
  ];
  const undated = buildCatalog(layers);
  if (undated.kind === "broken") throw new CatalogError(undated.findings.map(toMessage));
  const built = buildCatalog(layers, today);
  return built.kind === "broken" ? built.findings : [];
}

/** The same for people who read. */
export function linesOf({
  votes,
  unanswered,
  gaps,
  proposals,
  questions,
  stale,
  uncertain,
  curators,
}: Report): readonly string[] {
  return [
    ...part("Votes", votes, voteLines),
    ...part("Questions without an answer", unanswered, questionLines),
    ...part("What those came nearest to", gaps, ({ nearest, count }) => [`${count} x  ${nearest}`]),
    ...part("Proposals", proposals, ({ number, state, words, fact, day, remark }) => [
      `${number}  ${state}, ${day}${fact === null ? "" : `, ${fact}`}: ${words}`,
      ...(remark === null ? [] : [`    ${remark}`]),
    ]),
    ...part("Questions to people", questions, ({ number, state, words, day }) => [
      `${number}  ${state}, ${day}: ${words}`,
    ]),
    ...part("Facts to look at again", stale, (finding) => [toMessage(finding)]),
    ...(curators === null ? [] : curatorLines(curators)),
    ...(uncertain === 0 ? [] : [`Answers of the last day that may stand or may be lost: ${uncertain}`]),
  ];
}

function curatorLines(reached: CuratorsReached): readonly string[] {
  const remedy = remedyFor(reached);
  return [`Curators: ${reachedLine(reached)}`, ...(remedy === undefined ? [] : [`  ${remedy}`]), ""];
}

function part<Row>(
  title: string,
  rows: readonly Row[],
  toLines: (row: Row) => readonly string[],
): readonly string[] {
  const lines = rows.flatMap(toLines);
  return [`${title}: ${rows.length === 0 ? "none" : rows.length}`, ...lines.map((line) => `  ${line}`), ""];
}

function voteLines({
  intent,
  roles,
  slots,
  language,
  good,
  bad,
  faults,
  reasons,
  platforms,
  last,
}: JudgedAnswer): readonly string[] {
  const about = [intent ?? "an answer that is no longer known", ...roles].join(" ");
  const more = Object.keys(slots).length === 0 ? "" : ` ${JSON.stringify(slots)}`;
  return [
    `+${good} -${bad}  ${about}${more}${language === null ? "" : ` (${language})`}, ${platforms.join(" and ")}, last ${last}`,
    ...Object.entries(faults).map(([fault, count]) => `    ${fault}: ${count}`),
    ...reasons.map(({ vote, reason }) => `    ${vote}: ${reason}`),
  ];
}

function questionLines({ words, outcome, language, nearest, count, last }: OpenQuestion): readonly string[] {
  const near = nearest.map(({ intent, roles }) => [intent, ...roles].join(" ")).join("; ");
  return [
    `${count} x  ${words ?? "(words are not kept)"}`,
    `    ${outcome} (${language}), last ${last}${near === "" ? "" : `; nearest: ${near}`}`,
  ];
}
