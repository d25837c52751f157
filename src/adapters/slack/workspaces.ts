import type { webApi } from "@slack/bolt";
import type { Posting } from "./posting.ts";

/** A workspace that we serve: what is said there is said with its own token. */
export type Workspace = {
  /** What its people are kept under; where absent, the team that a message names. */
  readonly key?: string;
  /** Whose it is, as far as Slack told: people of other teams and enterprises are none of its own. */
  readonly whose: { readonly team?: string | undefined; readonly enterprise?: string | undefined };
  /** Our own user there. */
  readonly self: string;
  readonly posting: Posting;
  /** @throws PlatformError when there is no token now */
  readonly client: () => Promise<Pick<webApi.WebClient, "apiCall">>;
  /** Work that is done for it. */
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>;
};

/** The workspaces that we serve. */
export type Workspaces = {
  /** @returns undefined for one that we do not serve @throws when that cannot be told now */
  readonly of: (body: unknown) => Promise<Workspace | undefined>;
  readonly start: () => Promise<void>;
  /** Why nobody can be answered now; what ails one of many workspaces is no trouble of all. */
  readonly trouble: () => string | undefined;
  readonly stop: () => Promise<void>;
};

/** Whom a message of this workspace is kept under. */
export function homeIn<Home extends object>(
  { key }: Pick<Workspace, "key">,
  home: Home,
): Home | { readonly team: string } {
  return key === undefined ? home : { team: key };
}
