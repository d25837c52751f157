import { setTimeout as wait } from "node:timers/promises";
import type { Logger, webApi } from "@slack/bolt";
import { SocketModeClient, type SocketModeOptions } from "@slack/socket-mode";
import { PlatformError, troubleIn } from "../../errors.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { Log } from "../adapter.ts";
import { describe, refusalOf } from "./failure.ts";
import { Body } from "./payloads.ts";
import type { Outcome } from "./receiver.ts";
import { isTokenRefusal } from "./standing.ts";

export type SocketParts = {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  /** What the connection is made by, where a proxy stands between; the SDK's own when absent. */
  readonly dispatcher?: SocketModeOptions["dispatcher"] | undefined;
  readonly logger: Logger;
  /** How long it may be lost before that is trouble. */
  readonly patienceMs: number;
  readonly deliver: (body: Body) => Promise<Outcome>;
  readonly log: Log;
};

/** What the SDK's client hands over; `ack` answers Slack under the envelope's id. */
type Envelope = { readonly body: unknown; readonly ack: (payload?: unknown) => Promise<void> };

export type Socket = {
  readonly start: () => Promise<void>;
  /** Why nothing comes in now. Coming back from a short loss is no trouble. */
  readonly trouble: () => string | undefined;
  readonly stop: (deadlineMs: number) => Promise<void>;
};

/** How long a first connection may take. */
const START_MS = 15_000;
const LONGEST_PAUSE_MS = 30_000;

/** A Socket Mode connection whose envelopes are acknowledged when they are answered, not when they arrive. */
export function makeSocket({
  appToken,
  clientOptions,
  dispatcher,
  logger,
  patienceMs,
  deliver,
  log,
}: SocketParts): Socket {
  // Reconnecting is ours: the SDK's own leaves a rejected promise to nobody when Slack cannot be reached,
  // which ends the process.
  const client = new TolerantClient(
    {
      appToken,
      logger,
      autoReconnectEnabled: false,
      clientOptions,
      ...(dispatcher === undefined ? {} : { dispatcher }),
    },
    log,
  );
  const stopping = new AbortController();
  let loss: Loss | undefined;

  async function answer({ body, ack }: Envelope): Promise<void> {
    try {
      const parsed = Body.safeParse(body);
      if (!parsed.success) return log.warn("slack.bad_envelope");
      const outcome = await deliver(parsed.data);
      if (outcome.kind === "acknowledged") await ack(asObject(outcome.payload));
    } catch (error) {
      // Not acknowledged: it comes back, and the ledger keeps it from being answered twice.
      log.warn("slack.unacknowledged", describe(error));
    }
  }

  client.on("slack_event", (envelope: Envelope) => void answer(envelope));

  return {
    start: async () => {
      await connectFirst(client).catch((error: unknown) => {
        stopping.abort();
        throw error;
      });
      stayConnected(client, {
        log,
        stopping: stopping.signal,
        onLoss: (refusal) => {
          loss = { since: loss?.since ?? performance.now(), refusal };
        },
        onReturn: () => {
          loss = undefined;
        },
      });
    },
    trouble: () => (loss === undefined ? undefined : troubleOf(loss, patienceMs)),
    stop: async (deadlineMs) => {
      stopping.abort();
      await Promise.race([client.disconnect(), wait(deadlineMs, undefined, { ref: false })]);
    },
  };
}

/** The SDK's own rejects to nobody, which ends the process, at an envelope of events that holds no event. */
class TolerantClient extends SocketModeClient {
  readonly #log: Log;

  constructor(options: ConstructorParameters<typeof SocketModeClient>[0], log: Log) {
    super(options);
    this.#log = log;
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    try {
      await super.onWebSocketMessage(data, isBinary);
    } catch (error) {
      this.#log.warn("slack.bad_envelope", describe(error));
    }
  }
}

/** The client writes an envelope around it, so that JSON which is written already has to be read again. */
function asObject(payload: unknown): unknown {
  return payload instanceof Buffer ? parseJson(payload.toString()) : payload;
}

/** @throws PlatformError when Slack refuses, cannot be reached or says nothing in time */
async function connectFirst(client: SocketModeClient): Promise<void> {
  const late = wait(START_MS, undefined, { ref: false }).then(() =>
    Promise.reject(new Error("no hello in time")),
  );
  late.catch(() => undefined);
  try {
    await Promise.race([client.start(), late]);
  } catch (cause) {
    const trouble = troubleIn(cause);
    throw new PlatformError(
      `Slack did not open a Socket Mode connection${trouble === undefined ? "" : `: ${trouble.why}`}`,
      trouble?.nextStep ??
        "Check the app-level token (xapp-…, scope connections:write) and that Socket Mode is on for the app.",
      { cause },
    );
  }
}

/** Since when there is no connection, and Slack's code when it refused to give one. */
type Loss = { readonly since: number; readonly refusal: string | undefined };

function troubleOf({ since, refusal }: Loss, patienceMs: number): string | undefined {
  if (isTokenRefusal(refusal)) return `Slack does not take the app-level token (${refusal})`;
  return performance.now() - since > patienceMs ? "the Socket Mode connection is lost" : undefined;
}

type Watch = {
  readonly log: Log;
  readonly stopping: AbortSignal;
  /** At a loss, and again after each attempt that failed. */
  readonly onLoss: (refusal: string | undefined) => void;
  readonly onReturn: () => void;
};

/** Comes back after every loss, also the ones Slack announces, until the signal says stop. */
function stayConnected(client: SocketModeClient, { log, stopping, onLoss, onReturn }: Watch): void {
  let underWay = false;
  client.on("disconnected", () => void reconnect());

  async function reconnect(): Promise<void> {
    // A failed attempt emits the same event again, and so does hanging up.
    if (underWay || stopping.aborted) return;
    underWay = true;
    onLoss(undefined);
    for (let pauseMs = 100; !stopping.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      await wait(pauseMs, undefined, { signal: stopping }).catch(() => undefined);
      if (!stopping.aborted && (await connectAgain())) break;
    }
    underWay = false;
  }

  async function connectAgain(): Promise<boolean> {
    try {
      await client.start();
      log.info("slack.reconnected");
      onReturn();
      return true;
    } catch (error) {
      log.warn("slack.disconnected", describe(error));
      onLoss(refusalOf(error));
      return false;
    }
  }
}
