import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { UsageError } from "../errors.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

const languageOption = () => new Option("--lang <language>", "answer in this language").choices(["nl", "en"]);

function share(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError("Give a number from 0 to 1.");
  return value;
}

function count(text: string): number {
  const value = Number(text);
  if (!(Number.isInteger(value) && value > 0)) throw new InvalidArgumentError("Give a whole number from 1.");
  return value;
}

function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError("Give a day, such as 2026-11-26.");
  return text;
}

/** Every command, each in a file of its own that is loaded when it runs. */
export function program(): Command {
  const rolwijzer = new Command("rolwijzer")
    .description(
      "Answers questions about AI developer roles, in Dutch and English, with the source under every fact.",
    )
    .version(version, "-v, --version")
    .exitOverride()
    .showHelpAfterError("(add --help for the ways to use it)");

  rolwijzer
    .command("start", { isDefault: true })
    .description("serve every platform that is configured; with none, a chat in this terminal")
    .action(async () => (await import("./start.ts")).start());
  rolwijzer
    .command("chat")
    .description("chat in this terminal")
    .addOption(languageOption())
    .option("--as <name>", "as this person: votes, corrections and questions to people are then kept")
    .action(async (options) => (await import("./start.ts")).chatHere(options));
  addAsk(rolwijzer);
  rolwijzer
    .command("eval <files...>")
    .description("measure understanding on labelled questions (JSONL)")
    .option("--min <share>", "fail when intent and roles of any file are right less often", share)
    .option("--errors", "print every question that was not understood wholly")
    .action(async (files, options) => (await import("./eval.ts")).evalCommand(files, options));
  rolwijzer
    .command("roadmap <file>")
    .description("which roles a roadmap needs, line by line; - reads standard input")
    .addOption(languageOption())
    .option("--jsonl", "print one JSON object a line")
    .action(async (file, options) => (await import("./roadmap.ts")).roadmap(file, options));
  rolwijzer
    .command("doctor")
    .description(
      "is this deployment healthy: settings, catalog, store, tokens; one line each, with the remedy",
    )
    .option("--offline", "ask nobody: no platform, no login, no database")
    .option("--env-example", "print every setting as an example .env file")
    .option("--settings", "print every setting as a table in Markdown: what it is for, and its default")
    .action(async (options) => (await import("./doctor.ts")).doctor(options));
  addReport(rolwijzer);
  addStore(rolwijzer);
  addCatalog(rolwijzer);
  addGround(rolwijzer);
  addPhrase(rolwijzer);
  addManifest(rolwijzer);
  addAudit(rolwijzer);
  return rolwijzer;
}

function addAsk(rolwijzer: Command): void {
  rolwijzer
    .command("ask [question...]")
    .description("answer one question, or with --jsonl one a line from standard input")
    .addOption(languageOption())
    .option("--json", "print the answer as JSON")
    .option("--explain", "say which words and rules decided")
    .option("--no-sources", "leave the sources under the answer out")
    .option("--jsonl", 'read {"id","text","context"?,"language"?} lines from standard input')
    .action(async (words, options) => (await import("./ask.ts")).ask(words.join(" "), options));
}

function addReport(rolwijzer: Command): void {
  rolwijzer
    .command("report")
    .description("for curators: votes, questions without an answer, facts to look at again; never of whom")
    .option("--json", "print one JSON object")
    .option("--since <day>", "only from this day on, such as 2026-11-26", day)
    .action(async (options) => (await import("./report.ts")).report(options));
}

function addStore(rolwijzer: Command): void {
  const store = rolwijzer.command("store").description("copy what is kept, or show what is kept of a person");
  store
    .command("backup <file>")
    .description("write all that is kept into one file, while bots go on; packed when it ends in .gz")
    .option("--force", "replace a file that is there")
    .action(async (file, options) => (await import("./store.ts")).backup(file, options, version));
  store
    .command("restore <file>")
    .description("put a backup into the store, SQLite or Postgres, all or nothing")
    .option("--force", "replace all that the store holds")
    .action(async (file, options) => (await import("./store.ts")).restoreBackup(file, options));
  store
    .command("export")
    .description("print all that is kept of one person, as JSON")
    .requiredOption("--person <person>", "such as slack/T0123ABCD/U0123ABCD")
    .action(async (options) => (await import("./store.ts")).exportPerson(options.person));
}

function addCatalog(rolwijzer: Command): void {
  const catalog = rolwijzer.command("catalog").description("check, export, compare or describe the catalog");
  catalog
    .command("check")
    .description("lint the catalog: file, line, what is wrong, what would be right")
    .option("--dir <folder>", "your own catalog folder, laid over the shipped one (default: CATALOG_DIR)")
    .option("--links", "ask every address in it whether it is still there (needs the network)")
    .option("--links-from <file>", "take the answers from a list instead: address, tab, status, a line each")
    .action(async (options) => (await import("./catalog.ts")).check(options));
  catalog
    .command("export")
    .description("print the whole catalog as one JSON document")
    .action(async () => (await import("./catalog.ts")).exportCatalog());
  catalog
    .command("diff [old]")
    .description("what changed since the last release, fact by fact; or since an earlier release or export")
    .option("--dir <folder>", "your own catalog folder, laid over the shipped one (default: CATALOG_DIR)")
    .addOption(languageOption())
    .option("--json", "print one JSON object")
    .action(async (old, options) => (await import("./diff.ts")).diff(old, options));
  catalog
    .command("schema [entry]")
    .description("print a JSON Schema for editors: role, background, capability, roadmap, source")
    .action(async (entry) => (await import("./catalog.ts")).schema(entry));
}

