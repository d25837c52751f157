import { randomBytes } from "node:crypto";
import type { Answer } from "../../../answer/answer.ts";
import type { Installations, Log } from "../../adapter.ts";
import { NOBODY, SILENT, unasked } from "../../shared/audit/nobody.ts";
import { makeListeners } from "../listeners.ts";
import { type ManifestChoices, makeManifest } from "../manifest.ts";
import { POSTED, PRIVATE, WINDOW } from "../shown.ts";
import { makeSlack } from "../slack.ts";
import type { SlackSettings } from "../slack-settings.ts";
import type { Audited } from "./rule.ts";

type Parts = {
  readonly choices: ManifestChoices;
  /** One of every kind, and some that hold a reader's words. */
  readonly answers: readonly Answer[];
  readonly kept: Audited["kept"];
};

/** The app as it runs with these choices, not started: nothing is asked of Slack. */
export async function slackAudited({ choices, answers, kept }: Parts): Promise<Audited> {
  const listeners = makeListeners();
  const signingSecret = randomBytes(32).toString("hex");
  const { routes } = makeSlack(
    settingsFor(choices, signingSecret),
    { ...NOBODY, installations: INSTALLATIONS },
    listeners,
  );
  const flaws: string[] = [];
  const counting: Log = { ...SILENT, error: (event) => void flaws.push(event) };
  const messages: string[] = [];
  for (const surface of [POSTED, PRIVATE, WINDOW])
    for (const answer of answers) {
      const { withBlocks, asText } = await surface.show(answer, async () => "kept", counting);
      messages.push(withBlocks ?? asText());
    }
  const flawed = flaws.length;
  return { manifest: makeManifest(choices), listeners, routes, signingSecret, messages, flawed, kept };
}

function settingsFor({ url, oauth, threads = false }: ManifestChoices, signingSecret: string): SlackSettings {
  const whose = oauth ? { client: { id: "1.2", secret: "none" } } : { botToken: "xoxb-none" };
  const where =
    url === undefined ? ({ mode: "socket" } as const) : ({ mode: "http", publicUrl: url, threads } as const);
  return { whoMayAsk: "members", signingSecret, appToken: "xapp-none", ...where, ...whose };
}

const INSTALLATIONS: Installations = {
  put: unasked,
  find: unasked,
  claimRenewal: unasked,
  renew: unasked,
  refuse: unasked,
  erase: unasked,
};
