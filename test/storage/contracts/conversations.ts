import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Conversations } from "../../../src/storage/conversations.ts";
import { AWKWARD_TEXTS, REFUSED_KEYS } from "../../support/awkward.ts";
import { type Clock, stoppedClock } from "../../support/clock.ts";

type Said = { readonly text: string };
export type OpenedConversations = {
  readonly store: Conversations<Said>;
  readonly close: () => Promise<void>;
};

/** What every implementation is opened with. */
export const TURNS = 3;
export const MAX_AGE_MS = 60_000;

/** What every implementation of `Conversations` does. */
export function conversationsContract(
  name: string,
  open: (clock: Clock) => Promise<OpenedConversations>,
): void {
  describe(`conversations: ${name}`, () => {
    let clock: Clock;
    let opened: OpenedConversations;
    let store: Conversations<Said>;

    beforeEach(async () => {
      clock = stoppedClock();
      opened = await open(clock);
      store = opened.store;
    });
    afterEach(() => opened.close());

    const say = (key: string, ...texts: readonly string[]) =>
      texts.reduce(
        (before, text) => before.then(() => store.remember(key, { text }, "anna")),
        Promise.resolve(),
      );
    const recalled = async (key: string) => (await store.recall(key)).map(({ text }) => text);

    it("recalls nothing of a conversation it does not know", async () => {
      expect(await store.recall("a/1")).toEqual([]);
    });

    it("recalls turns oldest first", async () => {
      await say("a/1", "one", "two");
      expect(await recalled("a/1")).toEqual(["one", "two"]);
    });

    it("keeps only the last turns of a conversation", async () => {
      await say("a/1", "one", "two", "three", "four", "five");
      expect(await recalled("a/1")).toEqual(["three", "four", "five"]);
    });

    it("tells what a person caused last, in whatever conversation, newest first", async () => {
      await say("a/1", "one");
      clock.pass(1);
      await store.remember("b/1", { text: "of another" }, "bob");
      await store.remember("b/2", { text: "two" }, "anna");
      clock.pass(1);
      await say("a/1", "three");
      const told = async (most: number) => (await store.lastOf("anna", most)).map(({ text }) => text);
      expect([await told(5), await told(2)]).toEqual([
        ["three", "two", "one"],
        ["three", "two"],
      ]);
      await store.forget("anna");
      expect(await told(5)).toEqual([]);
      clock.pass(MAX_AGE_MS + 1);
      expect(await store.lastOf("bob", 5)).toEqual([]);
    });

    it("keeps conversations apart", async () => {
      await say("a/1", "mine");
      await say("a/2", "other", "other", "other", "other");
      expect(await recalled("a/1")).toEqual(["mine"]);
    });

    it("recalls a turn until its time is over, and no longer", async () => {
      await say("a/1", "old");
      clock.pass(MAX_AGE_MS);
      await say("a/1", "new");
      expect(await recalled("a/1")).toEqual(["old", "new"]);
      clock.pass(1);
      expect(await recalled("a/1")).toEqual(["new"]);
    });

    it("does not revive what was said before a long silence", async () => {
      await say("a/1", "old");
      clock.pass(MAX_AGE_MS + 1);
      await say("a/1", "new");
      expect(await recalled("a/1")).toEqual(["new"]);
    });

    it("forgets all that a person caused, in every conversation, and nothing that others did there", async () => {
      await store.remember("thread", { text: "anna asks" }, "anna");
      await store.remember("thread", { text: "bob asks on" }, "bob");
      await store.remember("thread", { text: "anna asks on" }, "anna");
      await store.remember("elsewhere", { text: "anna again" }, "anna");
      await store.remember("elsewhere", { text: "her namesake" }, "anna/b");
      await store.forget("anna");
      expect([await recalled("thread"), await recalled("elsewhere")]).toEqual([
        ["bob asks on"],
        ["her namesake"],
      ]);
    });

    it("goes on with a conversation of which something was forgotten", async () => {
      await store.remember("thread", { text: "one" }, "anna");
      await store.forget("anna");
      await store.remember("thread", { text: "two" }, "anna");
      expect(await recalled("thread")).toEqual(["two"]);
    });

    it("tells who caused which turn", async () => {
      await store.remember("thread", { text: "one" }, "anna");
      await store.remember("thread", { text: "two" }, "bob");
      const caused = (await store.caused("thread")).map(({ turn, person }) => [turn.text, person]);
      expect(caused).toEqual([
        ["one", "anna"],
        ["two", "bob"],
      ]);
    });

    it("puts another turn in the place of one, or takes it away, and leaves the rest", async () => {
      await say("a/1", "one", "two", "three");
      await say("a/2", "two");
      const isTwo = ({ text }: Said) => text === "two";
      await store.change("a/1", isTwo, { text: "another" });
      expect(await recalled("a/1")).toEqual(["one", "another", "three"]);
      await store.change("a/1", ({ text }) => text === "another");
      await store.change("a/1", isTwo, { text: "not there" });
      expect([await recalled("a/1"), await recalled("a/2")]).toEqual([["one", "three"], ["two"]]);
    });

    it("loses nothing of turns remembered at the same time", async () => {
      await Promise.all(["one", "two", "three"].map((text) => store.remember("a/1", { text }, "anna")));
      expect((await recalled("a/1")).sort()).toEqual(["one", "three", "two"]);
    });

    it.each(AWKWARD_TEXTS)("gives back %s as it was said", async (_, text) => {
      await say("a/1", text);
      expect((await recalled("a/1"))[0] === text).toBe(true);
    });

    it.each(["'; delete from turns; --", "%", "_", "🙂", "a b", "ë".repeat(500)])(
      "keeps apart the key %j",
      async (key) => {
        await say("a/1", "other");
        await say(key, "mine");
        expect([await recalled(key), await recalled("a/1")]).toEqual([["mine"], ["other"]]);
      },
    );

    it.each(REFUSED_KEYS)("refuses a key that is or holds %s", async (_, key) => {
      await expect(store.remember(key as string, { text: "one" }, "anna")).rejects.toThrow(TypeError);
      await expect(store.remember("a/1", { text: "one" }, key as string)).rejects.toThrow(TypeError);
      await expect(store.recall(key as string)).rejects.toThrow(TypeError);
    });
  });
}
