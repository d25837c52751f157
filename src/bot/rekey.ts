import type { Log } from "../adapters/adapter.ts";
import type { Installations } from "../storage/installation.ts";
import { StoreError } from "../storage/store-error.ts";

/**
 * Encrypts with the first key of `STORE_KEY` what stands under another.
 * @throws StoreError when none of the keys opens anything: a start with the wrong key would answer nobody
 */
export async function rekey(installations: Pick<Installations, "rekey">, log: Log): Promise<void> {
  const { rekeyed, locked, all } = await installations.rekey();
  if (rekeyed > 0) log.info("store.rekeyed", { rekeyed });
  if (locked === 0) return;
  const lost = new StoreError(
    `STORE_KEY does not open the tokens of ${locked} of ${all} workspaces.`,
    "Add the key they were encrypted with behind a comma, or install the app anew in those workspaces.",
  );
  if (locked === all) throw lost;
  log.error("store.locked", { error: lost });
}
