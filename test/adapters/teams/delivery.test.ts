import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliveryKey } from "../../../src/adapters/shared/delivery-key.ts";
import { ledgerOf } from "../../../src/adapters/teams/delivery.ts";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";
import { profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const DELIVERY = deliveryKey("teams:a:1personalAAAAAAAAAAAAAAAA:1763888400001");

describe("a message delivered again", () => {
  it("is acknowledged and not answered again once its answer is out", async () => {
    await stage.post("message-personal");
    const again = await stage.post("message-personal");
    expect(again.status).toBe(200);
    expect(stage.connector.posted).toHaveLength(1);
    expect(stage.assistant.heard).toHaveLength(1);
  });

  it("is refused while its answer is on its way", async () => {
    const release = stage.assistant.hold();
    const first = stage.post("message-personal");
    await expect.poll(() => stage.assistant.heard.length).toBe(1);
    const again = await stage.post("message-personal");
    expect(again.status).toBe(503);
    release();
    expect((await first).status).toBe(200);
    expect(stage.connector.posted).toHaveLength(1);
  });

  it("is answered when the first attempt failed to send", async () => {
    stage.connector.trouble({ kind: "status", status: 401 });
    expect((await stage.post("message-personal")).status).toBe(500);
    expect(stage.deliveries.states.get(DELIVERY)).toBeUndefined();
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(stage.connector.posted).toHaveLength(1);
  });

  it("is told from another message by its id and its conversation", async () => {
    await stage.post("message-personal");
    await stage.post("message-personal", { id: "1763888400777" });
    await stage.post("message-personal", { conversation: { id: "a:another" } });
    expect(stage.connector.posted).toHaveLength(3);
  });
});

it("finishes a delivery only after its answer is out", async () => {
  const release = stage.assistant.hold();
  const first = stage.post("message-personal");
  await expect.poll(() => stage.deliveries.states.get(DELIVERY)).toBe("busy");
  release();
  await first;
  expect(stage.deliveries.states.get(DELIVERY)).toBe("done");
});

it("holds a claim for less than the 15 seconds after which Teams comes back", () => {
  expect(ledgerOf(stage).leaseMs).toBeLessThan(15_000);
});

describe("an assistant that fails", () => {
  it("gets one apology out, however often the message comes back", async () => {
    stage.assistant.say(() => Promise.reject(new Error("Wat doet een MLOps Engineer?")));
    expect((await stage.post("message-personal")).status).toBe(500);
    expect((await stage.post("message-personal")).status).toBe(500);
    expect(stage.connector.posted.map(({ activity }) => activity.text)).toEqual([
      "Er ging bij mij iets mis. Probeer het zo nog eens.",
    ]);
  });

  it("answers the message when it comes back and all is well again", async () => {
    stage.assistant.say(() => Promise.reject(new Error("down")));
    await stage.post("message-personal");
    stage.assistant.say(profileNl);
    expect((await stage.post("message-personal")).status).toBe(200);
    expect(stage.connector.posted).toHaveLength(2);
  });

  it("leaves the id of the activity in the log and no word of the reader's", async () => {
    stage.assistant.say(() => Promise.reject(new Error("Wat doet een MLOps Engineer?")));
    await stage.post("message-personal");
    const logged = JSON.stringify(stage.log.logged);
    expect(logged).toContain("1763888400001");
    expect(logged).not.toContain("MLOps");
  });

  it("is told to Teams without a word of why", async () => {
    stage.assistant.say(() => Promise.reject(new Error("secret-detail")));
    expect(await (await stage.post("message-personal")).text()).toBe("");
  });
});

describe("stopping", () => {
  it("finishes what is under way and takes nothing new", async () => {
    const release = stage.assistant.hold();
    const first = stage.post("message-personal");
    await expect.poll(() => stage.assistant.heard.length).toBe(1);
    const stopped = stage.adapter.stop(5_000);
    expect((await stage.post("message-group-mention")).status).toBe(503);
    release();
    expect((await first).status).toBe(200);
    await stopped;
    expect(stage.connector.posted).toHaveLength(1);
  });

  it("does not wait past its deadline", async () => {
    stage.assistant.hold();
    const first = stage.post("message-personal").catch(() => "cut");
    await expect.poll(() => stage.assistant.heard.length).toBe(1);
    await stage.adapter.stop(20);
    await stage.close();
    await expect(first).resolves.toBeDefined();
  });
});
