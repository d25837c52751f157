import { it } from "vitest";
import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import mappers from "botframework-connector/lib/connectorApi/models/mappers.js";
import { setStage } from "../../support/fake-teams-stage.ts";
it("x", async () => {
  console.log(Object.keys(mappers).length, (mappers as any).Entity?.type);
  const s = await setStage();
  const r = await s.post("message-personal");
  console.log(r.status, JSON.stringify(s.log.logged, null, 1), s.connector.posted);
  await s.close();
});
