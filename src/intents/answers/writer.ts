import { isDeepStrictEqual } from "node:util";
import type {
  Answer,
  Citation,
  Fact,
  FollowUp,
  Headline,
  Lead,
  Line,
  Predicate,
  Section,
  Source,
  Term,
  Value,
} from "../../answer/answer.ts";
import { composeLead, sayings } from "../../answer/lead.ts";
import { factsShown } from "../../answer/shown-facts.ts";
import type { FactId, RoleId, SourceId } from "../../ids.ts";
import type { Intent, SureKind } from "../../intent.ts";
import type { Catalog } from "../../knowledge/catalog.ts";
import { segmentOf } from "../../knowledge/key.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Language, Localized } from "../../language.ts";
import { FACT_ID, MOST_FOLLOW_UPS } from "../../values.ts";
import { type CardPart, onCard } from "./answer-size.ts";
import { openingHeight } from "./phone-screen.ts";
import type { SayFacts } from "./say-facts.ts";

/** What a catalog entry must carry to be cited. */
export type Cited = Pick<Citation, "sources" | "confidence"> & {
  readonly checked?: string | undefined;
  readonly law?:
    | { readonly name: string; readonly article: string; readonly appliesFrom?: string | undefined }
    | undefined;
};

/** What a fact holds for, and what it leads to. */
type DependsOn = Pick<Fact, "audience" | "to">;

/** Cites facts of one entry of the catalog. */
export type Citer = {
  /** Cites the fact at `path` within the entry; numbers and keys become parts of its id. */
  readonly cite: (path: readonly string[], fact: Cited) => FactId;
  /** A line of a fact that is text in both languages. */
  readonly line: (path: readonly string[], fact: Cited & Localized, label?: string) => Line;
  /** A line for each entry of a list. */
  readonly lines: (
    field: string,
    facts: readonly (Cited & Localized & { readonly id: string })[],
  ) => readonly Line[];
  readonly fact: (
    path: readonly string[],
    cited: Cited,
    subject: Term,
    predicate: Predicate,
    value: Value,
    depends?: DependsOn,
  ) => Fact;
};

/** How much a surface holds; what is absent is not limited. */
export type Room = {
  /** Interview questions of the whole answer. */
  readonly questions?: number;
};

/** Gathers an answer's parts and the citations of whatever it shows. One a turn. */
export type Writer = {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly room: Room;
  readonly say: (text: Localized) => string;
  /** What a button calls an intent. */
  readonly labelOf: (kind: SureKind) => string;
  readonly about: (owner: { readonly id: string; readonly checked: string }) => Citer;
  readonly roleTerm: (role: Role) => Term;
  /** As it is listed, where the catalog has it. */
  readonly source: (id: SourceId) => Source | undefined;
  readonly roleNames: (ids: readonly RoleId[]) => readonly string[];
  /** In the words of the grammar, as {@link SayFacts} gives them; none where no grammar is at hand. */
  readonly waysToSay: (facts: readonly Fact[]) => readonly string[];
  readonly finish: (parts: Parts) => Answer;
};

type Parts = {
  readonly intent: Intent;
  readonly title: string;
  readonly headline?: Headline;
  readonly lead?: readonly Fact[];
  readonly notes?: readonly string[];
  readonly sections?: readonly Section[];
  /** In the place of `sections`: as much of these as one phone screen holds. */
  readonly card?: readonly CardPart[];
  readonly followUps?: readonly FollowUp[];
  readonly choices?: readonly FollowUp[];
  readonly listed?: readonly FollowUp[];
  readonly found?: readonly RoleId[];
};

const MOST_SENTENCES = 5;

export type WriterParts = {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly labels: (kind: SureKind) => Localized;
  readonly room?: Room;
  readonly sayFacts?: SayFacts | undefined;
};

