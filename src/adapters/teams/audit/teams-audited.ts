import { randomUUID } from "node:crypto";
import type { Answer } from "../../../answer/answer.ts";
import type { Log, Route } from "../../adapter.ts";
import { NOBODY, SILENT } from "../../shared/audit/nobody.ts";
import { type ManifestChoices, makeManifest } from "../manifest.ts";
import type { Icons } from "../package/app-package.ts";
import { STARTERS } from "../package/starters.ts";
import { messageFor } from "../shown.ts";
import { makeTeams } from "../teams.ts";
import type { Audited, Sent } from "./rule.ts";

type Parts = {
  readonly choices: ManifestChoices;
  readonly icons: Icons;
  readonly means: Audited["means"];
  /** One of every kind, and some that hold a reader's words. */
  readonly answers: readonly Answer[];
  /** The pages that the manifest links to. */
  readonly pages: readonly Route[];
};

/** The app as it runs with these choices. Nothing is asked of Microsoft before somebody asks the app. */
export async function teamsAudited({ choices, icons, means, answers, pages }: Parts): Promise<Audited> {
  const { routes, start } = makeTeams(
    {
      kind: "credentials",
      appId: choices.appId,
      tenantId: randomUUID(),
      auth: { kind: "secret", password: "none" },
    },
    NOBODY,
  );
  await start();
  let flawed = 0;
  const counting: Log = {
    ...SILENT,
    error: () => {
      flawed += 1;
    },
  };
  const sent: Sent[] = [];
  for (const answer of answers) {
    const message = await messageFor(answer, async () => "kept", counting);
    if (message !== undefined) sent.push({ answer, message });
  }
  return {
    manifest: { en: makeManifest(choices, "en"), nl: makeManifest(choices, "nl") },
    ...{ icons, starters: STARTERS, means, routes: [...routes, ...pages], sent, flawed },
  };
}
