import type { IncomingMessage } from "node:http";

export const BOT_TOKEN = "xoxb-fake-token";
export const APP_TOKEN = "xapp-fake-token";
export const CLIENT = { id: "1111.2222", secret: "client-secret" } as const;

/** A workspace that has the app. */
export type FakeWorkspace = { readonly team: string; readonly botUser: string; readonly enterprise?: string };

/** What Slack gives for an install or a renewal, as `oauth.v2.access` words it. */
export type Grant = {
  readonly ok: true;
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly bot_user_id: string;
  readonly team: { readonly id: string; readonly name: string };
  readonly enterprise: { readonly id: string; readonly name: string } | null;
  readonly authed_user: { readonly id: string };
  readonly [name: string]: unknown;
};

type Token = {
  readonly workspace: FakeWorkspace;
  /** By this machine's clock. */
  readonly endsAt: number;
  /** Slack's code from now on. */
  refusal?: string | undefined;
};

/** Tokens as the real one minds them: each is of one workspace, ends, and a refresh token is taken once. */
export type FakeTokens = {
  /** Installs the app in a workspace with a token that lasts so long, each renewed one too. */
  readonly install: (workspace: FakeWorkspace, lastsMs?: number) => Grant;
  /** Refuses every token of a workspace with this code from now on; without one, takes them again. */
  readonly refuse: (team: string, code?: string) => void;
  /** Renewals so far, and how often a refresh token came that had been used or was none. */
  readonly renewals: () => { readonly done: number; readonly refused: number };
  readonly find: (request: IncomingMessage) => {
    readonly workspace?: FakeWorkspace;
    readonly refusal?: string;
  };
  /** `auth.revoke`: Slack forgets the token that it is asked with. */
  readonly revoke: (request: IncomingMessage) => object;
  /** `oauth.v2.access` with `grant_type=refresh_token`. */
  readonly renew: (request: IncomingMessage, form: Readonly<Record<string, unknown>>) => object;
};

const HALF_A_DAY_MS = 12 * 3_600_000;

export function makeFakeTokens(own: FakeWorkspace): FakeTokens {
  const tokens = new Map<string, Token>([[BOT_TOKEN, { workspace: own, endsAt: Number.POSITIVE_INFINITY }]]);
  const refreshTokens = new Map<string, { readonly workspace: FakeWorkspace; readonly lastsMs: number }>();
  let [issued, done, refused] = [0, 0, 0];

  function grant(workspace: FakeWorkspace, lastsMs: number): Grant {
    issued += 1;
    const { team, botUser, enterprise } = workspace;
    const [token, refreshToken] = [`xoxe.xoxb-${team}-${issued}`, `xoxe-${team}-${issued}`];
    tokens.set(token, { workspace, endsAt: Date.now() + lastsMs });
    refreshTokens.set(refreshToken, { workspace, lastsMs });
    return {
      ok: true,
      app_id: "A0ROLES",
      access_token: token,
      refresh_token: refreshToken,
      expires_in: lastsMs / 1_000,
      token_type: "bot",
      scope: "chat:write,commands",
      bot_user_id: botUser,
      team: { id: team, name: team },
      enterprise: enterprise === undefined ? null : { id: enterprise, name: enterprise },
      is_enterprise_install: false,
      authed_user: { id: "U0ADMIN" },
    };
  }

  function refusalOf({ endsAt, refusal }: Token): string | undefined {
    return refusal ?? (endsAt <= Date.now() ? "token_expired" : undefined);
  }

  return {
    install: (workspace, lastsMs = HALF_A_DAY_MS) => grant(workspace, lastsMs),
    refuse: (team, code) => {
      for (const token of tokens.values()) if (token.workspace.team === team) token.refusal = code;
    },
    renewals: () => ({ done, refused }),
    find: ({ headers: { authorization } }) => {
      if (authorization === undefined) return { refusal: "not_authed" };
      const token = tokens.get(authorization.replace(/^Bearer /u, ""));
      if (token === undefined) return { refusal: "invalid_auth" };
      const refusal = refusalOf(token);
      return { workspace: token.workspace, ...(refusal === undefined ? {} : { refusal }) };
    },
    revoke: ({ headers: { authorization = "" } }) => {
      const isRevoked = tokens.delete(authorization.replace(/^Bearer /u, ""));
      return isRevoked ? { ok: true, revoked: true } : { ok: false, error: "invalid_auth" };
    },
    renew: ({ headers: { authorization } }, form) => {
      const expected = Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString("base64");
      if (authorization !== `Basic ${expected}`) return { ok: false, error: "bad_client_secret" };
      if (form["grant_type"] !== "refresh_token") return { ok: false, error: "invalid_grant_type" };
      const refreshToken = String(form["refresh_token"]);
      const known = refreshTokens.get(refreshToken);
      if (known === undefined) {
        refused += 1;
        return { ok: false, error: "invalid_refresh_token" };
      }
      refreshTokens.delete(refreshToken);
      done += 1;
      return grant(known.workspace, known.lastsMs);
    },
  };
}
