import { describe, expect, it } from "vitest";
import { RoleId } from "../../../src/ids.ts";
import type { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);
const id = RoleId.parse("mlops-engineer");
const all = catalog.role(id)?.interview ?? [];
const juniors = all.filter(({ level }) => level === "junior");
const about: Extract<Intent, { kind: "role_interview" }> = { kind: "role_interview", roles: [id] };

describe("an answer with interview questions", () => {
  it("says how many there are when more are asked for", () => {
    const { notes } = respond({ ...about, level: "junior", count: 20 }, "nl");
    expect(notes).toEqual([`Je vroeg er 20; ik heb er ${juniors.length}.`]);
  });

  it("says how many are left when some were shown", () => {
    const [shown] = juniors;
    const skip = shown === undefined ? [] : [shown.id];
    const { notes } = respond({ ...about, level: "junior", count: 20, skip }, "nl");
    expect(notes).toEqual([`Je vroeg er 20; ik heb er nog ${juniors.length - 1}.`]);
  });

  it("has no empty part when all were shown, and offers another level", () => {
    const answer = respond({ ...about, level: "junior", skip: juniors.map((each) => each.id) }, "en");
    expect(answer.sections).toEqual([]);
    expect(answer.notes).toEqual(["I have no more questions on this. Start over, or pick another level."]);
    expect(answer.followUps.slice(0, 3)).toMatchObject([
      { label: "Start over", intent: { level: "junior" } },
      { label: "For medior", intent: { level: "medior" } },
      { label: "For senior", intent: { level: "senior" } },
    ]);
    expect(answer.followUps[0]?.intent).not.toHaveProperty("skip");
  });
});
