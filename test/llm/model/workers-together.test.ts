import { describe, expect, it, onTestFinished } from "vitest";
import { SHARED_DATABASES } from "../../support/databases.ts";
import { BAD, GOOD, makeJob, makeScriptedModel, says, workersOn } from "../../support/fake-model-parts.ts";

const DAY_MS = 86_400_000;

describe.each(SHARED_DATABASES)("workers on one store in $name", ({ fresh }) => {
  it("never ask for the same shape at once, nor together more often than one", async () => {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const { start: another, clock } = await workersOn(settings);
    const { model, requests } = makeScriptedModel(says(BAD));
    const workers = [another(model), another(model), another(model)];
    for (const day of [1, 2]) {
      for (const { ask } of workers) for (const key of ["a", "b"]) ask(key, makeJob);
      await Promise.all(workers.map(({ idle }) => idle()));
      expect(requests).toHaveLength(4 * day);
      clock.pass(DAY_MS);
    }
  });

  it("leave alone what one of them has worded, before the others have read it", async () => {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const { start: another } = await workersOn(settings);
    const { model, requests } = makeScriptedModel(says(GOOD));
    for (const { ask, idle } of [another(model), another(model)]) {
      ask("a", makeJob);
      await idle();
    }
    expect(requests).toHaveLength(1);
  });

  it("tell who insists that another is at it", async () => {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const { start: another } = await workersOn(settings);
    const silent = makeScriptedModel("never");
    const [slow, other] = [another(silent.model), another(makeScriptedModel(says(GOOD)).model)];
    slow.ask("a", makeJob);
    await expect.poll(() => silent.requests.length).toBe(1);
    expect(await other.word("a", makeJob)).toBeUndefined();
    await slow.stop();
    expect(await other.word("a", makeJob)).toMatchObject({ kind: "accepted" });
  });
});
