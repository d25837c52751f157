/**
 * Lets this process require the TypeScript of this checkout. Before version 22 Node asks a loader in a thread of its own for
 * each ES module, which takes a start longer than all it does itself; what is required asks nobody. What was compiled is
 * kept by the content of each file, and all of it in one file, for many small ones take longer to read.
 */
const { hash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

/** Emptied by a fresh `npm ci`. Compiled otherwise by another version of this file. */
const KEPT = join(
  ...[__dirname, "../node_modules/.cache/rolwijzer"],
  `compiled-${hash("sha1", readFileSync(__filename)).slice(0, 16)}.json`,
);

/** Of each file the digest of its TypeScript, and the JavaScript. */
const compiled = keptBefore();
let isNew = false;

require.extensions[".ts"] = (module, file) => {
  const source = readFileSync(file, "utf8");
  const digest = hash("sha1", source, "base64");
  if (compiled[file]?.digest !== digest) {
    compiled[file] = { digest, code: compile(file, source) };
    isNew = true;
  }
  module._compile(compiled[file].code, file);
};

process.setSourceMapsEnabled(true);
process.once("exit", keep);

function compile(file, source) {
  const { transformSync } = compiler();
  const { code } = transformSync(source, {
    ...{ filename: file, sourceMaps: "inline", inlineSourcesContent: false, swcrc: false },
    jsc: {
      ...{ parser: { syntax: "typescript" }, target: "es2023" },
      transform: { verbatimModuleSyntax: true },
    },
    module: { type: "commonjs" },
  });
  return code;
}

/** Loaded only where something has to be compiled. */
function compiler() {
  try {
    return require("@swc/core");
  } catch {
    process.stderr.write(
      "A checkout is compiled by its development tools, which are not installed. Run npm ci, or build where they are and start dist.\n",
    );
    process.exit(2);
  }
}

function keptBefore() {
  try {
    return JSON.parse(readFileSync(KEPT, "utf8"));
  } catch {
    return {};
  }
}

/** Written aside and renamed, so that who starts meanwhile reads no half file. What cannot be kept only costs time. */
function keep() {
  if (!isNew) return;
  const aside = `${KEPT}.${process.pid}`;
  try {
    mkdirSync(dirname(KEPT), { recursive: true });
    writeFileSync(aside, JSON.stringify(compiled));
    renameSync(aside, KEPT);
  } catch {}
}
