import { BotError, remedyForCode } from "../errors.ts";

/** The store could not be opened, or the database behind it refused a query or did not answer. */
export class StoreError extends BotError {
  readonly code = "STORE";
  /** The driver's own code, where it was a driver that failed. */
  readonly reason: string | undefined;

  constructor(problem: string, nextStep: string, options: ErrorOptions & { readonly reason?: string } = {}) {
    super(problem, nextStep, options);
    this.reason = options.reason;
  }
}

const REMEDY = "Look at the database: is it up, reachable, and not full? See docs/operations.md.";

/**
 * What a failing driver tells an operator: its code alone. Its message and details are left out, and so is the
 * error itself as a cause, for they can quote a value, which may be a reader's, or the password.
 */
export function refusal(error: unknown): StoreError {
  const reason = codeOf(error);
  const remedy = remedyForCode(reason) ?? REMEDY;
  return new StoreError(`The database refused or did not answer (${reason}).`, remedy, { reason });
}

/** The same of a connection that was to be encrypted: a server without TLS is told by no code of its own. */
export function refusalOfTls(error: unknown): StoreError {
  const reason = codeOf(error);
  return new StoreError(
    `The database refused or did not answer (${reason}); DATABASE_URL asks for TLS.`,
    remedyForCode(reason) ??
      "Look whether the server speaks TLS and with which certificate: sslmode=prefer does not go on without. See docs/operations.md.",
    { reason },
  );
}

/** A file, or the folder it would be in, that SQLite cannot use. */
export function cannotOpen(folder: string, error: unknown): StoreError {
  return new StoreError(
    `The store cannot be opened in ${folder} (${codeOf(error)}).`,
    "Make that folder writable and its file a SQLite database, set DATA_DIR to another folder, or set DATABASE_URL.",
  );
}

/** A driver's own code, such as `SQLITE_FULL`, `57P01` or `ECONNREFUSED`. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^\w{1,40}$/u.test(code) ? code : "no code";
}
