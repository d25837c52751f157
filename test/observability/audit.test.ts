import { expect, it } from "vitest";
import { FactId } from "../../src/ids.ts";
import { makeAudit } from "../../src/observability/audit.ts";
import { makeMemoryLog } from "../support/scripted-assistant.ts";

it("names twenty facts at most, and counts all", () => {
  const log = makeMemoryLog();
  const facts = Array.from({ length: 21 }, (_, index) => FactId.parse(`mlops-engineer.tools.t${index}`));
  const answered = { intent: "role_tools", language: "nl", facts, wording: "plain" } as const;
  makeAudit(log)({ platform: "slack", outcome: "answered", input: "text", answered, ms: 4.2345 });
  expect(log.logged).toEqual([
    {
      level: "info",
      event: "audit",
      fields: {
        platform: "slack",
        outcome: "answered",
        input: "text",
        language: "nl",
        intent: "role_tools",
        facts: 21,
        factIds: facts.slice(0, 20),
        wording: "plain",
        ms: 4.2,
      },
    },
  ]);
});
