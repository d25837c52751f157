import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { show } from "../adapters/console/chat.ts";
import { openBrain } from "../bot/brain.ts";
import { phraseFrom } from "../bot/wording.ts";
import { readConfig } from "../config/config.ts";
import { UsageError } from "../errors.ts";
import { givenOn } from "../knowledge/overdue.ts";
import { toJsonLine } from "../knowledge/roadmap/json.ts";
import { makeRoadmapMapper } from "../knowledge/roadmap/map.ts";
import type { Language } from "../language.ts";
import { dayOf } from "../storage/days.ts";
import { itemsOf } from "../text/lists.ts";
import { ROADMAP_LIMITS } from "../values.ts";
import { lookOf, print } from "./output.ts";

/** Which roles a roadmap needs, line by line. Unmapped lines are asked about, not guessed. */
export async function roadmap(
  file: string,
  options: { readonly jsonl?: true; readonly lang?: Language },
): Promise<void> {
  const config = readConfig();
  const { catalog, respond, understand } = await openBrain(config.catalogDir);
  const content = await contentOf(file);
  if (options.jsonl) {
    // Every line, one for one: a program that pairs them with its own must not lose count.
    const lines = content.split("\n").map((line) => line.replace(/\r$/u, "").split("\t")[0] ?? "");
    const reading = makeRoadmapMapper(catalog)(lines.filter((line) => line.trim() !== ""));
    for (const mapped of reading.lines) await print(JSON.stringify(toJsonLine(mapped)));
    return;
  }
  const intent = { kind: "roadmap_mapping" as const, lines: itemsOf(content, ROADMAP_LIMITS) };
  // Who writes Dutch lines reads Dutch; a line or two may not tell.
  const language =
    options.lang ?? understand(intent.lines.join("\n"), { language: config.language }).language;
  const given = givenOn(dayOf(Date.now()), respond(intent, language), catalog);
  const answer = phraseFrom(catalog, config.catalogDir)(given, "");
  const look = lookOf(process.stdout, process.env);
  await print(show(answer, look === undefined ? {} : { look }));
}

async function contentOf(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UsageError(
      `${file} cannot be read.`,
      "Give a file with one roadmap line a line, or - for standard input.",
      { cause },
    );
  }
}
