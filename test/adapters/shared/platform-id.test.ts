import { expect, it } from "vitest";
import { platformId } from "../../../src/adapters/shared/platform-id.ts";

it.each(["U0READER", "19:abc@thread.tacv2;messageid=1", "29:1_a-b", "1763900000.000100", "user 1"])(
  "takes what platforms send: %s",
  (id) => {
    expect(platformId(100).safeParse(id).success).toBe(true);
  },
);

it.each(["", "a\u0000b", "a\ud83d", "\ude00b", "é", "a\nb", "\u202ea", "x".repeat(101), 7, null, {}])(
  "takes nothing that an address or a store could not hold: %j",
  (id) => {
    expect(platformId(100).safeParse(id).success).toBe(false);
  },
);
