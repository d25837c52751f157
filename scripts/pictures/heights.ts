import type { Pictured } from "./pictured.ts";

/** How high an answer is in CSS pixels, at the width of a phone and beside a list of channels. */
export type Drawn = { readonly pictured: Pictured; readonly phone: number; readonly desk: number };

/** All answers of a kind, the highest first, on a phone. */
export type Heights = {
  readonly name: string;
  readonly most: number | undefined;
  readonly heights: readonly { readonly name: string; readonly height: number }[];
};

const INTRO = `# How answers look in Slack

Real answers, drawn by \`npm run pictures\` at the width of a phone (360 px) and of a message on a desk (680 px). It takes a Chromium
(Debian: \`apt-get install -y chromium fonts-lato\`) and is no part of the tests; this page is written by it.

The drawing is that of [slack-blocks-to-jsx](https://github.com/themashcodee/slack-blocks-to-jsx), with 4 px between blocks: near
to Slack and not Slack itself, whose letters and spaces differ a little on every device. What is wider than its message, such as a table of four
columns on a phone, can be moved sideways.
`;

/** The page beside the pictures. */
export function toReadme(drawn: readonly Drawn[], measured: readonly Heights[]): string {
  const pictures = drawn.map(({ pictured, phone, desk }) => [
    `[${pictured.name}](#${anchorOf(pictured.name)})`,
    askedBy(pictured),
    String(phone),
    String(desk),
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
    ({ pictured: { name } }) =>
      `### ${name}\n\n![The answer on a phone](${name}.360.png)\n\n[Wider](${name}.680.png)\n`,
  );
  return [
    INTRO,
    "## Heights of the pictured answers, in pixels\n",
    table(["answer", "asked", "360 wide", "680 wide"], pictures),
    "## Heights at 360 px, of all roles in both languages\n",
    table(["kind", "answers", "half are at most", "highest", "may be"], kinds),
    "## Pictures\n",
    ...shown,
  ].join("\n");
}

function askedBy(pictured: Pictured): string {
  if (pictured.kind === "page") return pictured.about;
  const { input } = pictured;
  switch (input.kind) {
    case "text":
      return input.text;
    case "command":
      return `\`/${input.name} ${input.text}\``;
    case "intent":
      return "(tapped)";
  }
}

function anchorOf(name: string): string {
  return name.replaceAll(".", "");
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}
