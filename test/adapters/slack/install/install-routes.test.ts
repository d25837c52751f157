import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KEPT } from "../../../../src/adapters/slack/install/install-words.ts";
import { SCOPES, scopesOf } from "../../../../src/adapters/slack/listening.ts";
import { makeBrowser, type Shown } from "../../../support/browser.ts";
import type { Consent } from "../../../support/fake-slack-oauth.ts";
import { mentionIn, PUBLIC_URL, setManyStage } from "../../../support/many-slack.ts";

let stage: Awaited<ReturnType<typeof setManyStage>>;
beforeEach(async () => {
  stage = await setManyStage();
});
afterEach(() => stage.close());

const newBrowser = (cookies?: string) => makeBrowser(stage.url, PUBLIC_URL, cookies);
const methods = () => stage.slack.calls.map(({ method }) => method);
const kept = (team: string) => stage.installations.find("slack", [team]);
const logged = () => JSON.stringify(stage.log.logged);

/** An installer's way from the page to Slack and back; `change` is what becomes of the address on the way back. */
async function install(
  consent: Consent,
  change = (back: string) => back,
  browser = newBrowser(),
): Promise<Shown> {
  const page = await browser.open("/slack/install");
  return browser.open(change(stage.slack.oauth.agree(page.links[0] ?? "", consent)));
}

const TITLES = { done: "Rolwijzer is in", not: "Rolwijzer was not added" };

describe("the page that installs the app", () => {
  it("says in both languages what the app may do and what is kept, and leads to Slack", async () => {
    const { status, html, links } = await newBrowser().open("/slack/install");
    expect(status).toBe(200);
    for (const words of [
      "Wat het in je werkruimte mag",
      "What it may do",
      "Wat er bewaard wordt",
      "What is kept",
    ])
      expect(html).toContain(words);
    const { origin, pathname, searchParams } = new URL(links[0] ?? "");
    expect([origin + pathname, searchParams.get("redirect_uri"), searchParams.get("scope")]).toEqual([
      "https://slack.com/oauth/v2/authorize",
      `${PUBLIC_URL}/slack/oauth_redirect`,
      SCOPES.join(","),
    ]);
  });

  it.each([false, true])(
    "has words for every scope that it asks for (to follow threads: %s)",
    async (threads) => {
      await stage.close();
      stage = await setManyStage({}, { threads });
      const { html, links } = await newBrowser().open("/slack/install");
      const scopes = scopesOf(threads);
      expect(new URL(links[0] ?? "").searchParams.get("scope")).toBe(scopes.join(","));
      expect([...html.matchAll(/<li>/gu)]).toHaveLength(2 * (scopes.length + KEPT.length));
    },
  );

  it("runs no script, is kept by nobody, shown in no other page and told to nobody", async () => {
    const { headers, html } = await newBrowser().open("/slack/install");
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/iu);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors 'none'$/u,
      ),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "set-cookie": expect.stringMatching(
        /^__Host-[\w-]+=[\w-]{32}; Secure; HttpOnly; SameSite=Lax; Path=\/; Max-Age=600$/u,
      ),
    });
  });

  it.each(["/slack/install", "/slack/oauth_redirect"])("%s takes nothing but GET and HEAD", async (path) => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const { status, headers } = await fetch(stage.url + path, { method });
      expect([method, status, headers.get("allow")]).toEqual([method, 405, "GET, HEAD"]);
    }
    const looked = await fetch(stage.url + path, { method: "HEAD" });
    expect([looked.status, looked.headers.get("referrer-policy"), await looked.text()]).toEqual([
      200,
      "no-referrer",
      "",
    ]);
  });
});

