import type { Headline } from "../../../answer/answer.ts";
import { capitalised, ended } from "../../../answer/lead.ts";
import { isIn, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { type Asking, inFields, levelIn } from "./asking.ts";
import { demandsIn } from "./demanded.ts";
import { demandsOf } from "./needed.ts";
import { cited, own, spoken, told, wordsOf } from "./sentence.ts";
import { toolsIn } from "./tools-named.ts";
import { isFirm } from "./verdict.ts";

/** A prerequisite that only helps: some of it is enough. */
function onlyHelps({ writer, closest }: Asking, role: Role, demand: string): Headline | undefined {
  const [first, ...others] = closest(demand, inFields([role], ["learning.prerequisites"]));
  return first !== undefined && others.length === 0 && !isFirm(first.said)
    ? { text: capitalised(ended(wordsOf(writer, first.said))), facts: [cited(writer, first.said)] }
    : undefined;
}

/** Whether what somebody has is enough: what else the role asks for. */
export function enough(asking: Asking, role: Role, subject: string): Headline | undefined {
  const { writer, words } = asking;
  const subjects = [...new Set([...toolsIn(asking), subject])].filter((each) => each !== "");
  const known = subjects.flatMap((each) => demandsOf(asking, role, each));
  const level = levelIn(words);
  const asked = level === undefined ? "learning.prerequisites" : `levels.${level}.must`;
  const [demand, ...more] = demandsIn(asking);
  if (demand !== undefined && more.length === 0) {
    const soft = onlyHelps(asking, role, demand.said);
    if (soft !== undefined) return spoken([own(writer, { nl: "Ja.", en: "Yes." }), soft], 345);
  }
  const rest = saidOf(role).filter((said) => isIn(said, asked) && !known.includes(said));
  const beforehand = known.filter((said) => isIn(said, asked));
  if (rest.length === 0 && beforehand.length > 0)
    return spoken(
      [
        own(writer, {
          nl: "Ja, dat is wat vooraf gevraagd wordt.",
          en: "Yes, that is what is asked beforehand.",
        }),
        told(writer, beforehand),
      ],
      345,
    );
  const several = subjects.length > 2;
  const verdict = several
    ? { nl: "Bijna, maar nog niet helemaal.", en: "Almost, though not quite." }
    : { nl: "Nee, niet op zichzelf.", en: "No, not by itself." };
  return spoken([own(writer, verdict), told(writer, rest)], 345);
}
