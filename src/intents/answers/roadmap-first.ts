import type { Headline } from "../../answer/answer.ts";
import { groupBy } from "../../knowledge/group.ts";
import type { RoadmapReading } from "../../knowledge/roadmap/mapped-line.ts";
import { firstSeated } from "./headline/seat-order.ts";
import { spoken } from "./headline/sentence.ts";
import { roleFacts } from "./roadmap-parts.ts";
import type { Writer } from "./writer.ts";

const LONGEST = 345;

/** Which role of a pasted roadmap comes first: the one that leads most lines; of several the one that gets a seat first. */
export function firstOfLines(writer: Writer, { lines }: RoadmapReading): Headline | undefined {
  const led = lines.filter(({ lead, confidence }) => lead !== null && confidence !== "low");
  const perRole = [...groupBy(led, ({ lead }) => lead)]
    .flatMap(([id, of]) => {
      const role = id === null ? undefined : writer.catalog.role(id);
      return role === undefined ? [] : [{ role, of }];
    })
    .toSorted((one, other) => other.of.length - one.of.length);
  const [first] = perRole;
  if (first === undefined) return undefined;
  const alike = perRole.filter(({ of }) => of.length === first.of.length);
  const facts = [...new Set(alike.flatMap(({ of }) => of.flatMap((each) => roleFacts(writer, each))))];
  const all = lines.length;
  const number = first.of.length;
  const name = first.role.name[writer.language].text;
  if (alike.length === 1)
    return {
      text: writer.say({
        nl: `Eerst de ${name}: die trekt ${number} van de ${all} regels.`,
        en: `The ${name} first: it leads ${number} of the ${all} lines.`,
      }),
      facts,
    };
  const order = firstSeated(
    writer,
    alike.map(({ role }) => role),
  );
  const names = writer.roleNames(alike.map(({ role }) => role.id)).join(", ");
  const tie: Headline = {
    text: writer.say({
      nl: `Op aantal regels gaat niemand voor, want elk trekt er ${number}: ${names}.`,
      en: `By number of lines nobody goes before another, for each leads ${number}: ${names}.`,
    }),
    facts,
  };
  return spoken([order, tie], LONGEST);
}
