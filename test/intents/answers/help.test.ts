import { expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";

const { respond } = await openBrain();

it.each(["nl", "en"] as const)(
  "offers in %s what the button says: our Java people, and not which people",
  (language) => {
    const { followUps } = respond({ kind: "help" }, language);
    const java = followUps.find(({ label }) => label.includes("Java"));
    expect(java?.intent).toEqual({ kind: "legacy_mapping", background: ["java"], roles: [] });
  },
);
