import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { StoreError } from "./store-error.ts";

/** A secret as it stands in the store, and which key opens it. */
type Sealed = { readonly sealed: string; readonly keyId: string };

/** Keys for what must not be read by who only has the store. None of its errors holds a key or a secret. */
export type Keyring = {
  /** The key that seals; undefined where there is none. */
  readonly current: string | undefined;
  readonly has: (keyId: string) => boolean;
  /**
   * @param about what the secret belongs to: sealed for one thing, it does not open for another
   * @throws StoreError when there is no key
   */
  readonly seal: (secret: string, about: string) => Sealed;
  /** @throws StoreError when its key is not here, or when it was changed or belongs to something else */
  readonly open: (sealed: Sealed, about: string) => string;
};

const CIPHER = "aes-256-gcm";
/** In bytes; 96 bits is what GCM is made for (NIST SP 800-38D, 5.2.1.1). */
const NONCE = 12;
const TAG = 16;

/** @param keys of 32 bytes each: the first seals, all of them open */
export function makeKeyring(keys: readonly Uint8Array[]): Keyring {
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const [current] = byId.keys();

  function seal(secret: string, about: string): Sealed {
    const key = current === undefined ? undefined : byId.get(current);
    if (current === undefined || key === undefined)
      throw new StoreError(
        "There is no key to encrypt secrets with.",
        "Set STORE_KEY; see docs/operations.md.",
      );
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(about));
    const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
    return {
      sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url"),
      keyId: current,
    };
  }

  function open({ sealed, keyId }: Sealed, about: string): string {
    const key = byId.get(keyId);
    if (key === undefined)
      throw new StoreError(
        `A secret in the store is encrypted with a key that is not in STORE_KEY (key ${keyId.slice(0, 16)}).`,
        "Add that key to STORE_KEY behind a comma, or install the app anew where it is missed.",
      );
    const bytes = Buffer.from(sealed, "base64url");
    try {
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
    } catch {
      // No cause: what a library says of it is of no use, and may one day quote it.
      throw new StoreError(
        "A secret in the store was changed, or was moved from another workspace.",
        "Restore a copy of the store, or install the app anew where it is missed.",
      );
    }
  }

  return { current, has: (keyId) => byId.has(keyId), seal, open };
}

/** Tells keys apart, and nothing about them. */
function idOf(key: Uint8Array): string {
  return createHash("sha256").update("rolwijzer store key\n").update(key).digest("hex").slice(0, 16);
}
