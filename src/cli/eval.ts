import { readFile } from "node:fs/promises";
import { type OpenedBrain, openBrain } from "../bot/brain.ts";
import { readConfig } from "../config/config.ts";
import { UsageError } from "../errors.ts";
import { understandAll } from "../intents/understanding/understand.ts";
import { reading } from "./answer-json.ts";
import { EXIT, print } from "./output.ts";
import { type Judged, judge, Labelled } from "./score.ts";

/** Measures understanding on labelled questions: accuracy per intent, and what was taken for what. */
export async function evalCommand(
  files: readonly string[],
  options: { readonly min?: number; readonly errors?: true },
): Promise<void> {
  const brain = await openBrain(readConfig().catalogDir);
  for (const file of files) {
    const judged = (await questionsIn(file)).map((gold) => understood(brain, gold));
    const reached = await reportOn(file, judged);
    if (options.errors) await reportErrors(judged);
    if (options.min !== undefined && reached < options.min) {
      process.stderr.write(
        `${file}: intent and roles right in ${percent(reached)}, below ${percent(options.min)}\n`,
      );
      process.exitCode = EXIT.fallsShort;
    }
  }
}

async function questionsIn(file: string): Promise<readonly Labelled[]> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read.`, "Give a JSONL file of labelled questions.", { cause });
  });
  const lines = text.split("\n").map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => {
      try {
        return Labelled.parse(JSON.parse(line));
      } catch (cause) {
        throw new UsageError(
          `${file}:${number} is not a labelled question.`,
          "Each line needs id, lang, text and intent.",
          { cause },
        );
      }
    });
}

/** Understands one question, and for `find_role` looks up which roles the answer names. */
function understood({ understand, respond }: OpenedBrain, gold: Labelled): Judged {
  const { intent, language, form, attribute } = understandAll(understand, gold.context ?? [], gold.text);
  const found = intent.kind === "find_role" ? respond(intent, language).found : undefined;
  const asked = { language, ...reading(intent), form, attribute };
  return judge(gold, { ...asked, ...(found === undefined ? {} : { found }) });
}

/** @returns the share of questions whose intent and roles are right */
async function reportOn(file: string, judged: readonly Judged[]): Promise<number> {
  const right = (each: Judged): boolean => each.intent && each.roles;
  const outside = judged.filter((each) => each.gold.intent === "out_of_scope");
  const inside = judged.filter((each) => each.gold.intent !== "out_of_scope");
  const refused = (each: Judged): boolean => each.predicted.intent === "out_of_scope";
  await print(`${file}: ${judged.length} questions`);
  await line("intent", judged, (each) => each.intent);
  await line("intent and roles", judged, right);
  await line("with all slots", judged, (each) => right(each) && each.slots);
  await line("language", judged, (each) => each.language);
  await line(
    "find_role names an accepted role",
    judged.filter((each) => each.gold.accept_roles?.length),
    (each) => each.intent && each.found,
  );
  await line(
    "with context: intent and roles",
    judged.filter((each) => each.gold.context?.length),
    right,
  );
  await line(
    "form",
    judged.filter((each) => each.gold.form !== undefined),
    (each) => each.form,
  );
  await line(
    "attribute",
    judged.filter((each) => (each.gold.attribute ?? "") !== ""),
    (each) => each.attribute,
  );
  await line("out of scope refused", outside, refused);
  await line("in scope wrongly refused (lower is better)", inside, refused);
  for (const intent of [...new Set(judged.map((each) => each.gold.intent))].sort()) {
    await line(
      `  ${intent}`,
      judged.filter((each) => each.gold.intent === intent),
      right,
      confusions(judged, intent),
    );
  }
  return judged.filter(right).length / Math.max(1, judged.length);
}

function confusions(judged: readonly Judged[], intent: string): string {
  const taken = judged
    .filter((each) => each.gold.intent === intent && !each.intent)
    .map((each) => each.predicted.intent);
  const counted = [...new Set(taken)].map(
    (kind) => `${kind} ${taken.filter((each) => each === kind).length}`,
  );
  return counted.length === 0 ? "" : `taken for: ${counted.join(", ")}`;
}

async function line(
  name: string,
  judged: readonly Judged[],
  right: (each: Judged) => boolean,
  remark = "",
): Promise<void> {
  if (judged.length === 0) return;
  const count = judged.filter(right).length;
  await print(
    `${percent(count / judged.length).padStart(7)}  ${String(count).padStart(4)}/${String(judged.length).padEnd(4)} ${name.padEnd(44)} ${remark}`.trimEnd(),
  );
}

async function reportErrors(judged: readonly Judged[]): Promise<void> {
  for (const { gold, predicted } of judged.filter((each) => !(each.intent && each.roles && each.slots))) {
    await print(
      JSON.stringify({
        id: gold.id,
        text: gold.text,
        wanted: [gold.intent, gold.roles, gold.slots],
        given: [predicted.intent, predicted.roles, predicted.slots],
      }),
    );
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
