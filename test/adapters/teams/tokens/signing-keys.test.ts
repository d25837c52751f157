import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FindKey, makeFindKey } from "../../../../src/adapters/teams/tokens/signing-keys.ts";
import { closeServer, listen } from "../../../support/fake-teams.ts";

const HOUR_MS = 60 * 60 * 1_000;
const jwk = (kid: string) => {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...publicKey.export({ format: "jwk" }), kid, endorsements: ["msteams"] };
};
const [FIRST, SECOND] = [jwk("first"), jwk("second")];

let server: Server;
let keys: readonly unknown[];
let asked: number;
let status: number;
let now: number;
let findKey: FindKey;

beforeEach(async () => {
  [keys, asked, status, now] = [[FIRST], 0, 200, 0];
  server = createServer((request, response) => {
    if (request.url === "/keys") asked += 1;
    const told = request.url === "/keys" ? { keys } : { jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.writeHead(status, { location: "/elsewhere" }).end(JSON.stringify(told));
  });
  const port = await listen(server);
  findKey = makeFindKey(`http://127.0.0.1:${port}/openid`, () => now);
});
afterEach(() => closeServer(server));

it("knows a key by its name, and for which channels it signs", async () => {
  expect((await findKey("first"))?.channels).toEqual(["msteams"]);
  expect(await findKey("nobody")).toBeUndefined();
});

it("passes over what is no RSA key", async () => {
  keys = [null, { kid: "ec", kty: "EC", crv: "P-256" }, { ...FIRST, kid: "" }, FIRST];
  expect(await findKey("first")).toBeDefined();
  expect(await findKey("ec")).toBeUndefined();
});

describe("keys are fetched", () => {
  it("once for all who wait, and then not for a day", async () => {
    await Promise.all(["first", "first", "second"].map(findKey));
    now = 24 * HOUR_MS;
    await findKey("first");
    expect(asked).toBe(1);
    now += 1;
    await findKey("first");
    expect(asked).toBe(2);
  });

  it("again for a name that nobody knows, once an hour", async () => {
    await findKey("first");
    keys = [FIRST, SECOND];
    expect(await findKey("second")).toBeUndefined();
    now = HOUR_MS + 1;
    expect(await findKey("second")).toBeDefined();
    await findKey("third");
    expect(asked).toBe(2);
  });
});

it.each([500, 302])("says so when they cannot be: %i, and asks again the next time", async (failure) => {
  status = failure;
  await expect(findKey("first")).rejects.toThrow();
  status = 200;
  expect(await findKey("first")).toBeDefined();
});
