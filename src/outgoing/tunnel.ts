import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import { BotError } from "../errors.ts";
import type { Target } from "./proxy-for.ts";

/** A proxy did not connect us: nothing was sent to whom it was for. */
export class ProxyError extends BotError {
  /** `PROXY_407` and so on by what it answered, `PROXY_SILENT`, or `PROXY_` with the code of a failed connection. */
  readonly code: string;

  constructor(code: string, problem: string, nextStep: string, options?: ErrorOptions) {
    super(problem, nextStep, options);
    this.code = `PROXY_${code}`;
  }
}

/** Shorter than what waits for it, so that who waits hears that it was the proxy. */
const ANSWER_MS = 3_500;

/**
 * Has a proxy connect us, by CONNECT. Written here, for `https-proxy-agent` hands on a proxy's refusal as if the one behind
 * it had answered, and a message would then be taken for sent.
 * @throws ProxyError
 */
export function openTunnel(proxy: URL, { host, port }: Target, answerMs = ANSWER_MS): Promise<Socket> {
  const target = `${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;
  const { Agent, request: open } = proxy.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const request = open({
      method: "CONNECT",
      host: proxy.hostname.replace(/^\[|\]$/gu, ""),
      ...(proxy.port === "" ? {} : { port: proxy.port }),
      path: target,
      headers: { host: target, ...authorizationOf(proxy) },
      // One of its own: the global one may itself go through the proxy.
      agent: new Agent(),
    });
    const timer = setTimeout(() => request.destroy(silent(proxy)), answerMs);
    request.once("connect", ({ statusCode = 0 }, socket, head) => {
      clearTimeout(timer);
      if (statusCode < 200 || statusCode > 299) {
        socket.destroy();
        return reject(refused(proxy, target, statusCode));
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    request.once("error", (error) => {
      clearTimeout(timer);
      reject(error instanceof ProxyError ? error : unreachable(proxy, error));
    });
    request.end();
  });
}

/** How a proxy is named to people: without its user and password. */
export function nameOfProxy({ protocol, host }: URL): string {
  return `${protocol}//${host}`;
}

function authorizationOf({ username, password }: URL): { readonly "proxy-authorization"?: string } {
  if (username === "" && password === "") return {};
  const pair = [username, password].map(decodeURIComponent).join(":");
  return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}

function refused(proxy: URL, target: string, status: number): ProxyError {
  return new ProxyError(
    String(status),
    `The proxy ${nameOfProxy(proxy)} did not connect to ${target} (${status}).`,
    REMEDIES[status] ?? `Look at the proxy's log for ${target}, or name the host in NO_PROXY.`,
  );
}

const REMEDIES: Readonly<Record<number, string>> = {
  403: "Have the proxy allow that host and port, or name the host in NO_PROXY when it can be reached without.",
  407: "Put user and password into HTTPS_PROXY: http://user:password@host:port. Only Basic is spoken.",
};

function silent(proxy: URL): ProxyError {
  return new ProxyError("SILENT", `The proxy ${nameOfProxy(proxy)} does not answer.`, CHECK);
}

/** What is told of a proxy that there is no connection to. */
export function unreachable(proxy: URL, cause: Error): ProxyError {
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "FAILED";
  return new ProxyError(code, `The proxy ${nameOfProxy(proxy)} cannot be reached (${code}).`, CHECK, {
    cause,
  });
}

const CHECK =
  "Check HTTPS_PROXY and HTTP_PROXY: host, port, and whether it is http:// or https:// that it speaks.";
