import type { Headline } from "../../../answer/answer.ts";
import { listed } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Found } from "../../../knowledge/find.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { spoken, told } from "./sentence.ts";

const MOST_OTHERS = 2;

/** Who does something: the role whose facts speak of it most, with that fact, and who else. */
export function foundFor({ writer, find, intent }: Asking<IntentOf<"find_role">>): Headline | undefined {
  const [first, ...others] = find(intent.term);
  const [fact] = first?.facts ?? [];
  if (first === undefined || fact === undefined) return undefined;
  const name = first.role.name[writer.language].text;
  const sentence = told(writer, [{ ...fact, role: first.role, field: fieldOf(fact.path), names: [] }], 200);
  if (sentence === undefined) return undefined;
  const text = writer.say({ nl: `De ${name}. ${sentence.text}`, en: `The ${name}. ${sentence.text}` });
  return spoken([{ ...sentence, text }, alsoBy(writer, others)]);
}

/** A fact's path with its own id left out is its field, as far as headlines tell fields apart. */
function fieldOf(path: readonly string[]): string {
  return path.length > 1 ? path.slice(0, -1).join(".") : (path[0] ?? "");
}

function alsoBy(writer: Writer, others: readonly Found[]): Headline | undefined {
  if (others.length === 0) return undefined;
  const { language } = writer;
  const names = listed(
    others.slice(0, MOST_OTHERS).map(({ role }) => role.name[language].text),
    language,
  );
  return { text: writer.say({ nl: `Ook: ${names}.`, en: `Also: ${names}.` }), facts: [] };
}
