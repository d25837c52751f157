import type { Answer } from "../../answer/answer.ts";
import { openingOf } from "../../answer/opening.ts";
import { sectionItems } from "../../answer/section-items.ts";
import type { FactId, SourceId } from "../../ids.ts";
import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";
import { LIMITS } from "./limits.ts";
import { linkable } from "./markdown.ts";

/** What each source is cited for: Teams shows it over the number in a text, under the name of the source. */
export function claimsOf(answer: Answer): readonly object[] {
  return answer.sources.slice(0, LIMITS.citations).map(({ id, title, url }, index) => {
    const name = printable(title).trim() === "" ? `[${index + 1}]` : printable(title).trim();
    const address = linkable(url, LIMITS.citationUrl);
    return {
      "@type": "Claim",
      position: index + 1,
      appearance: {
        "@type": "DigitalDocument",
        name: clip(name, LIMITS.citationName),
        abstract: clip(toldBy(answer, id) ?? name, LIMITS.citationAbstract),
        ...(address === undefined ? {} : { url: address }),
      },
    };
  });
}

/** The sentences of an answer that rest on a source. */
function toldBy(answer: Answer, source: SourceId): string | undefined {
  const { citations, sections } = answer;
  const cited = new Set<FactId>(
    citations.filter(({ sources }) => sources.includes(source)).map(({ id }) => id),
  );
  const told = [openingOf(answer) ?? [], ...sections.map(sectionItems)].flat();
  const texts = told.flatMap((each) => (each.facts.some((fact) => cited.has(fact)) ? [textOf(each)] : []));
  const text = printable([...new Set(texts)].join(" "))
    .replace(/\s+/gu, " ")
    .trim();
  return text === "" ? undefined : text;
}

function textOf(told: { readonly text: string } | { readonly cells: readonly string[] }): string {
  return "cells" in told ? told.cells.join(", ") : told.text;
}
