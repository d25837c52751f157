/**
 * Draws real answers as Slack and Teams show them into docs/pictures, and writes beside them how high each is: by hand, for
 * nothing that is tested needs a browser. `npm run pictures -- teams` draws one platform's. Ends with 1 where an answer is
 * higher than its kind may be.
 */
import { openBrain } from "../../src/bot/brain.ts";
import { UsageError } from "../../src/errors.ts";
import { openAsking } from "./answered.ts";
import { openDrawing } from "./browser.ts";
import { takeSlackPictures } from "./slack-pictures.ts";
import { takeTeamsPictures } from "./teams/teams-pictures.ts";

const TAKING = { slack: takeSlackPictures, teams: takeTeamsPictures };

const asked = process.argv.slice(2);
const unknown = asked.filter((platform) => !Object.hasOwn(TAKING, platform));
if (unknown.length > 0) {
  process.stderr.write(
    `No pictures are called ${unknown.join(", ")}. There are: ${Object.keys(TAKING).join(", ")}\n`,
  );
  process.exit(2);
}
const drawing = await openDrawing().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message} ${error.nextStep}\n`);
  process.exit(2);
});
const asking = await openAsking();
const { catalog } = await openBrain();
const roles = catalog.roles.map(({ id }) => id);
for (const [platform, take] of Object.entries(TAKING))
  if ((asked.length === 0 || asked.includes(platform)) && !(await take(drawing, asking, roles)))
    process.exitCode = 1;
await Promise.all([drawing.close(), asking.close()]);
