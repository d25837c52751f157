/** One thing that a platform asks of an app. */
export type Rule<App> = {
  readonly id: string;
  /** As a sentence that is true of an app that passes. */
  readonly asks: string;
  readonly remedy: string;
  /** @returns what is wrong, a line each; nothing when it passes */
  readonly flaws: (app: App) => readonly string[] | Promise<readonly string[]>;
};

/** What only a person can see to. */
export type Task = { readonly id: string; readonly task: string };

/** A rule with what is wrong. */
export type Finding = Pick<Rule<never>, "id" | "asks" | "remedy"> & { readonly flaws: readonly string[] };

/** Holds an app to rules, each by itself. */
export async function audit<App>(app: App, rules: readonly Rule<App>[]): Promise<readonly Finding[]> {
  return Promise.all(rules.map(async ({ flaws, ...rule }) => ({ ...rule, flaws: await flaws(app) })));
}

/** A line for each that is not as it should be. */
export function those<Each>(
  all: readonly Each[],
  isWrong: (each: Each) => boolean,
  says: (each: Each) => string,
): readonly string[] {
  return all.filter(isWrong).map(says);
}
