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

  async function atOnce(): Promise<readonly Round[]> {
    let isOver = false;
    // Whoever is done first ends the round: what the other did after that, it did alone.
    function* whileBoth(make: Make): Generator<Request> {
      for (const request of requests(make, EACH)) {
        if (isOver) return;
        yield request;
      }
    }
    return await Promise.all(
      [mention, message].map(async (make) => {
        const round = await load(whileBoth(make), answered);
        isOver = true;
        return round;
      }),
    );
  }

  for (const make of [mention, message]) await alone(make, WARM_UP);
  const rounds = [];
  for (let turn = 0; turn < ROUNDS; turn += 1)
    rounds.push({ alone: [await alone(mention), await alone(message)], atOnce: await atOnce() });
  await stop(ours);
  platform.close();
  tell(rounds);
}

type Turn = { readonly alone: readonly Round[]; readonly atOnce: readonly Round[] };

/** Shares are of one turn: between turns the machine has other work too. */
function tell(turns: readonly Turn[]): void {
  const [slack, teams] = [0, 1].map((place) => {
    const pairs = turns.map(({ alone, atOnce }) => ({
      alone: alone[place]?.perSecond ?? 0,
      beside: atOnce[place]?.perSecond ?? 0,
    }));
    return {
      alone: median(pairs.map(({ alone }) => alone)).toFixed(0),
      beside: median(pairs.map(({ beside }) => beside)).toFixed(0),
      share: median(pairs.map(({ alone, beside }) => beside / alone)),
    };
  });
  for (const [name, one] of [
    ["Slack mentions", slack],
    ["Teams messages", teams],
  ] as const)
    process.stdout.write(
      `${name} in one process: ${one?.alone}/s alone, ${one?.beside}/s beside the other, ${one?.share.toFixed(2)} of it (at least ${BARS.each.toFixed(2)})\n`,
    );
  const together = (slack?.share ?? 0) + (teams?.share ?? 0);
  process.stdout.write(
    `  both shares together ${together.toFixed(2)} (at least ${BARS.together.toFixed(2)})\n`,
  );
}
