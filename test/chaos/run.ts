import { setTimeout as wait } from "node:timers/promises";
import { makeRandom } from "../../src/intents/understanding/classifier/random.ts";
import { startFakeSlack } from "../support/fake-slack.ts";
import { SIGNING_SECRET } from "../support/fake-slack-requests.ts";
import { APP_TOKEN, CLIENT } from "../support/fake-slack-tokens.ts";
import { startFakeConnector } from "../support/fake-teams.ts";
import { socketOf } from "./calls.ts";
import { makeCarrying } from "./carrying.ts";
import { type Asked, fateOf } from "./fates.ts";
import { failStore, killProcesses } from "./faults.ts";
import { startFleet } from "./fleet.ts";
import { makePlatforms } from "./platforms.ts";
import { kindAt, makeQuestion } from "./questions.ts";
import { startRoughRoad } from "./rough-road.ts";
import { installMany, type StoreKind, startStore } from "./store.ts";
import { tally } from "./tally.ts";

export type Plan = {
  /** How long is asked; waiting for the last retries comes on top. */
  readonly seconds: number;
  readonly processes: number;
  /** How many of these hear Slack over a connection of their own, and not by HTTP. */
  readonly sockets: number;
  readonly installations: number;
  readonly seed: number;
  readonly store: StoreKind;
  /** Questions a second. */
  readonly rate: number;
};

/** Asks while processes are killed, the store fails, and platforms are slow and lose replies; then counts. */
export async function chaos(plan: Plan, tell: (line: string) => void) {
  const { seconds, seed } = plan;
  const random = makeRandom(seed);
  const store = await startStore(plan.store);
  const slack = await startFakeSlack();
  const teams = await startFakeConnector();
  const origins = { slack: new URL(slack.apiUrl).origin, teams: new URL(teams.serviceUrl).origin };
  const road = await startRoughRoad(origins, makeRandom(seed + 1));
  const environment = {
    ...store.environment,
    STORE_KEY: "11".repeat(32),
    RATE_LIMITS: "off",
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    PUBLIC_URL: "https://bot.example.org",
    SLACK_CLIENT_ID: CLIENT.id,
    SLACK_CLIENT_SECRET: CLIENT.secret,
    TEAMS_LOCAL: "true",
  };
  const isOverSocket = (name: string) => Number(name.split(".", 1)[0]) <= plan.sockets;
  const environmentOf = (name: string) => ({
    ...environment,
    ...(isOverSocket(name) ? { SLACK_APP_TOKEN: APP_TOKEN } : {}),
    SLACK_API_URL: `${road.addressFor(name)}/slack/api/`,
  });
  const workspaces = await installMany(plan.installations, environmentOf("none"), slack.tokens);
  tell(`${workspaces.length} workspaces installed`);
  const fleet = await startFleet(plan.processes, environmentOf, store.folder);
  tell(`${plan.processes} processes serve`);

  const { addressFor } = road;
  const { socket } = slack;
  const platforms = makePlatforms({
    fleet,
    carry: makeCarrying({ addressFor, socket, isOverSocket }),
    isReached: (name) => !isOverSocket(name) || socket.isConnected(socketOf(name)),
  });
  const endsAt = Date.now() + seconds * 1_000;
  const killing = killProcesses(fleet, { road, platforms }, makeRandom(seed + 2), endsAt);
  const failing = failStore(store, fleet, seconds);
  const asked: Promise<Asked>[] = [];
  while (Date.now() < endsAt) {
    const team = workspaces[Math.floor(random() * workspaces.length)] ?? "";
    const question = makeQuestion(asked.length, kindAt(random()), team);
    const brought = Promise.all(question.deliveries.map(platforms.bring));
    asked.push(brought.then((attempts) => ({ question, attempts })));
    await wait((-Math.log(1 - random()) * 1_000) / plan.rate);
  }
  await killing;
  const outages = [await failing];
  tell(`${asked.length} asked; waiting for the last retries`);
  const all = await Promise.all(asked);
  const { kills, logged } = fleet;
  const rest = { passings: road.passings, kills, outages };
  await lettersSent(() => all.some((each) => fateOf(each, rest) === "waiting"));
  await fleet.stop();
  await Promise.all([road.close(), slack.close(), teams.close(), store.close()]);

  const { counts, odd } = tally({ asked: all, ...rest, lettersGivenUp: logged["letter.uncertain"] ?? 0 });
  for (const { asked: each, fate } of odd) {
    const { id, kind } = each.question;
    const passings = road.passings.filter(({ question }) => question === id);
    tell(JSON.stringify({ fate, kind, id, attempts: each.attempts, passings }));
  }
  tell(JSON.stringify({ kills: Object.fromEntries(kills), deaths: fleet.deaths, outages, logged }));
  checkBooks(road.passings, slack.posted.length + slack.whispered.length + teams.posted.length);
  return {
    ...counts,
    seconds,
    kills: kills.size,
    deaths: fleet.deaths.length,
    outages: outages.length,
    seed,
  };
}

/** Longer than the lease of a message that was being sent by who was killed. */
const LETTERS_MS = 75_000;

/** Waits for answers that were kept to be sent later, for as long as some do. */
async function lettersSent(isAnyWaiting: () => boolean): Promise<void> {
  const until = Date.now() + LETTERS_MS;
  while (isAnyWaiting() && Date.now() < until) await wait(500);
}

/** What was counted on the road has to be what the platforms hold. */
function checkBooks(passings: readonly { readonly takenAt?: number }[], held: number): void {
  const taken = passings.filter(({ takenAt }) => takenAt !== undefined).length;
  if (taken !== held)
    throw new Error(`${taken} posts were seen to be taken, and the platforms hold ${held}.`);
}
