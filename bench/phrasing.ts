/** What rewording costs readers and the model's owner, on this machine: `npm run bench:phrasing`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { makeAnswering } from "../src/bot/answering.ts";
import { makeAssistant } from "../src/bot/assistant.ts";
import { openBrain } from "../src/bot/brain.ts";
import { makeRecords } from "../src/bot/records.ts";
import { makeSettling } from "../src/bot/settling.ts";
import { openStores } from "../src/bot/stores.ts";
import { openWording, phraseFrom } from "../src/bot/wording.ts";
import { readConfig } from "../src/config/config.ts";
import { silentLog } from "../src/observability/logger.ts";
import { startFakeModel } from "../test/support/fake-model.ts";
import { honestly } from "../test/support/honest-model.ts";
import { machine, median, percentile, report } from "./measure.ts";

const QUESTIONS = 10_000;
const ANSWERS = 5_000;

process.stdout.write(`${machine()}\n\n`);
const folder = mkdtempSync(join(tmpdir(), "rolwijzer-phrasing-"));
const model = await startFakeModel();
const brain = await openBrain();
const config = readConfig({
  PHRASING: "background",
  OPENAI_MODEL: "bench",
  OPENAI_BASE_URL: model.baseUrl,
  PHRASING_DAILY_TOKENS: "100000000",
});
const database = { kind: "sqlite", file: join(folder, "bench.db") } as const;
const stores = await openStores(database, Date.now, config.keeping.days);
const { phrasings, wordingWork: work } = stores;
const wording = await openWording(config, { phrasings, work, log: silentLog, now: Date.now });
const phrase = await wording.phraseFor(brain.catalog);
await tenThousandQuestions();
await hits();
await wording.stop();
await stores.close();
await model.close();
rmSync(folder, { recursive: true });

/** Half of what the model says strays, so that every kind of call is made. */
async function tenThousandQuestions(): Promise<void> {
  let reply = 0;
  model.play({
    kind: "says",
    content: (body) => {
      reply += 1;
      return reply % 2 === 0 ? honestly(body) : "{}";
    },
  });
  const mind = { ...brain, answering: makeAnswering(brain, phrase, () => "2026-11-28") };
  const records = makeRecords({ mind: () => mind, stores, keepsWords: true, log: silentLog });
  const settling = makeSettling(stores, silentLog, false);
  const assistant = makeAssistant({ mind: () => mind, stores, language: "nl", records, settling });
  const texts = askedBefore();
  const counts = { none: 0, composed: 0, written: 0, model: 0 };
  for (let index = 0; index < QUESTIONS; index += 1) {
    const speaker = {
      platform: "console",
      workspace: "W",
      conversation: `C${index % 50}`,
      user: `U${index}`,
    } as const;
    const text = texts[index % texts.length] ?? "";
    const { lead } = await assistant.handle({ speaker, input: { kind: "text", text } });
    counts[lead?.wording ?? "none"] += 1;
    // Between two readers there is time for the network.
    await nextTurn();
  }
  const calls = new Map<string, number>();
  for (const { body } of model.requests) {
    const { shape, language } = JSON.parse(body.messages.at(-1)?.content ?? "{}");
    calls.set(`${language}/${shape}`, (calls.get(`${language}/${shape}`) ?? 0) + 1);
  }
  report(`${QUESTIONS} questions: model calls in all`, model.requests.length, "", "");
  report("shapes that the model was asked about", calls.size, "", "at most 150");
  report("most calls for one shape", Math.max(...calls.values()), "", "at most 2");
  process.stdout.write(
    `answers with a lead worded by the model ${counts.model}, by hand ${counts.written}, composed ${counts.composed}; without a lead ${counts.none}\n\n`,
  );
}

/** What wording adds to an answer that is there: by a model's wording, and by a shipped one. */
async function hits(): Promise<void> {
  const answer = brain.respond({ kind: "rank_roles" }, "nl");
  const profiles = brain.catalog.roles.map(({ id }) =>
    brain.respond({ kind: "role_profile", roles: [id] }, "nl"),
  );
  const byHand = phraseFrom(brain.catalog, undefined);
  for (const [name, way] of [
    ["model's", phrase],
    ["shipped", byHand],
  ] as const) {
    for (const each of [answer, ...profiles]) way(each, "C");
    const times = Array.from({ length: ANSWERS }, (_, index) => {
      const given = profiles[index % profiles.length] ?? answer;
      const began = performance.now();
      way(given, `C${index}`);
      return performance.now() - began;
    });
    report(`a ${name} wording adds, median`, median(times), "ms", "under 0.2");
    report(`a ${name} wording adds, p99`, percentile(times, 0.99), "ms", "");
  }
}

function askedBefore(): readonly string[] {
  const below = "test/fixtures/questions";
  const files = readdirSync(below).filter((name) => name.endsWith(".jsonl"));
  return files
    .flatMap((name) => readFileSync(join(below, name), "utf8").trim().split("\n"))
    .map((line) => String(JSON.parse(line).text));
}
