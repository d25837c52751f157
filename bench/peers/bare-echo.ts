/** A botbuilder bot without anything of ours but the stores: what the SDK itself does with the same activities. */
import { createServer } from "node:http";
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from "botbuilder";
import { openStores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import { SAID, tellPort } from "./peer.ts";

const LEASE_MS = 60_000;
const database = { kind: "sqlite", file: `${process.env["DATA_DIR"]}/peer.db` } as const;
const stores = await openStores(database, Date.now, readConfig({}).keeping.days);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const server = createServer(async (incoming, outgoing) => {
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
  const request: Request = { method: "POST", headers: incoming.headers, body: JSON.parse(text) };
  const response: Response = {
    socket: incoming.socket,
    end: () => outgoing.end(),
    header: (name: string, value: string) => outgoing.setHeader(name, value),
    send: (body: unknown) => outgoing.end(typeof body === "string" ? body : JSON.stringify(body)),
    status: (code: number) => {
      outgoing.statusCode = code;
    },
  };
  // The writes that our app makes for a message: a claim, a turn, an end.
  await adapter.process(request, response, async (context) => {
    const { activity } = context;
    const ids = [`teams:${activity.conversation.id}:${activity.id}`];
    await stores.deliveries.claim(ids, LEASE_MS);
    await context.sendActivity(SAID);
    const person = `teams/T/${activity.from.id}/`;
    const turn = { intent: { kind: "help" }, language: "nl" } as const;
    stores.conversations.remember(`${person}${activity.conversation.id}`, turn, person);
    await stores.deliveries.finish(ids, "done");
  });
});
server.listen(0, "127.0.0.1", () => tellPort(server));
