import type { IncomingMessage } from "node:http";
import { CLIENT, type FakeTokens } from "./fake-slack-tokens.ts";

/** Whoever installs the app, where, and how that differs from the usual. */
export type Consent = {
  readonly team: string;
  /** What the workspace is called. */
  readonly name?: string;
  readonly by?: string;
  readonly enterprise?: string;
  /** For all of the enterprise. */
  readonly isEnterprise?: boolean;
  /** What Slack grants, in place of all that is asked. */
  readonly scopes?: readonly string[];
};

type Form = Readonly<Record<string, unknown>>;
type Code = { readonly consent: Consent; readonly redirect: string; readonly scope: string; isUsed: boolean };

export type FakeOauth = {
  /** What Slack's page does when an installer agrees: @returns where it leads them back, with a code */
  readonly agree: (address: string, consent: Consent) => string;
  /** And when they do not. */
  readonly decline: (address: string) => string;
  /** `oauth.v2.access`, of a code or of a refresh token. */
  readonly access: (request: IncomingMessage, form: Form) => object;
};

/** Slack's side of an install: each code serves once, for the address and by the app that asked for it. */
export function makeFakeOauth(tokens: FakeTokens): FakeOauth {
  const codes = new Map<string, Code>();

  function back(address: string, answer: Readonly<Record<string, string>>): string {
    const { redirect, state } = askedIn(address);
    return `${redirect}?${new URLSearchParams({ ...answer, state })}`;
  }

  function grant({ consent, scope }: Code): object {
    const { team, name = team, by = "U0ADMIN", enterprise, isEnterprise = false } = consent;
    const whose = { team: isEnterprise ? (enterprise ?? team) : team, botUser: `U0BOT${team}` };
    const granted = tokens.install(enterprise === undefined ? whose : { ...whose, enterprise });
    return {
      ...granted,
      scope: consent.scopes?.join(",") ?? scope,
      authed_user: { id: by },
      is_enterprise_install: isEnterprise,
      team: isEnterprise ? null : { id: team, name },
    };
  }

  return {
    agree: (address, consent) => {
      const { redirect, scope } = askedIn(address);
      const code = `${codes.size + 1}.2.${"c".repeat(64)}`;
      codes.set(code, { consent, redirect, scope, isUsed: false });
      return back(address, { code });
    },
    decline: (address) => back(address, { error: "access_denied" }),
    access: (request, form) => {
      if (form["grant_type"] === "refresh_token") return tokens.renew(request, form);
      const refusal = refusalOfClient(request, form);
      if (refusal !== undefined) return { ok: false, error: refusal };
      const code = codes.get(String(form["code"]));
      if (code === undefined) return { ok: false, error: "invalid_code" };
      if (code.isUsed) return { ok: false, error: "code_already_used" };
      if (form["redirect_uri"] !== code.redirect) return { ok: false, error: "bad_redirect_uri" };
      code.isUsed = true;
      return grant(code);
    },
  };
}

/** What the address of Slack's page asks; the real page shows an error for what is refused here. */
function askedIn(address: string) {
  const { origin, pathname, searchParams } = new URL(address);
  const given = (name: string) => searchParams.get(name) ?? "";
  const redirect = given("redirect_uri");
  const isFine =
    origin + pathname === "https://slack.com/oauth/v2/authorize" &&
    given("client_id") === CLIENT.id &&
    given("scope") !== "" &&
    redirect.startsWith("https://");
  if (!isFine) throw new Error(`Slack does not take ${address}`);
  return { redirect, scope: given("scope"), state: given("state") };
}

/** The app proves itself in the header or in the form. */
function refusalOfClient(
  { headers: { authorization = "" } }: IncomingMessage,
  form: Form,
): string | undefined {
  const inHeader = Buffer.from(authorization.replace(/^Basic /u, ""), "base64")
    .toString("utf8")
    .split(":");
  const [id, secret] = authorization === "" ? [form["client_id"], form["client_secret"]] : inHeader;
  if (id !== CLIENT.id) return "invalid_client_id";
  return secret === CLIENT.secret ? undefined : "bad_client_secret";
}
