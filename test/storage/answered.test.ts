import { describe, expect, it, onTestFinished } from "vitest";
import { FactId } from "../../src/ids.ts";
import { type Answered, sqlAnswered } from "../../src/storage/answered.ts";
import { sqlDeliveries } from "../../src/storage/deliveries.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const said = { intent: { kind: "rank_roles" }, facts: [FactId.parse("a.b")] } as const;
const answerFor = (person: string): Parameters<Answered["put"]>[1] => ({
  message: `message for ${person}`,
  answer: { ...said, facts: [...said.facts] },
  person,
});

describe.each(DATABASES)("what answered a delivery, in $name", ({ fresh }) => {
  async function opened() {
    const { store, close } = await openedIn(fresh, (database) => ({
      answered: sqlAnswered(database),
      deliveries: sqlDeliveries(database, Date.now),
    }));
    onTestFinished(close);
    return store;
  }

  it("is found by the delivery and by the message, also once the delivery has ended", async () => {
    const { answered, deliveries } = await opened();
    await deliveries.claim(["one"], 1_000);
    await answered.put("one", answerFor("anna"));
    await deliveries.finish(["one"], "done");
    expect(await answered.to("one")).toEqual(answerFor("anna"));
    expect(await answered.in("message for anna")).toEqual(answerFor("anna"));
    expect(await answered.to("other")).toBeUndefined();
  });

  it("goes alone where it is taken back, and tells which version of a message it answers", async () => {
    const { answered, deliveries } = await opened();
    await deliveries.claim(["one"], 1_000);
    const { answer, ...rest } = answerFor("anna");
    await answered.put("one", { ...rest, answer: { ...answer, asOf: "2.0" } });
    expect((await answered.to("one"))?.answer.asOf).toBe("2.0");
    await answered.drop("one");
    expect(await answered.to("one")).toBeUndefined();
  });

  it("goes with the person, and the delivery stays answered", async () => {
    const { answered, deliveries } = await opened();
    for (const person of ["anna", "bob"]) {
      await deliveries.claim([person], 1_000);
      await answered.put(person, answerFor(person));
      await deliveries.finish([person], "done");
    }
    await answered.forget("anna");
    expect(await answered.to("anna")).toBeUndefined();
    expect(await answered.to("bob")).toEqual(answerFor("bob"));
    expect(await deliveries.claim(["anna"], 1_000)).toBe("done");
  });
});
