import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UsageError } from "../../errors.ts";
import { RELEASED_FILE } from "../load/released-file.ts";
import { Owner, ownedFacts } from "./owned-facts.ts";

const Released = z.strictObject({
  release: z.string().describe("version of the program it came with").optional(),
  day: z.iso.date().optional(),
  version: z.string().describe("version of the catalog"),
  owners: z.array(Owner),
});
export type Released = Readonly<z.infer<typeof Released>>;

/** As much of `catalog export` as tells it from any other file. */
const Exported = z.looseObject({ version: z.string(), roles: z.array(z.looseObject({ id: z.string() })) });

/**
 * Reads a file of a release, or what `catalog export` once printed.
 * @throws UsageError when it cannot be read or is neither
 */
export async function readReleased(path: string = RELEASED_FILE): Promise<Released> {
  const content = parse(await contentOf(path), path);
  const released = Released.safeParse(content);
  if (released.success) return { ...released.data, owners: released.data.owners.map(inFull) };
  const exported = Exported.safeParse(content);
  if (exported.success) return { version: exported.data.version, owners: [...ownedFacts(exported.data)] };
  throw new UsageError(`${path} is neither a release of the catalog nor an export of it.`, NEXT_STEP);
}

const NEXT_STEP =
  "Give a released.json of an earlier version, or a file that `rolwijzer catalog export` was written to.";

async function contentOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const nextStep = path === RELEASED_FILE ? "Write it with `npm run catalog:release`." : NEXT_STEP;
    throw new UsageError(`${path} cannot be read.`, nextStep, { cause });
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${path} is no JSON.`, NEXT_STEP, { cause });
  }
}

/** Every fact id begins with its owner's, which the file leaves out: a twelfth of its size. */
function inFull(owner: Owner): Owner {
  return { ...owner, facts: owner.facts.map((fact) => ({ ...fact, id: `${owner.id}${fact.id}` })) };
}

/** The text of such a file: a line a fact, so that version control shows what a release changed. */
export function toReleasedText({ owners, ...head }: Released): string {
  const blocks = owners.map(({ facts, ...owner }) => {
    const lines = facts
      .map((fact) => JSON.stringify({ ...fact, id: fact.id.slice(owner.id.length) }))
      .join(",\n");
    return `${JSON.stringify(owner).slice(0, -1)},"facts":[\n${lines}\n]}`;
  });
  return `${JSON.stringify(head).slice(0, -1)},"owners":[\n${blocks.join(",\n")}\n]}\n`;
}
