import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { sqlExperts } from "../../src/storage/experts.ts";
import { sqlSettled } from "../../src/storage/settled.ts";
import { rolwijzer } from "../support/command-line.ts";
import { freshPostgres } from "../support/databases.ts";
import { type Play, startFakeModel } from "../support/fake-model.ts";
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import {
  APP_ID,
  type FakeIssuer,
  makeCertificate,
  PASSWORD,
  startFakeIssuer,
  TENANT_ID,
} from "../support/fake-teams-issuer.ts";

type Settings = Record<string, string>;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the doctor says of each part, and how it ends. */
async function examine(settings: Settings, options: readonly string[] = []) {
  const { code, out, err } = await rolwijzer(["doctor", ...options], "", settings, folder);
  expect(err).toBe("");
  const lines = out.trim().split("\n");
  return { code, out, failed: lines.filter((line) => line.startsWith("FAIL")) };
}

describe("the doctor asks Slack", () => {
  let slack: FakeSlack;
  let settings: Settings;
  beforeEach(async () => {
    slack = await startFakeSlack();
    onTestFinished(slack.close);
    settings = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl };
  });

  it("whose its tokens are and what they may do, and says when all is well", async () => {
    const { code, out } = await examine(settings);
    expect(code).toBe(0);
    expect(out).toContain("ok    slack bot token: rolwijzer in Roles, with every scope it needs\n");
    expect(out).toContain("ok    slack app-level token: opens Socket Mode\n");
    expect(slack.calls.map(({ method }) => method).sort()).toEqual(["apps.connections.open", "auth.test"]);
    expect(slack.socket.connections()).toBe(0);
  });

  it("nothing where many workspaces are served, and says where they install the app", async () => {
    const { code, out } = await examine(
      {
        PUBLIC_URL: "https://bot.example.org",
        SLACK_CLIENT_ID: "1.2",
        SLACK_CLIENT_SECRET: "secret",
        SLACK_SIGNING_SECRET: "secret",
        STORE_KEY: "11".repeat(32),
      },
      ["--offline"],
    );
    expect(code).toBe(0);
    expect(out).toContain("it is installed at https://bot.example.org/slack/install\n");
  });

  it("nothing for a socket over HTTP, and nothing at all with --offline", async () => {
    const overHttp = { ...settings, SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: "secret" };
    expect((await examine(overHttp, ["--offline"])).code).toBe(0);
    expect(slack.calls).toEqual([]);
    expect((await examine(overHttp)).code).toBe(0);
    expect(slack.calls.map(({ method }) => method)).toEqual(["auth.test"]);
  });

  it.each([
    [
      "SLACK_BOT_TOKEN",
      "xoxb-bogus",
      /slack bot token: Slack does not take the bot token \(invalid_auth\).*OAuth & Permissions/u,
    ],
    [
      "SLACK_APP_TOKEN",
      "xapp-bogus",
      /slack app-level token: Slack does not take .*\(invalid_auth\).*connections:write/u,
    ],
  ])("and says what to do about a bogus %s, which is not repeated", async (name, token, says) => {
    const { code, out, failed } = await examine({ ...settings, [name]: token });
    expect([code, failed]).toEqual([1, [expect.stringMatching(says)]]);
    expect(out).not.toContain("bogus");
  });

  it("and names the scopes that the app lacks", async () => {
    slack.grant(["app_mentions:read", "assistant:write", "commands", "files:read"]);
    expect(await examine(settings)).toMatchObject({
      code: 1,
      failed: [
        expect.stringMatching(
          /rolwijzer in Roles lacks channels:read, chat:write,.* users:read.*install the app again/u,
        ),
      ],
    });
  });

  it("and names the scopes that it lacks for threads, once an administrator switched these on", async () => {
    const { settled, close } = await storeIn(folder);
    const here = { ...settings, DATA_DIR: folder };
    expect((await examine(here)).code).toBe(0);
    await settled.settle("slack/T0ROLES/", { kind: "channel", channel: "C0GENERAL", mode: "threads" });
    expect((await examine(here)).failed).toEqual([
      expect.stringMatching(
        /is to go on in threads, and lacks channels:history, .*manifest slack --threads/u,
      ),
    ]);
    slack.grant([...slack.granted(), "channels:history", "groups:history", "mpim:history"]);
    expect((await examine(here)).code).toBe(0);
    await close();
  });

  it("and says that it cannot be reached", async () => {
    await slack.goAway();
    const { code, failed } = await examine(settings);
    expect([code, failed.length]).toEqual([1, 2]);
    for (const line of failed) expect(line).toMatch(/Web API does not answer.*reach slack\.com/u);
  });
});

