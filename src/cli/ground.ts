import { createInterface } from "node:readline";
import { z } from "zod";
import { type OpenedBrain, openBrain } from "../bot/brain.ts";
import { groundsOf } from "../bot/wording.ts";
import { readConfig } from "../config/config.ts";
import { UsageError } from "../errors.ts";
import { Language } from "../language.ts";
import { modelRequest } from "../llm/model/prompt.ts";
import { wordingRequest } from "../llm/model/request.ts";
import { checkDraft, type Grounds, type Verdict } from "../llm/wording/checks/check.ts";
import { gbnfOf } from "../llm/wording/grammar/gbnf.ts";
import { openGrammars } from "../llm/wording/grammar/grammars.ts";
import { type Delexicalised, shapeOf } from "../llm/wording/shape.ts";
import { askedIntent } from "./asked-intent.ts";
import { EXIT, print } from "./output.ts";

export type ShowOptions = {
  readonly intent: string;
  readonly roles?: string;
  readonly slots?: string;
  readonly lang?: Language;
};

/** Prints the exact request that a model gets for an answer. */
export async function showRequest(options: ShowOptions): Promise<void> {
  const config = readConfig();
  const brain = await openBrain(config.catalogDir);
  const roles = (options.roles ?? "").split(",").filter((each) => each !== "");
  const lead = leadOf(brain, {
    intent: options.intent,
    roles,
    slots: slotsIn(options.slots),
    language: options.lang ?? config.language,
  });
  if (lead === undefined)
    throw new UsageError(
      "This answer has no lead to word.",
      "A model is asked only about answers whose first sentences state facts: try --intent role_profile --roles mlops-engineer.",
    );
  const spoken = openGrammars(config.catalogDir)(lead.shape.language);
  const request = wordingRequest(lead, spoken);
  const held = config.model?.grammar === "gbnf" ? { grammar: gbnfOf(lead.shape, spoken) } : {};
  await print(JSON.stringify({ ...request, instructions: modelRequest(request).system, ...held }, null, 2));
}

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  intent: z.string(),
  roles: z.array(z.string()).default([]),
  slots: z.record(z.string(), z.unknown()).default({}),
  language: Language,
  /** Whatever a model sent: the checks decide what it is. */
  draft: z.unknown(),
});
type Line = z.infer<typeof Line>;

/** Checks a draft a line from standard input. Exit code 1 when any is refused. */
export async function checkDrafts(): Promise<void> {
  const { catalogDir } = readConfig();
  const brain = await openBrain(catalogDir);
  const grounds = groundsOf(brain.catalog, catalogDir);
  let number = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1;
    if (text.trim() === "") continue;
    const line = parseLine(text, number);
    const { accepted, violations, text: rendered } = verdictOn(line, brain, grounds);
    if (!accepted) process.exitCode = EXIT.fallsShort;
    await print(JSON.stringify({ id: line.id, accepted, violations, text: rendered }));
  }
}

function verdictOn(line: Line, brain: OpenedBrain, grounds: Grounds): Verdict {
  try {
    const lead = leadOf(brain, line);
    if (lead !== undefined) return checkDraft(line.draft, lead, grounds);
    return refusal("this answer has no lead, so nothing of it may be worded");
  } catch (error) {
    // One line about an answer that does not exist must not end the others.
    if (error instanceof UsageError) return refusal(error.message);
    throw error;
  }
}

function refusal(message: string): Verdict {
  return { accepted: false, violations: [{ code: "C0-envelope", message }], text: "" };
}

function leadOf(
  { respond }: OpenedBrain,
  { intent, roles, slots, language }: Pick<Line, "intent" | "roles" | "slots" | "language">,
): Delexicalised | undefined {
  const { lead } = respond(askedIntent(intent, roles, slots), language);
  return lead && shapeOf(lead.facts, language);
}

function parseLine(text: string, number: number): Line {
  try {
    return Line.parse(JSON.parse(text));
  } catch (cause) {
    throw new UsageError(
      `Line ${number} is no draft of an answer.`,
      'Give one JSON object a line: {"id","intent","roles":[],"slots"?:{},"language","draft":{"language","sentences":[…]}}.',
      { cause },
    );
  }
}

function slotsIn(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (cause) {
    throw new UsageError("--slots is no JSON object.", 'Write it as --slots \'{"background":["java"]}\'.', {
      cause,
    });
  }
}
