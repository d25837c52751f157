import type { Headline } from "../../../answer/answer.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { names } from "./background-told.ts";
import { needed } from "./needed.ts";
import { own, spoken } from "./sentence.ts";

/** "Do they need to learn Python?": as the role asks it that fits them best. */
export function needsThing(
  { intent, ...asking }: Asking<IntentOf<"legacy_mapping">>,
  background: Background,
): Headline | undefined {
  const { writer, roles } = asking;
  const role = roles[0] ?? writer.catalog.role(background.best.role);
  const { about, attribute } = intent;
  if (role === undefined || about === undefined || attribute !== "need") return undefined;
  const learning = { kind: "role_learning" as const, roles: [role.id], form: "yes_no" as const };
  return spoken(
    [
      needed({ ...asking, intent: { ...learning, about, attribute }, roles: [role] }, role, about),
      role.id === background.best.role ? whoAsks(writer, background, role) : undefined,
    ],
    345,
  );
}

/** Of which role it is told, where none was named. */
function whoAsks(writer: Writer, background: Background, role: Role): Headline {
  const { who, one } = names(writer, background);
  const name = role.name[writer.language].text;
  return own(
    writer,
    {
      nl: `Zo is het bij ${name}, de eerste keus voor een ${who}.`,
      en: `That is how it is for the ${name}, the first choice for ${one}.`,
    },
    [writer.about(background).cite(["best"], background.best)],
  );
}
