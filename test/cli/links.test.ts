import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLinks } from "../../src/cli/link-check.ts";
import { rolwijzer } from "../support/command-line.ts";

/** What the site does at each of its paths; at any other, nothing is there. */
const PATHS: Readonly<Record<string, RequestListener>> = {
  "/here": (_, response) => response.end("page"),
  "/slow": (_, response) => setTimeout(() => response.end("page"), 20),
  "/silent": () => {},
  "/closed": (_, response) => response.writeHead(403).end(),
  "/broken": (_, response) => response.writeHead(500).end(),
  "/moved": (_, response) => response.writeHead(301, { location: "/here" }).end(),
  "/no-head": ({ method }, response) => response.writeHead(method === "HEAD" ? 405 : 200).end(),
};

describe("checking addresses", () => {
  let server: Server;
  let base: string;
  let atOnce = 0;
  let mostAtOnce = 0;

  beforeAll(async () => {
    server = createServer((request, response) => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      response.once("close", () => {
        atOnce -= 1;
      });
      const [path = ""] = (request.url ?? "").split("?");
      const answer = PATHS[path] ?? ((_, missing) => missing.writeHead(404).end());
      answer(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ["is fine where a page answers", "/here", { kind: "fine" }],
    ["follows a page that has moved", "/moved", { kind: "fine" }],
    ["asks again with GET where a server knows no HEAD", "/no-head", { kind: "fine" }],
    ["fails where a page is gone", "/gone", { kind: "fails", why: "it answers 404" }],
    ["fails where a server breaks", "/broken", { kind: "fails", why: "it answers 500" }],
    ["condemns no page that turns programs away", "/closed", { kind: "untold", why: "it answers 403" }],
  ])("%s", async (_, path, outcome) => {
    expect(await checkLinks([`${base}${path}`])).toEqual([outcome]);
  });

  it("waits no longer than it was told", async () => {
    expect(await checkLinks([`${base}/silent`], { timeoutMs: 100 })).toEqual([
      { kind: "fails", why: "no answer within 0.1 s" },
    ]);
  });

  it("says why a server cannot be reached", async () => {
    expect(await checkLinks(["http://127.0.0.1:1/"])).toEqual([
      { kind: "fails", why: expect.stringMatching(/^it cannot be reached \(.+\)$/u) },
    ]);
  });

  it("asks a bounded number at a time, tells of each, and keeps their order", async () => {
    const urls = Array.from(
      { length: 30 },
      (_, index) => `${base}/${index === 7 ? "gone" : `slow?${index}`}`,
    );
    const told: number[] = [];
    mostAtOnce = 0;
    const outcomes = await checkLinks(urls, { tell: (done) => told.push(done) });
    expect(mostAtOnce).toBeLessThanOrEqual(6);
    expect(told).toEqual(urls.map((_, index) => index + 1));
    expect(outcomes.flatMap(({ kind }, index) => (kind === "fine" ? [] : [index]))).toEqual([7]);
  });
});

describe("catalog check --links-from", () => {
  const AI_ACT = "https://eur-lex.europa.eu/eli/reg/2024/1689/2026-07-27/eng";
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "links-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function checked(list: string) {
    const file = join(folder, "statuses.tsv");
    await writeFile(file, list);
    return rolwijzer(["catalog", "check", "--links-from", file]);
  }

  it("names file and line of an address that fails, and exits 1", async () => {
    const { code, out } = await checked(`${AI_ACT}\t404\n`);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^src\/knowledge\/catalog\/sources\/law\.yaml:\d+: https:\/\/eur-lex\S+: it answers 404\.$/mu,
    );
    expect(out).toMatch(/^0 addresses answer, 1 fail, \d{3} not tested\.$/mu);
  });

  it("reports what is not in the list as not tested, and is content", async () => {
    const { code, out } = await checked(`${AI_ACT}\t200\n`);
    expect(code).toBe(0);
    expect(out).toMatch(/: not tested: it is not in the list\.$/mu);
    expect(out).toMatch(/^1 addresses answer, 0 fail, \d{3} not tested\.$/mu);
  });

  it("exits 2 for a line that is no address with a status", async () => {
    const { code, err } = await checked(`${AI_ACT}\t200\nnonsense\n`);
    expect(code).toBe(2);
    expect(err).toMatch(/statuses\.tsv:2 is no address with a status/u);
  });
});