describe("the doctor asks who of the curators is told of proposals", () => {
  const CURATORS = "teams/tenant/29:bob,teams/tenant/29:carl";
  const lineOf = (out: string) => out.split("\n").find((line) => line.includes("  curators: "));

  it("nobody where none is named, and says so", async () => {
    const { code, out } = await examine({});
    expect([code, lineOf(out)]).toEqual([
      0,
      "ok    curators: nobody is named, so nobody can decide on corrections",
    ]);
  });

  it("the store, where only administrators named some, and counts these", async () => {
    const { settled, close } = await storeIn(folder);
    await settled.settle("slack/T0ROLES/", { kind: "curator", person: "U0BOB", isCurator: true });
    const { out } = await examine({ DATA_DIR: folder, TEAMS_LOCAL: "true" });
    expect(lineOf(out)).toBe("ok    curators: CURATORS names nobody; administrators of workspaces named 1");
    await close();
  });

  it("nobody before the first start, and makes no store", async () => {
    const data = join(folder, "data");
    const { code, out } = await examine({ CURATORS, DATA_DIR: data, TEAMS_LOCAL: "true" });
    expect([code, lineOf(out)]).toEqual([
      0,
      "ok    curators: 2 named; there is no store to tell who is reached",
    ]);
    expect(existsSync(data)).toBe(false);
  });

  it("the store, and fails with the remedy while nobody is reached, and names none", async () => {
    const { experts, close } = await storeIn(folder);
    const settings = { CURATORS, DATA_DIR: folder, TEAMS_LOCAL: "true" };
    const before = await examine(settings);
    expect([before.code, before.failed]).toEqual([
      1,
      [expect.stringMatching(/curators: 2 named, and nobody can be told.*A curator in Teams/u)],
    ]);
    await experts.put("teams/tenant/", "curator 29:carl", "there", "teams/tenant/29:carl");
    const one = await examine(settings);
    expect([one.code, lineOf(one.out)]).toEqual([0, expect.stringContaining("place in CURATORS): 1")]);
    await experts.put("*/", "proposals", "there", "teams/tenant/29:carl");
    const all = await examine(settings);
    expect(lineOf(all.out)).toBe("ok    curators: 2 named; proposals go where one of them said");
    expect(before.out + one.out).not.toMatch(/bob|carl/u);
    await close();
  });

  it("the settings alone where ids are enough", async () => {
    const { close } = await storeIn(folder);
    await close();
    const slack = {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: "secret",
      SLACK_API_URL: "http://127.0.0.1:9/api/",
    };
    const { out } = await examine({ ...slack, CURATORS: "slack/T1/U1", DATA_DIR: folder });
    expect(lineOf(out)).toBe("ok    curators: 1 named, and told of each proposal");
  });
});

/** A store in this folder, as a bot that ran there leaves it. */
async function storeIn(dataDir: string) {
  const database = await openDatabase({ kind: "sqlite", file: join(dataDir, "rolwijzer.db") });
  return { experts: sqlExperts(database), settled: sqlSettled(database), close: database.close };
}

describe("the doctor asks Microsoft's login", () => {
  let settings: Settings;
  let issuer: FakeIssuer;
  beforeEach(async () => {
    issuer = await startFakeIssuer();
    onTestFinished(issuer.close);
    const fake = fileURLToPath(new URL("../support/microsoft-login.ts", import.meta.url));
    settings = {
      TEAMS_APP_ID: APP_ID,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_APP_PASSWORD: PASSWORD,
      FAKE_LOGIN: issuer.tokenUrl,
      NODE_OPTIONS: `--import ${import.meta.resolve("tsx/esm")} --import ${fake}`,
    };
  });

  it("for a token, and says when it gets one", async () => {
    const { code, out } = await examine(settings);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("ok    teams credential: a client secret, which Microsoft's login takes\n"),
    ]);
    expect(out).not.toContain(PASSWORD);
  });

  it.each([
    ["TEAMS_APP_PASSWORD", "s3cret", /\(AADSTS7000215\).*TEAMS_APP_PASSWORD.*not to its id/u],
    ["TEAMS_APP_ID", TENANT_ID, /\(AADSTS700016\).*TEAMS_APP_ID.*TEAMS_TENANT_ID/u],
  ])("and says what to do about a wrong %s", async (name, value, says) => {
    const { code, out, failed } = await examine({ ...settings, [name]: value });
    expect([code, failed]).toEqual([1, [expect.stringMatching(says)]]);
    expect(out).not.toContain(value);
  });

  it("for one by certificate, of which it has the SHA-1 thumbprint and the public key", async () => {
    const [ours, another] = [makeCertificate(), makeCertificate()];
    issuer.trust(ours);
    const by = (thumbprint: string, key: string) => ({
      ...settings,
      TEAMS_APP_PASSWORD: "",
      TEAMS_CERTIFICATE_THUMBPRINT: thumbprint.replace(/..(?!$)/gu, "$&:"),
      TEAMS_CERTIFICATE_KEY: key.replaceAll("\n", "\\n"),
    });
    expect((await examine(by(ours.thumbprint, ours.privateKey))).out).toContain(
      "ok    teams credential: a certificate",
    );
    expect((await examine(by(ours.thumbprint, another.privateKey))).failed).toEqual([
      expect.stringMatching(/\(AADSTS700027\).*TEAMS_CERTIFICATE_THUMBPRINT/u),
    ]);
  });

  it("and says that it gives no token", async () => {
    issuer.fail();
    const { code, failed } = await examine(settings);
    expect([code, failed]).toEqual([1, [expect.stringContaining("login gives no token")]]);
  });

  it("nothing where Teams is local only", async () => {
    const { code, out } = await examine({ TEAMS_LOCAL: "true" });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("teams: local only, without credentials: there is nobody to ask"),
    ]);
  });
});

