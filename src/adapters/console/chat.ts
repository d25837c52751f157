import { createInterface, type Interface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "../../answer/answer.ts";
import { toPlainText } from "../../answer/plain-text.ts";
import type { Language } from "../../language.ts";
import type { Address, IncomingMessage, Input, Speaker, Tell } from "../adapter.ts";
import { typed } from "../shared/typed.ts";
import { type Look, offeredIn, renderAnswer } from "./render.ts";
import { TERMINAL } from "./shown.ts";

export type Terminal = {
  readonly input: Readable;
  readonly output: Writable;
  /** Absent when the output is a pipe or file: plain text then. */
  readonly look?: Look;
  readonly interactive: boolean;
};

/** Who sits at a terminal is known by the name that they gave. */
function speakerOf(name: string): Speaker {
  return { platform: "console", workspace: "terminal", conversation: `chat ${name}`, user: name };
}

/** Where one who sits at a terminal is told something later: when they are there. */
function addressOf(name: string): Address {
  return { place: name };
}
const STOP = /^(exit|quit|stop|:q|doei)$/iu;

/** Longer between two lines, and they were typed: in milliseconds. */
const QUIET_MS = 30;

const WELCOME = {
  nl: "Rolwijzer. Stel een vraag over AI-rollen, of typ 'stop'.",
  en: "Rolwijzer. Ask about AI roles, or type 'stop'.",
};

/** Whoever sits here is answered, however fast they ask. */
type Answering = { readonly handle: (message: IncomingMessage) => Promise<Answer> };

type Chatting = {
  readonly language: Language;
  /** As whom; one who says no name is nobody in particular. */
  readonly name?: string | undefined;
  /** Says what others caused meanwhile. */
  readonly news?: (() => Promise<void>) | undefined;
};

const NOBODY = "reader";
const NO_NEWS = async (): Promise<void> => undefined;
/** They may come to a terminal of theirs at any moment. */
const LOOK_AGAIN_MS = 1_000;

/** Says to whoever sits at this terminal what somebody else caused. */
export function tellIn(terminal: Terminal, name: string): Tell {
  return async ({ place }, words) => {
    if (place !== name) return { kind: "not taken", afterMs: LOOK_AGAIN_MS };
    terminal.output.write(`${show(words(TERMINAL), terminal)}\n\n`);
    return { kind: "taken" };
  };
}

/**
 * Answers line by line until the input ends. A number chooses a follow-up of the last answer; `/role mlops` is a command.
 * @returns whether anybody was there: a terminal, or a line
 */
export async function chat(
  assistant: Answering,
  terminal: Terminal,
  { language, name = NOBODY, news = NO_NEWS }: Chatting,
): Promise<boolean> {
  const { input, output, interactive } = terminal;
  const speaker = speakerOf(name);
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
    const address = addressOf(name);
    last = await assistant.handle({ speaker, input: asked, locale: language, surface: TERMINAL, address });
    if (last !== undefined) output.write(spaced(show(last, terminal), interactive));
    await news();
    prompt();
  }
  lines.close();
  return anybody;
}

const spaced = (text: string, interactive: boolean) => (interactive ? `\n${text}\n` : `${text}\n\n`);

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
  return typed(text);
}
