import { afterEach, beforeEach, expect, it } from "vitest";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage("credentials");
});
afterEach(() => stage.close());

const trouble = () => stage.adapter.trouble();
const ask = (id: string) => stage.post("message-personal", { id });

it("is no trouble before anybody asked, nor after an answer", async () => {
  expect(trouble()).toBeUndefined();
  await ask("1");
  expect(trouble()).toBeUndefined();
});

it("is trouble while there is no token to answer with, until there is one again", async () => {
  // From here on the keys that prove who asks are known; without them nobody would be heard.
  await ask("1");
  stage.issuer.fail();
  await ask("2");
  expect(trouble()).toBe("there is no token to answer with");
  stage.issuer.recover();
  await ask("3");
  expect(trouble()).toBeUndefined();
});

it("is trouble while Teams does not take the credential, until it does", async () => {
  stage.connector.trouble({ kind: "status", status: 401 }, { kind: "status", status: 500 });
  await ask("1");
  await ask("2");
  expect(trouble()).toBe("the credential is not taken");
  await ask("3");
  expect(trouble()).toBeUndefined();
});

it.each([403, 404, 500])("is no trouble when Teams answers %i", async (status) => {
  stage.connector.trouble({ kind: "status", status });
  await ask("1");
  expect(trouble()).toBeUndefined();
});
