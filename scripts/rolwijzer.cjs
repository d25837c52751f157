/** The command line from its TypeScript, as `dist/cli/main.js` is from what was built. */
require("./typescript.cjs");
require("../src/cli/main.ts");
