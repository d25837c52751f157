import { randomBytes } from "node:crypto";
import { audit, type Finding } from "../adapters/slack/audit/audit.ts";
import { slackAudited } from "../adapters/slack/audit/slack-audited.ts";
import { TASKS } from "../adapters/slack/audit/tasks.ts";
import type { Answer } from "../answer/answer.ts";
import { openBrain } from "../bot/brain.ts";
import type { Intent } from "../intent.ts";
import { KINDS } from "../intents/answers/kinds.ts";
import { makeKeyring } from "../storage/keyring.ts";
import { LANGUAGES, SURE_KINDS } from "../values.ts";
import { choicesIn, type ManifestOptions } from "./manifest.ts";
import { EXIT, print } from "./output.ts";

/** Holds the app of these choices to Slack's rules, a line each. Nothing is asked of Slack, and no setting is read. */
export async function auditSlackApp(options: ManifestOptions): Promise<void> {
  const choices = choicesIn(options);
  const keyring = makeKeyring([randomBytes(32)]);
  const kept = (token: string) => JSON.stringify(keyring.seal(token, "an audit"));
  const app = await slackAudited({ choices, answers: await sampleAnswers(), kept });
  const findings = await audit(app);
  for (const finding of findings) await print(lineOf(finding));
  for (const { id, task } of TASKS) await print(`todo  ${id}: ${task}`);
  const failed = findings.filter(({ flaws }) => flaws.length > 0).length;
  await print(`\n${findings.length - failed} passed, ${failed} failed, ${TASKS.length} for a person to do`);
  if (failed > 0) process.exitCode = EXIT.fallsShort;
}

function lineOf({ id, asks, flaws, remedy }: Finding): string {
  if (flaws.length === 0) return `pass  ${id}: ${asks}`;
  return `FAIL  ${id}: ${asks} But ${flaws.join("; ")}. ${remedy}`;
}

/** What somebody would type who wants to call a channel through the bot. */
const HOSTILE = "<!channel> <@U0ALL> <https://evil.example.com|click> @here";

/** Of every kind of answer one in each language, and one with hostile words wherever an answer shows a reader's. */
async function sampleAnswers(): Promise<readonly Answer[]> {
  const { respond, catalog } = await openBrain();
  const ofKinds = SURE_KINDS.flatMap((kind): readonly Intent[] => KINDS[kind].samples(catalog).slice(0, 1));
  const hostile: readonly Intent[] = [
    { kind: "unclear", candidates: [], heard: HOSTILE },
    { kind: "find_role", term: HOSTILE },
    { kind: "roadmap_mapping", lines: [HOSTILE] },
  ];
  const others: readonly Intent[] = [
    { kind: "help" },
    { kind: "out_of_scope" },
    { kind: "settings", what: "what-do-you-keep" },
  ];
  return LANGUAGES.flatMap((language) =>
    [...ofKinds, ...others, ...hostile].map((intent) => respond(intent, language)),
  );
}
