import { describe, expect, it, onTestFinished } from "vitest";
import { sqlExperts } from "../../src/storage/experts.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

describe.each(DATABASES)("where questions go, in $name", ({ fresh }) => {
  async function opened() {
    const { store, close } = await openedIn(fresh, sqlExperts);
    onTestFinished(close);
    return store;
  }

  it("is told by the first topic that somebody is named for, within one workspace", async () => {
    const store = await opened();
    await store.put("slack/T1/", "*", "general", "bob");
    await store.put("slack/T1/", "mlops-engineer", "mlops", "bob");
    expect(await store.find("slack/T1/", ["mlops-engineer", "*"])).toBe("mlops");
    expect(await store.find("slack/T1/", ["data-engineer", "*"])).toBe("general");
    expect(await store.find("slack/T2/", ["mlops-engineer", "*"])).toBeUndefined();
    expect(await store.find("slack/T1/", [])).toBeUndefined();
  });

  it("is nowhere once it was removed, and other topics stay", async () => {
    const store = await opened();
    await store.put("teams/T1/", "curator 29:bob", "alone", "bob");
    await store.put("teams/T1/", "*", "general", "bob");
    await store.remove("teams/T1/", "curator 29:bob");
    expect(await store.find("teams/T1/", ["curator 29:bob"])).toBeUndefined();
    expect(await store.find("teams/T1/", ["*"])).toBe("general");
  });

  it("is where it was said last, and nowhere once that person is forgotten", async () => {
    const store = await opened();
    await store.put("slack/T1/", "*", "here", "bob");
    await store.put("slack/T1/", "*", "there", "carl");
    await store.forget("bob");
    expect(await store.find("slack/T1/", ["*"])).toBe("there");
    await store.forget("carl");
    expect(await store.find("slack/T1/", ["*"])).toBeUndefined();
  });
});
