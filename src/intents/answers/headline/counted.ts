import type { Headline } from "../../../answer/answer.ts";
import { isIn } from "../../../knowledge/said.ts";
import { type Asking, inFields } from "./asking.ts";
import { speaksFirst } from "./needed.ts";
import { told } from "./sentence.ts";

/** A share, or a number of so many vacancies. */
const COUNT = /%|\bof \d[\d,.]* vacanc/iu;

const SPEAKS_OF_IT = 0.3;

/** What vacancies ask for most, or how many ask for what is named, where that was counted. */
export function counted({ writer, closest, words, roles, has, intent }: Asking): Headline | undefined {
  const about = "about" in intent ? intent.about : undefined;
  if (!has("counted")) return undefined;
  const among = roles.length > 0 ? roles : writer.catalog.roles;
  const [found] = closest(about ?? words, inFields(among, ["maturity.evidence", "remarks", "tools"])).filter(
    ({ said, weight }) =>
      COUNT.test(said.fact.en) &&
      weight >= (about === undefined ? SPEAKS_OF_IT : 1) &&
      // Another tool may mention it.
      (about === undefined || !isIn(said, "tools") || speaksFirst(said, about)),
  );
  return found && told(writer, [found.said], 330);
}