export function makeWriter({ catalog, language, labels, room = {}, sayFacts }: WriterParts): Writer {
  const citations = new Map<FactId, Citation>();

  function about(owner: { readonly id: string; readonly checked: string }): Citer {
    const cite: Citer["cite"] = (path, fact) => {
      const citation = toCitation([owner.id, ...path].map(segmentOf).join("."), fact, owner.checked);
      citations.set(citation.id, citation);
      return citation.id;
    };
    const line: Citer["line"] = (path, fact, label) => ({
      ...(label === undefined ? {} : { label }),
      text: fact[language],
      facts: [cite(path, fact)],
    });
    return {
      cite,
      line,
      lines: (field, facts) => facts.map((each) => line([...field.split("."), each.id], each)),
      fact: (path, cited, subject, predicate, value, depends = {}) => {
        const id = cite(path, cited);
        return { ...toCitation(id, cited, owner.checked), subject, predicate, value, ...depends };
      },
    };
  }

  const roleTerm = (role: Role): Term => ({ kind: "role", id: role.id, ...grammar(role.name[language]) });
  return {
    catalog,
    language,
    room,
    say: (text) => text[language],
    labelOf: (kind) => labels(kind)[language],
    about,
    roleTerm,
    source: (id) => sourceOf(id, catalog, language),
    roleNames: (ids) => ids.flatMap((id) => catalog.role(id)?.name[language].text ?? []),
    waysToSay: (facts) => sayFacts?.(facts, language) ?? [],
    finish: (parts) => finish(parts, catalog, language, citations),
  };
}

function grammar(name: {
  text: string;
  article: string;
  plural?: string | undefined;
}): Pick<Term, "text" | "article" | "plural"> {
  const article = name.article === "none" ? {} : { article: name.article };
  return { text: name.text, ...article, ...(name.plural === undefined ? {} : { plural: name.plural }) };
}

function toCitation(id: string, fact: Cited, ownersCheck: string): Citation {
  const { law } = fact;
  const named = law && {
    name: law.name,
    article: law.article,
    ...(law.appliesFrom === undefined ? {} : { appliesFrom: law.appliesFrom }),
  };
  return {
    id: factId(id),
    sources: fact.sources,
    confidence: fact.confidence,
    checked: fact.checked ?? ownersCheck,
    ...(named === undefined ? {} : { law: named }),
  };
}

function finish(
  parts: Parts,
  catalog: Catalog,
  language: Language,
  citations: ReadonlyMap<FactId, Citation>,
): Answer {
  const { headline, lead = [] } = parts;
  const written = leadOf(lead, language);
  const { sections = [] } = parts.card === undefined ? parts : { sections: cardOf(parts, written, language) };
  const cited = [...factsShown({ headline, lead: written, sections })].flatMap(
    (id) => citations.get(id) ?? [],
  );
  return {
    intent: parts.intent,
    language,
    title: parts.title,
    ...(headline === undefined ? {} : { headline }),
    ...(written === undefined ? {} : { lead: written }),
    notes: parts.notes ?? [],
    sections,
    citations: cited,
    sources: sourcesOf(cited, catalog, language),
    followUps: leadingOn(parts).slice(0, MOST_FOLLOW_UPS),
    ...(parts.choices === undefined ? {} : { choices: parts.choices }),
    ...(parts.listed === undefined ? {} : { listed: parts.listed }),
    ...(parts.found === undefined ? {} : { found: parts.found }),
  };
}

/** No button leads to where its reader is already. */
function leadingOn({ intent, followUps = [] }: Parts): readonly FollowUp[] {
  return followUps.filter((each) => !isDeepStrictEqual(each.intent, intent));
}

function cardOf(
  { title, headline, notes = [], card = [] }: Parts,
  lead: Lead | undefined,
  language: Language,
): readonly Section[] {
  const opening = openingHeight(title, [headline?.text ?? lead?.text ?? "", ...notes]);
  return onCard(card, opening, language);
}

/** More than a few sentences are no lead: the sections say the same at a glance. */
function leadOf(facts: readonly Fact[], language: Language): Lead | undefined {
  const { length } = sayings(facts);
  if (length === 0 || length > MOST_SENTENCES) return undefined;
  return { facts, text: composeLead(facts, language), wording: "composed" };
}

function sourcesOf(cited: readonly Citation[], catalog: Catalog, language: Language): readonly Source[] {
  const ids = new Set(cited.flatMap((each) => each.sources));
  return [...ids].flatMap((id) => sourceOf(id, catalog, language) ?? []);
}

function sourceOf(id: SourceId, catalog: Catalog, language: Language): Source | undefined {
  const source = catalog.source(id);
  if (source === undefined) return undefined;
  const title = language === "nl" ? (source.titleNl ?? source.title) : source.title;
  return {
    ...{ id, title },
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.sample === undefined ? {} : { sample: source.sample[language] }),
  };
}

/** What is written as a fact can be found again. */
export function factId(id: string): FactId {
  if (!isFactId(id)) throw new TypeError(`not the id of a fact: ${id}`);
  return id;
}

function isFactId(text: string): text is FactId {
  return FACT_ID.test(text);
}
