/**
 * Counts what the vacancies of the AI Engineering Field Guide name, over their own texts and not over what a model made of
 * them. The catalog's facts with the confidence `counted` and the source FGD rest on what this prints.
 *
 *     node --import tsx/esm scripts/count-vacancies.ts FOLDER
 *
 * FOLDER is `job-market/data_raw` of github.com/alexeygrigorev/ai-engineering-field-guide at commit 1961e78.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../src/knowledge/group.ts";
import { NAMED, TITLES } from "./vacancy-classes.ts";

type Vacancy = {
  readonly title: string;
  readonly location: string;
  readonly level: string;
  readonly text: string;
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder job-market/data_raw of the Field Guide.");

const vacancies = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => read(readFileSync(join(folder, file), "utf8")));

const classes = Object.entries({ all: /(?:)/u, ...TITLES }).map(
  ([name, title]) => [name, vacancies.filter((vacancy) => title.test(vacancy.title))] as const,
);
print("vacancies", (members) => String(members.length));
for (const level of ["Entry level", "Mid level", "Senior level", "Expert/Leader"])
  print(level, (members) => String(members.filter((vacancy) => vacancy.level === level).length));
for (const [name, words] of Object.entries(NAMED)) print(name, (members) => share(members, words));

const byCountry = [...groupBy(vacancies, ({ location }) => location.split(", ").at(-1) ?? "")];
const sizes = byCountry.map(([country, all]) => [country || "none", all.length] as const);
process.stdout.write(`${JSON.stringify(Object.fromEntries(sizes.sort((a, b) => b[1] - a[1])))}\n`);

/** Some of these files are no valid YAML: the head is read line by line, and the whole counts as the text. */
function read(file: string): Vacancy {
  const head = (key: string) => new RegExp(`^${key}: *'?(.*?)'?$`, "mu").exec(file)?.[1] ?? "";
  return {
    ...{ title: head("title"), location: head("location"), level: head("level") },
    text: file.replaceAll(/\s+/gu, " "),
  };
}

function share(members: readonly Vacancy[], words: RegExp): string {
  const naming = members.filter(({ text }) => words.test(text)).length;
  return `${naming} (${Math.round((100 * naming) / members.length)}%)`;
}

function print(row: string, cell: (members: readonly Vacancy[]) => string): void {
  const cells = classes.map(([name, members]) => `${name} ${cell(members)}`);
  process.stdout.write(`${row}: ${cells.join(" · ")}\n`);
}
