import { randomBytes } from "node:crypto";
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

/** Where the app is installed, by the database: secrets encrypted, each for its own workspace. */
export function sqlInstallations({ kysely }: Database, keyring: Keyring, now: () => number): Installations {
  const rowOf = ({ platform, key }: Pick<Granted, "platform" | "key">) => asKey(workspaceKey(platform, key));
  const sealedIn = (workspace: string, secrets: Secrets) => {
    const { sealed, keyId } = keyring.seal(toStored(secrets), aboutSecretsOf(workspace));
    return { secrets: sealed, key_id: keyId };
  };

  async function put({ installer, ...granted }: NewInstallation): Promise<void> {
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
      ...sealedIn(workspace, granted.secrets),
      expires_at: granted.expiresAt,
      revision: newRevision(),
      renewing_until: 0,
      refusal: null,
      installed_at: now(),
      changed_at: now(),
    };
    await kysely
      .insertInto("installations")
      .values({ workspace, ...columns })
      .onConflict((clash) => clash.column("workspace").doUpdateSet(columns))
      .execute();
  }

  async function find(platform: string, keys: readonly string[]): Promise<Installation | null> {
    const workspaces = keys.map((key) => rowOf({ platform, key }));
    if (workspaces.length === 0) return null;
    const rows = await kysely
      .selectFrom("installations")
      .selectAll()
      .where("workspace", "in", workspaces)
      .execute();
    const [first] = workspaces.flatMap((workspace) => rows.filter((row) => row.workspace === workspace));
    return first === undefined ? null : read(first, keyring);
  }

  async function claimRenewal(held: Held, leaseMs: number): Promise<boolean> {
    const claimed = await kysely
      .updateTable("installations")
      .set({ renewing_until: now() + leaseMs })
      .where("workspace", "=", rowOf(held))
      .where("revision", "=", held.revision)
      .where("renewing_until", "<=", now())
      .returning("workspace")
      .execute();
    return claimed.length > 0;
  }

  async function renew(held: Held, renewed: Renewed): Promise<Installation | null> {
    const workspace = rowOf(held);
    const [row] = await kysely
      .updateTable("installations")
      .set({
        ...sealedIn(workspace, renewed.secrets),
        expires_at: renewed.expiresAt,
        revision: newRevision(),
        renewing_until: 0,
        refusal: null,
        changed_at: now(),
      })
      .where("workspace", "=", workspace)
      .where("revision", "=", held.revision)
      .returningAll()
      .execute();
    return row === undefined ? null : read(row, keyring);
  }

  async function refuse(held: Held, refusal: string): Promise<void> {
    await kysely
      .updateTable("installations")
      .set({ refusal, changed_at: now() })
      .where("workspace", "=", rowOf(held))
      .where("revision", "=", held.revision)
      .execute();
  }

  async function forget(person: string): Promise<void> {
    await kysely
      .updateTable("installations")
      .set({ person: null })
      .where("person", "=", asKey(person))
      .execute();
  }

  return {
    put,
    find,
    claimRenewal,
    renew,
    refuse,
    forget,
    rekey: () => rekeyInstallations(kysely, keyring),
  };
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
