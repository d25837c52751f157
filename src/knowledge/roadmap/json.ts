import type { MappedLine } from "./mapped-line.ts";

/** A mapped line as the command line prints it. Its keys are a public contract: more may come, none change. */
export function toJsonLine(mapped: MappedLine): Readonly<Record<string, unknown>> {
  const { line, lead, support, capabilities, confidence, overlays, matched, alternatives } = mapped;
  return {
    line,
    lead,
    support,
    capabilities,
    class: mapped.class,
    confidence,
    overlays,
    matched,
    alternatives,
  };
}
