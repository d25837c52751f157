import type { Look } from "../adapters/console/render.ts";
import { BotError } from "../errors.ts";

/** Widest that reads well, in columns. */
const WIDEST = 100;

export const EXIT = { fine: 0, fallsShort: 1, wrongUse: 2 } as const;

/** How to draw on standard output, or nothing when it is a pipe or file. `NO_COLOR` is honoured. */
export function lookOf(
  stream: NodeJS.WriteStream,
  environment: Readonly<Record<string, string | undefined>>,
): Look | undefined {
  if (!stream.isTTY) return undefined;
  const colour = (environment["NO_COLOR"] ?? "") === "" && environment["TERM"] !== "dumb";
  return { columns: Math.min(stream.columns || 80, WIDEST), colour };
}

/** Writes a line to standard output, waiting while a slow reader catches up. */
export async function print(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** What an operator reads on standard error: the problem and the next step, never a stack trace. */
export function complaint(error: unknown): string {
  if (error instanceof BotError) return `${error.message}\n${error.nextStep}`;
  if (error instanceof Error)
    return `Unexpected failure: ${error.name}: ${error.message.split("\n", 1)[0] ?? ""}\nPlease report this, with the command you ran.`;
  return "Unexpected failure.";
}
