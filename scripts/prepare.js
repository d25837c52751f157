/**
 * Run by npm after an install: has the catalog checked and the weights learned, and answers once, so that the first
 * question is answered as fast as the second. JavaScript, for it also runs where nothing is there to run TypeScript
 * with. Nothing here may make an install fail: what is not prepared, the first start does.
 */
const began = performance.now();
try {
  const { register } = await import("tsx/esm/api");
  register();
  const { openAsking } = await import("../src/cli/asking.ts");
  const asking = await openAsking();
  asking({ text: "help" });
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(`rolwijzer: catalog checked and weights learned, in ${seconds} s\n`);
} catch (error) {
  const why =
    error?.code === "ERR_MODULE_NOT_FOUND" ? "without the development tools" : "as something is wrong";
  process.stdout.write(`rolwijzer: nothing prepared, ${why}; the first start does it\n`);
}
