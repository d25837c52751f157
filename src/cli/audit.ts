import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { audit, type Finding, type Task } from "../adapters/shared/audit/rules.ts";
import { slackAudited } from "../adapters/slack/audit/slack-audited.ts";
import { RULES } from "../adapters/slack/audit/slack-rules.ts";
import { TASKS } from "../adapters/slack/audit/tasks.ts";
import type { Audited } from "../adapters/teams/audit/rule.ts";
import { teamsAudited } from "../adapters/teams/audit/teams-audited.ts";
import { TEAMS_RULES } from "../adapters/teams/audit/teams-rules.ts";
import { TEAMS_TASKS } from "../adapters/teams/audit/teams-tasks.ts";
import type { Answer } from "../answer/answer.ts";
import { type OpenedBrain, openBrain } from "../bot/brain.ts";
import { infoRoutes } from "../bot/pages/info-pages.ts";
import { readConfig } from "../config/config.ts";
import type { Intent } from "../intent.ts";
import { KINDS } from "../intents/answers/kinds.ts";
import { makeKeyring } from "../storage/keyring.ts";
import { LANGUAGES, SURE_KINDS, withoutSlots } from "../values.ts";
import { choicesIn, type ManifestOptions } from "./manifest.ts";
import { EXIT, print } from "./output.ts";
import { shippedIcons, type TeamsOptions, teamsChoices } from "./teams-manifest.ts";

/** Holds the app of these choices to Slack's rules, a line each. Nothing is asked of Slack, and no setting is read. */
export async function auditSlackApp(options: ManifestOptions): Promise<void> {
  const choices = choicesIn(options);
  const keyring = makeKeyring([randomBytes(32)]);
  const kept = (token: string) => JSON.stringify(keyring.seal(token, "an audit"));
  const answers = await sampleAnswers(await openBrain());
  const app = await slackAudited({ choices, answers, kept });
  await report(await audit(app, RULES), TASKS);
}

/** The same for the Teams app, to Microsoft's rules. */
export async function auditTeamsApp(options: TeamsOptions): Promise<void> {
  const choices = teamsChoices(options);
  const brain = await openBrain();
  const answers = await sampleAnswers(brain);
  const worded = answers.slice(0, 1).map(asIfWorded);
  const app = await teamsAudited({
    choices,
    icons: shippedIcons(),
    means: meansIn(brain),
    answers: [...answers, ...worded],
    pages: infoRoutes({ keeping: readConfig({}).keeping }),
  });
  await report(await audit(app, TEAMS_RULES), TEAMS_TASKS);
}

/** Whether words mean exactly that; how something was asked is not what was asked. */
function meansIn({ understand }: OpenedBrain): Audited["means"] {
  return (words, language, intent) =>
    isDeepStrictEqual(withoutSlots(understand(words, { language }).intent, ["words"]), intent);
}

/** As a language model would have it reworded, where one is switched on. */
function asIfWorded(answer: Answer): Answer {
  return answer.lead === undefined ? answer : { ...answer, lead: { ...answer.lead, wording: "model" } };
}

async function report(findings: readonly Finding[], tasks: readonly Task[]): Promise<void> {
  for (const finding of findings) await print(lineOf(finding));
  for (const { id, task } of tasks) await print(`todo  ${id}: ${task}`);
  const failed = findings.filter(({ flaws }) => flaws.length > 0).length;
  await print(`\n${findings.length - failed} passed, ${failed} failed, ${tasks.length} for a person to do`);
  if (failed > 0) process.exitCode = EXIT.fallsShort;
}

function lineOf({ id, asks, flaws, remedy }: Finding): string {
  if (flaws.length === 0) return `pass  ${id}: ${asks}`;
  return `FAIL  ${id}: ${asks} But ${flaws.join("; ")}. ${remedy}`;
}

/** What somebody would type who wants to call a channel through the bot. */
const HOSTILE =
  "<!channel> <@U0ALL> <https://evil.example.com|click> @here <at>all</at> [click](https://evil.example.com)";

/** Of every kind of answer one in each language, and one with hostile words wherever an answer shows a reader's. */
async function sampleAnswers({ respond, catalog }: OpenedBrain): Promise<readonly Answer[]> {
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
