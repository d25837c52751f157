import { createInterface, type Interface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "../../answer/answer.ts";
import { toPlainText } from "../../answer/plain-text.ts";
import type { Language } from "../../language.ts";
import type { Assistant, Input, Speaker } from "../adapter.ts";
import { type Look, offeredIn, renderAnswer } from "./render.ts";
import { TERMINAL } from "./shown.ts";

export type Terminal = {
  readonly input: Readable;
  readonly output: Writable;
  /** Absent when the output is a pipe or file: plain text then. */
  readonly look?: Look;
  readonly interactive: boolean;
};

const SPEAKER: Speaker = { platform: "console", workspace: "terminal", conversation: "chat", user: "reader" };
const STOP = /^(exit|quit|stop|:q|doei)$/iu;

/** Longer between two lines, and they were typed: in milliseconds. */
const QUIET_MS = 30;

const WELCOME = {
  nl: "Rolwijzer. Stel een vraag over AI-rollen, of typ 'stop'.",
  en: "Rolwijzer. Ask about AI roles, or type 'stop'.",
};

/**
 * Answers line by line until the input ends. A number chooses a follow-up of the last answer; `/role mlops` is a command.
 * @returns whether anybody was there: a terminal, or a line
 */
export async function chat(assistant: Assistant, terminal: Terminal, language: Language): Promise<boolean> {
  const { input, output, interactive } = terminal;
  const lines = createInterface({ input, ...(interactive ? { output, prompt: "\n› " } : {}) });
  const prompt = (): void => (interactive ? lines.prompt() : undefined);
  if (interactive) output.write(`${WELCOME[language]}\n`);
  let last: Answer | undefined;
  let anybody = interactive;
  prompt();
  for await (const line of interactive ? messagesOf(lines) : lines) {
    // An empty line in a pipe is a gap, not a question.
    if (line.trim() === "" && !interactive) continue;
    anybody = true;
    if (STOP.test(line.trim())) break;
    const asked = toInput(line, last);
    last = await assistant.handle({ speaker: SPEAKER, input: asked, locale: language, surface: TERMINAL });
    output.write(interactive ? `\n${show(last, terminal)}\n` : `${show(last, terminal)}\n\n`);
    prompt();
  }
  lines.close();
  return anybody;
}

/** Lines that come at once were pasted and are one message; who types ends one after the other. */
async function* messagesOf(lines: Interface): AsyncGenerator<string> {
  const coming = lines[Symbol.asyncIterator]();
  let next = coming.next();
  for (let first = await next; first.done !== true; first = await next) {
    const message: string[] = [first.value];
    next = coming.next();
    for (let more = await soon(next); more?.done === false; more = await soon(next)) {
      message.push(more.value);
      next = coming.next();
    }
    yield message.join("\n");
  }
}

const soon = <Value>(value: Promise<Value>): Promise<Value | undefined> =>
  Promise.race([value, wait(QUIET_MS, undefined)]);

/** An answer as this terminal shows it. */
export function show(answer: Answer, { look }: Pick<Terminal, "look">): string {
  return look === undefined ? toPlainText(answer) : renderAnswer(answer, { ...look, choosing: true });
}

function toInput(line: string, last: Answer | undefined): Input {
  const text = line.trim();
  const chosen = /^\d{1,2}$/u.test(text) ? last && offeredIn(last)[Number(text) - 1] : undefined;
  if (chosen !== undefined && last !== undefined)
    return { kind: "intent", intent: chosen.intent, language: last.language, page: chosen.page };
  const command = /^\/(?<name>[a-z]+)(?:\s+(?<rest>.*))?$/iu.exec(text);
  if (command?.groups !== undefined)
    return {
      kind: "command",
      name: (command.groups["name"] ?? "").toLowerCase(),
      text: command.groups["rest"] ?? "",
    };
  return { kind: "text", text };
}
