/**
 * Writes what the shipped catalog says now, for `rolwijzer catalog diff` to compare with until the next release.
 *
 *     npm run catalog:release
 */
import { readFileSync, writeFileSync } from "node:fs";
import { buildCatalog } from "../src/knowledge/load/build.ts";
import { RELEASED_FILE } from "../src/knowledge/load/released-file.ts";
import { shippedLayer } from "../src/knowledge/load/shipped.ts";
import { ownedFacts } from "../src/knowledge/release/owned-facts.ts";
import { toReleasedText } from "../src/knowledge/release/released.ts";
import { dayOf } from "../src/storage/days.ts";

const day = dayOf(Date.now());
const built = buildCatalog([await shippedLayer()]);
if (built.kind === "broken") throw new Error("The catalog is not clean: run catalog check.");
const { version: release } = JSON.parse(readFileSync("package.json", "utf8"));
const owners = [...ownedFacts(built.data)];
const text = toReleasedText({ release, day, version: built.data.version, owners });
writeFileSync(RELEASED_FILE, text);
const facts = owners.reduce((sum, owner) => sum + owner.facts.length, 0);
process.stdout.write(
  `Release ${release} of ${day}: ${facts} facts of ${owners.length} owners, ${Buffer.byteLength(text)} bytes.\n`,
);
