/**
 * The search of the message extension in Teams, over HTTP, one letter after another as somebody types: part of `npm run bench`. Cold
 * is the first time that a process is asked for something, warm is the same once more.
 */
import { send } from "./load.ts";
import { percentile, report } from "./measure.ts";
import { search } from "./requests.ts";
import { startPlatform, startSide, stop } from "./sides.ts";

const QUERIES = 200;
const WORDS = [
  "mlops engineer",
  "data engineer",
  "prompt engineer",
  "autonomous agent developer",
  "ai security engineer",
  "synthetic data engineer",
  "ai application developer",
  "kubernetes monitoring",
  "interviewvragen mlops",
  "langchain vector database",
  "prompt injection",
  "feature store",
  "zzqx nothing of ours",
];

/** What stands in the field after each letter, each once. */
function typed(): readonly string[] {
  const all = WORDS.flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1)));
  return [...new Set(all)].slice(0, QUERIES);
}

export async function teamsSearch(): Promise<void> {
  const platform = await startPlatform();
  const side = await startSide("ours", ["dist/cli/main.js", "start"], platform.url);
  for (const turn of ["cold", "warm"]) {
    const times = [];
    let found = 0;
    for (const [index, text] of typed().entries()) {
      const began = performance.now();
      const body = await send(side.url, search(text, index));
      times.push(performance.now() - began);
      if (body.includes('"attachments"')) found += 1;
    }
    const what = `Teams search, ${turn}: ${times.length} queries, ${found} with results`;
    report(`${what}, median`, percentile(times, 0.5), "ms", "under 300");
    report(`${what}, 99 in 100`, percentile(times, 0.99), "ms", "under 300");
    report(`${what}, slowest`, Math.max(...times), "ms", "");
  }
  await stop(side);
  platform.close();
}
