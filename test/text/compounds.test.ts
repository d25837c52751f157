import { describe, expect, it } from "vitest";
import { partsOfCompound } from "../../src/text/compounds.ts";

function partsAmong(known: readonly string[], word: string) {
  return partsOfCompound(word, (left, right) =>
    known.includes(left) && known.includes(right) ? [left, right] : undefined,
  );
}

describe("a compound", () => {
  it("falls apart where both parts are known", () => {
    expect(partsAmong(["data", "pijplijn"], "datapijplijn")).toEqual(["data", "pijplijn"]);
  });

  it("stays whole when a part is not known", () => {
    expect(partsAmong(["data", "lijn"], "datapijplijn")).toBeUndefined();
  });

  it("is cut where its shorter part is longest", () => {
    expect(partsAmong(["ai", "rolwijzer", "airol", "wijzer"], "airolwijzer")).toEqual(["airol", "wijzer"]);
  });
});
