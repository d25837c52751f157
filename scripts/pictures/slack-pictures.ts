import { mkdirSync, writeFileSync } from "node:fs";
import type { RoleId } from "../../src/ids.ts";
import type { Asking } from "./answered.ts";
import type { Drawing } from "./browser.ts";
import { askedBy, type Drawn, measure, told, toReadme } from "./heights.ts";
import { measuredOf, PICTURED, type Pictured, WIDTHS } from "./pictured.ts";
import { toPage, toWindowPage } from "./slack-page.ts";

const FOLDER = "docs/pictures";

const INTRO = `# How answers look in Slack

Real answers, drawn by \`npm run pictures\` at the width of a phone (360 px) and of a message on a desk (680 px). It takes a Chromium
(Debian: \`apt-get install -y chromium fonts-lato\`) and is no part of the tests; this page is written by it.

The drawing is that of [slack-blocks-to-jsx](https://github.com/themashcodee/slack-blocks-to-jsx), with 4 px between blocks: near
to Slack and not Slack itself, whose letters and spaces differ a little on every device. What is wider than its message, such as a table of four
columns on a phone, can be moved sideways. The title and the buttons of a window are drawn by us.
`;

/** Draws answers as Slack shows them. @returns whether none is higher than it may be */
export async function takeSlackPictures(
  drawing: Drawing,
  asking: Asking,
  roles: readonly RoleId[],
): Promise<boolean> {
  const pageOf = async (pictured: Pictured) =>
    pictured.kind === "window"
      ? toWindowPage(asking.viewOf(pictured))
      : toPage(await asking.blocksOf(pictured));

  async function pictured(each: Pictured): Promise<Drawn> {
    const page = await pageOf(each);
    const draw = (width: number) => drawing.draw(page, width, `${FOLDER}/${each.name}.${width}.png`);
    const asked = each.kind === "answer" ? askedBy(each.input) : each.about;
    return { name: each.name, asked, phone: await draw(WIDTHS.phone), desk: await draw(WIDTHS.desk) };
  }

  mkdirSync(FOLDER, { recursive: true });
  const drawn: Drawn[] = [];
  for (const each of PICTURED) drawn.push(await pictured(each));

  const heightOf = async (each: Pictured) => drawing.draw(await pageOf(each), WIDTHS.phone);
  const measured = await measure(measuredOf(roles), heightOf);
  const wider = (name: string) => `[Wider](${name}.${WIDTHS.desk}.png)`;
  const readme = toReadme(INTRO, WIDTHS, wider, drawn, measured);
  writeFileSync(`${FOLDER}/README.md`, readme);
  return told(readme, measured);
}
