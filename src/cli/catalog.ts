import { join } from "node:path";
import { z } from "zod";
import { readConfig } from "../config/config.ts";
import { UsageError } from "../errors.ts";
import { parseVocabulary } from "../intents/vocabulary/parse-vocabulary.ts";
import { untaught } from "../intents/vocabulary/untaught.ts";
import { readVocabularySources, SHIPPED_VOCABULARY } from "../intents/vocabulary/vocabulary-files.ts";
import { allNames } from "../knowledge/all-names.ts";
import { makeCatalog } from "../knowledge/catalog.ts";
import { toMessage } from "../knowledge/finding.ts";
import { jobPostings } from "../knowledge/job-postings.ts";
import { type Build, buildCatalog } from "../knowledge/load/build.ts";
import { readOverlay } from "../knowledge/load/overlay.ts";
import { openCatalog, shippedLayer } from "../knowledge/load/shipped.ts";
import { WrittenBackground } from "../knowledge/schema/background.ts";
import { Capability, Roadmap } from "../knowledge/schema/capability.ts";
import { Page } from "../knowledge/schema/page.ts";
import { Role } from "../knowledge/schema/role.ts";
import { Source } from "../knowledge/schema/source.ts";
import { Title } from "../knowledge/schema/title.ts";
import { makeCatalogNames } from "../llm/wording/checks/catalog-names.ts";
import { openGrammars } from "../llm/wording/grammar/grammars.ts";
import { problemsWithOwn } from "../llm/wording/own-grammars.ts";
import { dayOf } from "../storage/days.ts";
import { LANGUAGES } from "../values.ts";
import { checkAddresses } from "./links.ts";
import { EXIT, print } from "./output.ts";

type CheckOptions = { readonly dir?: string; readonly links?: true; readonly linksFrom?: string };

/** Lints the catalog and the company's own folder over it; a line for each thing that is wrong. */
export async function check(options: CheckOptions): Promise<void> {
  const dir = options.dir ?? readConfig().catalogDir;
  // Words stand beside the catalog and are wrong in the same ways; a mistake there throws with its lines.
  const words = parseVocabulary(
    readVocabularySources([SHIPPED_VOCABULARY, ...(dir === undefined ? [] : [join(dir, "vocabulary")])]),
  );
  const built = await checkedOn(dayOf(Date.now()), dir);
  const findings = [...untaught(words), ...(built.kind === "clean" ? [] : built.findings)].map(toMessage);
  const problems = [...findings, ...grammarProblems(dir, built)];
  if (built.kind === "clean" && problems.length === 0) {
    const { roles, backgrounds, capabilities, titles, pages, sources } = built.data;
    const { nl, en } = constructionsWith(dir);
    await print(
      `The catalog is clean: ${roles.length} roles, ${backgrounds.length} backgrounds, ${capabilities.length} capabilities, ${titles.length} titles, ${pages.length} pages, ${sources.length} sources; ${nl} Dutch and ${en} English constructions.`,
    );
    if (options.links || options.linksFrom !== undefined) await checkAddresses(built, options.linksFrom);
    return;
  }
  for (const problem of problems) await print(problem);
  process.stderr.write(`${problems.length} to mend.\n`);
  process.exitCode = EXIT.fallsShort;
}

/** How facts may be said, ours first: a fault in that throws with its lines. Without a catalog that is whole, no names to hold it against. */
function grammarProblems(dir: string | undefined, built: Build): readonly string[] {
  for (const language of LANGUAGES) openGrammars()(language);
  if (dir === undefined) return [];
  const names = built.kind === "clean" ? allNames(makeCatalog(built.data)) : [];
  return problemsWithOwn(dir, () => makeCatalogNames(names));
}

function constructionsWith(dir: string | undefined) {
  const grammarOf = openGrammars(dir);
  return { nl: grammarOf("nl").constructions.length, en: grammarOf("en").constructions.length };
}

/**
 * The catalog judged on a day, with a company's own folder over it when one is given. Days that have passed in the shipped
 * catalog are not the company's to mend: with its folder only its own count.
 */
export async function checkedOn(today: string, dir: string | undefined): Promise<Build> {
  const shipped = await shippedLayer();
  if (dir === undefined) return buildCatalog([shipped], today);
  const layers = [shipped, ...(await readOverlay(dir, dir))];
  const built = buildCatalog(layers, today);
  if (built.kind === "clean") return built;
  const undated = buildCatalog(layers);
  const onAnyDay = new Set(undated.kind === "clean" ? [] : undated.findings.map(toMessage));
  const findings = built.findings.filter(
    (finding) => finding.file.startsWith(`${dir}/`) || onAnyDay.has(toMessage(finding)),
  );
  return findings.length === 0 ? undated : { kind: "broken", findings };
}

/** Prints the whole catalog as one JSON document, and its vacancies as job postings beside it. */
export async function exportCatalog(): Promise<void> {
  const data = await openCatalog(readConfig().catalogDir);
  await print(JSON.stringify({ ...data, jobPostings: jobPostings(data) }, null, 2));
}

const ENTRIES: Readonly<Record<string, z.ZodType>> = {
  role: Role,
  background: WrittenBackground,
  capability: Capability,
  roadmap: Roadmap,
  title: Title,
  page: Page,
  source: Source,
};

/** Prints the JSON Schema of one kind of catalog entry, for editors that complete and check YAML. */
export async function schema(entry = "role"): Promise<void> {
  const found = ENTRIES[entry];
  if (found === undefined)
    throw new UsageError(
      `There is no entry called "${entry}".`,
      `Use one of: ${Object.keys(ENTRIES).join(", ")}.`,
    );
  await print(JSON.stringify(z.toJSONSchema(found), null, 2));
}
