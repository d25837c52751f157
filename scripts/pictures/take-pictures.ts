/**
 * Draws real answers as Slack shows them into docs/pictures, and writes beside them how high each is: by hand, for nothing
 * that is tested needs a browser. Ends with 1 where an answer is higher than its kind may be.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { openBrain } from "../../src/bot/brain.ts";
import { UsageError } from "../../src/errors.ts";
import { openAsking } from "./answered.ts";
import { openDrawing } from "./browser.ts";
import { type Drawn, type Heights, toReadme } from "./heights.ts";
import { measuredOf, PICTURED, type Pictured, WIDTHS } from "./pictured.ts";
import { toPage } from "./slack-page.ts";

const FOLDER = "docs/pictures";

const drawing = await openDrawing().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message} ${error.nextStep}\n`);
  process.exit(2);
});
const asking = await openAsking();
const pageOf = async (pictured: Pictured) => toPage(await asking.blocksOf(pictured));

async function pictured(each: Pictured): Promise<Drawn> {
  const page = await pageOf(each);
  const draw = (width: number) => drawing.draw(page, width, `${FOLDER}/${each.name}.${width}.png`);
  return { pictured: each, phone: await draw(WIDTHS.phone), desk: await draw(WIDTHS.desk) };
}

mkdirSync(FOLDER, { recursive: true });
const drawn: Drawn[] = [];
for (const each of PICTURED) drawn.push(await pictured(each));

const { catalog } = await openBrain();
const measured: Heights[] = [];
for (const { name, most, all } of measuredOf(catalog.roles.map(({ id }) => id))) {
  const heights: { name: string; height: number }[] = [];
  for (const each of all)
    heights.push({ name: each.name, height: await drawing.draw(await pageOf(each), WIDTHS.phone) });
  measured.push({ name, most, heights: heights.toSorted((a, b) => b.height - a.height) });
}
await Promise.all([drawing.close(), asking.close()]);

const readme = toReadme(drawn, measured);
writeFileSync(`${FOLDER}/README.md`, readme);
process.stdout.write(readme.replace(/^## Pictures[\s\S]*/mu, ""));
for (const { name, most = Number.POSITIVE_INFINITY, heights } of measured) {
  const over = heights.filter(({ height }) => height > most);
  if (over.length > 0) process.exitCode = 1;
  for (const each of over.slice(0, 5))
    process.stdout.write(`${name} of ${each.name}: ${each.height}, over ${most}\n`);
}