describe("a workspace whose installer agrees", () => {
  it("is kept with its tokens, told where to begin, and answered", async () => {
    const shown = await install({ team: "T1", by: "U0CHIEF" });
    expect([shown.status, shown.links[0]]).toEqual([
      200,
      "https://slack.com/app_redirect?app=A0ROLES&team=T1",
    ]);
    expect(shown.html).toContain(`${TITLES.done} T1`);
    expect(shown.html).toContain("/role mlops");
    expect(await kept("T1")).toMatchObject({
      botUser: "U0BOTT1",
      scopes: SCOPES,
      secrets: { botToken: expect.stringMatching(/^xoxe\.xoxb-T1-/u), botRefreshToken: expect.any(String) },
      expiresAt: expect.any(Number),
    });
    await stage.hears(mentionIn("T1"));
    expect(stage.slack.posted.map(({ team }) => team)).toEqual(["T1"]);
    expect(logged()).not.toMatch(/xox|U0CHIEF|T1/u);
  });

  it("has its installer welcomed, alone, once", async () => {
    await install({ team: "T1", by: "U-chief" });
    await expect.poll(() => stage.slack.posted.map(({ channel }) => channel)).toEqual(["U-chief"]);
    await install({ team: "T1", by: "U-chief" });
    await install({ team: "T2", by: "U-other" });
    await expect.poll(() => stage.slack.posted.map(({ channel }) => channel)).toEqual(["U-chief", "U-other"]);
    expect([...stage.assistant.greeted]).toEqual(["T1:installation", "T2:installation"]);
  });

  it("is kept also where its installer cannot be welcomed", async () => {
    stage.slack.failNext("chat.postMessage", { error: "channel_not_found" });
    expect((await install({ team: "T1" })).status).toBe(200);
  });

  it("is kept anew when it installs the app again", async () => {
    await install({ team: "T1" });
    const before = await kept("T1");
    await install({ team: "T1" });
    expect((await kept("T1"))?.secrets.botToken).not.toBe(before?.secrets.botToken);
  });

  it("is named without its name becoming a part of the page", async () => {
    const { html } = await install({ team: "T1", name: `<b onload='x()'>&"${"n".repeat(200)}` });
    expect(html).toContain("&lt;b onload=&#39;x()&#39;&gt;&amp;&quot;n");
    expect(html).not.toContain("<b ");
    expect(html).not.toContain("n".repeat(100));
  });
});

