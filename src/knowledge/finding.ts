/** Something wrong in the catalog: where, what, and what would be right. */
export type Finding = {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
};

/** One readable line, in the form editors turn into a link. */
export function toMessage({ file, line, problem, remedy }: Finding): string {
  return `${file}:${line}: ${problem}. ${remedy}.`;
}
