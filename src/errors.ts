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

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join("\n"), "Mend the lines above, then run `rolwijzer catalog check`.", options);
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
