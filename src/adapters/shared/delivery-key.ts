import { createHash } from "node:crypto";

/**
 * What the ledger, the log and the platform see of a delivery: a SHA-256 of the platform's own id for it, as
 * base64url. So none of them holds a person or a conversation.
 */
export function deliveryKey(id: string): string {
  return createHash("sha256").update(id).digest("base64url");
}
