import type { Kysely } from "kysely";
import type { Rekeyed } from "./installation.ts";
import type { Keyring } from "./keyring.ts";
import type { Tables } from "./tables.ts";

/** Rows that are read at once. */
const MOST_AT_ONCE = 100;

/** What the secrets of a workspace are sealed for: put into the row of another, they do not open there. */
export function aboutSecretsOf(workspace: string): string {
  return `installations/${workspace}`;
}

/** Encrypts with the first key what stands under another, while others read and renew. */
export async function rekeyInstallations(kysely: Kysely<Tables>, keyring: Keyring): Promise<Rekeyed> {
  const { all } = await kysely
    .selectFrom("installations")
    .select(({ fn }) => fn.countAll().as("all"))
    .executeTakeFirstOrThrow();
  let [rekeyed, locked, after] = [0, 0, ""];
  for (;;) {
    const rows = await kysely
      .selectFrom("installations")
      .select(["workspace", "secrets", "key_id"])
      .where("key_id", "!=", keyring.current ?? "")
      .where("workspace", ">", after)
      .orderBy("workspace")
      .limit(MOST_AT_ONCE)
      .execute();
    for (const row of rows) {
      if (await sealAnew(kysely, row, keyring)) rekeyed += 1;
      else locked += 1;
      after = row.workspace;
    }
    if (rows.length < MOST_AT_ONCE) return { rekeyed, locked, all: Number(all) };
  }
}

type Row = Pick<Tables["installations"], "workspace" | "secrets" | "key_id">;

/** @returns whether it could be opened */
async function sealAnew(kysely: Kysely<Tables>, row: Row, keyring: Keyring): Promise<boolean> {
  const about = aboutSecretsOf(row.workspace);
  const secrets = opened(row, about, keyring);
  if (keyring.current === undefined || secrets === undefined) return false;
  const anew = keyring.seal(secrets, about);
  // Tokens that were renewed meanwhile are under the first key already, and newer.
  await kysely
    .updateTable("installations")
    .set({ secrets: anew.sealed, key_id: anew.keyId })
    .where("workspace", "=", row.workspace)
    .where("secrets", "=", row.secrets)
    .execute();
  return true;
}

function opened(
  { secrets: sealed, key_id: keyId }: Row,
  about: string,
  keyring: Keyring,
): string | undefined {
  try {
    return keyring.open({ sealed, keyId }, about);
  } catch {
    return undefined;
  }
}
