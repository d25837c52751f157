import { execFile } from "node:child_process";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { readCall, responsePath } from "../chaos/calls.ts";
import { drawn } from "../chaos/draws.ts";
import { fateOf } from "../chaos/fates.ts";
import type { Attempt } from "../chaos/platforms.ts";
import { KINDS, type Kind, kindAt, makeQuestion } from "../chaos/questions.ts";
import type { Passing } from "../chaos/rough-road.ts";
import { tally } from "../chaos/tally.ts";

const run = promisify(execFile);

/** Slack comes back to a killed process' question after a minute, and a busy machine takes its time. */
const PATIENCE_MS = 300_000;

it(
  "no question is lost or answered twice while processes are killed, Postgres stops and replies get lost",
  async () => {
    const small = ["--seconds", "10", "--installations", "20", "--seed", "20261128", "--rate", "8"];
    const chaos = ["--import", "tsx/esm", "test/chaos/chaos.ts", ...small];
    const { stdout } = await run(process.execPath, chaos);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ lost: 0, double: 0, own: 0, deaths: 0, outages: 1 });
    expect(result.kills).toBeGreaterThan(0);
    expect(result.asked).toBeGreaterThan(20);
    expect(result.pressed).toBeGreaterThan(5);
    const { uncertain, brokenOff, leftHanging, apologised, undelivered, exhausted } = result;
    const unanswered = uncertain + brokenOff + leftHanging + apologised + undelivered + exhausted;
    expect(result.answered).toBeGreaterThanOrEqual(result.asked - unanswered);
  },
  PATIENCE_MS,
);

it("what follows on a tap is said at the address of that tap alone, which takes five messages", async () => {
  const to = async (question: string) => {
    const url = `/1.1${responsePath(question)}`;
    return readCall(Object.assign(Readable.from([]), { url }) as IncomingMessage);
  };
  const [one, other] = [await to("tap-1"), await to("tap-2")];
  expect([one.question, other.question]).toEqual(["tap-1", "tap-2"]);
  expect(one.path).not.toBe(other.path);
});

