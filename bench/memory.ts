/** What serving does to memory: `npm run bench`. Two hundred thousand commands, and what the process holds meanwhile. */

import { closeLoad, load, send } from "./load.ts";
import { residentMb } from "./measure.ts";
import { command } from "./requests.ts";
import { startPlatform, startSide, stop } from "./sides.ts";

const COMMANDS = 200_000;
const STEPS = 10;
const IDLE_MS = 5_000;

const platform = await startPlatform();
const ours = await startSide("ours", ["dist/cli/main.js", "start"], platform.url);
await new Promise((done) => setTimeout(done, IDLE_MS));
const held = (): string => `${residentMb(ours.child.pid, "VmRSS").toFixed(0)} MB`;
process.stdout.write(
  `memory of dist with Slack and Teams, ${IDLE_MS / 1_000} s after its start: ${held()}\n`,
);
let made = 0;
for (let step = 1; step <= STEPS; step += 1) {
  const requests = Array.from({ length: COMMANDS / STEPS }, () => command(made++));
  const { perSecond } = await load(requests, (request) => send(ours.url, request));
  process.stdout.write(`after ${String(made).padStart(6)} commands: ${held()} (${perSecond.toFixed(0)}/s)\n`);
}
await new Promise((done) => setTimeout(done, IDLE_MS));
process.stdout.write(`${IDLE_MS / 1_000} s later: ${held()}\n`);
await stop(ours);
closeLoad();
platform.close();
