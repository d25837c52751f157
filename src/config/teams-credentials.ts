import { createPrivateKey, type KeyObject } from "node:crypto";
import { ConfigError } from "../errors.ts";
import type { SettingName } from "./environment.ts";
import { missing } from "./half-filled.ts";
import type { Settings } from "./settings.ts";

/** How the bot proves to Teams who it is. */
export type TeamsAuth =
  | { readonly kind: "secret"; readonly password: string }
  /** The thumbprint in hex digits alone, the key as PEM: what the SDK wants. */
  | { readonly kind: "certificate"; readonly thumbprint: string; readonly privateKey: string }
  | { readonly kind: "managed-identity" };

type Credential = { readonly settings: readonly SettingName[]; readonly auth: () => TeamsAuth };

/**
 * @returns undefined when there is no credential
 * @throws ConfigError when there are several, or one that Microsoft's login cannot take
 */
export function teamsAuth(settings: Settings): TeamsAuth | undefined {
  const [credential, ...others] = credentialsIn(settings);
  if (credential === undefined) return undefined;
  if (others.length > 0) throw several([credential, ...others]);
  return credential.auth();
}

function credentialsIn(settings: Settings): readonly Credential[] {
  const { TEAMS_APP_PASSWORD: password, TEAMS_MANAGED_IDENTITY: isManaged } = settings;
  const ofCertificate = (["TEAMS_CERTIFICATE_THUMBPRINT", "TEAMS_CERTIFICATE_KEY"] as const).filter(
    (name) => settings[name] !== undefined,
  );
  return [
    ...(password === undefined
      ? []
      : [{ settings: ["TEAMS_APP_PASSWORD"] as const, auth: () => ({ kind: "secret", password }) as const }]),
    ...(ofCertificate.length === 0 ? [] : [{ settings: ofCertificate, auth: () => certificateOf(settings) }]),
    ...(isManaged === true
      ? [
          {
            settings: ["TEAMS_MANAGED_IDENTITY"] as const,
            auth: () => ({ kind: "managed-identity" }) as const,
          },
        ]
      : []),
  ];
}

function several(credentials: readonly Credential[]): ConfigError {
  const names = credentials.map(({ settings }) => settings.join(" with "));
  return new ConfigError(
    `Teams has ${credentials.length} kinds of credentials, and it takes one: ${names.join(", ")}`,
    `Keep one of these and remove the others: ${names.join(", ")}.`,
  );
}

function certificateOf({
  TEAMS_CERTIFICATE_THUMBPRINT: thumbprint,
  TEAMS_CERTIFICATE_KEY: key,
}: Settings): TeamsAuth {
  if (thumbprint === undefined) throw missing("TEAMS_CERTIFICATE_THUMBPRINT", "Teams");
  if (key === undefined) throw missing("TEAMS_CERTIFICATE_KEY", "Teams");
  return { kind: "certificate", thumbprint: hexOf(thumbprint), privateKey: pemOf(key) };
}

/** The SDK hands it on as a SHA-1 thumbprint, whatever it is. */
const THUMBPRINT = /^[0-9a-f]{40}$/iu;
const SHA_256 = /^[0-9a-f]{64}$/iu;
/** Tools write it in pairs; Windows' certificate window puts an invisible mark before what is copied from it. */
const BETWEEN_DIGITS = /[\s:\p{Cf}]/gu;

function hexOf(thumbprint: string): string {
  const digits = thumbprint.replace(BETWEEN_DIGITS, "");
  if (THUMBPRINT.test(digits)) return digits;
  throw new ConfigError(
    `TEAMS_CERTIFICATE_THUMBPRINT is ${SHA_256.test(digits) ? "one of SHA-256" : "no thumbprint"}`,
    "Set the SHA-1 thumbprint of the certificate, 40 hex digits: Azure shows it under Certificates & secrets, " +
      "and `openssl x509 -fingerprint -sha1 -noout -in cert.pem` prints it.",
  );
}

function pemOf(written: string): string {
  const pem = written.replaceAll("\\n", "\n").trim();
  if (keyIn(pem)?.asymmetricKeyType !== "rsa") {
    throw new ConfigError(
      "TEAMS_CERTIFICATE_KEY is no RSA private key that can be read without a passphrase",
      "Set the whole PEM block, from -----BEGIN PRIVATE KEY----- to its END line, with \\n for line ends. " +
        "`openssl pkey -in key.pem` takes a passphrase off.",
    );
  }
  return pem;
}

function keyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    // Its message can quote the key.
    return undefined;
  }
}
