import { readFileSync } from "node:fs";
import type { PlatformAdapter } from "../../src/adapters/adapter.ts";
import { makeTeams, type TeamsSettings } from "../../src/adapters/teams/teams.ts";
import { serve } from "../../src/bot/server.ts";
import { type FakeConnector, startFakeConnector } from "./fake-teams.ts";
import {
  APP_ID,
  type FakeIssuer,
  ISSUER,
  PASSWORD,
  startFakeIssuer,
  TENANT_ID,
  type TokenMaking,
} from "./fake-teams-issuer.ts";
import {
  type MemoryDeliveries,
  makeMemoryDeliveries,
  makeMemoryLog,
  makeScriptedAssistant,
  type ScriptedAssistant,
} from "./scripted-assistant.ts";
import { profileNl } from "./small-answers.ts";

export type Stage = {
  readonly connector: FakeConnector;
  readonly issuer: FakeIssuer;
  readonly assistant: ScriptedAssistant;
  readonly deliveries: MemoryDeliveries;
  readonly log: ReturnType<typeof makeMemoryLog>;
  readonly adapter: PlatformAdapter;
  /** The bot's messaging endpoint. */
  readonly url: string;
  /** Posts a fixture as Teams does: its service address filled in, and signed where that is needed. */
  readonly post: (
    name: string,
    changes?: Readonly<Record<string, unknown>>,
    making?: TokenMaking,
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** With credentials; `local` without. Sending gives up after 400 ms in place of 10 s. */
export async function setStage(
  kind: TeamsSettings["kind"] = "local",
  allowedTenants?: readonly string[],
): Promise<Stage> {
  const issuer = await startFakeIssuer();
  const connector = await startFakeConnector(kind === "credentials" ? issuer.given : undefined);
  const assistant = makeScriptedAssistant(profileNl);
  const deliveries = makeMemoryDeliveries();
  const log = makeMemoryLog();
  const adapter = makeTeams(settingsFor(kind, issuer, allowedTenants), { assistant, deliveries, log });
  await adapter.start();
  const server = await serve(adapter.routes, { host: "127.0.0.1", port: 0 }, log);
  const url = `${server.url}/api/messages`;
  return {
    connector,
    issuer,
    assistant,
    deliveries,
    log,
    adapter,
    url,
    post: (name, changes = {}, making = {}) => {
      const activity = { ...fixture(name, connector.serviceUrl), ...changes };
      const signed =
        kind === "local" ? {} : { authorization: `Bearer ${issuer.makeToken(connector.serviceUrl, making)}` };
      return postJson(url, JSON.stringify(activity), signed);
    },
    close: async () => {
      await adapter.stop(100);
      await server.close(100);
      await Promise.all([connector.close(), issuer.close()]);
    },
  };
}

function settingsFor(
  kind: TeamsSettings["kind"],
  issuer: FakeIssuer,
  allowedTenants: readonly string[] | undefined,
): TeamsSettings {
  if (kind === "local") return { kind, sendMs: 400 };
  return {
    kind,
    sendMs: 400,
    appId: APP_ID,
    tenantId: TENANT_ID,
    ...(allowedTenants === undefined ? {} : { allowedTenants }),
    auth: { kind: "secret", password: PASSWORD },
    endpoints: { openIdMetadata: issuer.openIdMetadata, issuer: ISSUER, token: issuer.tokenUrl },
    serviceHosts: ["127.0.0.1"],
  };
}

export function fixture(name: string, serviceUrl: string): Readonly<Record<string, unknown>> {
  const file = new URL(`../fixtures/teams/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8").replace("SERVICE_URL", serviceUrl));
}

export function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
}
