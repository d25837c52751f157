import { type Step, settled } from "./asked.ts";

/** A name within a sentence: a capital behind a word that ends none. */
const NAME = /(?<![.?!:]\s|^)(?<=[\p{Ll},]\s)(?!AI\b|ML\b|LLM\b|HR\b)\p{Lu}\p{Ll}{2,}/u;

/** "Is Jan geschikt als agent developer?": a person is never assessed, whatever role is named beside the name. */
export const personAsked: Step = ({ reading }) => {
  const names = reading.has("why-person") && NAME.test(withoutRoles(reading.text));
  return names ? settled({ kind: "out_of_scope", why: "person" }, "asks to assess a person") : undefined;
};

/** What is left where capitals of job titles stand in no way. */
function withoutRoles(text: string): string {
  return text.replace(
    /\p{Lu}\p{Ll}+(?=\s+(?:Engineer|Developer|Product|Data|Security|Software|Application))|\b(?:Engineer|Developer)\b/gu,
    "x",
  );
}
