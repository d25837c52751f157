import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Attempt, attempts } from "../fuzz/attempts.ts";
import { DOORS } from "../fuzz/doors.ts";
import { faultOf, faultsWithin } from "../fuzz/faults.ts";
import { changed, DAMAGES, damaged, REPLACEMENTS } from "../fuzz/mutations.ts";
import { makeSender } from "../fuzz/sending.ts";
import { setFuzzStage } from "../fuzz/stage.ts";

const run = promisify(execFile);

/** The bot starts in a process of its own, which on a busy machine takes its time. */
const PATIENCE_MS = 120_000;

it(
  "nothing that is sent to its HTTP doors makes the bot fail",
  async () => {
    const fuzzing = ["--import", "tsx/esm", "test/fuzz/fuzz.ts", "--runs", "1200", "--seed", "20261128"];
    const { stdout } = await run(process.execPath, fuzzing);
    const { byStatus, ...result } = JSON.parse(stdout);
    expect(result).toMatchObject({ requests: 1_200, crashes: 0, unintended5xx: 0, unhandled: 0, faults: 0 });
    // Most of it has to get past the first look, or nothing behind that was tried.
    for (const status of [200, 400, 401, 404, 405]) expect(byStatus[status]).toBeGreaterThan(10);
  },
  PATIENCE_MS,
);

it(
  "each path that a bot serves is one of its doors",
  async () => {
    const stage = await setFuzzStage("sqlite");
    onTestFinished(stage.close);
    expect([...stage.paths()].sort()).toEqual([...DOORS].sort());
  },
  PATIENCE_MS,
);

describe("a fault", () => {
  const right: Attempt = {
    door: "slack",
    payload: "slash-role",
    changes: [],
    damage: [],
    proof: "right",
    oddity: "nothing",
  };

  it.each<[string, Attempt, Parameters<typeof faultOf>[1], string | undefined]>([
    ["an error of ours", right, 500, "an unintended 500"],
    ["no answer", right, "silent", "no answer"],
    ["a connection that is closed on who did nothing odd", right, "closed", "hung up on"],
    ["a stranger who is let in", { ...right, proof: "torn" }, 200, "let in: torn"],
    ["none: an answer", right, 200, undefined],
    ["none: a stranger who is not", { ...right, proof: "torn" }, 401, undefined],
    ["none: a delivery that is being answered", right, 503, undefined],
    ["none: an invoke nobody knows", { ...right, door: "teams" }, 501, undefined],
    ["an event nobody knows", right, 501, "an unintended 501"],
  ])("is told from what may be: %s", (_, attempt, ending, fault) => {
    expect(faultOf(attempt, ending)).toBe(fault);
  });

  it("is also what only the log tells, and the end of the bot", () => {
    const before = { unhandled: 0, errors: { "slack.command": { times: 1, first: "TypeError\n  at a" } } };
    const after = { unhandled: 0, errors: { "slack.command": { times: 2, first: "TypeError\n  at a" } } };
    expect(faultsWithin(before, before)).toEqual([]);
    expect(faultsWithin(before, after)).toEqual(["logged slack.command\nTypeError\n  at a"]);
    expect(faultsWithin(before, undefined)).toEqual(["the bot is no more"]);
  });
});

describe("what is sent", () => {
  it("is drawn again alike from the same seed", () => {
    const drawn = () => fc.sample(attempts, { numRuns: 50, seed: 7 });
    expect(drawn()).toEqual(drawn());
  });

  it("is another than was recorded, for each way there is", () => {
    const payload = { type: "message", event: { text: "Mlops" } };
    for (const to of Object.keys(REPLACEMENTS) as (keyof typeof REPLACEMENTS)[])
      expect(changed(payload, [{ at: 3, to }]), to).not.toEqual(payload);
    const bytes = Buffer.from(JSON.stringify(payload));
    for (const by of Object.keys(DAMAGES) as (keyof typeof DAMAGES)[])
      expect(damaged(bytes, [{ at: 300, by }]), by).not.toEqual(bytes);
    expect(payload).toEqual({ type: "message", event: { text: "Mlops" } });
  });

  it("tells how it ended: by a status, or without one", async () => {
    const server = createServer((request, response) =>
      request.url === "/cut" ? request.socket.destroy() : response.writeHead(418).end(),
    );
    onTestFinished(() => void server.close());
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const { send, close } = makeSender(() => `http://127.0.0.1:${port}`, {} as never);
    expect(await send({ door: "path", server: "bot", method: "GET", path: "/" })).toBe(418);
    expect(await send({ door: "path", server: "bot", method: "GET", path: "/cut" })).toBe("closed");
    close();
  });
});
