import { beforeEach, expect, it } from "vitest";
import { makeOffers } from "../../src/bot/offers.ts";
import { personOf, workspaceOf } from "../../src/bot/person.ts";
import { memoryStores, type Stores } from "../../src/bot/stores.ts";
import { profileNl } from "../support/small-answers.ts";
import { brain } from "../support/wordings.ts";

const anna = { platform: "slack", workspace: "T0ROLES", conversation: "D0ANNA", user: "U0ANNA" };

let stores: Stores;
beforeEach(() => {
  stores = memoryStores(Date.now);
});
const offers = () =>
  makeOffers({ mind: () => ({ ...brain, answering: () => profileNl }), stores, language: "nl" });

it("of a page or window is the usual one, or that of the platform where it tells one", async () => {
  expect(await offers().language(anna)).toBe("nl");
  expect(await offers().language(anna, "en")).toBe("en");
});

it("is that of the workspace before that of the platform, and of the person before both", async () => {
  await stores.settled.settle(workspaceOf(anna), { kind: "language", language: "nl" });
  expect(await offers().language(anna, "en")).toBe("nl");
  expect((await offers().page(anna, "en")).language).toBe("nl");
  stores.people.remember(personOf(anna), { language: "en" });
  expect(await offers().language(anna, "nl")).toBe("en");
});
