import { expect, it } from "vitest";
import { makeOneAnswer } from "../../../src/adapters/teams/one-answer.ts";

/** Work that takes so long, by a clock of its own. */
function setClock() {
  let at = 0;
  let done = 0;
  const oneAnswer = makeOneAnswer(() => at);
  return {
    wait: (ms: number) => {
      at += ms;
    },
    send: (ms: number) =>
      oneAnswer("form", 4_500, async () => {
        at += ms;
        done += 1;
        return { done };
      }),
  };
}

it("gives what came too late to whoever sends the same again, and does it once", async () => {
  const { send, wait } = setClock();
  await send(6_000);
  wait(30_000);
  expect(await send(10)).toEqual({ done: 1 });
  wait(600_000);
  expect(await send(10)).toEqual({ done: 2 });
});

it("does it again where it was answered in time, but for a double click", async () => {
  const { send, wait } = setClock();
  await send(100);
  expect(await send(100)).toEqual({ done: 1 });
  wait(5_000);
  expect(await send(100)).toEqual({ done: 2 });
});
