import { ConfigError } from "../errors.ts";

/** In bytes, as AES-256 wants them. */
const KEY_LENGTH = 32;

const HEX = /^[\da-f]{64}$/iu;
const BASE64 = /^[\w+/-]{43}=?$/u;

/**
 * The keys of `STORE_KEY`, the one that encrypts first.
 * @throws ConfigError that tells which of them is wrong, never a character of it
 */
export function storeKeysOf(text: string | undefined): readonly Uint8Array[] {
  return (text ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map(keyOf);
}

function keyOf(text: string, index: number): Uint8Array {
  const key = HEX.test(text)
    ? Buffer.from(text, "hex")
    : BASE64.test(text)
      ? Buffer.from(text, "base64")
      : Buffer.alloc(0);
  if (key.length === KEY_LENGTH) return new Uint8Array(key);
  throw new ConfigError(
    `STORE_KEY is not valid: key ${index + 1} is not ${KEY_LENGTH} bytes in base64 or hex`,
    "Make one with `openssl rand -base64 32`. Several are separated by commas.",
  );
}
