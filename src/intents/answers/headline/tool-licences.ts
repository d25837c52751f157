import type { Headline } from "../../../answer/answer.ts";
import { capitalised, listed } from "../../../answer/lead.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Licence, Tool } from "../../../knowledge/schema/tool.ts";
import { toolParts } from "../../../knowledge/tool-parts.ts";
import type { Localized } from "../../../language.ts";
import { LICENCE_KINDS } from "../licence-told.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { own } from "./sentence.ts";

/** A tool as one role has it. */
export type OwnTool = { readonly role: Role; readonly tool: Tool };
type Licensed = OwnTool & { readonly licence: Licence };

/** So many names of what was asked for, and of the others: the first of these that fits. */
const NAMED = [
  [6, 3],
  [6, 2],
  [6, 1],
  [5, 1],
  [4, 1],
  [3, 1],
  [2, 0],
] as const;
const LONGEST = 345;

const KINDS = ["open-source", "mixed", "source-available", "proprietary"] as const;

/** Of these tools those that are open source, those that are not, and of how many it is not known. */
export function ofLicences(asking: Asking, tools: readonly OwnTool[]): Headline {
  const { writer, has } = asking;
  const all = once(tools);
  const known = all.flatMap(({ role, tool }): readonly Licensed[] =>
    tool.licence === undefined ? [] : [{ role, tool, licence: tool.licence }],
  );
  const first = has("paid") ? "proprietary" : "open-source";
  const kinds = [first, ...KINDS.filter((kind) => kind !== first)] as const;
  const groups = kinds.map((kind) => ({ kind, tools: known.filter(({ licence }) => licence.kind === kind) }));
  const rest = [
    ...unknownOf(writer, all.length - known.length, all.length),
    ...(has("free") ? [writer.say(FREE)] : []),
  ];
  const ways = NAMED.map(([most, beside]) => {
    const parts = groups.flatMap(
      (each, at) => groupOf(writer, each, at === 0 ? most : beside, at === 0) ?? [],
    );
    const named = parts.flatMap((part) => part.tools);
    return { text: [...parts.map(({ text }) => text), ...rest].join(" "), named };
  });
  const { text, named } = ways.find((way) => way.text.length <= LONGEST) ?? {
    text: rest.join(" "),
    named: [],
  };
  return { text, facts: named.map((each) => licenceCited(writer, each)) };
}

/** Which names stand behind a kind; of the kind that was asked for it is also told that there are none. */
function groupOf(
  writer: Writer,
  { kind, tools }: { readonly kind: Licence["kind"]; readonly tools: readonly Licensed[] },
  limit: number,
  isAsked: boolean,
) {
  const title = capitalised(writer.say(LICENCE_KINDS[kind]));
  if (tools.length === 0)
    return isAsked
      ? {
          text: `${title}: ${writer.say({ nl: "geen die de catalogus kent", en: "none that the catalog knows" })}.`,
          tools,
        }
      : undefined;
  // The name of one more is no longer than that there is one more.
  const shown = limit > 0 && tools.length === limit + 1 ? tools : tools.slice(0, limit);
  const more = tools.length - shown.length;
  const names = shown.map(({ tool }) => tool.name);
  const counted =
    more === 0
      ? []
      : [names.length === 0 ? String(more) : writer.say({ nl: `nog ${more}`, en: `${more} more` })];
  return { text: `${title}: ${listed([...names, ...counted], writer.language)}.`, tools: shown };
}

function unknownOf(writer: Writer, unknown: number, all: number): readonly string[] {
  if (unknown === 0) return [];
  return [
    writer.say({
      nl: `Van ${unknown} van de ${all} weet de catalogus het niet.`,
      en: `Of ${unknown} of the ${all} the catalog does not know it.`,
    }),
  ];
}

/** What is free, and what is not. */
const FREE: Localized = {
  nl: "Open source kost geen licentie, draaien kost wel geld; prijzen staan niet in de catalogus.",
  en: "Open source costs no licence fee, running it still costs; prices are not in the catalog.",
};

/** A tool of several roles is one tool. */
function once(tools: readonly OwnTool[]): readonly OwnTool[] {
  return tools.filter(({ tool }, at) => tools.findIndex((each) => each.tool.name === tool.name) === at);
}

