import { afterEach, describe, expect, it } from "vitest";
import { infoRoutes, type Told } from "../../../src/bot/pages/info-pages.ts";
import { type RunningServer, serve } from "../../../src/bot/server.ts";
import { readConfig } from "../../../src/config/config.ts";
import { makeMemoryLog } from "../../support/scripted-assistant.ts";

let server: RunningServer;
afterEach(() => server.close(0));

async function served(told: Partial<Told> = {}): Promise<string> {
  const { keeping } = readConfig({});
  server = await serve(infoRoutes({ keeping, ...told }), { host: "127.0.0.1", port: 0 }, makeMemoryLog());
  return server.url;
}

describe.each(["privacy", "terms", "support"])("the page /%s", (name) => {
  it("is there in both languages, and whoever reads it can go on to the others", async () => {
    const response = await fetch(`${await served()}/${name}`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toMatch(/<section lang="nl"><h1>.+<section lang="en"><h1>/su);
    expect(text).toContain(name === "privacy" ? 'href="terms"' : 'href="privacy"');
    // Nothing is left of how it is written.
    expect(text).not.toMatch(/\{\w+\}|\.md|\]\(/u);
  });

  it("runs no script, loads nothing, and is shown in no other page", async () => {
    const { headers } = await fetch(`${await served()}/${name}`);
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/u,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("is only to be read", async () => {
    const url = `${await served()}/${name}`;
    expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
    const posted = await fetch(url, { method: "POST", body: "x" });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

it("the privacy page says for how long each thing is kept where this runs", async () => {
  const { keeping } = readConfig({ KEEP_DAYS_VOTES: "33", KEEP_DAYS_TURNS: "7" });
  const text = await (await fetch(`${await served({ keeping })}/privacy`)).text();
  expect(text).toContain("For 33 days: your votes");
  expect(text).toContain("7 dagen: wat je laatste vragen betekenden");
});

describe("whom to ask", () => {
  it.each([
    ["help@example.org", 'href="mailto:help@example.org"'],
    ["HTTPS://example.org/help", 'href="HTTPS://example.org/help"'],
    ["https://example.org/help?a=1&b=2", 'href="https://example.org/help?a=1&amp;b=2"'],
  ])("stands on each page where the operator says so: %s", async (given, link) => {
    const { contact = "" } = readConfig({ SUPPORT_CONTACT: given });
    const url = await served({ contact });
    for (const name of ["privacy", "terms", "support"])
      expect(await (await fetch(`${url}/${name}`)).text()).toContain(link);
  });

  it("is nobody in particular where the operator does not", async () => {
    const text = await (await fetch(`${await served()}/support`)).text();
    expect(text).not.toContain("mailto:");
    expect(text).toContain("whoever runs Rolwijzer for your organisation");
  });
});
