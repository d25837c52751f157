import type { Headline } from "../../../answer/answer.ts";
import { listed } from "../../../answer/lead.ts";
import { isIn, type Said, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { rootsOf } from "../../../text/roots.ts";
import { type Asking, subjectOf } from "./asking.ts";
import { cited } from "./sentence.ts";
import { SHARE } from "./verdict.ts";

/** What was counted: "66 vacancies with a data title (January–February 2026)". */
const BASIS: Readonly<Record<"nl" | "en", RegExp>> = {
  nl: /\d[\d.]* vacatures[^.,;]*?\)/u,
  en: /\d[\d,]* vacancies[^.;]*?\)/u,
};
const USUAL = 3;

type Counted = { readonly said: Said; readonly name: string; readonly share: number };

/** The tools that vacancies name most, of the kind that is asked for, with their shares. */
export function topTools(asking: Asking, roles: readonly Role[]): Headline | undefined {
  if (!asking.has("most") && !asking.has("counted")) return undefined;
  const { writer } = asking;
  const all = roles.flatMap(countedOf).toSorted((one, other) => other.share - one.share);
  const ofKind = all.filter((each) => isOfKind(asking, each));
  // Of all roles together only a kind of tool is one question.
  const asked = ofKind.length > 0 || roles.length > 1 ? ofKind : all;
  const top = asked
    // Shares of other vacancies are another count.
    .filter(({ said }) => basisOf(said) === basisOf(asked[0]?.said))
    .filter(({ name }, at, list) => list.findIndex((each) => each.name === name) === at)
    .slice(0, USUAL);
  const [first] = top;
  if (first === undefined) return undefined;
  const { language } = writer;
  const per = language === "nl" ? " %" : "%";
  const names = listed(
    top.map(({ name, share }) => `${name} (${share}${per})`),
    language,
  );
  const [basis = ""] = BASIS[language].exec(first.said.fact[language]) ?? [];
  return {
    text: writer.say({ nl: `${names}, geteld in ${basis}.`, en: `${names}, counted in ${basis}.` }),
    facts: top.map(({ said }) => cited(writer, said)),
  };
}

function basisOf(said: Said | undefined): string | undefined {
  return BASIS.en.exec(said?.fact.en ?? "")?.[0];
}

function countedOf(role: Role): readonly Counted[] {
  return saidOf(role).flatMap((said) => {
    const [, share] = isIn(said, "tools") ? (SHARE.exec(said.fact.en) ?? []) : [];
    const isCounted = share !== undefined && BASIS.en.test(said.fact.en) && BASIS.nl.test(said.fact.nl);
    return isCounted && said.label !== undefined ? [{ said, name: said.label, share: Number(share) }] : [];
  });
}

/** A tool whose category, in either language, is spoken of. */
function isOfKind({ words }: Asking, { said }: Counted): boolean {
  const tool = said.role.tools.find(({ id }) => id === said.path.at(-1));
  const asked = [...rootsOf(subjectOf(words))];
  const kinds = [...rootsOf(`${tool?.category ?? ""} ${tool?.categoryNl ?? ""}`)];
  return asked.some((root) =>
    kinds.some((kind) => kind === root || (kind.length > 3 && root.endsWith(kind))),
  );
}
