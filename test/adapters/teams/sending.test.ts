import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliveryKey } from "../../../src/adapters/shared/delivery-key.ts";
import { SendFailed } from "../../../src/adapters/teams/connector-client.ts";
import { hugeNl } from "../../support/awkward-answers.ts";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";
import { compareNl, helpNl, profileNl } from "../../support/small-answers.ts";

const DELIVERY = deliveryKey("teams:a:1personalAAAAAAAAAAAAAAAA:1763888400001");

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const status = (code: number, retryAfter?: string) =>
  ({ kind: "status", status: code, ...(retryAfter === undefined ? {} : { retryAfter }) }) as const;

describe("a connector that is too busy", () => {
  it.each([429, 412])("is tried again and then has the answer once: %i", async (code) => {
    stage.connector.trouble(status(code, "0"));
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(stage.connector.tries()).toBe(2);
    expect(stage.connector.posted).toHaveLength(1);
  });

  it("is not waited for past the time there is", async () => {
    stage.connector.trouble(status(429, "30"));
    expect((await stage.post("message-personal")).status).toBe(500);
    expect(stage.connector.tries()).toBe(1);
  });

  it("is tried three times at most, by us and the SDK together", async () => {
    stage.connector.trouble(...Array.from({ length: 9 }, () => status(429, "0")));
    await stage.post("message-personal");
    expect(stage.connector.tries()).toBeLessThanOrEqual(3);
    expect(stage.connector.posted).toEqual([]);
  });
});

describe("a connector that may have taken the answer", () => {
  it.each([408, 500, 502, 503, 504])(
    "is not sent it again, within the turn or after it, and an operator hears so: %i",
    async (code) => {
      stage.connector.trouble(status(code, "0"));
      const response = await stage.post("message-personal");
      expect([response.status, await response.text()]).toEqual([200, ""]);
      expect((await stage.post("message-personal")).status).toBe(200);
      expect(stage.connector.tries()).toBe(1);
      expect(await stage.deliveries.countUncertain()).toBe(1);
      expect(stage.log.logged).toContainEqual({
        level: "warn",
        event: "teams.uncertain",
        fields: { delivery: DELIVERY, error: expect.any(SendFailed), status: code },
      });
    },
  );

  it.each(["hang", "cut"] as const)("is given up on when it does not answer: %s", async (kind) => {
    stage.connector.trouble({ kind });
    expect((await stage.post("message-personal")).status).toBe(200);
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(stage.connector.tries()).toBe(1);
  });

  it.each(["hang", "cut", "unreadable", 500] as const)("and did has it once: %s", async (then) => {
    stage.connector.trouble({ kind: "taken", then });
    expect((await stage.post("message-personal")).status).toBe(200);
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(stage.connector.posted).toHaveLength(1);
  });
});

it("knows that nothing was taken while the connector cannot be reached, and answers what comes again", async () => {
  const comeBack = await stage.connector.goAway();
  expect((await stage.post("message-personal")).status).toBe(500);
  expect(stage.deliveries.states.size).toBe(0);
  await comeBack();
  expect((await stage.post("message-personal")).status).toBe(200);
  expect(stage.connector.posted).toHaveLength(1);
});

it("follows no redirect, for it would take the token along", async () => {
  stage.connector.trouble({
    kind: "status",
    status: 307,
    location: `${stage.connector.serviceUrl}v3/elsewhere`,
  });
  expect((await stage.post("message-personal")).status).toBe(500);
  expect(stage.connector.posted).toEqual([]);
});

describe("a conversation that cannot be answered", () => {
  it.each([403, 404])("is acknowledged, for coming back would not help: %i", async (code) => {
    stage.connector.trouble(status(code));
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(stage.connector.tries()).toBe(1);
    expect(stage.log.logged.map(({ event }) => event)).toContain("teams.undeliverable");
  });
});

it("sends a card of ours that is wrong as text, and tells an operator where it is wrong", async () => {
  stage.assistant.say({ ...helpNl, title: " ", notes: [], followUps: [] });
  expect((await stage.post("message-personal")).status).toBe(200);
  expect(stage.connector.posted[0]?.activity.attachments ?? []).toEqual([]);
  expect(stage.log.logged).toContainEqual({
    level: "error",
    event: "teams.flawed_card",
    fields: {
      intent: "help",
      flaws: ["fallbackText: empty", "speak: empty", expect.stringMatching(/^body: Too small/u)],
    },
  });
});

describe("a card that Teams refuses", () => {
  it.each([400, 413])("goes out as text: %i", async (code) => {
    stage.connector.trouble(status(code));
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(stage.connector.posted).toHaveLength(1);
    const [posted] = stage.connector.posted;
    expect(posted?.activity.attachments ?? []).toEqual([]);
    expect(posted?.activity.text).toContain(profileNl.lead?.text);
    expect(posted?.activity.text).toContain("[2] MLflow documentation https://mlflow.org/docs/latest/");
  });

  it("keeps its sources as citations that survive on the wire", async () => {
    stage.connector.trouble(status(400));
    await stage.post("message-personal");
    const [entity] = stage.connector.posted[0]?.activity.entities ?? [];
    expect(entity?.additionalType).toBeUndefined();
    expect(
      entity?.citation?.map(({ position, appearance }) => [position, appearance.name, appearance.url]),
    ).toEqual([
      [1, "Eigen rollenoverzicht", undefined],
      [2, "MLflow documentation", "https://mlflow.org/docs/latest/"],
      [3, "Vacatures & tellingen <2026>", "https://example.org/vacancies?role=mlops&year=2026"],
    ]);
  });

  it("has one entity for label and citations when a model worded it", async () => {
    stage.assistant.say(compareNl);
    stage.connector.trouble(status(400));
    await stage.post("message-personal");
    const entities = stage.connector.posted[0]?.activity.entities;
    expect(entities).toHaveLength(1);
    expect(entities?.[0]?.additionalType).toEqual(["AIGeneratedContent"]);
    expect(entities?.[0]?.citation).toHaveLength(2);
  });

  it("is cut as text when it would be too long for a card too, and says so", async () => {
    stage.assistant.say(hugeNl);
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(
      stage.connector.posted[0]?.activity.text?.endsWith("… er is meer: vraag naar één onderdeel."),
    ).toBe(true);
  });

  it("is given up on when its text is refused too", async () => {
    stage.connector.trouble(status(400), status(400));
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(stage.connector.posted).toEqual([]);
  });
});

it("refuses a turn that hangs, so that Teams comes back", async () => {
  stage.assistant.hold();
  expect((await stage.post("message-personal")).status).toBe(503);
}, 8_000);

it("makes no text or secret of a failure part of the log", async () => {
  stage.connector.trouble(status(500));
  await stage.post("message-personal");
  const logged = JSON.stringify(stage.log.logged);
  expect(logged).toContain('"status":500');
  expect(logged).not.toContain("MLOps");
  expect(logged).not.toContain(stage.connector.serviceUrl);
});
