import http from "node:http";
import https from "node:https";
import { Agent, buildConnector, type Dispatcher, setGlobalDispatcher } from "undici";
import { type Proxies, proxyFor, type Target } from "./proxy-for.ts";
import { openTunnel } from "./tunnel.ts";
import { makeAgents } from "./tunnel-agents.ts";

/**
 * Has every connection of this process go through the proxies: Node's global agents and the dispatcher of `fetch` are
 * replaced, as Node 24 does by itself with NODE_USE_ENV_PROXY, for Microsoft's libraries take no others.
 * @returns the dispatcher, for a library that would make its own
 */
export function goOutThrough(proxies: Proxies): Dispatcher {
  const agents = makeAgents(proxies);
  http.globalAgent = agents.http;
  https.globalAgent = agents.https;
  const dispatcher = new Agent({ connect: connectorFor(proxies) });
  setGlobalDispatcher(dispatcher);
  return dispatcher;
}

function connectorFor(proxies: Proxies): buildConnector.connector {
  const straight = buildConnector({ allowH2: false });
  return (options, done) => {
    const protocol = options.protocol === "https:" ? "https:" : "http:";
    const port = Number(options.port || (protocol === "https:" ? 443 : 80));
    const target: Target = { protocol, host: options.hostname, port };
    const proxy = proxyFor(proxies, target);
    if (proxy === undefined) return straight(options, done);
    openTunnel(proxy, target).then(
      (httpSocket) => {
        if (protocol === "http:") done(null, httpSocket);
        else straight({ ...options, httpSocket }, done);
      },
      (error: Error) => done(error, null),
    );
  };
}
