import { describe, expect, it, onTestFinished } from "vitest";
import type { TellingEnd } from "../../../src/adapters/adapter.ts";
import { keptAddress } from "../../../src/bot/desk/kept-address.ts";
import type { Notice } from "../../../src/bot/desk/notice.ts";
import { Notice as NoticeSchema } from "../../../src/bot/desk/notice.ts";
import { makeLetters } from "../../../src/bot/desk/sending-letters.ts";
import { sqlOutbox } from "../../../src/storage/outbox.ts";
import { stoppedClock } from "../../support/clock.ts";
import { DATABASES } from "../../support/databases.ts";
import { openedIn } from "../../support/opened.ts";
import { makeMemoryLog } from "../../support/scripted-assistant.ts";
import { profileNl } from "../../support/small-answers.ts";

const HOUR_MS = 3_600_000;
const [sqlite] = DATABASES;
const address = keptAddress("slack", { place: "C1", thread: "1.0" });
const notice: Notice = { kind: "question for you", number: 7, language: "nl" };
const letter = { person: "anna", platform: "slack", address, notice };

async function opened() {
  if (sqlite === undefined) throw new Error("no database");
  const clock = stoppedClock();
  const { store: outbox, close } = await openedIn(sqlite.fresh, (database) =>
    sqlOutbox(database, NoticeSchema, clock.now),
  );
  onTestFinished(close);
  const said: string[] = [];
  const refused: number[] = [];
  let answer: TellingEnd = { kind: "taken" };
  const log = makeMemoryLog();
  const letters = makeLetters({
    outbox,
    tell: () => ({
      slack: async ({ place, thread }) => {
        said.push(`${place} ${thread}`);
        return answer;
      },
    }),
    keep: async () => undefined,
    wordsOf: async () => () => profileNl,
    onRefused: async ({ notice: about }) => {
      if (about.kind !== "answer") refused.push(about.number);
    },
    log,
    now: clock.now,
  });
  return {
    ...{ clock, letters, said, refused, log, outbox },
    answers: (told: TellingEnd) => {
      answer = told;
    },
  };
}

describe("a letter", () => {
  it("is sent at once, and once", async () => {
    const { letters, said, clock } = await opened();
    expect(await letters.send(letter)).toBe("sent");
    clock.pass(HOUR_MS);
    await letters.sendDue();
    expect(said).toEqual(["C1 1.0"]);
  });

  it("that is not taken is sent later, when the platform says", async () => {
    const { letters, said, answers, clock } = await opened();
    answers({ kind: "not taken", afterMs: 60_000 });
    expect(await letters.send(letter)).toBe("later");
    answers({ kind: "taken" });
    clock.pass(59_000);
    await letters.sendDue();
    expect(said).toHaveLength(1);
    clock.pass(1_000);
    await letters.sendDue();
    await letters.sendDue();
    expect(said).toHaveLength(2);
  });

  it("that never can be taken is told at once to who sends it", async () => {
    const { letters, answers, refused } = await opened();
    answers({ kind: "refused" });
    expect(await letters.send(letter)).toBe("refused");
    expect(refused).toEqual([]);
  });

  it("of which nobody knows whether it was taken is not sent again", async () => {
    const { letters, answers, said, log, clock } = await opened();
    answers({ kind: "uncertain" });
    expect(await letters.send(letter)).toBe("sent");
    clock.pass(HOUR_MS);
    await letters.sendDue();
    expect(said).toHaveLength(1);
    expect(log.logged).toMatchObject([{ event: "letter.uncertain" }]);
  });

  it("whose sender was killed before sending it is sent by another", async () => {
    const { letters, outbox, said, clock } = await opened();
    await outbox.putTaken(letter, 60_000);
    clock.pass(60_000);
    await letters.sendDue();
    expect(said).toEqual(["C1 1.0"]);
  });

  it("whose sender was killed while sending it is not sent again by another", async () => {
    const { letters, outbox, said, clock } = await opened();
    await outbox.begin(await outbox.putTaken(letter, 60_000));
    clock.pass(60_000);
    await letters.sendDue();
    expect(said).toEqual([]);
  });

  it("tries what is not taken for a day, and then says so", async () => {
    const { letters, answers, refused, clock } = await opened();
    answers({ kind: "not taken" });
    await letters.send(letter);
    clock.pass(23 * HOUR_MS);
    await letters.sendDue();
    expect(refused).toEqual([]);
    clock.pass(2 * HOUR_MS);
    await letters.sendDue();
    expect(refused).toEqual([7]);
    clock.pass(HOUR_MS);
    await letters.sendDue();
    expect(refused).toEqual([7]);
  });
});
