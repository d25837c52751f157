import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { envExample, readConfig, settingsTable } from "../../src/config/config.ts";
import { ConfigError } from "../../src/errors.ts";

function complaintOf(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error("the settings were accepted");
}

const TEAMS = {
  TEAMS_APP_ID: "11111111-2222-3333-4444-555555555555",
  TEAMS_TENANT_ID: "11111111-2222-3333-4444-666666666666",
};

describe("settings", () => {
  it("need nothing: without any, there is no platform and Dutch is usual", () => {
    const config = readConfig({});
    expect(config).toEqual({
      host: "127.0.0.1",
      port: 3000,
      language: "nl",
      logLevel: "info",
      audit: true,
      stopGraceMs: 0,
      phrasing: "off",
      keeping: {
        days: {
          ...{ votes: 180, unanswered: 180, proposals: 180, handoffs: 180 },
          ...{ turns: 1, buttons: 30, language: 365 },
        },
        words: true,
      },
      platforms: {},
      curators: [],
      rates: { person: 30, workspace: 1_200 },
      database: { kind: "sqlite", file: "data/rolwijzer.db" },
    });
  });

  it("name curators by platform, workspace and id, whatever stands between them", () => {
    const { curators } = readConfig({ CURATORS: "slack/T1/U1, teams/t-2/29:1a\nslack/T1/C3" });
    expect(curators).toEqual([
      { platform: "slack", workspace: "T1", id: "U1" },
      { platform: "teams", workspace: "t-2", id: "29:1a" },
      { platform: "slack", workspace: "T1", id: "C3" },
    ]);
    expect(() => readConfig({ CURATORS: "anna" })).toThrow(/CURATORS.*platform\/workspace\/id/u);
  });

  it("keep each kind for as long as its own setting says, and four kinds for KEEP_DAYS where it says nothing", () => {
    const { days } = readConfig({ KEEP_DAYS: "90", KEEP_DAYS_HANDOFFS: "14", KEEP_DAYS_TURNS: "2" }).keeping;
    expect(days).toEqual({
      ...{ votes: 90, unanswered: 90, proposals: 90, handoffs: 14 },
      ...{ turns: 2, buttons: 30, language: 365 },
    });
  });

  it.each(["0", "-1", "1.5", "3651", "a week"])("keep nothing for %s days", (days) => {
    expect(() => readConfig({ KEEP_DAYS_VOTES: days })).toThrow(/^KEEP_DAYS_VOTES is not valid/u);
  });

  it.each(["javascript:alert(1)", "http://example.org", "nobody"])("send nobody for help to %s", (given) => {
    expect(() => readConfig({ SUPPORT_CONTACT: given })).toThrow(ConfigError);
  });

  it("limit nobody where they say so", () => {
    expect(readConfig({ RATE_LIMITS: "off" }).rates).toBeUndefined();
  });

  it("treat an empty value as not set", () => {
    expect(readConfig({ SLACK_BOT_TOKEN: "  ", PORT: "" }).platforms.slack).toBeUndefined();
  });

  it("take Socket Mode when there is an app token, HTTP when there is a signing secret", () => {
    expect(readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }).platforms.slack?.mode).toBe(
      "socket",
    );
    expect(readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" }).platforms.slack?.mode).toBe(
      "http",
    );
  });

  it("list the tenants that Teams answers, when there is such a list", () => {
    const teams = { ...TEAMS, TEAMS_APP_PASSWORD: "s3cret" };
    const ids = [TEAMS.TEAMS_TENANT_ID, TEAMS.TEAMS_APP_ID];
    const listed = readConfig({ ...teams, TEAMS_ALLOWED_TENANTS: ids.join(" , ") }).platforms.teams;
    expect(listed).toMatchObject({ allowedTenants: ids });
    expect(readConfig(teams).platforms.teams).not.toHaveProperty("allowedTenants");
  });

  it("take the ids of a Teams bot in any case, and an old registration for every tenant where it is named", () => {
    const teams = {
      ...TEAMS,
      TEAMS_APP_ID: "ABCDEFAB-2222-3333-4444-555555555555",
      TEAMS_APP_PASSWORD: "s3cret",
    };
    expect(readConfig(teams).platforms.teams).toMatchObject({ appId: teams.TEAMS_APP_ID.toLowerCase() });
    expect(readConfig(teams).platforms.teams).not.toHaveProperty("isMultiTenant");
    const old = readConfig({ ...teams, TEAMS_APP_TYPE: "multi-tenant" }).platforms.teams;
    expect(old).toMatchObject({ isMultiTenant: true });
  });

  it.each([
    [{ ...TEAMS, TEAMS_MANAGED_IDENTITY: "true", TEAMS_APP_TYPE: "multi-tenant" }, "TEAMS_APP_TYPE"],
    [{ SLACK_SIGNING_SECRET: "s3cret" }, "SLACK_BOT_TOKEN"],
    [{ SLACK_BOT_TOKEN: "xoxb-s3cret" }, "SLACK_SIGNING_SECRET or SLACK_APP_TOKEN"],
    [{ SLACK_BOT_TOKEN: "s3cret" }, "SLACK_BOT_TOKEN"],
    [{ TEAMS_APP_ID: TEAMS.TEAMS_APP_ID }, "TEAMS_TENANT_ID"],
    [{ ...TEAMS }, "TEAMS_APP_PASSWORD"],
    [{ TEAMS_APP_PASSWORD: "s3cret" }, "TEAMS_APP_ID"],
    [{ ...TEAMS, TEAMS_CERTIFICATE_KEY: "s3cret" }, "TEAMS_CERTIFICATE_THUMBPRINT"],
    [{ TEAMS_LOCAL: "true", HOST: "0.0.0.0" }, "TEAMS_LOCAL"],
    [{ TEAMS_LOCAL: "true", ...TEAMS, TEAMS_APP_PASSWORD: "s3cret" }, "TEAMS_LOCAL"],
    [{ TEAMS_LOCAL: "yes" }, "TEAMS_LOCAL"],
    [{ TEAMS_ALLOWED_TENANTS: TEAMS.TEAMS_TENANT_ID }, "TEAMS_APP_ID"],
    [
      { ...TEAMS, TEAMS_APP_PASSWORD: "s3cret", TEAMS_ALLOWED_TENANTS: "s3cret,contoso" },
      "TEAMS_ALLOWED_TENANTS",
    ],
    [
      {
        ...TEAMS,
        TEAMS_APP_PASSWORD: "s3cret",
        TEAMS_ALLOWED_TENANTS: `${TEAMS.TEAMS_TENANT_ID},`,
      },
      "TEAMS_ALLOWED_TENANTS",
    ],
    [{ PORT: "http" }, "PORT"],
    [{ DEFAULT_LANGUAGE: "de" }, "DEFAULT_LANGUAGE"],
  ])(
    "that are wrong or half-filled (%j) stop the start and name %s, never the value",
    (environment, name) => {
      const complaint = complaintOf(environment);
      expect(complaint.message).toContain(name);
      expect(complaint.message).not.toContain("\n");
      expect(complaint.nextStep).not.toBe("");
      expect(`${complaint.message}${complaint.nextStep}`).not.toContain("s3cret");
    },
  );

  it("are all in .env.example, which is printed from them", () => {
    expect(readFileSync(".env.example", "utf8").trim()).toBe(envExample().trim());
  });

  it("are all in the table of docs/operations.md, which is printed from them", () => {
    expect(readFileSync("docs/operations.md", "utf8")).toContain(`\n\n${settingsTable()}\n\n`);
  });

  it("serve metrics on this machine alone, where a port is given", () => {
    expect(readConfig({ METRICS_PORT: "9464" }).metrics).toEqual({ host: "127.0.0.1", port: 9464 });
    expect(readConfig({ METRICS_HOST: "0.0.0.0" }).metrics).toBeUndefined();
  });
});

it.each([
  ["not-an-address", "OPENAI_BASE_URL is not valid"],
  ["http://user:secret@localhost:8080/v1", "a key goes into OPENAI_API_KEY"],
])("say what is wrong with the address of a model's server: %s", (baseUrl, said) => {
  const { message } = complaintOf({ OPENAI_BASE_URL: baseUrl });
  expect(message).toContain(said);
  expect(message).not.toContain("secret");
});
