import { describe, expect, it } from "vitest";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { makeRoadmapMapper } from "../../../src/knowledge/roadmap/map.ts";

const data = await openCatalog();
const map = makeRoadmapMapper(makeCatalog(data));
const roadmap = data.roadmaps.find(({ id }) => id === "volmacht");
if (roadmap === undefined) throw new Error("no volmacht roadmap");
const { phases, items } = roadmap;

describe("the volmacht roadmap", () => {
  it("says for each phase who fills its seats, who answers for it and what is measured first", () => {
    expect(phases.map(({ staffing, owner, baseline }) => [staffing, owner, baseline])).not.toContainEqual(
      expect.arrayContaining([undefined]),
    );
  });

  it("gives whoever leads an item a seat in its phase, each role once", () => {
    for (const { phase, staffing } of phases) {
      const seats = staffing?.seats.map(({ role }) => role) ?? [];
      const leads = items.filter((item) => item.phase === phase).map(({ lead }) => lead);
      expect(seats).toEqual([...new Set(seats)]);
      expect(seats).toEqual(expect.arrayContaining(leads));
    }
  });

  it("puts its items in the order of their phases", () => {
    const order = items.map(({ phase }) => phase);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  it("counts in its remarks what its items say", () => {
    const count = (role: string) => ({
      led: items.filter(({ lead }) => lead === role).length,
      supported: items.filter(({ support }) => support.some((each) => each === role)).length,
    });
    const remark = (id: string) => roadmap.remarks.find((each) => each.id === id)?.en;
    const security = count("ai-security-engineer");
    expect(remark("security-supports")).toContain(
      `leads ${security.led} of the ${items.length} lines and supports ${security.supported}`,
    );
    expect(remark("application-developer-carries")).toContain(
      `${count("ai-application-developer").led} of ${items.length}`,
    );
  });
});

describe("words of the volmacht trade", () => {
  it.each([
    ["Sanctiescreening van relaties", "ai-security-engineer"],
    ["Prolongatie/royement", "ai-application-developer"],
    ["Royementen verwerken", "ai-application-developer"],
    ["PARP-dossiers", "prompt-engineer"],
    ["Beloning/tekencommissie", "data-engineer"],
    ["Rekening-courant aansluiten", "data-engineer"],
    ["Mandaattabel per volmachtgever", "ai-security-engineer"],
    ["Werkprogramma Risicobeheersing Volmachten", "ai-security-engineer"],
    ["SBI-code bij acceptatie mkb", "ai-application-developer"],
    ["Co-assurantie", "ai-application-developer"],
    ["Sanctions screening", "ai-security-engineer"],
    ["Renewals and cancellations", "ai-application-developer"],
  ])("are recognised: %s", (line, lead) => {
    expect(map([line]).lines[0]).toMatchObject({ lead, confidence: "high" });
  });
});