function addGround(rolwijzer: Command): void {
  const ground = rolwijzer
    .command("ground")
    .description("what a language model is asked, and what is let through");
  ground
    .command("show")
    .description("print the exact request that a model gets for an answer")
    .requiredOption("--intent <intent>", "such as role_profile")
    .option("--roles <ids>", "role ids, with commas between")
    .option("--slots <json>", 'more of the intent, such as \'{"background":["java"]}\'')
    .addOption(languageOption())
    .action(async (options) => (await import("./ground.ts")).showRequest(options));
  ground
    .command("check")
    .description("check drafts from standard input, one JSON object a line; exit code 1 when any is refused")
    .option("--jsonl", "JSON lines in, JSON lines out (the only form there is)")
    .action(async () => (await import("./ground.ts")).checkDrafts());
  ground
    .command("statement <sentence>")
    .description("whether a sentence about the catalog is true, false or not for it to tell")
    .addOption(languageOption())
    .action(async (sentence, options) => (await import("./statement.ts")).judgeStatement(sentence, options));
}

function addPhrase(rolwijzer: Command): void {
  const phrase = rolwijzer
    .command("phrase")
    .description("have a language model word the opening sentences ahead of time")
    .option("--dry-run", "only say what there is to do, and what it would cost")
    .option("--limit <shapes>", "do this many and stop", count)
    .action(async (options) => (await import("./phrase.ts")).fillPhrasebook(options));
  phrase
    .command("export")
    .description("print every wording as a JSON line, for a person to review")
    .option("--proposed", "instead: constructions that drafts would have needed, for a person to judge")
    .action(async ({ proposed }) =>
      proposed
        ? (await import("./phrase-proposed.ts")).exportProposed()
        : (await import("./phrase-rows.ts")).exportPhrasebook(),
    );
  phrase
    .command("import <file>")
    .description("take reviewed wordings, checked like any other; - reads standard input")
    .action(async (file) => (await import("./phrase-rows.ts")).importPhrasebook(file));
}

/** How the app is reached and what it hears: the same for what is written and what is examined. */
function withSlackChoices(command: Command): Command {
  return command
    .option("--url <address>", "where Slack reaches this deployment, such as https://bot.example.com")
    .option("--socket", "over Socket Mode, so that no address is needed")
    .option(
      "--threads",
      "ask also for messages that mention nobody, to go on in threads where an administrator switches that on",
    )
    .option("--oauth", "say where installers are sent back, for an app of many workspaces");
}

function addManifest(rolwijzer: Command): void {
  const manifest = rolwijzer
    .command("manifest")
    .description("print what a platform is to be told of this app, for this deployment");
  withSlackChoices(
    manifest.command("slack").description("the Slack app as YAML, to paste or to upload"),
  ).action(async (options) => (await import("./manifest.ts")).slackManifest(options));
  withTeamsChoices(
    manifest
      .command("teams")
      .description("the Teams app: with --out the package to upload, else its manifest as JSON"),
  )
    .option("--out <file>", "write the package here, as a zip file")
    .action(async (options) => (await import("./teams-manifest.ts")).teamsManifest(options));
}

function withTeamsChoices(command: Command): Command {
  return command
    .option("--url <address>", "where Teams reaches this deployment, such as https://bot.example.com")
    .option("--app-id <id>", "Microsoft App ID of the bot, the one in TEAMS_APP_ID")
    .option("--id <id>", "id of the app itself, where Teams knows it by another than the bot's")
    .option("--app-version <version>", "version of the package; Teams takes an update only with a higher one")
    .option("--developer <name>", "who runs this deployment")
    .option("--website <address>", "their page about it (default: /support of this deployment)")
    .option("--privacy <address>", "their privacy page (default: /privacy of this deployment)")
    .option("--terms <address>", "their terms of use (default: /terms of this deployment)")
    .option("--no-copilot", "leave Microsoft 365 Copilot out");
}

function addAudit(rolwijzer: Command): void {
  const audit = rolwijzer
    .command("audit")
    .description("hold this app to what a platform asks of one: pass, fail with the remedy, or for a person");
  withSlackChoices(
    audit.command("slack").description("Slack's rules for its Marketplace and for a security review"),
  ).action(async (options) => (await import("./audit.ts")).auditSlackApp(options));
  withTeamsChoices(
    audit.command("teams").description("Microsoft's rules for its store, and for agents of an organisation"),
  ).action(async (options) => (await import("./audit.ts")).auditTeamsApp(options));
}

/** Commander would take an unknown word for an argument of `start`. @throws UsageError */
export function refuseUnknown(rolwijzer: Command, [word]: readonly string[]): void {
  const known = ["help", ...rolwijzer.commands.map((command) => command.name())];
  if (word === undefined || word.startsWith("-") || known.includes(word)) return;
  throw new UsageError(`There is no command "${word}".`, `Use one of: ${known.join(", ")}.`);
}
