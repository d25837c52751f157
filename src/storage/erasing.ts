import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";
import { behind, workspaceHash } from "./workspace-key.ts";

/** How the rows of a workspace are told from others. */
type Whose = "by person" | "by workspace" | "by hash of workspace" | "of nobody";

/** Of every table: whose its rows are. The compiler asks for each that is new. */
export const WHOSE = {
  turns: "by person",
  people: "by hash of workspace",
  deliveries: "by person",
  keepsakes: "by person",
  votes: "by person",
  unanswered: "by person",
  phrasings: "of nobody",
  wording_work: "of nobody",
  proposed_constructions: "of nobody",
  installations: "by workspace",
  greetings: "by workspace",
  proposals: "by person",
  corrections: "of nobody",
  experts: "by person",
  handoffs: "by person",
  outbox: "by person",
  counts: "of nobody",
  workspace_settings: "by workspace",
  curators: "by person",
} as const satisfies Readonly<Record<keyof Tables, Whose>>;

/**
 * Erases all of a workspace in every table, or nothing: its people, what they caused, and that the app is installed.
 * @param workspace such as `slack/T0ROLES/`
 */
export async function eraseWorkspace(kysely: Kysely<Tables>, workspace: string): Promise<void> {
  await kysely.transaction().execute(async (inside) => {
    for (const [table, whose] of Object.entries(WHOSE)) await eraseIn(inside, table, whose, workspace);
    for (const [table, columns] of BESIDE) await blankIn(inside, table, columns, workspace);
  });
}

/** Columns that name somebody else than whose a row is, and what they wrote there. */
const BESIDE: readonly (readonly [table: keyof Tables, columns: readonly [string, ...string[]]])[] = [
  ["proposals", ["curator", "outcome"]],
  ["handoffs", ["answered_by", "answer"]],
];

async function blankIn(
  inside: Kysely<Tables>,
  table: string,
  columns: readonly [string, ...string[]],
  workspace: string,
): Promise<void> {
  const nothing = sql.join(columns.map((column) => sql`${sql.ref(column)} = null`));
  const who = sql.ref(columns[0]);
  await sql`update ${sql.table(table)} set ${nothing} where ${who} >= ${workspace} and ${who} < ${behind(workspace)}`.execute(
    inside,
  );
}

async function eraseIn(
  inside: Kysely<Tables>,
  table: string,
  whose: Whose,
  workspace: string,
): Promise<void> {
  const rows = sql`delete from ${sql.table(table)}`;
  switch (whose) {
    case "by person":
      // Keys are compared by their bytes, so all persons of a workspace lie together.
      await sql`${rows} where person >= ${workspace} and person < ${behind(workspace)}`.execute(inside);
      return;
    case "by workspace":
      await sql`${rows} where workspace = ${workspace}`.execute(inside);
      return;
    case "by hash of workspace":
      await sql`${rows} where workspace = ${workspaceHash(workspace)}`.execute(inside);
      return;
    case "of nobody":
      return;
  }
}