describe("who comes back from Slack", () => {
  const withState = (state: string) => (back: string) => back.replace(/state=[^&]*/u, `state=${state}`);

  it.each<[string, (back: string) => string]>([
    [
      "with a forged state",
      withState("zzzzzzzz.aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    ],
    ["with a state whose end was moved", (back) => back.replace(/state=./u, "state=z")],
    ["with no state", withState("")],
    ["with two states", (back) => `${back}&state=echoed`],
    ["with two codes", (back) => `${back}&code=echoed`],
    ["without a code", (back) => back.replace(/code=[^&]*/u, "")],
    ["with markup for a state", withState("%3Cscript%3Ealert(1)%3C%2Fscript%3E")],
  ])("%s is refused before Slack is asked", async (_, change) => {
    const { status, html } = await install({ team: "T1" }, change);
    expect([status, html.includes(TITLES.not)]).toEqual([400, true]);
    expect(html).not.toMatch(/script|alert|echoed/u);
    expect([methods(), await kept("T1")]).toEqual([[], null]);
  });

  it("in another browser than the one that began is refused, and the other can still go on", async () => {
    const [mine, theirs] = [newBrowser(), newBrowser()];
    const page = await mine.open("/slack/install");
    await theirs.open("/slack/install");
    const back = stage.slack.oauth.agree(page.links[0] ?? "", { team: "T1" });
    expect((await theirs.open(back)).status).toBe(400);
    expect((await newBrowser().open(back)).status).toBe(400);
    expect(methods()).toEqual([]);
    expect((await mine.open(back)).status).toBe(200);
  });

  it("a second time is refused, also with a cookie that was put back", async () => {
    const browser = newBrowser();
    const page = await browser.open("/slack/install");
    const cookies = browser.cookies();
    const back = stage.slack.oauth.agree(page.links[0] ?? "", { team: "T1" });
    expect((await browser.open(back)).status).toBe(200);
    expect([browser.cookies(), (await browser.open(back)).status]).toEqual(["", 400]);
    expect((await newBrowser(cookies).open(back)).status).toBe(400);
    expect(methods().filter((method) => method === "oauth.v2.access")).toHaveLength(1);
  });

  it("from the first of two tabs is let in", async () => {
    const browser = newBrowser();
    const first = await browser.open("/slack/install");
    await browser.open("/slack/install");
    const back = stage.slack.oauth.agree(first.links[0] ?? "", { team: "T1" });
    expect((await browser.open(back)).status).toBe(200);
  });

  it("spends nothing by looking at the headers", async () => {
    const browser = newBrowser();
    const page = await browser.open("/slack/install");
    const back = stage.slack.oauth.agree(page.links[0] ?? "", { team: "T1" });
    const headers = { cookie: browser.cookies() };
    await fetch(back.replace(PUBLIC_URL, stage.url), { method: "HEAD", headers });
    expect((await browser.open(back)).status).toBe(200);
  });

  it("with a refusal of Slack's own is told so, and not in Slack's words", async () => {
    const { status, html } = await install({ team: "T1" }, (back) =>
      back.replace(/code=[^&]*/u, "error=echoed%3Cb%3E"),
    );
    expect([status, html.includes("Slack did not allow it"), html.includes("echoed")]).toEqual([
      403,
      true,
      false,
    ]);
    expect(methods()).toEqual([]);
  });

  it("having said no is told so", async () => {
    const browser = newBrowser();
    const page = await browser.open("/slack/install");
    const { status, html, links } = await browser.open(stage.slack.oauth.decline(page.links[0] ?? ""));
    expect([status, links[0]]).toEqual([403, `${PUBLIC_URL}/slack/install`]);
    expect(html).toContain("You cancelled it at Slack");
    expect(methods()).toEqual([]);
  });
});

describe("an install that Slack does not grant as it should", () => {
  it.each<[string, Consent, string]>([
    ["for a whole enterprise", { team: "E1", enterprise: "E1", isEnterprise: true }, "whole organisation"],
    ["with less than the app needs", { team: "T1", scopes: ["commands"] }, "granted less"],
  ])("%s is given back, and not kept", async (_, consent, says) => {
    const { status, html } = await install(consent);
    expect([status, html.includes(says)]).toEqual([403, true]);
    expect(methods()).toEqual(["oauth.v2.access", "auth.test", "auth.revoke"]);
    const token = `xoxe.xoxb-${consent.team}-1`;
    const request = { headers: { authorization: `Bearer ${token}` } } as never;
    expect(stage.slack.tokens.find(request)).toEqual({ refusal: "invalid_auth" });
    expect([await kept("T1"), await kept("E1")]).toEqual([null, null]);
  });

  it("(a code that is none) is refused", async () => {
    const { status, html } = await install({ team: "T1" }, (back) =>
      back.replace(/code=[^&]*/u, "code=none"),
    );
    expect([status, html.includes("was used already or has expired")]).toEqual([400, true]);
  });

  it.each([
    ["no answer", { silent: true }],
    ["a dropped connection", { cut: true }],
    ["trouble of its own", { status: 500 }],
    ["a limit", { retryAfterS: 30 }],
  ] as const)("(%s) is to be tried again later", async (_, failure) => {
    stage.slack.failNext("oauth.v2.access", failure);
    const { status, html } = await install({ team: "T1" });
    expect([status, html.includes("Slack does not answer")]).toEqual([502, true]);
    expect(methods()).toEqual(["oauth.v2.access"]);
  });

  it("(the app's own secret is not taken) is an error of ours, told without the secret", async () => {
    await stage.close();
    stage = await setManyStage({}, { client: { id: "1111.2222", secret: "mistyped-secret" } });
    const { status, html } = await install({ team: "T1" });
    expect([status, html.includes("went wrong on our side")]).toEqual([500, true]);
    expect(stage.log.logged).toContainEqual(
      expect.objectContaining({
        event: "slack.install_failed",
        fields: expect.objectContaining({ refusal: "bad_client_secret" }),
      }),
    );
    expect(logged()).not.toMatch(/mistyped-secret|code=/u);
  });

  it("(the store does not keep it) is an error of ours", async () => {
    await stage.close();
    stage = await setManyStage({ put: () => Promise.reject(new Error("away")) });
    const { status, html } = await install({ team: "T1" });
    expect([status, html.includes("went wrong on our side")]).toEqual([500, true]);
  });
});

it("what strangers send there is one line a minute", async () => {
  for (let times = 0; times < 5; times += 1) await newBrowser().open("/slack/oauth_redirect?code=1&state=2");
  const told = stage.log.logged.filter(({ event }) => event === "slack.install_refused");
  expect(told.map(({ fields }) => fields)).toEqual([{ why: "stale", times: 1 }]);
});
