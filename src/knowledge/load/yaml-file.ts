import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Finding } from "../finding.ts";
import { KEYS } from "../key.ts";

/** A parsed YAML file that can still say on which line something stands. */
export type YamlFile = {
  readonly file: string;
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** Line of the entry at `path`, or of the nearest part of the path that is there. List items go by index or by their key. */
  readonly lineOf: (path: readonly PropertyKey[]) => { readonly line: number; readonly depth: number };
};

/** What YAML texts hold, by content: of a folder in which one file changed, one is parsed. */
export type ParsedFiles = {
  readonly find: (text: string) => { readonly data: unknown } | undefined;
  readonly add: (text: string, data: unknown) => void;
};

/** One file, from what was parsed of it before, or parsed now. Only where something is wrong its lines are asked for. */
export function readYaml(file: string, text: string, parsed?: ParsedFiles): YamlFile {
  const known = parsed?.find(text);
  if (known !== undefined) {
    let read: YamlFile | undefined;
    const lineOf: YamlFile["lineOf"] = (path) => {
      read ??= parseYaml(file, text);
      return read.lineOf(path);
    };
    return { file, data: known.data, findings: [], lineOf };
  }
  const read = parseYaml(file, text);
  if (read.findings.length === 0) parsed?.add(text, read.data);
  return read;
}

/** Parses one file. Aliases are refused: a few lines of them can unfold to gigabytes. */
function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const findings = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    problem: `this is not valid YAML: ${error.message.replace(/\.$/u, "")}`,
    remedy: "Mend the syntax; quote text that holds a colon followed by a space",
  }));
  const lineOf: YamlFile["lineOf"] = (path) => {
    const { node, depth } = walk(document.contents, path);
    return { line: lineAt(node?.range?.[0] ?? 0), depth };
  };
  if (findings.length > 0) return { file, data: undefined, findings, lineOf };
  try {
    return { file, data: document.toJS({ maxAliasCount: 0 }), findings, lineOf };
  } catch {
    const finding = {
      file,
      line: 1,
      problem: "aliases (*name) are not allowed",
      remedy: "Write the value out where it is used",
    };
    return { file, data: undefined, findings: [finding], lineOf };
  }
}

function walk(start: Node | null, path: readonly PropertyKey[]): { node: Node | null; depth: number } {
  let node = start;
  let depth = 0;
  for (const key of path) {
    const next = node === null ? undefined : child(node, key);
    if (next === undefined) break;
    node = next;
    depth += 1;
  }
  return { node, depth };
}

function child(node: Node, key: PropertyKey): Node | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return isNode(pair?.value) ? pair.value : undefined;
  }
  if (!isSeq(node)) return undefined;
  const item =
    typeof key === "number"
      ? node.items[key]
      : node.items.find((each) => isNode(each) && entryKey(each) === String(key));
  return isNode(item) ? item : undefined;
}

function entryKey(node: Node): string | undefined {
  if (!isMap(node)) return undefined;
  const value = KEYS.map((key) => node.get(key)).find((each) => each !== undefined && each !== null);
  return value === undefined ? undefined : String(value);
}
