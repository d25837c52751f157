/** The base of every foreseen failure: what went wrong for an operator, and what to do next. */
export abstract class BotError extends Error {
  abstract readonly code: string;
  readonly nextStep: string;

  constructor(problem: string, nextStep: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = new.target.name;
    this.nextStep = nextStep;
  }
}

/** A catalog, vocabulary or overlay file is wrong; each problem names its file and line. */
export class CatalogError extends BotError {
  readonly code = "CATALOG";
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join("\n"), "Mend the lines above, then run `rolwijzer catalog check`.", options);
    this.problems = problems;
  }
}

/** A setting is missing, half-filled or wrong. The message never holds the value. */
export class ConfigError extends BotError {
  readonly code = "CONFIG";
}

/** The command line was used in a way it does not know. */
export class UsageError extends BotError {
  readonly code = "USAGE";
}

/** A chat platform refused or did not answer us. */
export class PlatformError extends BotError {
  readonly code = "PLATFORM";
}

/** Why a connection came to nothing, where it is clear what to do. */
export type ConnectionTrouble = { readonly why: string; readonly nextStep: string };

/**
 * Node's codes for a certificate whose issuer it does not know.
 * Source: https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const UNKNOWN_ISSUER: readonly string[] = [
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** What to do about a code of a failed connection; undefined where nothing is known of it. */
export function remedyForCode(code: unknown): string | undefined {
  return typeof code === "string" && UNKNOWN_ISSUER.includes(code)
    ? "Set NODE_EXTRA_CA_CERTS to a PEM file with the certificate of your company's own authority, in the environment that starts this (Node does not read .env for it)."
    : undefined;
}

/** Looks for what is known in an error and in all that it was caused by, the deepest first. */
export function troubleIn(error: unknown): ConnectionTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const inCause = troubleIn(error.cause);
  if (inCause !== undefined) return inCause;
  if (error instanceof BotError) return { why: error.message, nextStep: error.nextStep };
  const code = "code" in error ? error.code : undefined;
  const nextStep = remedyForCode(code);
  return nextStep === undefined
    ? undefined
    : { why: `its certificate is of an unknown authority (${code})`, nextStep };
}
