import type { PlatformAdapter, Route } from "../adapters/adapter.ts";

type Served = Pick<PlatformAdapter, "trouble"> & { readonly name: string };

/** What readiness hangs on, beside the platforms. */
export type Readiness = {
  readonly isStopping: () => boolean;
  /** Whether the store answers in time. Never rejects. */
  readonly storeAnswers: () => Promise<boolean>;
};

/**
 * Three answers to whoever asks how it is, none of which holds anything about the deployment but that, for anyone may ask:
 * whether every platform can work, whether the process lives, and whether it should be given work.
 */
export function makeHealthRoutes(platforms: readonly Served[], readiness: Readiness): readonly Route[] {
  const troubles = (): readonly string[] =>
    platforms.flatMap(({ name, trouble }) => {
      const what = trouble();
      return what === undefined ? [] : [`${name}: ${what}`];
    });
  return [
    troubleRoute("/health", async () => troubles()),
    troubleRoute("/healthz", async () => []),
    troubleRoute("/readyz", async () => [
      ...(readiness.isStopping() ? ["the bot is stopping"] : []),
      ...((await readiness.storeAnswers()) ? [] : ["store: does not answer in time"]),
      ...troubles(),
    ]),
  ];
}

/** Answers 200 and `ok` where nothing is wrong, else 503 and a line for each that is. */
function troubleRoute(path: string, troubles: () => Promise<readonly string[]>): Route {
  return {
    path,
    handle: async ({ method = "" }, response) => {
      if (!["GET", "HEAD"].includes(method))
        return void response.writeHead(405, { allow: "GET, HEAD" }).end();
      const lines = await troubles();
      const text = lines.map((line) => `${line}\n`).join("") || "ok\n";
      response.writeHead(lines.length === 0 ? 200 : 503, {
        "content-type": "text/plain; charset=utf-8",
        "content-length": Buffer.byteLength(text),
        // A proxy that kept it would tell of another moment.
        "cache-control": "no-store",
      });
      response.end(text);
    },
  };
}
