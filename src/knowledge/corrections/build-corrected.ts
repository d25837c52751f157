import { type Finding, toMessage } from "../finding.ts";
import { type Build, buildCatalog } from "../load/build.ts";
import { type Layer, readEntries } from "../load/entries.ts";
import type { ParsedFiles } from "../load/yaml-file.ts";
import type { Correction, RefusedCorrection } from "./correction.ts";
import { type Laid, layCorrection } from "./correction-layer.ts";

/** A catalog with corrections in it, and those that are not: each with its reason. */
export type Corrected = { readonly built: Build; readonly refused: readonly RefusedCorrection[] };

type LaidCorrection = Extract<Laid, { readonly kind: "laid" }>;

/**
 * Builds a catalog as `buildCatalog` does, with corrections laid over it; of two of one fact the one of the later day holds, of
 * one day the one that is given later. A correction that breaks a rule is left out: what was approved once must not keep a bot from starting
 * after the catalog beneath it changed. Pure.
 */
export function buildCorrected(
  beneath: readonly Layer[],
  corrections: readonly Correction[],
  today?: string,
  parsed?: ParsedFiles,
): Corrected {
  if (corrections.length === 0) return { built: buildCatalog(beneath, today, parsed), refused: [] };
  const { entries } = readEntries(beneath, parsed);
  const inOrder = [...corrections].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  );
  const all = inOrder.map((each) => layCorrection(each, entries));
  const refused = all.flatMap((each) => (each.kind === "refused" ? [each.refused] : []));
  const buildWith = (laid: readonly LaidCorrection[]): Build =>
    buildCatalog([...beneath, ...laid.map(({ layer }) => layer)], today, parsed);

  /** As many of the candidates as the rules allow, over what is kept already. */
  function add(
    kept: readonly LaidCorrection[],
    candidates: readonly LaidCorrection[],
  ): readonly LaidCorrection[] {
    const whole = [...kept, ...candidates];
    const tried = buildWith(whole);
    if (tried.kind === "clean") return whole;
    const [first, ...others] = candidates;
    if (first === undefined) return kept;
    if (others.length === 0) {
      refused.push(againstRules(first.correction, tried.findings));
      return kept;
    }
    const half = Math.ceil(candidates.length / 2);
    return add(add(kept, candidates.slice(0, half)), candidates.slice(half));
  }

  const laid = all.filter((each): each is LaidCorrection => each.kind === "laid");
  const built = buildWith(laid);
  if (built.kind === "clean" || laid.length === 0 || buildWith([]).kind === "broken")
    return { built, refused };
  return { built: buildWith(add([], laid)), refused };
}

function againstRules({ id, fact }: Correction, findings: readonly Finding[]): RefusedCorrection {
  const problems = findings.map(toMessage).join("\n");
  return {
    id,
    fact,
    why: "against a rule",
    reason: {
      nl: `Een regel van de catalogus laat dit niet toe:\n${problems}`,
      en: `A rule of the catalog does not allow this:\n${problems}`,
    },
  };
}
