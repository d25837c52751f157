import type { IncomingMessage } from "../../src/adapters/adapter.ts";

/** How high an answer is in CSS pixels, at the width of a phone and beside a list of channels, and what was asked for it. */
export type Drawn = {
  readonly name: string;
  readonly asked: string;
  readonly phone: number;
  readonly desk: number;
};

/** In CSS pixels. */
export type Widths = { readonly phone: number; readonly desk: number };

/** Answers of one kind that are measured, all of them, and the most that one may be high on a phone, in pixels. */
export type Measured<Answered> = {
  readonly name: string;
  readonly most?: number;
  readonly all: readonly Answered[];
};

/** All answers of a kind, the highest first, on a phone. */
type Heights = {
  readonly name: string;
  readonly most: number | undefined;
  readonly heights: readonly { readonly name: string; readonly height: number }[];
};

/** Measures kind by kind, one answer after the other, for there is one browser. */
export async function measure<Answered extends { readonly name: string }>(
  kinds: readonly Measured<Answered>[],
  heightOf: (answered: Answered) => Promise<number>,
): Promise<readonly Heights[]> {
  const measured: Heights[] = [];
  for (const { name, most, all } of kinds) {
    const heights: { name: string; height: number }[] = [];
    for (const each of all) heights.push({ name: each.name, height: await heightOf(each) });
    measured.push({ name, most, heights: heights.toSorted((a, b) => b.height - a.height) });
  }
  return measured;
}

/** The page beside the pictures. `wider` links to the others of an answer. */
export function toReadme(
  intro: string,
  { phone, desk }: Widths,
  wider: (name: string) => string,
  drawn: readonly Drawn[],
  measured: readonly Heights[],
): string {
  const pictures = drawn.map((each) => [
    `[${each.name}](#${anchorOf(each.name)})`,
    each.asked,
    String(each.phone),
    String(each.desk),
  ]);
  const kinds = measured.map(({ name, most, heights }) => {
    const middle = heights[Math.floor(heights.length / 2)]?.height ?? 0;
    const [highest] = heights;
    return [
      name,
      String(heights.length),
      String(middle),
      `${highest?.height ?? 0} (${highest?.name ?? ""})`,
      most === undefined ? "" : String(most),
    ];
  });
  const shown = drawn.map(
    ({ name }) => `### ${name}\n\n![The answer on a phone](${name}.${phone}.png)\n\n${wider(name)}\n`,
  );
  return [
    intro,
    "## Heights of the pictured answers, in pixels\n",
    table(["answer", "asked", `${phone} wide`, `${desk} wide`], pictures),
    `## Heights at ${phone} px, of all roles in both languages\n`,
    table(["kind", "answers", "half are at most", "highest", "may be"], kinds),
    "## Pictures\n",
    ...shown,
  ].join("\n");
}

export function askedBy(input: IncomingMessage["input"]): string {
  switch (input.kind) {
    case "text":
      return input.text;
    case "command":
      return `\`/${input.name} ${input.text}\``;
    case "intent":
      return "(tapped)";
  }
}

/** Says what it measured, and what is higher than its kind may be. @returns whether nothing is */
export function told(readme: string, measured: readonly Heights[]): boolean {
  process.stdout.write(readme.replace(/^## Pictures[\s\S]*/mu, ""));
  const over = measured.flatMap(({ name, most = Number.POSITIVE_INFINITY, heights }) =>
    heights
      .filter(({ height }) => height > most)
      .slice(0, 5)
      .map((each) => `${name} of ${each.name}: ${each.height}, over ${most}\n`),
  );
  process.stdout.write(over.join(""));
  return over.length === 0;
}

function anchorOf(name: string): string {
  return name.replaceAll(".", "");
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}
