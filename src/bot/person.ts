import { createHash } from "node:crypto";
import type { Speaker } from "../adapters/adapter.ts";

/** A person as the stores know them: what all that they caused is kept under, and is forgotten by. */
export function personOf({
  platform,
  workspace,
  user,
}: Pick<Speaker, "platform" | "workspace" | "user">): string {
  return `${[platform, workspace, user].map((part) => keyPart(encodeURIComponent(part))).join("/")}/`;
}

/** Four of these make a key that the stores take. In bytes. */
const LONGEST_PART = 240;

/** As it stands in a key: whole, or by its hash where it is longer than any platform's id of today. */
export function keyPart(part: string): string {
  if (Buffer.byteLength(part) <= LONGEST_PART) return part;
  return createHash("sha256").update(part).digest("base64url");
}
