import { z } from "zod";
import { FactId, SourceId } from "../../ids.ts";
import type { Missing } from "../../intents/answers/errands/errand-end.ts";
import type { Correction } from "../../knowledge/corrections/correction.ts";
import type { StatedFact } from "../../knowledge/fact-index.ts";
import { Source } from "../../knowledge/schema/source.ts";
import { sourceKindIn } from "../../knowledge/source-kinds.ts";
import type { Approval } from "../../settings-asked.ts";

/**
 * What a curator approved: what is said of a fact from now on, and where that can be read (an address, or the id of a source
 * of the catalog). `date` is the ISO day on which it was read, `kind` what kind of source it is, where that was said.
 */
export const ApprovedText = z.strictObject({
  proposal: z.int().min(1),
  fact: FactId,
  nl: z.string().min(1),
  en: z.string().min(1),
  source: z.string().min(1),
  date: z.iso.date(),
  kind: Source.shape.kind.optional(),
});
export type ApprovedText = z.infer<typeof ApprovedText>;

/** What a source is taken for that nobody says more of: the least that can be expected. */
const USUAL_KIND = "practitioner";

export type Whole =
  | { readonly kind: "whole"; readonly text: ApprovedText }
  | { readonly kind: "missing"; readonly missing: readonly Missing[] };

/** A correction has both languages, a source, and the day on which that was read; where it says a kind of source, one that there is. */
export function wholeOf(proposal: number, fact: StatedFact | undefined, approval: Approval): Whole {
  const { nl, en, source } = approval;
  const date = dayIn(approval.date);
  const kind = sourceKindIn(approval.kind ?? USUAL_KIND);
  const isWhole = nl !== undefined && en !== undefined && source !== undefined && date !== undefined;
  if (isWhole && fact !== undefined && kind !== undefined) {
    const said = approval.kind === undefined ? {} : { kind };
    return { kind: "whole", text: { proposal, fact: fact.id, nl, en, source, date, ...said } };
  }
  const parts = { fact, nl, en, source, kind, date };
  const missing = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] === undefined);
  return { kind: "missing", missing };
}

/** A day as it is written in either language: `2026-11-27`, `27-11-2026`, `27/11/2026`. */
function dayIn(written: string | undefined): string | undefined {
  const found = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))$/u.exec(
    (written ?? "").replace(/[.\s]+$/u, ""),
  );
  if (found === null) return undefined;
  const [, year = found[6], month = found[5], day = found[4]] = found;
  const iso = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  const moment = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** An address at the end, and what stands before it as its title. */
const ADDRESS = /^(?<title>.*?)[\s,:;(<–-]*(?<url>https:\/\/[^\s<>)]+)\W*$/su;

/** As it is laid over the catalog. A source without a title is called by its host. */
export function correctionOf({
  proposal,
  fact,
  nl,
  en,
  source,
  date,
  kind = USUAL_KIND,
}: ApprovedText): Correction {
  const { title = "", url } = ADDRESS.exec(source)?.groups ?? {};
  const written = { id: String(proposal), fact, text: { nl: oneLine(nl), en: oneLine(en) }, date };
  const id = SourceId.safeParse(source).data;
  if (url === undefined && id !== undefined) return { ...written, source: { id } };
  const named = oneLine(title) || hostOf(url ?? "");
  return { ...written, source: { title: named, url: url ?? source, kind } };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
