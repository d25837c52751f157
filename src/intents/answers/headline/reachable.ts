import type { Headline } from "../../../answer/answer.ts";
import { ended } from "../../../answer/lead.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import { fitSaid, weeksOfMove, yesTo } from "./background-told.ts";
import { prerequisitesOf } from "./needed.ts";
import { own, spoken, told } from "./sentence.ts";

/** Whether a background leads to a role: as its best fit, as its second choice, or by another way. */
export function reachable(
  writer: Writer,
  background: Background,
  role: Role | undefined,
  asYes: boolean,
): Headline | undefined {
  if (role === undefined || role.id === background.best.role)
    return spoken([yesTo(writer, background, "best", asYes), weeksOfMove(writer, background)], 345);
  if (role.id === background.second.role) return yesTo(writer, background, "second", asYes);
  const { text, facts } = fitSaid(writer, background, "best");
  const name = role.name[writer.language].text;
  return spoken(
    [
      own(
        writer,
        {
          nl: `Rechtstreeks noemt de catalogus dat niet. ${text} Voor ${name} heb je meer nodig.`,
          en: `Not directly in the catalog. ${text} ${name} needs more.`,
        },
        facts,
      ),
      { text: ended(background.best[writer.language]), facts: [] },
      told(writer, prerequisitesOf(role), 120),
    ],
    345,
  );
}
