/** What serving does to memory, part of `npm run bench`: two hundred thousand commands, and what the process holds meanwhile. */
import { load, send } from "./load.ts";
import { residentMb } from "./measure.ts";
import { command } from "./requests.ts";
import { startPlatform, startSide, stop } from "./sides.ts";

const COMMANDS = 200_000;
const STEPS = 10;

export async function memoryCurve(): Promise<void> {
  const platform = await startPlatform();
  const ours = await startSide("ours", ["dist/cli/main.js", "start"], platform.url);
  process.stdout.write("memory of dist while it answers commands\n");
  let made = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const requests = Array.from({ length: COMMANDS / STEPS }, () => command(made++));
    await load(requests, (request) => send(ours.url, request));
    const held = residentMb(ours.child.pid, "VmRSS").toFixed(0);
    process.stdout.write(`  after ${String(made).padStart(6)} ${held.padStart(5)} MB\n`);
  }
  await stop(ours);
  platform.close();
}
