import { expect, it } from "vitest";
import { personOf } from "../../src/bot/person.ts";
import { asKey } from "../../src/storage/binding.ts";
import { keyPart } from "../../src/storage/workspace-key.ts";

const person = (user: string) => personOf({ platform: "teams", workspace: "T0", user });

it("keeps ids apart, whatever stands in them", () => {
  const users = ["a/b", "a", "b", "a%2Fb", "", "x".repeat(1_000), "x".repeat(1_001), "/".repeat(300)];
  expect(new Set(users.map(person)).size).toBe(users.length);
});

it("makes keys that the stores take, however long the ids are", () => {
  const long = "/".repeat(1_000);
  const key = personOf({ platform: "teams", workspace: long, user: long }) + keyPart(long);
  expect(asKey(key)).toBe(key);
});

it("leaves the ids of today as they are", () => {
  expect(person("29:1abc")).toBe("teams/T0/29%3A1abc/");
});
