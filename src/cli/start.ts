import { chat, tellIn } from "../adapters/console/chat.ts";
import { compose } from "../bot/compose.ts";
import { isAnyConfigured } from "../bot/platforms.ts";
import { readConfig } from "../config/config.ts";
import { UsageError } from "../errors.ts";
import type { Language } from "../language.ts";
import { catchNoise } from "../observability/library-noise.ts";
import { makeLog, silentLog } from "../observability/logger.ts";
import { lookOf } from "./output.ts";

/** Work under way gets this long after a signal, in milliseconds: longer than the slowest answer. */
const STOP_MS = 10_000;

/** Serves what is configured until a signal comes; without a platform, chats in this terminal. */
export async function start(): Promise<void> {
  const config = readConfig();
  if (!isAnyConfigured(config.platforms)) return chatHere();
  const log = makeLog(config.logLevel);
  // Before the platforms' libraries are loaded, for some complain at that already.
  const noise = catchNoise(log);
  const bot = await compose(config, { log, noise });
  // One that comes while it starts is heeded as soon as it has.
  const told = signalled();
  await bot.start();
  await told;
  await bot.stop(STOP_MS);
  noise.stop();
}

/** Resolves at the first signal. Another one after that ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const heed = (): void => {
      for (const signal of SIGNALS) process.off(signal, heed);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, heed);
  });
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

export type ChatOptions = {
  readonly lang?: Language;
  /** The name of who sits here: what they cause is then kept in the store, as that of people on a platform is. */
  readonly as?: string;
};

/** A chat in this terminal, or an answer a line when standard input is a pipe. */
export async function chatHere({ lang, as: name }: ChatOptions = {}): Promise<void> {
  const config = readConfig();
  const look = lookOf(process.stdout, process.env);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const terminal = {
    input: process.stdin,
    output: process.stdout,
    interactive,
    ...(look === undefined ? {} : { look }),
  };
  const console = name === undefined ? {} : { console: { tell: tellIn(terminal, name) } };
  const bot = await compose({ ...config, platforms: {} }, { log: silentLog, reaching: console });
  // What others caused while nobody was here.
  await bot.sendDue();
  const anybody = await chat(bot.assistant, terminal, {
    language: lang ?? config.language,
    ...{ name, news: bot.sendDue },
  });
  await bot.stop(STOP_MS);
  if (!anybody)
    throw new UsageError(
      "There is nobody to answer: there is no terminal, and nothing on standard input.",
      "Set a platform, as .env.example says (SLACK_BOT_TOKEN, TEAMS_APP_ID …), or run this in a terminal.",
    );
}
