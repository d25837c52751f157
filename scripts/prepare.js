/**
 * Run by npm after an install: answers one question, which has the program compiled, the catalog checked and the weights
 * learned, so that the first question is answered as fast as the second. JavaScript, for it also runs where nothing is
 * there to compile TypeScript with. Nothing here may make an install fail: what is not prepared, the first start does, where it can.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const began = performance.now();
try {
  createRequire(import.meta.url).resolve("@swc/core");
  const program = fileURLToPath(new URL("./rolwijzer.cjs", import.meta.url));
  execFileSync(process.execPath, [program, "ask", "help"], { stdio: "ignore" });
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(`rolwijzer: catalog checked and weights learned, in ${seconds} s\n`);
} catch (error) {
  const why =
    error?.code === "MODULE_NOT_FOUND"
      ? "for a checkout starts with its development tools: npm ci"
      : "as something is wrong; the first start does it, or tells what";
  process.stdout.write(`rolwijzer: nothing prepared, ${why}\n`);
}
