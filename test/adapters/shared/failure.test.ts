import { expect, it } from "vitest";
import { describeError } from "../../../src/adapters/shared/failure.ts";
import { PlatformError } from "../../../src/errors.ts";

it("says of an error of ours what code it has and what to do", () => {
  expect(describeError(new PlatformError("it said: hunter2", "Wait."))).toEqual({
    error: "PlatformError",
    code: "PLATFORM",
    nextStep: "Wait.",
  });
});

it.each([
  [
    "an error of the system",
    Object.assign(new Error("hunter2"), { code: "ECONNRESET" }),
    { error: "Error", code: "ECONNRESET" },
  ],
  ["any other error", new TypeError("hunter2"), { error: "TypeError" }],
  ["what is no error", "hunter2", { error: "string" }],
])("says of %s its class and code, never its words", (_, error, said) => {
  expect(describeError(error)).toEqual(said);
});
