import type { Route } from "../adapters/adapter.ts";

/** Answers 200 while the process serves. Holds nothing about the deployment. */
export const healthRoute: Route = {
  path: "/health",
  handle: async (_, response) => {
    response.writeHead(200, { "content-type": "text/plain" }).end("ok\n");
  },
};
