import { listed } from "../../../answer/lead.ts";
import type { Writer } from "../writer.ts";
import type { ErrandEnd, Gap } from "./errand-end.ts";
import type { Told } from "./proposals-told.ts";

/** What waits for curators, and what could not be answered, in a line each. */
export function reportTold(
  writer: Writer,
  { waiting, unanswered, gaps }: Extract<ErrandEnd, { kind: "report" }>,
): Told {
  const most = gaps.map((gap) => `${gapName(writer, gap)} (${gap.count})`).join("; ");
  return {
    title: writer.say({ nl: "Voor curatoren", en: "For curators" }),
    notes: [
      writer.say({
        nl: `Voorstellen die op een curator wachten: ${waiting}.`,
        en: `Proposals that wait for a curator: ${waiting}.`,
      }),
      writer.say({
        nl: `Vragen zonder antwoord: ${unanswered}.${most === "" ? "" : ` Het dichtst in de buurt: ${most}.`}`,
        en: `Questions without an answer: ${unanswered}.${most === "" ? "" : ` They came nearest to: ${most}.`}`,
      }),
      writer.say({
        nl: "Alles staat in het rapport op de opdrachtregel: rolwijzer report.",
        en: "All of it stands in the report of the command line: rolwijzer report.",
      }),
    ],
    followUps:
      waiting === 0
        ? []
        : [
            {
              label: writer.say({ nl: "Voorstellen", en: "Proposals" }),
              intent: { kind: "settings", what: "proposals" },
            },
          ],
  };
}

function gapName(writer: Writer, { intent, roles }: Gap): string {
  const topic =
    intent === "unclear"
      ? writer.say({ nl: "Niet te plaatsen", en: "Could not be placed" })
      : writer.labelOf(intent);
  const names = listed(writer.roleNames(roles), writer.language);
  return names === "" ? topic : `${topic}: ${names}`;
}
