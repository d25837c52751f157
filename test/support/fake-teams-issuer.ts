import { createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from "node:crypto";
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
  /** Takes a certificate of the app's, beside its secret. */
  readonly trust: (certificate: Certificate) => void;
  /** Refuses to give its keys or tokens. */
  readonly fail: () => void;
  readonly recover: () => void;
  readonly close: () => Promise<void>;
};

export type Certificate = {
  /** SHA-1, in hex. The login knows it only by this name, so here it need not be of anything. */
  readonly thumbprint: string;
  readonly publicKey: KeyObject;
  /** PEM. */
  readonly privateKey: string;
};

export function makeCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = String(privateKey.export({ type: "pkcs8", format: "pem" }));
  return { thumbprint: randomBytes(20).toString("hex"), publicKey, privateKey: pem };
}

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
  let trusted: Certificate | undefined;

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
    if (request.url !== "/token") return json(404, {});
    const refused = refusalOf(form, trusted);
    if (refused !== undefined) return json(refused.status, refused.body);
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
    trust: (certificate) => {
      trusted = certificate;
    },
    fail: () => {
      isFailing = true;
    },
    recover: () => {
      isFailing = false;
    },
    close: () => closeServer(server),
  };
}

function refusalOf(form: URLSearchParams, trusted: Certificate | undefined) {
  const [id, assertion] = [form.get("client_id"), form.get("client_assertion")];
  if (id !== APP_ID)
    return {
      status: 400,
      body: refusal("unauthorized_client", 700016, `Application '${id}' was not found.`),
    };
  if (assertion !== null) {
    if (isBy(trusted, assertion)) return undefined;
    return { status: 401, body: refusal("invalid_client", 700027, "The certificate is not registered.") };
  }
  if (form.get("client_secret") === PASSWORD) return undefined;
  return { status: 401, body: refusal("invalid_client", 7000215, "Invalid client secret provided.") };
}

/** An assertion is signed by the key and names the certificate by its SHA-1 thumbprint, as the SDK makes it. */
function isBy(certificate: Certificate | undefined, assertion: string): boolean {
  const [header = "", payload = "", signature = ""] = assertion.split(".");
  if (certificate === undefined) return false;
  const { alg, x5t } = JSON.parse(Buffer.from(header, "base64url").toString());
  return (
    alg === "RS256" &&
    Buffer.from(x5t, "base64url").toString("hex") === certificate.thumbprint.toLowerCase() &&
    verify(
      "RSA-SHA256",
      Buffer.from(`${header}.${payload}`),
      certificate.publicKey,
      Buffer.from(signature, "base64url"),
    )
  );
}

/** Source of the shape: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function refusal(error: string, code: number, says: string) {
  return {
    error,
    error_description: `AADSTS${code}: ${says} Trace ID: 0f1e2d3c-0000-4000-8000-123456789abc`,
    error_codes: [code],
    timestamp: "2026-11-26 12:00:00Z",
    trace_id: "0f1e2d3c-0000-4000-8000-123456789abc",
    correlation_id: "0f1e2d3c-1111-4000-8000-123456789abc",
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
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
