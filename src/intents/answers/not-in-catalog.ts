import type { Answer, FollowUp, Line } from "../../answer/answer.ts";
import { listed } from "../../answer/lead.ts";
import type { IntentOf } from "../../intent.ts";
import { ALL_ROLES, perRole, topics } from "./follow-ups.ts";
import { pageButtons } from "./guide.ts";
import { usualButtons } from "./help.ts";
import { knownOfIt, pagesOf, payOf } from "./known-of-it.ts";
import { type TitleTold, titleTold } from "./title-told.ts";
import type { Writer } from "./writer.ts";

type NotInCatalog = IntentOf<"not_in_catalog">;

/** A job title outside the catalog; or about a role, but something that no catalog knows. */
export function notInCatalog(writer: Writer, intent: NotInCatalog): Answer {
  const title = titleTold(writer, intent.about);
  return title === undefined ? unknowable(writer, intent) : ofTitle(writer, intent, title);
}

/** What the nearest roles do; what the title is to them, and what separates them, is its headline. */
function ofTitle(writer: Writer, intent: NotInCatalog, title: TitleTold): Answer {
  return writer.finish({
    intent,
    title: title.name,
    notes: [
      writer.say({
        nl: "Tools, leerroute, vacature en salaris van deze titel staan er niet in.",
        en: "It holds no tools, learning route, vacancy or salary for this title.",
      }),
    ],
    sections: [
      {
        kind: "list",
        name: "nearest",
        title: writer.say({ nl: "Wat er wel in staat", en: "What it does hold" }),
        lines: title.nearest.map((role) => doesLine(writer, role)),
      },
    ],
    followUps: titleButtons(writer, title),
  });
}

function doesLine(writer: Writer, role: TitleTold["nearest"][number]): Line {
  return writer.about(role).line(["one-liner"], role.oneLiner, role.name[writer.language].text);
}

function titleButtons(writer: Writer, { nearest, background }: TitleTold): readonly FollowUp[] {
  const ids = nearest.map(({ id }) => id);
  return [
    ...perRole(writer, ids, (id) => ({ kind: "role_profile", roles: [id] })),
    ...(background === undefined
      ? []
      : [
          {
            label: writer.labelOf("legacy_mapping"),
            intent: { kind: "legacy_mapping" as const, background: [background], roles: [] },
          },
        ]),
    { label: writer.say(ALL_ROLES), intent: { kind: "list_roles" } },
  ];
}

/** Pay, head counts, the market, a named person. */
function unknowable(writer: Writer, intent: NotInCatalog): Answer {
  const names = listed(writer.roleNames(intent.roles), writer.language);
  const whose = names === "" ? writer.say({ nl: "een rol", en: "a role" }) : names;
  return writer.finish({
    intent,
    ...(payOf(writer, intent).length > 0
      ? { title: writer.say({ nl: "Wat jullie betalen", en: "What your company pays" }) }
      : {
          title: writer.say({ nl: "Dat staat niet in de catalogus", en: "That is not in the catalog" }),
          notes: [
            writer.say({
              nl: `Salarissen, tarieven en aantallen per rol staan er niet in, en ik gok er niet naar. Dat weet HR, of een salarisonderzoek. Vraag me wel naar het profiel, de tools, de leercurve of de werving van ${whose}.`,
              en: `It holds no salaries, rates or head counts per role, and I do not guess. HR or a salary survey would know. Do ask me about the profile, tools, learning curve or recruitment of ${whose}.`,
            }),
          ],
        }),
    card: knownOfIt(writer, intent).map((section) => ({ section })),
    followUps: [
      ...pageButtons(writer, pagesOf(intent)),
      ...(intent.roles.length > 0
        ? topics(writer, intent.roles, ["role_profile", "role_recruiting", "role_relevance"])
        : usualButtons(writer).slice(0, 2)),
    ],
  });
}
