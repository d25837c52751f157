import { createInterface } from "node:readline";
import { z } from "zod";
import { UsageError } from "../errors.ts";
import { Language } from "../language.ts";
import { mannerOf, toJson } from "./answer-json.ts";
import type { Asking, AskOptions } from "./asking.ts";
import { print } from "./output.ts";

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  context: z.array(z.string()).optional(),
  language: Language.optional(),
});

/** Answers a line each from standard input. @throws UsageError naming the line that is no question */
export async function askLines(asking: Asking, options: AskOptions): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1;
    if (text.trim() === "") continue;
    const line = parseLine(text, number);
    const { understanding, answer } = asking({ ...line, language: line.language ?? options.lang });
    await print(
      JSON.stringify({
        ...toJson(answer, { ...mannerOf(understanding), id: line.id }),
        ...(options.explain ? { because: understanding.because } : {}),
      }),
    );
  }
}

function parseLine(text: string, number: number): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(text));
  } catch (cause) {
    throw new UsageError(
      `Line ${number} is not a question.`,
      'Give one JSON object a line, such as {"id":"1","text":"what does an MLOps engineer do?"}',
      { cause },
    );
  }
}
