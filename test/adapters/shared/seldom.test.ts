import { expect, it } from "vitest";
import { makeSeldom } from "../../../src/adapters/shared/seldom.ts";
import { makeMemoryLog } from "../../support/scripted-assistant.ts";

it("logs the first at once, and counts those of the minute after it", () => {
  const { logged, ...log } = makeMemoryLog();
  let now = 0;
  const seldom = makeSeldom(log, () => now);
  for (let time = 0; time < 1_000; time += 1) seldom("unsigned");
  seldom("foreign");
  now = 60_000;
  seldom("unsigned");
  seldom("unsigned");
  expect(logged.map(({ event, fields }) => [event, fields])).toEqual([
    ["unsigned", { times: 1 }],
    ["foreign", { times: 1 }],
    ["unsigned", { times: 1_000 }],
  ]);
});
