import type { Headline } from "../../../answer/answer.ts";
import type { Asking } from "./asking.ts";
import { spoken, told } from "./sentence.ts";
import { own } from "./sentence.ts";

const LEAST = Number(process.env.NEAR ?? 0.0);

/** What the catalog says that comes nearest to a question which is not its own; nothing where that is about something else. */
export function nearest({ writer, closest, words, roles }: Asking): Headline | undefined {
  const [best] = closest(words, ({ role }) => roles.length === 0 || roles.includes(role))
    .toSorted((one, other) => other.weight * other.score - one.weight * one.score)
    .filter(({ weight }) => weight >= LEAST);
  if (best === undefined) return undefined;
  const sentence = told(writer, [best.said], 250);
  const name = best.said.role.name[writer.language].text;
  if (process.env.NEARDEBUG) return spoken([own(writer, {nl: `${best.weight.toFixed(2)} ${best.score.toFixed(1)} ${best.share.toFixed(2)} ${words} ::`, en: `${best.weight.toFixed(2)} ${best.score.toFixed(1)} ${best.share.toFixed(2)} ${words} ::`}), sentence], 500);
  return spoken([sentence], 330);
}
