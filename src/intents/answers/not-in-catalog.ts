import type { Answer } from "../../answer/answer.ts";
import { listed } from "../../answer/lead.ts";
import type { IntentOf } from "../../intent.ts";
import { topics } from "./follow-ups.ts";
import { usualButtons } from "./help.ts";
import type { Writer } from "./writer.ts";

/** About a role, but something a catalog cannot know: pay, head counts, the market, a named person. */
export function notInCatalog(writer: Writer, intent: IntentOf<"not_in_catalog">): Answer {
  const names = listed(writer.roleNames(intent.roles), writer.language);
  const whose = names === "" ? writer.say({ nl: "een rol", en: "a role" }) : names;
  return writer.finish({
    intent,
    title: writer.say({ nl: "Dat staat niet in de catalogus", en: "That is not in the catalog" }),
    notes: [
      writer.say({
        nl: `Salarissen, tarieven, aantallen en de arbeidsmarkt staan er niet in, en ik gok er niet naar. Mensen beoordeel ik niet. Vraag me wel naar het profiel, de tools, de leercurve of de werving van ${whose}.`,
        en: `It holds no salaries, rates, head counts or job market, and I do not guess. I do not assess people. Do ask me about the profile, tools, learning curve or recruitment of ${whose}.`,
      }),
    ],
    followUps:
      intent.roles.length > 0
        ? topics(writer, intent.roles, ["role_profile", "role_relevance", "role_recruiting", "role_tools"])
        : usualButtons(writer).slice(0, 2),
  });
}