/** The licence of one tool, with a yes or no where that was asked. */
export function ofLicence(asking: Asking, name: string): Headline | undefined {
  const found = toolCalled(asking, name);
  if (found === undefined) return undefined;
  const { role, tool } = found;
  const { writer, has } = asking;
  // Of several that stand together only the one that was named is told of.
  const isOneOf = partsOf(tool).length > 1 && tool.name.toLowerCase() !== name.toLowerCase();
  const called = isOneOf ? name : tool.name;
  if (tool.licence === undefined)
    return own(
      writer,
      {
        nl: `Onder welke licentie ${called} valt, weet de catalogus niet; prijzen staan er ook niet in.`,
        en: `The catalog does not know the licence of ${called}; prices are not in it either.`,
      },
      [writer.about(role).cite(["tools", tool.id], tool)],
    );
  const said = writer.say(saidOf(called, tool.licence, isOneOf));
  const verdict = verdictOf(asking, tool.licence.kind);
  const text = verdict === undefined ? capitalised(said) : `${writer.say(verdict)}: ${said}`;
  const cost = has("free") ? ` ${writer.say(tool.licence.kind === "open-source" ? RUNNING : PRICES)}` : "";
  return { text: `${text}${cost}`, facts: [licenceCited(writer, { role, tool, licence: tool.licence })] };
}

const RUNNING: Localized = {
  nl: "De licentie kost niets; draaien kost wel geld, en prijzen staan niet in de catalogus.",
  en: "The licence costs nothing; running it still costs, and prices are not in the catalog.",
};
const PRICES: Localized = {
  nl: "Prijzen staan niet in de catalogus; kijk daarvoor bij de maker.",
  en: "Prices are not in the catalog; see its maker for those.",
};

/** One of several that are set beside each other has its own licence, of which only the kind is sure. */
function saidOf(called: string, { kind, name }: Licence, isOneOf: boolean): Localized {
  const of = name === undefined || (isOneOf && name.includes(",")) ? "" : ` (${name})`;
  switch (kind) {
    case "open-source":
      return { nl: `${called} is open source${of}.`, en: `${called} is open source${of}.` };
    case "source-available":
      return {
        nl: `de broncode van ${called} is in te zien, maar met grenzen aan het gebruik${of}; dat is geen open source.`,
        en: `the source of ${called} can be read, but with limits on its use${of}; that is not open source.`,
      };
    case "mixed":
      return {
        nl: `een deel van ${called} is open source${of}, een ander deel is betaald of valt onder een andere licentie.`,
        en: `part of ${called} is open source${of}, another part is paid or under another licence.`,
      };
    case "proprietary":
      return {
        nl: `${called} is een betaalde of gehoste dienst, ook waar er een gratis instap is.`,
        en: `${called} is a paid or hosted service, also where it has a free tier.`,
      };
  }
}

const YES: Localized = { nl: "Ja", en: "Yes" };
const NO: Localized = { nl: "Nee", en: "No" };

/** Whether it is what was asked: open source, free, or paid. */
function verdictOf({ intent, has }: Asking, kind: Licence["kind"]): Localized | undefined {
  const form = "form" in intent ? intent.form : undefined;
  // That it is so in part is what is told of it.
  if (form !== "yes_no" || kind === "mixed") return undefined;
  const isOpen = kind === "open-source";
  if (has("paid")) return kind === "source-available" ? undefined : isOpen ? NO : YES;
  // Without a fee within its limits is neither.
  if (kind === "source-available" && has("free")) return undefined;
  return isOpen ? YES : NO;
}

export function licenceCited(writer: Writer, { role, tool, licence }: Licensed) {
  return writer.about(role).cite(["tools", tool.id, "licence"], licence);
}

/** The tool of this name, of the role that is asked about first; else one that names it beside others. */
function toolCalled({ writer, roles }: Asking, name: string): OwnTool | undefined {
  const all = [...roles, ...writer.catalog.roles].flatMap((role) =>
    role.tools.map((tool) => ({ role, tool })),
  );
  const wanted = name.toLowerCase();
  return (
    all.find(({ tool }) => tool.name.toLowerCase() === wanted) ??
    all.find(({ tool }) => isCalled(tool, name)) ??
    all.find(({ tool }) => partsOf(tool).includes(wanted))
  );
}

function isCalled({ name, aliases = [], seedName = name }: Tool, wanted: string): boolean {
  return [name, seedName, ...aliases].some((each) => each.toLowerCase() === wanted.toLowerCase());
}

function partsOf({ name }: Tool): readonly string[] {
  return toolParts(name).map((part) => part.toLowerCase());
}
