import { z } from "zod";
import type { Speaker } from "../adapters/adapter.ts";
import { parseJson } from "../text/parse-json.ts";

/** What a message of an adapter's is called in the stores: its own name for it is known in one workspace alone. */
export function nameOfMessage({ platform, workspace }: Speaker, message: string): string {
  return JSON.stringify([platform, workspace, message]);
}

const Name = z.tuple([z.string(), z.string(), z.string()]);

/** @returns the adapter's own name */
export function messageIn(name: string): string | undefined {
  return Name.safeParse(parseJson(name)).data?.[2];
}
