import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { type FakeModel, startFakeModel } from "./fake-model.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { type FakeConnector, startFakeConnector } from "./fake-teams.ts";
import { type FakeIssuer, ISSUER, startFakeIssuer } from "./fake-teams-issuer.ts";
import { type OwnAuthority, ownAuthority } from "./own-authority.ts";

export type OutsideWorld = {
  /** Of the one server that is everybody, over TLS. */
  readonly port: number;
  readonly authority: OwnAuthority;
  readonly slack: FakeSlack;
  readonly issuer: FakeIssuer;
  readonly connector: FakeConnector;
  readonly model: FakeModel;
  readonly close: () => Promise<void>;
};

export const SLACK = "slack.test";
export const MODEL = "model.test";
const LOGIN = "login.microsoftonline.com";
const KEYS = "login.botframework.com";
export const CONNECTOR = "smba.trafficmanager.net";

/** All whom the bot speaks with, under the names they really have, behind certificates of a company's own authority. */
export async function startOutsideWorld(): Promise<OutsideWorld> {
  const authority = ownAuthority(["localhost", SLACK, MODEL, LOGIN, KEYS, CONNECTOR]);
  const slack = await startFakeSlack();
  const issuer = await startFakeIssuer();
  const connector = await startFakeConnector();
  const model = await startFakeModel();
  slack.socketAt(`wss://${SLACK}/link`);

  const answers: Readonly<Record<string, (path: string) => string | object>> = {
    [SLACK]: (path) => new URL(path, slack.apiUrl).href,
    [MODEL]: (path) => new URL(path, model.baseUrl).href,
    [CONNECTOR]: (path) => new URL(path, connector.serviceUrl).href,
    [KEYS]: (path) =>
      path === "/keys"
        ? new URL("/keys", issuer.tokenUrl).href
        : { issuer: ISSUER, jwks_uri: `https://${KEYS}/keys` },
    [LOGIN]: (path) => (path.includes("/token") ? issuer.tokenUrl : metadataOf(path)),
  };
  const server = createServer({ key: authority.key, cert: authority.certificate }, (request, response) => {
    void passOn(request, response, answers[request.headers.host ?? ""]?.(request.url ?? "") ?? {});
  });
  server.on("upgrade", slack.socket.accept);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    authority,
    slack,
    issuer,
    connector,
    model,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await Promise.all([slack.close(), issuer.close(), connector.close(), model.close()]);
      authority.drop();
    },
  };
}

function metadataOf(path: string): object {
  const tenant = `https://${LOGIN}/${path.split("/")[1]}`;
  return {
    issuer: `${tenant}/v2.0`,
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
    jwks_uri: `https://${LOGIN}/common/discovery/v2.0/keys`,
  };
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  to: string | object,
): Promise<void> {
  if (typeof to !== "string") {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(to));
    return;
  }
  const { authorization = "", "content-type": type = "" } = request.headers;
  const body = await buffer(request);
  const answer = await fetch(to, {
    method: request.method ?? "GET",
    headers: { ...(authorization && { authorization }), ...(type && { "content-type": type }) },
    ...(body.length > 0 ? { body } : {}),
  });
  const headers = { "content-type": answer.headers.get("content-type") ?? "text/plain" };
  response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
}
