import { createInterface } from "node:readline";
import { z } from "zod";
import { show } from "../adapters/console/chat.ts";
import { openBrain } from "../bot/brain.ts";
import { phraseFrom } from "../bot/wording.ts";
import { readConfig } from "../config/config.ts";
import { UsageError } from "../errors.ts";
import { told } from "../intents/answers/reader-settings.ts";
import type { Turn } from "../intents/understanding/conversation.ts";
import type { Understanding } from "../intents/understanding/understand.ts";
import { Language } from "../language.ts";
import { toJson } from "./answer-json.ts";
import { lookOf, print } from "./output.ts";

export type AskOptions = {
  readonly lang?: Language;
  readonly json?: true;
  readonly explain?: true;
  readonly jsonl?: true;
};

/** Answers one question, or a line each from standard input. No network, no store. */
export async function ask(question: string, options: AskOptions): Promise<void> {
  const asking = await openAsking();
  if (options.jsonl) return askLines(asking, options);
  if (question.trim() === "")
    throw new UsageError("There is no question.", 'Try: rolwijzer ask "what does an MLOps engineer do?"');
  const { understanding, answer } = asking({ text: question, language: options.lang });
  if (options.json)
    return print(
      JSON.stringify({ ...toJson(answer), ...(options.explain ? { because: understanding.because } : {}) }),
    );
  const look = lookOf(process.stdout, process.env);
  await print(show(answer, look === undefined ? {} : { look }));
  if (options.explain) await print(explanation(understanding));
}

type Question = {
  readonly text: string;
  readonly context?: readonly string[] | undefined;
  readonly language?: Language | undefined;
};
type Asking = (question: Question) => {
  readonly understanding: Understanding;
  readonly answer: ReturnType<Awaited<ReturnType<typeof openBrain>>["respond"]>;
};

/** Understands and answers, the earlier turns of a question first; nothing is remembered between questions. */
async function openAsking(): Promise<Asking> {
  const config = readConfig();
  const { catalog, understand, respond } = await openBrain(config.catalogDir);
  const phrase = phraseFrom(catalog);
  return ({ text, context = [], language }) => {
    const turns: Turn[] = [];
    for (const earlier of context) turns.push({ ...understand(earlier, { turns }), text: earlier });
    const given = turns.at(-1)?.language ?? config.language;
    const understanding = understand(text, { turns, language: language ?? given });
    const answer = respond(understanding.intent, language ?? understanding.language, understanding.second);
    return { understanding, answer: phrase(told(answer, "nowhere"), "") };
  };
}

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  context: z.array(z.string()).optional(),
  language: Language.optional(),
});

async function askLines(asking: Asking, options: AskOptions): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1;
    if (text.trim() === "") continue;
    const line = parseLine(text, number);
    const { understanding, answer } = asking({ ...line, language: line.language ?? options.lang });
    await print(
      JSON.stringify({
        ...toJson(answer, line.id),
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

function explanation({ intent, language, because }: Understanding): string {
  return ["", `intent: ${intent.kind} (${language})`, ...because.map((reason) => `- ${reason}`)].join("\n");
}
