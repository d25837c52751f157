import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";

/** A key that Microsoft signs requests with, and the channels it may sign for; any where none is named. */
export type SigningKey = { readonly key: KeyObject; readonly channels: readonly string[] };

/**
 * @returns the key of this name; undefined where Microsoft has none
 * @throws when the keys cannot be fetched
 */
export type FindKey = (name: string) => Promise<SigningKey | undefined>;

/** How long keys are believed, and how soon they are asked for again because of a name that nobody knows. In milliseconds. */
const BELIEVED_MS = 24 * 60 * 60 * 1_000;
const UNKNOWN_MS = 60 * 60 * 1_000;
/** How long each of the two requests may take, in milliseconds. */
const FETCH_MS = 5_000;

const Metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/u }) });
const Keys = z.object({ keys: z.array(z.unknown()) });
const Key = z.object({
  kid: z.string().min(1),
  kty: z.literal("RSA"),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});

/**
 * The keys that stand behind a document of OpenID metadata. They are fetched when they are first needed, once for all who wait, and
 * not more often than once an hour for names that nobody knows, for anyone can make those up.
 * Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function makeFindKey(metadataUrl: string, now: () => number = () => performance.now()): FindKey {
  let known: { readonly keys: ReadonlyMap<string, SigningKey>; readonly since: number } | undefined;
  let fetching: Promise<ReadonlyMap<string, SigningKey>> | undefined;

  async function refresh(): Promise<ReadonlyMap<string, SigningKey>> {
    fetching ??= fetchKeys(metadataUrl).finally(() => {
      fetching = undefined;
    });
    const keys = await fetching;
    known = { keys, since: now() };
    return keys;
  }

  return async (name) => {
    if (known === undefined || now() - known.since > BELIEVED_MS) return (await refresh()).get(name);
    const key = known.keys.get(name);
    return key === undefined && now() - known.since > UNKNOWN_MS ? (await refresh()).get(name) : key;
  };
}

async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: address } = Metadata.parse(await jsonAt(metadataUrl));
  const { keys } = Keys.parse(await jsonAt(address));
  return new Map(
    keys.flatMap((given) => {
      const key = Key.safeParse(given).data;
      return key === undefined ? [] : [[key.kid, signingKey(key)] as const];
    }),
  );
}

function signingKey({ kty, n, e, endorsements = [] }: z.infer<typeof Key>): SigningKey {
  return { key: createPublicKey({ key: { kty, n, e }, format: "jwk" }), channels: endorsements };
}

async function jsonAt(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(FETCH_MS) });
  if (!response.ok) throw new Error(`the keys are answered with ${response.status}`);
  return response.json();
}
