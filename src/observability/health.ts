import type { PlatformAdapter, Route } from "../adapters/adapter.ts";

type Served = Pick<PlatformAdapter, "trouble"> & { readonly name: string };

/**
 * Answers 200 and `ok` when every platform can work, else 503 and a line for each that cannot.
 * Holds nothing about the deployment but that, for anyone may ask.
 */
export function makeHealthRoute(platforms: readonly Served[]): Route {
  return {
    path: "/health",
    handle: async ({ method = "" }, response) => {
      if (!["GET", "HEAD"].includes(method))
        return void response.writeHead(405, { allow: "GET, HEAD" }).end();
      const troubles = platforms.flatMap(({ name, trouble }) => {
        const what = trouble();
        return what === undefined ? [] : [`${name}: ${what}\n`];
      });
      const text = troubles.join("") || "ok\n";
      response.writeHead(troubles.length === 0 ? 200 : 503, {
        "content-type": "text/plain; charset=utf-8",
        "content-length": Buffer.byteLength(text),
        // A proxy that kept it would tell of another moment.
        "cache-control": "no-store",
      });
      response.end(text);
    },
  };
}
