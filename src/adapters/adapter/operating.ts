import type { IncomingMessage as HttpRequest, ServerResponse } from "node:http";

/** One path of the shared HTTP server. The handler answers the request, whatever happens. */
export type Route = {
  readonly path: string;
  readonly handle: (request: HttpRequest, response: ServerResponse) => Promise<void>;
};

/** Where an adapter writes what an operator should know. Never a reader's words, never a secret. */
export type Log = {
  readonly info: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly error: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
};

/** Something a platform can be asked about how we stand with it. */
export type Check = {
  readonly about: string;
  /**
   * @returns what was found, for an operator
   * @throws BotError with the remedy, never a secret
   */
  readonly ask: () => Promise<string>;
};
