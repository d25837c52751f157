import type { Line, Section } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { pageLines } from "./page-lines.ts";
import type { Writer } from "./writer.ts";

type NotInCatalog = IntentOf<"not_in_catalog">;
type Known = { readonly page: string; readonly statements: readonly string[]; readonly title: Localized };

/** What is known in general of that which no catalog knows of a role: the page, and which of its statements. */
const KNOWN: Readonly<Record<string, Known>> = {
  pay: {
    page: "pay-transparency",
    statements: ["where", "range"],
    title: { nl: "Wat er wel over salaris staat", en: "What it does say on pay" },
  },
  market: {
    page: "find-people-nl",
    statements: ["uwv-2025", "no-ai-count"],
    title: { nl: "Wat er wel over de markt staat", en: "What it does say on the market" },
  },
};

/** The pages that tell more, the one that was asked about first. */
export function pagesOf({ section = "" }: NotInCatalog): readonly string[] {
  const all = Object.values(KNOWN).map(({ page }) => page);
  const asked = KNOWN[section]?.page;
  return asked === undefined ? all : [asked, ...all.filter((page) => page !== asked)];
}

/** What a company pays for these roles, where it says so; and what is known in general of what was asked. */
export function knownOfIt(writer: Writer, intent: NotInCatalog): readonly Section[] {
  return [...payOf(writer, intent), ...inGeneral(writer, KNOWN[intent.section ?? ""])];
}

/** Nothing where no company filled it in. */
export function payOf(writer: Writer, { roles, section }: NotInCatalog): readonly Section[] {
  const lines = roles.flatMap((id) => {
    const role = writer.catalog.role(id);
    return (role?.salary ?? []).flatMap((band) => (role === undefined ? [] : [bandLine(writer, role, band)]));
  });
  if (lines.length === 0 || section === "market") return [];
  const title = writer.say({ nl: "Salaris bij jullie", en: "Pay at your company" });
  return [{ kind: "list", name: "salary", title, lines }];
}

function bandLine(writer: Writer, role: Role, band: NonNullable<Role["salary"]>[number]): Line {
  const amount = (euros: number): string =>
    euros.toLocaleString(writer.language === "nl" ? "nl-NL" : "en-GB");
  const { level, low, high, asOf } = band;
  return {
    label: `${role.name[writer.language].text}, ${level}`,
    text: writer.say({
      nl: `${amount(low)} tot ${amount(high)} euro bruto per maand bij 40 uur, stand ${asOf}.`,
      en: `${amount(low)} to ${amount(high)} euros gross a month at 40 hours, as of ${asOf}.`,
    }),
    facts: [writer.about(role).cite(["salary", level], band)],
  };
}

function inGeneral(writer: Writer, known: Known | undefined): readonly Section[] {
  const page = writer.catalog.pages.find(({ id }) => id === known?.page);
  if (known === undefined || page === undefined) return [];
  const lines = pageLines(writer, page, known.statements);
  return lines.length === 0 ? [] : [{ kind: "list", name: "known", title: writer.say(known.title), lines }];
}
