import type { Registry } from "prom-client";
import type { Route } from "../adapters/adapter.ts";

/** Gives a registry's series as Prometheus reads them. */
export function makeMetricsRoute(registry: Registry): Route {
  return {
    path: "/metrics",
    handle: async ({ method = "" }, response) => {
      if (method !== "GET") return void response.writeHead(405, { allow: "GET" }).end();
      const text = await registry.metrics();
      response.writeHead(200, {
        "content-type": registry.contentType,
        "content-length": Buffer.byteLength(text),
      });
      response.end(text);
    },
  };
}
