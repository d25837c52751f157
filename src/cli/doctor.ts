import { openBrain } from "../bot/brain.ts";
import { platformsIn } from "../bot/platforms.ts";
import { type Config, envExample, readConfig } from "../config/config.ts";
import { complaint, EXIT, print } from "./output.ts";

type Finding = { readonly ok: boolean; readonly about: string; readonly says: string };

/** Says whether this deployment is healthy, one line a part, with the remedy where it is not. */
export async function doctor(options: { readonly envExample?: true }): Promise<void> {
  if (options.envExample) return print(envExample().trimEnd());
  const findings = await examine();
  for (const { ok, about, says } of findings) await print(`${ok ? "ok  " : "FAIL"}  ${about}: ${says}`);
  if (findings.some((finding) => !finding.ok)) process.exitCode = EXIT.fallsShort;
}

async function examine(): Promise<readonly Finding[]> {
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
    phrasingFinding(config),
  ];
}

async function attempt<Value>(
  about: string,
  work: () => Promise<Value>,
): Promise<Finding | { readonly value: Value }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { ok: false, about, says: complaint(error).replaceAll("\n", " ") };
  }
}

function phrasingFinding({ phrasing, model }: Config): Finding {
  const says =
    phrasing === "off" || model === undefined
      ? "off: wordings that ship with the program"
      : `in the background, by ${model.name}, ${model.dailyTokens} tokens a day at most`;
  return { ok: true, about: "phrasing", says };
}

function platformFindings({ platforms }: Config): readonly Finding[] {
  return platformsIn(platforms).map(({ name, configured }) => ({
    ok: true,
    about: name,
    says: configured?.says ?? `not configured (see docs/${name}.md)`,
  }));
}