describe("what became of a question", () => {
  const told: Passing = {
    question: "teams-1",
    process: "1.1",
    isApology: false,
    sentAt: 900,
    takenAt: 1_000,
    wasTold: true,
  };
  const again: Passing = { ...told, process: "2.1", sentAt: 60_000, takenAt: 60_100 };
  const untold = { ...told, wasTold: false };
  const { takenAt: _, ...notTaken } = untold;
  const fine: Attempt = { at: 800, process: "1.1", repliedAt: 1_010, end: 200 };
  const cut: Attempt = { at: 800, process: "1.1", end: "cut" };
  const waits: Attempt = { at: 1_500, process: "1.1", end: "cut" };
  const slowly: Attempt = { at: -2_000, process: "1.1", repliedAt: 1_010, end: "too late" };
  const refused: Attempt = { at: 800, process: "1.1", end: "refused" };
  const never = new Map<string, number>();
  const killedAt = (at: number) => new Map([["1.1", at]]);

  it.each<[string, Attempt[], Passing[], Map<string, number>, string]>([
    ["one answer", [fine], [told], never, "answered"],
    ["acknowledged without an answer", [fine], [], never, "lost"],
    ["acknowledged with an apology alone", [fine], [{ ...told, isApology: true }], never, "lost"],
    ["acknowledged, and the platform did not say what it did", [fine], [notTaken], never, "uncertain"],
    ["two answers", [fine], [told, again], never, "double"],
    ["two answers, the first by who was not told", [fine], [untold, again], never, "uncertain"],
    ["two answers, the first by who was killed then", [cut], [told, again], killedAt(1_005), "killedBetween"],
    ["the same, while its post was under way", [cut], [told, again], killedAt(950), "killedBetween"],
    ["the same, much later but before it replied", [cut], [told, again], killedAt(9_000), "killedBetween"],
    ["the same, before it was seen on its way", [cut], [told, again], killedAt(890), "killedBetween"],
    [
      "the same, which kept a redelivery waiting",
      [fine, waits],
      [told, again],
      killedAt(9_000),
      "killedBetween",
    ],
    ["the same, by who took long over everything", [slowly], [told, again], killedAt(6_000), "killedBetween"],
    [
      "two answers, the first by who was killed a while after",
      [fine],
      [told, again],
      killedAt(6_000),
      "double",
    ],
    ["two answers, the first by who was killed long after", [fine], [told, again], killedAt(9_000), "double"],
    ["nobody there each time", [refused, refused], [], never, "undelivered"],
    ["never acknowledged", [refused, cut], [], never, "exhausted"],
  ])("is told: %s", (_name, attempts, passings, kills, fate) => {
    const question = makeQuestion(1, "teams", "T1");
    expect(fateOf({ question, attempts: [attempts] }, { passings, kills, outages: [] })).toBe(fate);
  });

  const silent: Attempt = { at: 800, process: "1.1", end: "too late" };
  const early: Attempt = { at: 800, process: "1.1", repliedAt: 3_300, end: 200 };
  const failed: Attempt = { at: 800, process: "1.1", repliedAt: 1_010, end: 503 };
  const shown: Attempt = { ...fine, shown: "answer" };
  const whispered = { ...told, question: "tap-1" };
  const sorry = { ...whispered, isApology: true };
  const unheard = { ...notTaken, question: "tap-1" };
  const putOff = { ...unheard, wasTold: true, wasPutOff: true } as const;

  it.each<[string, Kind, Attempt, Passing[], Map<string, number>, string]>([
    ["an answer in the reply", "command", shown, [], never, "answered"],
    ["an answer behind the reply", "tap", fine, [whispered], never, "answered"],
    ["one in the reply and one behind it", "tap", shown, [whispered], never, "double"],
    ["acknowledged without an answer", "tap", fine, [], never, "lost"],
    ["acknowledged, and the platform did not say what it did", "tap", fine, [unheard], never, "uncertain"],
    ["acknowledged, and taken later", "tap", fine, [putOff], never, "waiting"],
    ["an apology in the reply", "command", { ...fine, shown: "apology" }, [], never, "apologised"],
    ["an apology behind the reply", "tap", early, [sorry], never, "apologised"],
    ["acknowledged late by who was then killed", "command", early, [], killedAt(4_000), "leftHanging"],
    ["acknowledged in time by who was then killed", "command", fine, [], killedAt(4_000), "lost"],
    ["acknowledged late by who lived on", "command", early, [], never, "lost"],
    ["brought to who was killed", "tap", cut, [], killedAt(900), "brokenOff"],
    ["the same, which was noticed late", "tap", silent, [], killedAt(900), "brokenOff"],
    ["hung up on by who lived on", "teams card", cut, [], never, "lost"],
    ["an error", "command", failed, [], never, "exhausted"],
    ["nobody there", "command", refused, [], never, "undelivered"],
  ])("is told of what is brought once: %s", (_name, kind, attempt, passings, kills, fate) => {
    const question = { ...makeQuestion(1, kind, "T1"), id: "tap-1" };
    expect(fateOf({ question, attempts: [[attempt]] }, { passings, kills, outages: [] })).toBe(fate);
  });

  it("is double where what was put off is answered twice, but for a process that was killed between", () => {
    const asked = { question: makeQuestion(1, "teams", "T1"), attempts: [[fine]] };
    const kept: Passing = { ...putOff, question: "teams-1", process: "1.1" };
    const passings = [kept, { ...told, process: "3.1" }, again];
    expect(fateOf(asked, { passings, kills: never, outages: [] })).toBe("double");
    expect(fateOf(asked, { passings, kills: killedAt(1_005), outages: [] })).toBe("killedBetween");
  });

  it("counts an answer that never came as lost, but for letters that were given up", () => {
    const asked = [{ question: { ...makeQuestion(1, "tap", "T1"), id: "tap-1" }, attempts: [[fine]] }];
    const seen = { asked, passings: [putOff], kills: never, outages: [] };
    expect(tally({ ...seen, lettersGivenUp: 0 }).counts).toMatchObject({ lost: 1, uncertain: 0 });
    expect(tally({ ...seen, lettersGivenUp: 2 }).counts).toMatchObject({ lost: 0, uncertain: 1 });
  });

  it("tells how busy the machine was by how long replies took", () => {
    const asked = [{ question: makeQuestion(1, "teams", "T1"), attempts: [[cut, early, fine]] }];
    const seen = { asked, passings: [], kills: never, outages: [], lettersGivenUp: 0 };
    expect(tally(seen).counts.p95Ms).toBe(2_500);
  });

  it("tells late answers from those that were taken at once", () => {
    const asked = [{ question: { ...makeQuestion(1, "tap", "T1"), id: "tap-1" }, attempts: [[fine]] }];
    const seen = { asked, kills: never, outages: [], lettersGivenUp: 0 };
    expect(tally({ ...seen, passings: [whispered] }).counts).toMatchObject({ answered: 1, late: 0 });
    expect(tally({ ...seen, passings: [putOff, whispered] }).counts).toMatchObject({ answered: 1, late: 1 });
  });

  it("allows a ledger that was away the time that it was away", () => {
    const asked = { question: makeQuestion(1, "teams", "T1"), attempts: [[fine]] };
    const seen = { passings: [told, again], kills: killedAt(9_000), outages: [{ from: 1_005, to: 9_000 }] };
    expect(fateOf(asked, seen)).toBe("killedBetween");
  });

  it("is lost when one of two events is acknowledged without an answer, but for one that promises none", () => {
    const seen = { passings: [], kills: never, outages: [] };
    const attempts = [[fine], [cut]];
    expect(fateOf({ question: makeQuestion(1, "two event ids", "T1"), attempts }, seen)).toBe("lost");
    expect(fateOf({ question: makeQuestion(1, "message and mention", "T1"), attempts }, seen)).toBe(
      "exhausted",
    );
  });

  it("tells when the bot answers itself", () => {
    const question = makeQuestion(1, "own", "T1");
    const seen = { passings: [{ ...told, question: question.id }], kills: never, outages: [] };
    expect(fateOf({ question, attempts: [[fine]] }, seen)).toBe("own");
    expect(fateOf({ question, attempts: [[fine]] }, { ...seen, passings: [] })).toBe("ignored");
  });
});

