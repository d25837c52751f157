import { verify } from "node:crypto";
import { z } from "zod";
import { parseJson } from "../../../text/parse-json.ts";
import type { Credentials, TeamsSettings } from "../credentials.ts";
import type { Envelope } from "../incoming.ts";
import { makeFindKey, type SigningKey } from "./signing-keys.ts";

/** What a request's token proves. */
type Proof =
  /** Microsoft signed it for this bot; `covers` says whether also for what the request turns out to be. */
  | { readonly kind: "signed"; readonly covers: (envelope: Envelope) => boolean }
  | { readonly kind: "refused" }
  /** The keys could not be fetched: nobody can be told from anybody. */
  | { readonly kind: "unavailable" };

/** Looks at the token of a request, of which nothing else need have been read. Never rejects, and says nothing to anybody. */
export type ProofOf = (authorization: string) => Promise<Proof>;

/** Where Microsoft says which keys it signs with, and who it then says it is. */
const MICROSOFT = {
  openIdMetadata: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  issuer: "https://api.botframework.com",
} as const;

/** How far clocks may be apart, in seconds. */
const TOLERANCE_S = 300;

const Head = z.object({ alg: z.literal("RS256"), kid: z.string().min(1).max(200) });
const Claims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().min(1),
});
type Claims = z.infer<typeof Claims>;

const REFUSED = { kind: "refused" } as const;

/**
 * The first of two checks: Microsoft's SDK makes the second. It reads the whole request before it looks at the token, and prints keys
 * and stack traces of those that it refuses; so what it would refuse does not get to it.
 */
export function makeProofOf(settings: TeamsSettings, clock: () => number = Date.now): ProofOf {
  // Without credentials only this machine is heard, which its caller sees to.
  if (settings.kind === "local") return async () => ({ kind: "signed", covers: () => true });
  const { openIdMetadata, issuer } = settings.endpoints ?? MICROSOFT;
  const findKey = makeFindKey(openIdMetadata);
  return async (authorization) => {
    const token = readToken(authorization);
    if (token === undefined || !isForUs(token.claims, settings, { issuer, clock })) return REFUSED;
    let key: SigningKey | undefined;
    try {
      key = await findKey(token.kid);
    } catch {
      return { kind: "unavailable" };
    }
    if (key === undefined || !verify("RSA-SHA256", token.signed, key.key, token.signature)) return REFUSED;
    return { kind: "signed", covers: (envelope) => isSignedFor(envelope, token.claims, key) };
  };
}

type Token = {
  readonly kid: string;
  readonly claims: Claims;
  readonly signed: Buffer;
  readonly signature: Buffer;
};

/** @returns nothing for what is no token that Microsoft would make */
function readToken(authorization: string): Token | undefined {
  const [, head = "", body = "", signature = ""] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/u.exec(authorization) ?? [];
  const kid = Head.safeParse(parsed(head)).data?.kid;
  const claims = Claims.safeParse(parsed(body)).data;
  if (kid === undefined || claims === undefined) return undefined;
  return {
    kid,
    claims,
    signed: Buffer.from(`${head}.${body}`),
    signature: Buffer.from(signature, "base64url"),
  };
}

const parsed = (part: string): unknown => parseJson(Buffer.from(part, "base64url").toString("utf8"));

function isForUs(
  { iss, aud, exp, nbf = 0 }: Claims,
  { appId }: Pick<Credentials, "appId">,
  { issuer, clock }: { readonly issuer: string; readonly clock: () => number },
): boolean {
  const now = clock() / 1_000;
  return iss === issuer && aud === appId && exp + TOLERANCE_S > now && nbf - TOLERANCE_S < now;
}

/** A token is for one service address, and its key for the channels that Microsoft lets it speak for. */
function isSignedFor({ serviceUrl, channelId }: Envelope, claims: Claims, { channels }: SigningKey): boolean {
  return claims.serviceurl === serviceUrl && (channels.length === 0 || channels.includes(channelId));
}
