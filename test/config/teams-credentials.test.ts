import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/config.ts";
import { ConfigError } from "../../src/errors.ts";

const APP = {
  TEAMS_APP_ID: "11111111-2222-3333-4444-555555555555",
  TEAMS_TENANT_ID: "11111111-2222-3333-4444-666666666666",
};
const THUMBPRINT = "0123456789abcdef0123456789ABCDEF01234567";
const pkcs8 = { type: "pkcs8", format: "pem" } as const;
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const PEM = String(privateKey.export(pkcs8));
const LOCKED = String(privateKey.export({ ...pkcs8, cipher: "aes-256-cbc", passphrase: "s3cret" }));
const PUBLIC = String(publicKey.export({ type: "spki", format: "pem" }));
const CURVE = String(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export(pkcs8));

const SECRET = { TEAMS_APP_PASSWORD: "s3cret" };
const CERTIFICATE = { TEAMS_CERTIFICATE_THUMBPRINT: THUMBPRINT, TEAMS_CERTIFICATE_KEY: PEM };
const MANAGED = { TEAMS_MANAGED_IDENTITY: "true" };

function authOf(credential: Readonly<Record<string, string>>) {
  const { teams } = readConfig({ ...APP, ...credential }).platforms;
  return teams?.kind === "credentials" ? teams.auth : undefined;
}

function complaintOf(credential: Readonly<Record<string, string>>): string {
  try {
    authOf(credential);
  } catch (error) {
    if (error instanceof ConfigError) return `${error.message}\n${error.nextStep}`;
  }
  throw new Error("the credential was accepted");
}

describe("a certificate for Teams", () => {
  it.each([
    ["as it is", PEM],
    ["on one line, with \\n for line ends", PEM.replaceAll("\n", "\\n")],
  ])("is taken with its key %s", (_, key) => {
    expect(authOf({ ...CERTIFICATE, TEAMS_CERTIFICATE_KEY: key })).toEqual({
      kind: "certificate",
      thumbprint: THUMBPRINT,
      privateKey: PEM.trim(),
    });
  });

  it.each([
    ["with colons", THUMBPRINT.replace(/..(?!$)/gu, "$&:")],
    ["with spaces", THUMBPRINT.replace(/..(?!$)/gu, "$& ")],
    ["as Windows' certificate window has it copied", `\u{200e}${THUMBPRINT}`],
  ])("is taken with its thumbprint %s", (_, thumbprint) => {
    expect(authOf({ ...CERTIFICATE, TEAMS_CERTIFICATE_THUMBPRINT: thumbprint })).toMatchObject({
      thumbprint: THUMBPRINT,
    });
  });

  it.each([
    ["no key", "s3cret"],
    ["half a key", PEM.slice(0, 200)],
    ["locked by a passphrase", LOCKED],
    ["a public key", PUBLIC],
    ["a key that Microsoft's login takes no signature of", CURVE],
  ])("is refused when its key is %s, which is not repeated", (_, key) => {
    const complaint = complaintOf({ ...CERTIFICATE, TEAMS_CERTIFICATE_KEY: key });
    expect(complaint).toMatch(/^TEAMS_CERTIFICATE_KEY is no RSA private key.*\nSet the whole PEM block/u);
    for (const line of key.split("\n").filter((each) => /^[\w+/]/u.test(each)))
      expect(complaint).not.toContain(line);
  });

  it.each([
    ["no thumbprint", "AB12"],
    ["no thumbprint", `${THUMBPRINT.slice(1)}g`],
    // The SDK would send it as one of SHA-1, which matches no certificate.
    ["one of SHA-256", "a".repeat(64)],
  ])("is refused with %s: %s", (what, thumbprint) => {
    const complaint = complaintOf({ ...CERTIFICATE, TEAMS_CERTIFICATE_THUMBPRINT: thumbprint });
    expect(complaint).toMatch(new RegExp(`^TEAMS_CERTIFICATE_THUMBPRINT is ${what}\n.*SHA-1`, "u"));
  });
});

describe("credentials of several kinds at once", () => {
  it.each([
    [{ ...SECRET, ...CERTIFICATE }],
    [{ ...SECRET, TEAMS_CERTIFICATE_THUMBPRINT: THUMBPRINT }],
    [{ ...SECRET, ...MANAGED }],
    [{ ...CERTIFICATE, ...MANAGED }],
    [{ ...SECRET, ...CERTIFICATE, ...MANAGED }],
  ])("are refused, and named (%#)", (credentials) => {
    const complaint = complaintOf(credentials);
    for (const name of Object.keys(credentials)) expect(complaint).toContain(name);
    expect(complaint).not.toContain("s3cret");
    expect(complaint).toContain("remove the others");
  });

  it("are not what a managed identity that is switched off makes", () => {
    expect(authOf({ ...SECRET, TEAMS_MANAGED_IDENTITY: "false" })).toMatchObject({ kind: "secret" });
  });
});
