import { readFileSync, writeFileSync } from "node:fs";
import {
  type Developer,
  EXAMPLE_ID,
  EXAMPLE_URL,
  type ManifestChoices,
  makeManifest,
} from "../adapters/teams/manifest.ts";
import { appFiles, type Icons, jsonOf, zipOf } from "../adapters/teams/package/app-package.ts";
import { Guid } from "../config/guid.ts";
import { UsageError } from "../errors.ts";
import { print } from "./output.ts";
import { publicAddress } from "./public-address.ts";

export type TeamsOptions = {
  readonly url?: string;
  readonly appId?: string;
  readonly id?: string;
  readonly appVersion?: string;
  readonly developer?: string;
  readonly website?: string;
  readonly privacy?: string;
  readonly terms?: string;
  /** What `--no-copilot` turns off. */
  readonly copilot: boolean;
  readonly out?: string;
};

/** Writes the package of the Teams app of this deployment, or prints its manifest where no file is named. */
export async function teamsManifest(options: TeamsOptions): Promise<void> {
  const choices = teamsChoices(options);
  if (options.out !== undefined) return writePackage(options.out, choices, options);
  await print(jsonOf(makeManifest(choices)).trimEnd());
  const examples = [
    ...(options.url === undefined ? [`${EXAMPLE_URL} by your own address (--url)`] : []),
    ...(options.appId === undefined ? [`${EXAMPLE_ID} by your bot's id (--app-id)`] : []),
  ];
  if (examples.length > 0) process.stderr.write(`Replace ${examples.join(", and ")}.\n`);
}

async function writePackage(
  file: string,
  choices: ManifestChoices,
  { url, appId }: TeamsOptions,
): Promise<void> {
  if (url === undefined)
    throw new UsageError(
      "A package is for one deployment, and no address says which.",
      "Give the address under which Teams reaches it, such as --url https://bot.example.com.",
    );
  if (appId === undefined)
    throw new UsageError(
      "A package is for one bot, and no id says which.",
      "Give --app-id with the Microsoft App ID of the bot, the one in TEAMS_APP_ID.",
    );
  if (!file.toLowerCase().endsWith(".zip"))
    throw new UsageError("Teams takes a package as a zip file.", "Give a name such as --out rolwijzer.zip.");
  write(file, zipOf(appFiles(choices, shippedIcons())));
  await print(`${file} holds version ${makeManifest(choices).version} of the app.`);
}

function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
    throw new UsageError(
      `${file} cannot be written${code}.`,
      "Give --out a file in a folder that is there.",
      {
        cause,
      },
    );
  }
}

/** As they lie beside the manifest, in a checkout as in the image. */
export const shippedIcons = (): Icons => ({ color: iconNamed("color"), outline: iconNamed("outline") });
const iconNamed = (name: string) =>
  readFileSync(new URL(`../../manifest/teams/${name}.png`, import.meta.url));

/** @throws UsageError for what is no id, version or address */
export function teamsChoices(options: TeamsOptions): ManifestChoices {
  const { url, appId, id, appVersion, copilot } = options;
  return {
    url: url === undefined ? EXAMPLE_URL : publicAddress(url),
    appId: appId === undefined ? EXAMPLE_ID : guidIn("--app-id", appId),
    ...(id === undefined ? {} : { id: guidIn("--id", id) }),
    ...(appVersion === undefined ? {} : { version: versionIn(appVersion) }),
    developer: developerIn(options),
    copilot,
  };
}

function guidIn(option: string, given: string): string {
  const id = Guid.safeParse(given.trim()).data;
  if (id !== undefined) return id;
  throw new UsageError(
    `${option} is no id: 32 hex digits in five groups.`,
    "Azure shows it as Microsoft App ID, and Teams' command line as CLIENT_ID.",
  );
}

function versionIn(given: string): string {
  if (/^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/u.test(given)) return given;
  throw new UsageError("--app-version is no version.", "Give three numbers, such as --app-version 1.0.1.");
}

/** What Teams takes of a developer's name. */
const LONGEST_NAME = 32;

function developerIn({ developer, website, privacy, terms }: TeamsOptions): Partial<Developer> {
  const name = developer?.trim();
  if (name !== undefined && (name === "" || name.length > LONGEST_NAME))
    throw new UsageError(
      `--developer has 1 to ${LONGEST_NAME} characters.`,
      "Give the name of who runs this deployment, or a shorter one.",
    );
  return {
    ...(name === undefined ? {} : { name }),
    ...(website === undefined ? {} : { websiteUrl: pageIn("--website", website) }),
    ...(privacy === undefined ? {} : { privacyUrl: pageIn("--privacy", privacy) }),
    ...(terms === undefined ? {} : { termsOfUseUrl: pageIn("--terms", terms) }),
  };
}

function pageIn(option: string, given: string): string {
  const page = URL.canParse(given) ? new URL(given) : undefined;
  if (page?.protocol === "https:" && page.username === "" && page.password === "") return page.href;
  throw new UsageError(
    `${option} is no https address.`,
    "Give the whole address of the page, with https://.",
  );
}
