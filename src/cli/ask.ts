import type { Look } from "../adapters/console/render.ts";
import type { Answer } from "../answer/answer.ts";
import { toPlainText } from "../answer/plain-text.ts";
import { withoutSources } from "../answer/sources.ts";
import { UsageError } from "../errors.ts";
import type { Understanding } from "../intents/understanding/understand.ts";
import { mannerOf, toJson } from "./answer-json.ts";
import { type AskOptions, openAsking } from "./asking.ts";
import { lookOf, print } from "./output.ts";

/** Answers one question, or a line each from standard input. No network, no store. */
export async function ask(question: string, options: AskOptions): Promise<void> {
  const asking = await openAsking();
  if (options.jsonl) return (await import("./ask-lines.ts")).askLines(asking, options);
  if (question.trim() === "")
    throw new UsageError("There is no question.", 'Try: rolwijzer ask "what does an MLOps engineer do?"');
  const { understanding, answer: whole } = asking({ text: question, language: options.lang });
  const answer = options.sources === false ? withoutSources(whole) : whole;
  if (options.json)
    return print(
      JSON.stringify({
        ...toJson(whole, mannerOf(understanding)),
        ...(options.explain ? { because: understanding.because } : {}),
      }),
    );
  const look = lookOf(process.stdout, process.env);
  await print(look === undefined ? toPlainText(answer) : await drawn(answer, look));
  if (options.explain) await print(explanation(understanding));
}

/** Wrapping needs tables of character widths, which a pipe need not wait for. */
async function drawn(answer: Answer, look: Look): Promise<string> {
  return (await import("../adapters/console/render.ts")).renderAnswer(answer, look);
}

function explanation({ intent, language, because }: Understanding): string {
  return ["", `intent: ${intent.kind} (${language})`, ...because.map((reason) => `- ${reason}`)].join("\n");
}
