import type { Finding } from "../finding.ts";
import { keyOf } from "../key.ts";
import { COLLECTIONS, type Collection, HIDE_FILE } from "./collections.ts";
import { hide, isRecord, merge } from "./merge.ts";
import { type ParsedFiles, readYaml, type YamlFile } from "./yaml-file.ts";

/** A catalog folder's files: path within the folder → content. */
export type Layer = { readonly name: string; readonly files: ReadonlyMap<string, string> };

/** One entry as it stands after all layers were laid over each other, not yet validated. */
export type Entry = {
  readonly collection: Collection;
  readonly key: string;
  readonly data: unknown;
  /** File and line of the part at `path`, in the last layer that holds it. */
  readonly placeOf: (path: readonly PropertyKey[]) => { readonly file: string; readonly line: number };
};

/** An overlay may hold words beside its catalog; these are the understanding room's business. */
const VOCABULARY = "vocabulary/";

type Piece = { readonly file: YamlFile; readonly prefix: readonly PropertyKey[]; readonly data: unknown };

type Gathered = { readonly pieces: Map<string, Piece[]>; readonly findings: Finding[] };

/** Reads every layer, base first, and lays the later over the earlier. */
export function readEntries(
  layers: readonly Layer[],
  parsed?: ParsedFiles,
): {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
} {
  const gathered: Gathered = { pieces: new Map(), findings: [] };
  for (const layer of layers) readFiles(layer, gathered, parsed);
  const { findings, pieces } = gathered;
  const hidden = layers.flatMap((layer) => readHidden(layer, findings));
  return { entries: applyHidden([...pieces].map(toEntry), hidden, findings), findings };
}

function readFiles(layer: Layer, gathered: Gathered, parsed: ParsedFiles | undefined): void {
  const seen = new Map<string, Piece>();
  const paths = [...layer.files.keys()].filter((path) => path !== HIDE_FILE && !path.startsWith(VOCABULARY));
  for (const path of paths.sort()) {
    const collection = COLLECTIONS.find((each) => each.files.test(path));
    const file = readYaml(`${layer.name}/${path}`, layer.files.get(path) ?? "", parsed);
    gathered.findings.push(...file.findings, ...(collection === undefined ? [strayFile(file)] : []));
    if (collection === undefined || file.findings.length > 0) continue;
    for (const piece of piecesOf(file, collection, gathered.findings))
      addPiece(piece, collection, seen, gathered);
  }
}

function addPiece(
  piece: Piece,
  collection: Collection,
  seen: Map<string, Piece>,
  { pieces, findings }: Gathered,
): void {
  const key =
    collection.holds === "one" && collection.name === "roadmapMethod" ? "method" : keyOf(piece.data);
  // Asked for only where something is wrong: a line costs the parsing of its whole file.
  const lineOf = ({ file, prefix }: Piece): number => file.lineOf(prefix).line;
  if (key === undefined) {
    findings.push({
      file: piece.file.file,
      line: lineOf(piece),
      problem: "this entry has no id",
      remedy: "Give it an `id` of lower case words joined by hyphens",
    });
    return;
  }
  const name = `${collection.name}:${key}`;
  const twin = seen.get(name);
  if (twin !== undefined) {
    const other = `${twin.file.file}:${lineOf(twin)}`;
    findings.push({
      file: piece.file.file,
      line: lineOf(piece),
      problem: `the id "${key}" stands twice`,
      remedy: `Rename this one, or delete the other at ${other}`,
    });
    return;
  }
  seen.set(name, piece);
  pieces.set(name, [...(pieces.get(name) ?? []), piece]);
}

function piecesOf(file: YamlFile, collection: Collection, findings: Finding[]): readonly Piece[] {
  if (collection.holds === "one") return [{ file, prefix: [], data: file.data }];
  if (Array.isArray(file.data)) return file.data.map((data, index) => ({ file, prefix: [index], data }));
  findings.push({
    file: file.file,
    line: 1,
    problem: "this file must hold a list",
    remedy: "Begin every entry with a hyphen and a space",
  });
  return [];
}

function toEntry([name, pieces]: [string, readonly Piece[]]): Entry {
  const collection = COLLECTIONS.find((each) => name.startsWith(`${each.name}:`)) ?? raise(name);
  const data = pieces.reduce<unknown>((base, piece) => merge(base, piece.data), undefined);
  const placeOf: Entry["placeOf"] = (path) => {
    const keyed = toKeys(data, path);
    const found = pieces.map((piece) => ({
      file: piece.file.file,
      ...piece.file.lineOf([...piece.prefix, ...keyed]),
    }));
    return found.reduce((best, each) => (each.depth >= best.depth ? each : best));
  };
  return { collection, key: name.slice(collection.name.length + 1), data, placeOf };
}

function raise(name: string): never {
  throw new TypeError(`no collection for ${name}`);
}

/** List positions differ between layers, keys do not. */
function toKeys(data: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  let at: unknown = data;
  return path.map((step) => {
    const next = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
    const key = Array.isArray(at) ? (keyOf(next) ?? step) : step;
    at = next;
    return key;
  });
}

type Hidden = { readonly id: string; readonly file: string; readonly line: number };

function readHidden(layer: Layer, findings: Finding[]): readonly Hidden[] {
  const text = layer.files.get(HIDE_FILE);
  if (text === undefined) return [];
  const file = readYaml(`${layer.name}/${HIDE_FILE}`, text);
  findings.push(...file.findings);
  if (!Array.isArray(file.data)) return [];
  return file.data.map((id, index) => ({ id: String(id), file: file.file, line: file.lineOf([index]).line }));
}

function applyHidden(
  entries: readonly Entry[],
  hidden: readonly Hidden[],
  findings: Finding[],
): readonly Entry[] {
  return hidden.reduce<readonly Entry[]>((kept, { id, file, line }) => {
    const [owner, ...path] = id.split(".");
    const targets = kept.filter((each) => each.key === owner);
    const changed = new Map(
      targets.map((each) => [each, path.length === 0 ? undefined : hide(each.data, path)]),
    );
    const found = [...changed.values()].some((each) => each === undefined || each.found);
    if (!found) {
      findings.push({
        file,
        line,
        problem: `there is nothing called "${id}" to hide`,
        remedy: "Look up ids with `rolwijzer catalog export`",
      });
    }
    return kept.flatMap((each) => {
      if (!changed.has(each)) return [each];
      const result = changed.get(each);
      return result === undefined
        ? []
        : [{ ...each, data: isRecord(result.entry) ? result.entry : each.data }];
    });
  }, entries);
}

function strayFile(file: YamlFile): Finding {
  const examples = COLLECTIONS.map((each) => each.example).join(", ");
  return {
    file: file.file,
    line: 1,
    problem: "no such file is expected here",
    remedy: `Catalog files are: ${examples}`,
  };
}
