import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Deliveries, Installations, PlatformAdapter } from "../../src/adapters/adapter.ts";
import { makeSlack, type SlackSettings } from "../../src/adapters/slack/slack.ts";
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { SIGNING_SECRET } from "./fake-slack-requests.ts";
import {
  makeMemoryDeliveries,
  makeMemoryLog,
  makeScriptedAssistant,
  type ScriptedAssistant,
} from "./scripted-assistant.ts";
import { profileNl } from "./small-answers.ts";

export type Stage = {
  readonly slack: FakeSlack;
  readonly assistant: ScriptedAssistant;
  readonly deliveries: Deliveries;
  readonly log: ReturnType<typeof makeMemoryLog>;
  readonly adapter: PlatformAdapter;
  /** Where the adapter's routes are served. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** A started adapter between a fake Slack and a scripted assistant, over real connections. */
export async function setStage(
  settings: Partial<SlackSettings> = {},
  deliveries?: Deliveries,
  installations?: Installations,
): Promise<Stage> {
  const stage = await prepareStage(settings, deliveries, installations);
  await stage.adapter.start();
  return stage;
}

/** The same, not started. */
export async function prepareStage(
  settings: Partial<SlackSettings> = {},
  deliveries: Deliveries = makeMemoryDeliveries(),
  installations?: Installations,
): Promise<Stage> {
  const slack = await startFakeSlack();
  const assistant = makeScriptedAssistant(profileNl);
  const log = makeMemoryLog();
  const known: SlackSettings = {
    signingSecret: SIGNING_SECRET,
    ...(settings.client === undefined ? { botToken: BOT_TOKEN } : {}),
    appToken: APP_TOKEN,
    mode: "http",
    // So that Slack is asked about nobody, but where a test is about that.
    whoMayAsk: "everyone",
    apiUrl: slack.apiUrl,
    clientTimeoutMs: 500,
  };
  const adapter = makeSlack(
    { ...known, ...settings },
    {
      assistant,
      deliveries,
      log,
      ...(installations === undefined ? {} : { installations }),
    },
  );
  const server = createServer((request, response) => {
    const route = adapter.routes.find((each) => each.path === request.url?.split("?")[0]);
    if (route === undefined) response.writeHead(404).end();
    else void route.handle(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    await adapter.stop(100);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await slack.close();
  };
  return { slack, assistant, deliveries, log, adapter, url: `http://127.0.0.1:${port}`, close };
}
