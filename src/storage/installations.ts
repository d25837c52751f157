import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { z } from "zod";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import {
  type Granted,
  type Held,
  type Installation,
  type Installations,
  type NewInstallation,
  type Renewed,
  Secrets,
} from "./installation.ts";
import type { Keyring } from "./keyring.ts";
import { aboutSecretsOf, rekeyInstallations } from "./rekeying.ts";
import { StoreError } from "./store-error.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import { personKey, workspaceKey } from "./workspace-key.ts";

/** Nothing that stood there before has it, not even of an installation that was erased. */
export const newRevision = () => randomBytes(12).toString("base64url");

type Parts = { readonly kysely: Kysely<Tables>; readonly keyring: Keyring; readonly now: () => number };

/** Where the app is installed, by the database: secrets encrypted, each for its own workspace. */
export function sqlInstallations({ kysely }: Database, keyring: Keyring, now: () => number): Installations {
  const parts = { kysely, keyring, now };
  return {
    put: (installation) => put(installation, parts),
    find: (platform, keys) =>
      find(
        keys.map((key) => rowOf({ platform, key })),
        parts,
      ),
    claimRenewal: (held, leaseMs) => claimRenewal(held, leaseMs, parts),
    renew: (held, renewed) => renew(held, renewed, parts),
    refuse: async (held, refusal) => {
      const changed = { refusal, changed_at: now() };
      await changing(held, kysely).set(changed).execute();
    },
    forget: async (person) => {
      const theirs = kysely.updateTable("installations").where("person", "=", asKey(person));
      await theirs.set({ person: null }).execute();
    },
    rekey: () => rekeyInstallations(kysely, keyring),
  };
}

function rowOf({ platform, key }: Pick<Granted, "platform" | "key">): string {
  return asKey(workspaceKey(platform, key));
}

/** The row of an installation, as long as its tokens are these. */
function changing(held: Held, kysely: Kysely<Tables>) {
  return kysely
    .updateTable("installations")
    .where("workspace", "=", rowOf(held))
    .where("revision", "=", held.revision);
}

async function put({ installer, ...granted }: NewInstallation, parts: Parts): Promise<void> {
  const { kysely, keyring, now } = parts;
  const workspace = rowOf(granted);
  const columns = {
    platform: granted.platform,
    key: granted.key,
    team: granted.team,
    enterprise: granted.enterprise,
    bot_id: granted.botId,
    bot_user: granted.botUser,
    scopes: toStored(granted.scopes),
    person: asKey(personKey(granted.platform, granted.key, installer)),
    installed_at: now(),
    ...tokenColumns(workspace, granted, { keyring, now }),
  };
  await kysely
    .insertInto("installations")
    .values({ workspace, ...columns })
    .onConflict((clash) => clash.column("workspace").doUpdateSet(columns))
    .execute();
}

function tokenColumns(
  workspace: string,
  { secrets, expiresAt }: Renewed,
  { keyring, now }: Pick<Parts, "keyring" | "now">,
) {
  const { sealed, keyId } = keyring.seal(toStored(secrets), aboutSecretsOf(workspace));
  return {
    secrets: sealed,
    key_id: keyId,
    expires_at: expiresAt,
    revision: newRevision(),
    renewing_until: 0,
    refusal: null,
    changed_at: now(),
  };
}

async function find(workspaces: readonly string[], { kysely, keyring }: Parts): Promise<Installation | null> {
  if (workspaces.length === 0) return null;
  const rows = await kysely
    .selectFrom("installations")
    .selectAll()
    .where("workspace", "in", workspaces)
    .execute();
  const [first] = workspaces.flatMap((workspace) => rows.filter((row) => row.workspace === workspace));
  return first === undefined ? null : read(first, keyring);
}

/** One statement, so that of all who claim at once exactly one gets the row back. */
async function claimRenewal(held: Held, leaseMs: number, { kysely, now }: Parts): Promise<boolean> {
  const claimed = await changing(held, kysely)
    .set({ renewing_until: now() + leaseMs })
    .where("renewing_until", "<=", now())
    .returning("workspace")
    .execute();
  return claimed.length > 0;
}

async function renew(held: Held, renewed: Renewed, parts: Parts): Promise<Installation | null> {
  const [row] = await changing(held, parts.kysely)
    .set(tokenColumns(rowOf(held), renewed, parts))
    .returningAll()
    .execute();
  return row === undefined ? null : read(row, parts.keyring);
}

type Row = Tables["installations"];

function read(row: Row, keyring: Keyring): Installation {
  const text = keyring.open({ sealed: row.secrets, keyId: row.key_id }, aboutSecretsOf(row.workspace));
  const secrets = fromStored(Secrets, text);
  const scopes = fromStored(z.array(z.string()), row.scopes);
  if (secrets === null || scopes === null)
    throw new StoreError("An installation in the store cannot be read.", "Install the app anew there.");
  return {
    platform: row.platform,
    key: row.key,
    team: row.team,
    enterprise: row.enterprise,
    botId: row.bot_id,
    botUser: row.bot_user,
    scopes,
    secrets,
    expiresAt: row.expires_at,
    revision: row.revision,
    refusal: row.refusal,
    installedAt: row.installed_at,
    changedAt: row.changed_at,
  };
}
