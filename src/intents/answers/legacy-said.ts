import type { Fact, Line, Term } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Background } from "../../knowledge/schema/background.ts";
import type { Localized } from "../../language.ts";
import type { Writer } from "./writer.ts";

export type Legacy = IntentOf<"legacy_mapping">;

/** Goes with every answer about backgrounds: it never judges a person. */
export const NO_PERSON: Localized = {
  nl: "Dit gaat over achtergronden, niet over personen: ik beoordeel niemand. De weken zijn een richtlijn.",
  en: "This is about backgrounds, not about people: I assess nobody. The weeks are a guideline.",
};

export function backgroundTerm(writer: Writer, background: Background): Term {
  const { text, article, plural } = background.name[writer.language];
  return {
    kind: "background",
    id: background.id,
    text,
    ...(article === "none" ? {} : { article }),
    ...(plural === undefined ? {} : { plural }),
  };
}

/** The role that fits a background best, or second best. */
export function fitFact(writer: Writer, background: Background, which: "best" | "second"): Fact {
  const fit = background[which];
  const terms = writer.catalog.roles.filter((each) => each.id === fit.role).map(writer.roleTerm);
  const predicate = which === "best" ? "best_fits" : "second_fits";
  return writer
    .about(background)
    .fact([which], fit, backgroundTerm(writer, background), predicate, { kind: "terms", terms });
}

/** Why a role fits a background, behind the role's name. */
export function fitLine(writer: Writer, background: Background, which: "best" | "second"): Line {
  const fit = background[which];
  return writer.about(background).line([which], fit, writer.roleNames([fit.role])[0] ?? fit.role);
}
