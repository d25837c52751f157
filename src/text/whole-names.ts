/** Finds any of these names where it stands whole, as it is written: "DevOps" in "your DevOps people", and not in "DevOpsLab". */
export function wholeNames(names: readonly string[]): RegExp {
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|");
  return new RegExp(`(?<![\\p{L}\\d-])(?:${any})(?![\\p{L}\\d-])`, "u");
}
