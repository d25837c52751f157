import { stringify } from "yaml";
import { EXAMPLE_URL, type ManifestChoices, makeManifest } from "../adapters/slack/manifest.ts";
import { UsageError } from "../errors.ts";
import { print } from "./output.ts";
import { publicAddress } from "./public-address.ts";

export type ManifestOptions = {
  readonly url?: string;
  readonly socket?: true;
  readonly threads?: true;
  readonly oauth?: true;
};

/** Prints the Slack app of this deployment as YAML, and on standard error what is to be done with it. */
export async function slackManifest(options: ManifestOptions): Promise<void> {
  const choices = choicesIn(options);
  await print(yamlOf(choices).trimEnd());
  if (choices.url === EXAMPLE_URL)
    process.stderr.write(`Replace ${EXAMPLE_URL} by your own address, or give --url or --socket.\n`);
}

/** @throws UsageError for what does not go together, or an address that Slack cannot call */
export function choicesIn({ url, socket, threads, oauth }: ManifestOptions): ManifestChoices {
  if (socket && url !== undefined)
    throw new UsageError(
      "Over Socket Mode Slack calls no address, and --url gives one.",
      "Leave out --url, or --socket.",
    );
  if (socket && oauth)
    throw new UsageError(
      "Who installs the app by OAuth is sent back to an address, and over Socket Mode there is none.",
      "Leave out --socket, and give --url.",
    );
  return {
    threads: threads === true,
    oauth: oauth === true,
    ...(socket ? {} : { url: url === undefined ? EXAMPLE_URL : publicAddress(url) }),
  };
}

const TOP = [
  'The Slack app, to paste under "Create New App" > "From a manifest" on https://api.slack.com/apps.',
  "Written by `rolwijzer manifest slack`; see docs/slack.md.",
];

/** As it stands in `manifest/slack.yaml` for the usual choices. */
export function yamlOf(choices: ManifestChoices): string {
  const top = TOP.map((line) => `# ${line}\n`).join("");
  return top + stringify(makeManifest(choices), { lineWidth: 110 });
}
