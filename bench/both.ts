/**
 * Slack and Teams in one process, each alone and both at once, turn by turn in one run: part of `npm run bench`. What one
 * platform has beside the other is told as a share of what it has alone: about half, where neither is in the other's way.
 */
import { load, type Request, type Round, send } from "./load.ts";
import { median } from "./measure.ts";
import { keyOf, mention, message } from "./requests.ts";
import { startPlatform, startSide, stop } from "./sides.ts";

const ROUNDS = 7;
const EACH = 700;
const WARM_UP = 3_000;
/** At least this share of what a platform has alone, and of the two shares together. */
const BARS = { each: 0.4, together: 0.9 };

type Both = readonly [slack: Round, teams: Round];
type Turn = { readonly alone: Both; readonly atOnce: Both };
type Make = (index: number, platformUrl: string) => Request;

export async function both(): Promise<void> {
  const platform = await startPlatform();
  const ours = await startSide("ours", ["dist/cli/main.js", "start"], platform.url);
  let made = 0;
  const requests = (make: Make, count: number): readonly Request[] =>
    Array.from({ length: count }, () => make(made++, platform.url));
  const answered = (request: Request) =>
    Promise.all([send(ours.url, request), platform.taken(keyOf(request))]);
  const alone = (make: Make, count = EACH): Promise<Round> => load(requests(make, count), answered);

  async function atOnce(): Promise<Both> {
    let isOver = false;
    // Whoever is done first ends the round: what the other did after that, it did alone.
    function* whileBoth(make: Make): Generator<Request> {
      for (const request of requests(make, EACH)) {
        if (isOver) return;
        yield request;
      }
    }
    async function beside(make: Make): Promise<Round> {
      const round = await load(whileBoth(make), answered);
      isOver = true;
      return round;
    }
    return await Promise.all([beside(mention), beside(message)]);
  }

  for (const make of [mention, message]) await alone(make, WARM_UP);
  const turns: Turn[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1)
    turns.push({ alone: [await alone(mention), await alone(message)], atOnce: await atOnce() });
  await stop(ours);
  platform.close();
  tell(turns);
}

/** Shares are of one turn: between turns the machine has other work too. */
function tell(turns: readonly Turn[]): void {
  let together = 0;
  for (const [place, name] of [
    [0, "Slack mentions"],
    [1, "Teams messages"],
  ] as const) {
    const alone = median(turns.map((turn) => turn.alone[place].perSecond));
    const beside = median(turns.map((turn) => turn.atOnce[place].perSecond));
    const share = median(turns.map((turn) => turn.atOnce[place].perSecond / turn.alone[place].perSecond));
    together += share;
    process.stdout.write(
      `${name} in one process: ${alone.toFixed(0)}/s alone, ${beside.toFixed(0)}/s beside the other, ${share.toFixed(2)} of it (at least ${BARS.each.toFixed(2)})\n`,
    );
  }
  process.stdout.write(
    `  both shares together ${together.toFixed(2)} (at least ${BARS.together.toFixed(2)})\n`,
  );
}