describe("what is asked", () => {
  it("is of every kind, by its weight", () => {
    const kinds = Array.from({ length: 1_000 }, (_, index) => kindAt(index / 1_000));
    expect(new Set(kinds)).toEqual(new Set(Object.keys(KINDS)));
    expect(kinds.filter((kind) => kind === "direct message")).toHaveLength(260);
  });

  it("may be nothing where the weights are not the whole", () => {
    expect(drawn({ often: 0.5 }, 0.4, 1)).toBe("often");
    expect(drawn({ often: 0.5 }, 0.6, 1)).toBeUndefined();
  });

  it("tells each tap and command apart, and where what follows on it is said", () => {
    for (const kind of ["command", "tap", "vote", "tap in a thread"] as const) {
      const [one, other] = [makeQuestion(1, kind, "T1"), makeQuestion(2, kind, "T1")];
      expect(one.id).not.toBe(other.id);
      expect(one.deliveries).toMatchObject([
        { isOnce: true, body: { response_url: `/slack/respond/${one.id}` } },
      ]);
    }
    expect(makeQuestion(1, "tap", "T1").deliveries[0]?.body).toMatchObject({ team: { id: "T1" } });
  });

  it("is one message, however many events bring it", () => {
    const eventsOf = (kind: Kind) =>
      makeQuestion(7, kind, "T1").deliveries.map(({ body }) => body.event ?? {});
    for (const kind of ["two event ids", "message and mention"] as const) {
      const [first, second] = eventsOf(kind);
      expect(second).toMatchObject({ ts: first?.["ts"], channel: first?.["channel"], text: first?.["text"] });
    }
    const ids = makeQuestion(7, "two event ids", "T1").deliveries.map(({ body }) => body["event_id"]);
    expect(new Set(ids).size).toBe(2);
  });
});
