import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import { closeServer, listen, read } from "./fake-teams.ts";

export const APP_ID = "6f1f2c0a-52b4-4c3f-9f57-0d2a6c1e7b11";
export const TENANT_ID = "9c1d5a52-aaaa-4d0a-8a56-7d4b3c0d0001";
export const PASSWORD = "a-secret-of-the-app";
export const ISSUER = "https://api.botframework.com";

/** A token the way Teams makes one, with whatever is to be wrong about it. */
export type TokenMaking = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
  readonly kid?: string;
  /** `forged`: signed by another key under the right name. */
  readonly signing?: "RS256" | "HS256" | "none" | "forged";
};

export type FakeIssuer = {
  readonly openIdMetadata: string;
  readonly tokenUrl: string;
  /** A token as Teams sends it with a request to the bot. */
  readonly makeToken: (serviceUrl: string, making?: TokenMaking) => string;
  /** The token it gave the bot last. */
  readonly given: () => string;
  /** Refuses to give its keys or tokens. */
  readonly fail: () => void;
  readonly recover: () => void;
  readonly close: () => Promise<void>;
};

/** Once for a whole test file: making them takes long. */
const PAIRS = {
  teams: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  stranger: generateKeyPairSync("rsa", { modulusLength: 2048 }),
};

const KID = "key-of-teams";
const UNENDORSED_KID = "key-of-another-channel";

/** Signs requests to the bot and gives it tokens for sending, as Microsoft's login does, with real RSA keys. */
export async function startFakeIssuer(): Promise<FakeIssuer> {
  const { teams, stranger } = PAIRS;
  let given = "";
  let isFailing = false;

  const keys = [
    { ...teams.publicKey.export({ format: "jwk" }), kid: KID, use: "sig", endorsements: ["msteams"] },
    {
      ...teams.publicKey.export({ format: "jwk" }),
      kid: UNENDORSED_KID,
      use: "sig",
      endorsements: ["webchat"],
    },
  ];

  const server = createServer(async (request, response) => {
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (isFailing) return json(500, {});
    if (request.url === "/openid") return json(200, { issuer: ISSUER, jwks_uri: `${address}/keys` });
    if (request.url === "/keys") return json(200, { keys });
    const form = new URLSearchParams(await read(request));
    const isKnown = form.get("client_id") === APP_ID && form.get("client_secret") === PASSWORD;
    if (request.url !== "/token" || !isKnown) return json(401, { error: "invalid_client" });
    given = `token-${Math.random()}`;
    return json(200, { access_token: given, token_type: "Bearer", expires_in: 3600 });
  });
  const address = `http://127.0.0.1:${await listen(server)}`;

  return {
    openIdMetadata: `${address}/openid`,
    tokenUrl: `${address}/token`,
    makeToken: (serviceUrl, making = {}) => {
      const key = making.signing === "forged" ? stranger.privateKey : teams.privateKey;
      return makeToken(serviceUrl, making, key);
    },
    given: () => given,
    fail: () => {
      isFailing = true;
    },
    recover: () => {
      isFailing = false;
    },
    close: () => closeServer(server),
  };
}

function makeToken(
  serviceurl: string,
  { claims, without = [], kid = KID, signing = "RS256" }: TokenMaking,
  key: KeyObject,
) {
  const now = Math.floor(Date.now() / 1_000);
  const usual = { iss: ISSUER, aud: APP_ID, serviceurl, nbf: now - 60, exp: now + 3_600 };
  const payload = Object.entries({ ...usual, ...claims }).filter(([name]) => !without.includes(name));
  const alg = signing === "forged" ? "RS256" : signing;
  const input = [{ alg, kid, typ: "JWT" }, Object.fromEntries(payload)]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${input}.${signatureOf(input, signing, key)}`;
}

function signatureOf(input: string, signing: NonNullable<TokenMaking["signing"]>, key: KeyObject): string {
  if (signing === "none") return "";
  if (signing === "HS256") return createHmac("sha256", APP_ID).update(input).digest("base64url");
  return sign("RSA-SHA256", Buffer.from(input), key).toString("base64url");
}
