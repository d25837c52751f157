import type { Check } from "../adapters/adapter.ts";
import { inTime } from "../adapters/shared/in-time.ts";
import { openBrain } from "../bot/brain.ts";
import { isNobodyReached, NOBODY_NAMED, reachedLine, remedyFor } from "../bot/desk/curators-reached.ts";
import { platformsIn } from "../bot/platforms.ts";
import { type Config, envExample, type ModelConfig, readConfig, settingsTable } from "../config/config.ts";
import { readEnvironment } from "../config/environment.ts";
import { silentLog } from "../observability/logger.ts";
import { goOut } from "../outgoing/go-out.ts";
import { outgoingChecks } from "../outgoing/outgoing-checks.ts";
import { complaint, EXIT, print } from "./output.ts";
import { goesOnInThreads, reachedIn } from "./reached-in.ts";

type DoctorOptions = {
  readonly envExample?: true;
  readonly settings?: true;
  readonly offline?: true;
};
type Finding = { readonly ok: boolean; readonly about: string; readonly says: string };

/** How long each that is asked may take, in milliseconds. */
const ASK_MS = 4_000;

/** Says whether this deployment is healthy, one line a part, with the remedy where it is not. Asks whom it depends on. */
export async function doctor(options: DoctorOptions): Promise<void> {
  if (options.envExample) return print(envExample().trimEnd());
  if (options.settings) return print(settingsTable());
  const findings = await examine(options.offline === true);
  for (const finding of findings) await print(lineOf(finding));
  // Ends here: what did not answer in time would be waited for.
  if (findings.some((finding) => !finding.ok)) process.exit(EXIT.fallsShort);
}

/** Problem and remedy are two sentences. Names are another's words: what would move the cursor is left out. */
function lineOf({ ok, about, says }: Finding): string {
  const sentences = says.replace(/(?<=[^.!?:\s])\n(?=\S)/gu, ". ");
  return `${ok ? "ok  " : "FAIL"}  ${about}: ${sentences.replace(/\p{Cc}+/gu, " ")}`;
}

async function examine(isOffline: boolean): Promise<readonly Finding[]> {
  const node = { ok: true, about: "node", says: process.version };
  const settings = await attempt("settings", async () => readConfig());
  if (!("value" in settings)) return [node, settings];
  const { value: config } = settings;
  const catalog = await attempt("catalog", () => openBrain(config.catalogDir));
  const counted =
    "value" in catalog
      ? {
          ok: true,
          about: "catalog",
          says: `${catalog.value.catalog.roles.length} roles, version ${catalog.value.catalog.version}`,
        }
      : catalog;
  return [
    node,
    { ok: true, about: "settings", says: "complete" },
    counted,
    ...platformFindings(config),
    ...(isOffline ? [] : await askAll(await checksOf(config))),
    phrasingFinding(config),
    await curatorsFinding(config, isOffline),
  ];
}

/** What there is to ask. Large libraries are loaded here, before time runs. */
async function checksOf(config: Config): Promise<readonly Check[]> {
  const { platforms, database, proxies, model } = config;
  await goOut(proxies);
  const name = "NODE_EXTRA_CA_CERTS";
  const trusted = { started: process.env[name] || undefined, written: readEnvironment()[name] || undefined };
  const { probeStore } = await import("../storage/store-probe.ts");
  const ofPlatforms = platformsIn(platforms).map(
    ({ configured }) => configured?.checks(silentLog, () => goesOnInThreads(config)) ?? [],
  );
  return [
    ...outgoingChecks(proxies, trusted),
    { about: "store", ask: () => probeStore(database) },
    ...(model === undefined ? [] : [await modelCheck(model)]),
    ...(await Promise.all(ofPlatforms)).flat(),
  ];
}

/** Its library is large, so it is loaded only here. */
async function modelCheck({ name, ...server }: ModelConfig): Promise<Check> {
  const { findCompletions } = await import("../llm/model/client/ask-server.ts");
  return { about: "model", ask: () => findCompletions({ ...server, model: name, timeoutMs: ASK_MS }) };
}

function askAll(checks: readonly Check[]): Promise<readonly Finding[]> {
  const late = `does not answer within ${ASK_MS / 1_000} seconds. Check that this host can reach it.`;
  return Promise.all(
    checks.map(async ({ about, ask }) => {
      const answer = await inTime(attempt(about, ask), ASK_MS, { ok: false, about, says: late });
      return "value" in answer ? { ok: true, about, says: answer.value } : answer;
    }),
  );
}

async function attempt<Value>(
  about: string,
  work: () => Promise<Value>,
): Promise<Finding | { readonly value: Value }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { ok: false, about, says: complaint(error) };
  }
}

function phrasingFinding({ phrasing, model }: Config): Finding {
  const says =
    phrasing === "off" || model === undefined
      ? "off: wordings that ship with the program"
      : `in the background, by ${model.name}, ${model.dailyTokens} tokens a day at most`;
  return { ok: true, about: "phrasing", says };
}

/** A store that does not answer is said above, and fails once. */
async function curatorsFinding(config: Config, isOffline: boolean): Promise<Finding> {
  const about = "curators";
  const { curators } = config;
  const named = curators.length === 0 ? NOBODY_NAMED : `${curators.length} named`;
  if (isOffline) return { ok: true, about, says: named };
  const asking = reachedIn(config).catch(() => undefined);
  const reached = await inTime(asking, ASK_MS, undefined);
  if (reached === undefined) {
    const more = curators.length === 0 ? "" : "; there is no store to tell who is reached";
    return { ok: true, about, says: `${named}${more}` };
  }
  if (curators.length === 0) return { ok: true, about, says: reachedLine(reached) };
  const says = [reachedLine(reached), remedyFor(reached)].filter((each) => each !== undefined).join("\n");
  return { ok: !isNobodyReached(reached), about, says };
}

function platformFindings({ platforms }: Config): readonly Finding[] {
  return platformsIn(platforms).map(({ name, configured }) => ({
    ok: true,
    about: name,
    says: configured?.says ?? `not configured (see docs/${name}.md)`,
  }));
}
