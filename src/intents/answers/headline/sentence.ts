import type { Headline } from "../../../answer/answer.ts";
import { capitalised, ended, listed, lowered } from "../../../answer/lead.ts";
import { type Said, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import { brief } from "../../../text/brief.ts";
import type { Cited, Writer } from "../writer.ts";
import { factOf, factsSaid } from "./facts-said.ts";
import { FRAMES } from "./field-frames.ts";

/** What is said beside the answer itself stops at so many characters. */
const USUAL = 230;

/** What will become of a role or a trade is not foretold. */
export function noPrediction(writer: Writer): Headline {
  return own(writer, { nl: "Voorspellen doe ik niet.", en: "I make no predictions." });
}

/** A role by name with its work in a line: "Prompt Engineer: designs …". */
export function itsWork(writer: Writer, role: Role): Headline {
  const { language } = writer;
  const text = `${role.name[language].text}: ${lowerFirst(role.oneLiner[language])}`;
  return { text, facts: [writer.about(role).cite(["one-liner"], role.oneLiner)] };
}

/** Sentences one after the other: the first whole or cut at a sentence, the others as long as they stay brief. */
export function spoken(parts: readonly (Headline | undefined)[], most = USUAL): Headline | undefined {
  const [first, ...rest] = parts.filter((each) => each !== undefined);
  if (first === undefined) return undefined;
  return rest.reduce<Headline>(
    (so, each) =>
      so.text.length + each.text.length < most
        ? { text: `${so.text} ${each.text}`, facts: [...so.facts, ...each.facts] }
        : so,
    { ...first, text: brief(first.text) },
  );
}

/** Words of the bot's own, with the facts they tell. */
export function own(writer: Writer, text: Localized, facts: Headline["facts"] = []): Headline {
  return { text: writer.say(text), facts };
}

/** Statements of one field in one sentence, as many as stay brief; of another field than the first none is told. */
export function told(writer: Writer, statements: readonly Said[], most = USUAL): Headline | undefined {
  const [first] = statements;
  if (first === undefined) return undefined;
  const frame = FRAMES.find(({ field }) => first.field === field || first.field.startsWith(`${field}.`));
  const facts = (all: readonly Said[]) => all.map((each) => cited(writer, each));
  const { text: role, article } = first.role.name[writer.language];
  const one = capitalised(`${writer.language === "nl" ? "een" : article} ${role}`);
  if (frame === undefined)
    return { text: brief(ended(first.fact[writer.language]), most), facts: facts([first]) };
  const items: Said[] = [];
  let length = 0;
  for (const each of statements) {
    length += wordsOf(writer, each).length + 2;
    if (each.field !== first.field || (items.length > 0 && (frame.alone === true || length > most))) break;
    items.push(each);
  }
  const list = items.map((each) => wordsOf(writer, each)).join("; ");
  const text = ended(brief(frame[writer.language]({ list, role, one })));
  const fact = factOf(writer, first);
  return fact === undefined ? { text, facts: facts(items) } : factsSaid(writer, [fact], text);
}

/** What stands in a field of a role. */
export function ofField(writer: Writer, role: Role, wanted: string, most = USUAL): Headline | undefined {
  return told(
    writer,
    saidOf(role).filter(({ field }) => field === wanted),
    most,
  );
}

/** What a statement says, to stand within a sentence. */
export function wordsOf({ language }: Writer, { fact, label }: Said): string {
  const text = fact[language].replace(/\.$/u, "");
  return label === undefined ? lowerFirst(text) : `${label}: ${text}`;
}

/** Cites a statement, and gives its fact's id. */
export function cited(writer: Writer, { role, path, fact }: Said) {
  return writer.about(role).cite(path, fact satisfies Cited);
}

/** The names of roles, as one list in a sentence. */
export function namesOf({ language }: Writer, roles: readonly Role[]): string {
  return listed(
    roles.map((role) => role.name[language].text),
    language,
  );
}

/** Begins within a sentence, unless with a name. */
export function lowerFirst(text: string): string {
  return STARTS_WITH_NAME.test(text) || STARTS_IN_CAPITALS.test(text) ? text : lowered(text);
}

/** TypeScript, GitHub: a capital within the word makes it a name. */
const STARTS_IN_CAPITALS = /^\p{Lu}\p{Ll}+\p{Lu}/u;

/** A product that a sentence of the catalog begins with. */
const STARTS_WITH_NAME =
  /^(?:Docker|Kubernetes|Python|Spark|Kafka|Terraform|Bash|Git|Linux|Microsoft|Hugging|Azure|Google|Slack|Figma|Claude|Magnet)\b/u;