describe("the doctor opens the store", () => {
  it("without making it", async () => {
    const { code, out } = await examine({ DATA_DIR: "deep/below" });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("ok    store: SQLite in deep/below, would be made"),
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that is there", async () => {
    await (await openDatabase({ kind: "sqlite", file: join(folder, "rolwijzer.db") })).close();
    expect((await examine({ DATA_DIR: folder })).out).toContain(`store: SQLite in ${folder}, up to date\n`);
  });

  it.each([
    ["would be below a file", "ENOTDIR", () => writeFileSync(join(folder, "data"), "")],
    [
      "is no database",
      "SQLITE_NOTADB",
      () => {
        mkdirSync(join(folder, "data"));
        writeFileSync(
          join(folder, "data", "rolwijzer.db"),
          "no database, but something else of a good length".repeat(99),
        );
      },
    ],
  ])("and says what to do when it %s", async (_, why, make) => {
    make();
    const { code, failed } = await examine({});
    expect([code, failed]).toEqual([1, [expect.stringMatching(new RegExp(`\\(${why}\\).*DATA_DIR`, "u"))]]);
  });

  it("and says that a newer version wrote it", async () => {
    const newer = await openDatabase({ kind: "sqlite", file: join(folder, "rolwijzer.db") });
    await sql`insert into kysely_migration values ('999-of-tomorrow', '2027-01-01')`.execute(newer.kysely);
    await newer.close();
    const { code, failed } = await examine({ DATA_DIR: folder });
    expect([code, failed]).toEqual([1, [expect.stringContaining("A newer version may have written it")]]);
  });

  it("in Postgres, with tables and without", async () => {
    const { url, settings } = await freshPostgres();
    expect((await examine({ DATABASE_URL: url })).out).toContain(
      "store: Postgres, its tables are made or changed",
    );
    await (await openDatabase(settings)).close();
    expect((await examine({ DATABASE_URL: url })).out).toContain("ok    store: Postgres, up to date\n");
  });

  it("and does not wait for one that says nothing", async () => {
    const silent = createServer();
    const port = await new Promise<number>((resolve) =>
      silent.listen(0, "127.0.0.1", () => resolve((silent.address() as { port: number }).port)),
    );
    onTestFinished(() => void silent.close());
    const { code, out, failed } = await examine({ DATABASE_URL: `postgres://me:s3cret@127.0.0.1:${port}/x` });
    expect([code, failed]).toEqual([1, [expect.stringMatching(/store: does not answer within/u)]]);
    expect(out).not.toContain("s3cret");
  });
});

describe("the doctor asks a language model's server", () => {
  const asked = (baseUrl: string) => examine({ OPENAI_MODEL: "a-model", OPENAI_BASE_URL: baseUrl });
  async function serving(play: Play, elsewhere?: Play) {
    const server = await startFakeModel("/v1", elsewhere);
    onTestFinished(server.close);
    server.play(play);
    return server;
  }
  const says = (body: string, status: number): Play => ({
    kind: "babbles",
    body,
    type: "application/json",
    status,
  });

  it.each([
    ["OpenAI's", says('{"error":{"message":"Missing required parameter: \'messages\'."}}', 400)],
    ["llama.cpp's", says('{"error":{"code":500,"message":"\'messages\' is required"}}', 500)],
  ])("where its completions are, for nothing, as %s answers", async (_, play) => {
    const server = await serving(play);
    const { code, out } = await asked(server.origin);
    expect(out).toContain(`ok    model: answers at ${server.baseUrl}/chat/completions`);
    expect(code).toBe(0);
    expect(server.requests.map(({ body }) => body)).toEqual([{ model: "a-model" }]);
  });

  const PAGE: Play = { kind: "babbles", body: "<html>", type: "text/html" };
  it.each<[string, Play, string]>([
    ["OPENAI_BASE_URL", PAGE, "OPENAI_BASE_URL should end in /v1"],
    ["OPENAI_API_KEY", says('{"error":{"message":"Incorrect API key"}}', 401), "(OPENAI_API_KEY)"],
    ["OPENAI_MODEL", says('{"error":{"message":"model not found"}}', 404), "(OPENAI_MODEL)"],
  ])("and names %s where that is wrong", async (_, play, named) => {
    const server = await serving(play, PAGE);
    const { code, failed } = await asked(server.origin);
    expect(failed).toEqual([expect.stringContaining(named)]);
    expect(code).toBe(1);
  });
});
