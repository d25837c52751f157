import { mkdirSync, writeFileSync } from "node:fs";
import type { RoleId } from "../../../src/ids.ts";
import type { Asking } from "../answered.ts";
import type { Drawing } from "../browser.ts";
import { askedBy, type Drawn, measure, told, toReadme } from "../heights.ts";
import { CARD_WIDTHS, measuredCards, type PicturedCard, picturedCards } from "./pictured-cards.ts";
import { type Theme, toTeamsPage } from "./teams-page.ts";

const FOLDER = "docs/pictures/teams";

const INTRO = `# How answers look in Teams

Real answers, drawn by \`npm run pictures\` at the width of a card on a phone (340 px) and beside a list of channels (640 px), in the light
and the dark theme. It takes a Chromium (Debian: \`apt-get install -y chromium fonts-lato\`) and is no part of the tests; this page is
written by it.

The drawing is that of [adaptivecards](https://github.com/microsoft/AdaptiveCards), Microsoft's own renderer, with the look that
Microsoft publishes for Teams and buttons near to those of Teams: near to Teams and not Teams itself, whose letters and spaces
differ a little on every device. Heights are those before anything is opened.
`;

/** Draws answers as Teams shows them. @returns whether none is higher than it may be */
export async function takeTeamsPictures(
  drawing: Drawing,
  asking: Asking,
  roles: readonly RoleId[],
): Promise<boolean> {
  const { phone, desk } = CARD_WIDTHS;

  async function pictured(each: PicturedCard): Promise<Drawn> {
    const card = await asking.cardOf(each);
    const draw = (width: number, theme: Theme) =>
      drawing.draw(
        toTeamsPage(card, theme),
        width,
        `${FOLDER}/${each.name}.${width}${theme === "dark" ? ".dark" : ""}.png`,
      );
    await draw(phone, "dark");
    await draw(desk, "dark");
    const heights = { phone: await draw(phone, "light"), desk: await draw(desk, "light") };
    return { name: each.name, asked: askedBy(each.input).replaceAll("\n", "; "), ...heights };
  }

  mkdirSync(FOLDER, { recursive: true });
  const drawn: Drawn[] = [];
  for (const each of picturedCards(roles)) drawn.push(await pictured(each));

  const heightOf = async (each: PicturedCard) =>
    drawing.draw(toTeamsPage(await asking.cardOf(each), "light"), phone);
  const measured = await measure(measuredCards(roles), heightOf);
  const readme = toReadme(INTRO, CARD_WIDTHS, wider, drawn, measured);
  writeFileSync(`${FOLDER}/README.md`, readme);
  return told(readme, measured);
}

function wider(name: string): string {
  const { phone, desk } = CARD_WIDTHS;
  return `[Dark](${name}.${phone}.dark.png) · [wider](${name}.${desk}.png) · [both](${name}.${desk}.dark.png)`;
}
