import type { Headline } from "../../../answer/answer.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { type Asking, inFields } from "./asking.ts";
import { prerequisitesOf } from "./needed.ts";
import { cited, namesOf, own, spoken, told } from "./sentence.ts";
import { isFirm } from "./verdict.ts";

/** By how much is asked for beforehand. */
export function byPrerequisites(
  asking: Asking<IntentOf<"rank_roles">>,
  all: readonly Role[],
): Headline | undefined {
  const { writer, intent } = asking;
  const { count = 2 } = intent;
  const sign = isReversed(asking) ? 1 : -1;
  const number = ({ learning }: Role) => learning.prerequisites.length;
  const top = all.toSorted((one, other) => sign * (number(one) - number(other))).slice(0, Math.min(count, 4));
  const parts = top.flatMap((role) => {
    const list = prerequisitesOf(role);
    const said = told(writer, list, 110);
    return said === undefined
      ? []
      : [{ ...said, text: `${role.name[writer.language].text} (${list.length}): ${said.text}` }];
  });
  return spoken(parts, 345);
}

/** Roles whose prerequisites ask for it, and so those that do not. */
export function byDemand(asking: Asking, all: readonly Role[], asks: string): Headline | undefined {
  const { writer, closest } = asking;
  const found = closest(asks, inFields(all, ["learning.prerequisites"])).map(({ said }) => said);
  const rolesOf = (statements: readonly Said[]) => [...new Set(statements.map(({ role }) => role))];
  const firm = found.filter(isFirm);
  const asksFew = (role: Role) => role.learning.prerequisites.length;
  const without = (some: readonly Said[]) =>
    all
      .filter((role) => !rolesOf(some).includes(role))
      .toSorted((one, other) => asksFew(one) - asksFew(other));
  const cite = (some: readonly Said[]) => some.map((said) => cited(writer, said));
  if (firm.length === 0) return undefined;
  if (!isReversed(asking) && !asking.has("none"))
    return own(
      writer,
      {
        nl: `${namesOf(writer, rolesOf(firm))}: daar is het een voorwaarde vooraf.`,
        en: `${namesOf(writer, rolesOf(firm))}: there it is a prerequisite.`,
      },
      cite(firm),
    );
  // Where nearly all name it, those that do not insist are told apart.
  const named = without(found).length > 1 ? found : firm;
  const few = without(named).slice(0, MOST_WITHOUT);
  const those = rolesOf(named);
  const only =
    those.length > FEW
      ? { nl: "Elders is het dat meestal wel.", en: "Elsewhere it mostly is." }
      : {
          nl: `Alleen bij ${namesOf(writer, those)} noemt de catalogus het vooraf.`,
          en: `The catalog names it beforehand only for ${namesOf(writer, those)}.`,
        };
  const softly = found.filter((said) => !firm.includes(said) && few.includes(said.role));
  return spoken(
    [
      own(
        writer,
        {
          nl: `${namesOf(writer, few)}, bijvoorbeeld: daar is het geen voorwaarde.`,
          en: `${namesOf(writer, few)}, for instance: there it is no prerequisite.`,
        },
        cite(named),
      ),
      told(writer, softly, 120),
      own(writer, only),
    ],
    345,
  );
}

const MOST_WITHOUT = 2;
const FEW = 3;

/** Asks for the other end. */
export function isReversed({ has }: Asking): boolean {
  return has("fewest") || has("last");
}
