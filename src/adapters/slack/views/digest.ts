import { createHash } from "node:crypto";

/** A short name of what something is made of: another one as soon as that differs. */
export function digestOf(made: unknown): string {
  return createHash("sha256").update(JSON.stringify(made)).digest("base64url").slice(0, 16);
}
