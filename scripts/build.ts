/**
 * Makes `dist`: the compiled program with its data in it, the catalog validated and the weights computed, so
 * that an image needs neither the compiler nor the YAML of the shipped catalog to start.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readBrain } from "../src/bot/brain.ts";

rmSync("dist", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});

const { catalog, understanding } = await readBrain();
mkdirSync("dist/data", { recursive: true });
writeFileSync("dist/data/catalog.json", JSON.stringify(catalog));
writeFileSync("dist/data/understanding.json", JSON.stringify(understanding));

// An overlay is laid over the YAML, so that its messages can name lines of either.
for (const folder of ["knowledge/catalog", "intents/vocabulary", "llm/wording/grammar"]) {
  cpSync(`src/${folder}`, `dist/${folder}`, { recursive: true, filter: (path) => !path.endsWith(".ts") });
}
process.stdout.write(`dist holds ${catalog.roles.length} roles, catalog version ${catalog.version}\n`);
