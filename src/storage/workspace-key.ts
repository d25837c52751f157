import { createHash } from "node:crypto";

/** A workspace as the stores know it, such as `slack/T0ROLES/`: what every person of it is written under. */
export function workspaceKey(platform: string, workspace: string): string {
  return `${[platform, workspace].map((part) => keyPart(encodeURIComponent(part))).join("/")}/`;
}

/** A person as the stores know them, and are made to forget them by. */
export function personKey(platform: string, workspace: string, user: string): string {
  return personIn(workspaceKey(platform, workspace), user);
}

/** The same, of a workspace as the stores know it. */
export function personIn(workspace: string, user: string): string {
  return `${workspace}${keyPart(encodeURIComponent(user))}/`;
}

/** The workspace of a person who is written as `platform/workspace/user/`. */
export function workspaceOf(person: string): string {
  return `${person.split("/", 2).join("/")}/`;
}

/** The platform's own id of a person who is written as `platform/workspace/user/`. */
export function userOf(person: string): string {
  return decodeURIComponent(person.split("/")[2] ?? "");
}

/** The first key behind all that begin with a workspace: its last character, a slash, has a next one. */
export function behind(workspace: string): string {
  return `${workspace.slice(0, -1)}0`;
}

/** What a workspace cannot be read back from: for rows that hold a person by a hash only. */
export function workspaceHash(workspace: string): string {
  return createHash("sha256").update(workspace).digest("base64url");
}

/** Four of these make a key that the stores take. In bytes. */
const LONGEST_PART = 240;

/** As it stands in a key: whole, or by its hash where it is longer than any platform's id of today. */
export function keyPart(part: string): string {
  if (Buffer.byteLength(part) <= LONGEST_PART) return part;
  return createHash("sha256").update(part).digest("base64url");
}
