import { expect, it, onTestFinished, vi } from "vitest";
import { PLATFORMS } from "../support/colleagues.ts";
import { freshSqlite } from "../support/databases.ts";
import { serveOn } from "../support/served.ts";

it.each(PLATFORMS)(
  "in %s who asks too fast is told so once, and then acknowledged in silence",
  async (_, __, meet) => {
    const { settings, drop } = await freshSqlite();
    onTestFinished(drop);
    const served = await serveOn(settings, { RATE_LIMIT_PERSON: "2" });
    onTestFinished(served.stop);
    const [anna, bob] = [meet(served, "anna"), meet(served, "bob")];
    const said = () => served.slack.posted.length + served.teams.posted.length;
    for (const role of ["data engineer", "mlops engineer", "prompt engineer", "ai security engineer"])
      await anna.says(`wat doet een ${role}?`);
    expect(said()).toBe(3);
    expect(anna.read()).toContain("Over een minuut antwoord ik weer");
    await bob.says("wat doet een data engineer?");
    expect(said()).toBe(4);
  },
);

it("what Slack takes only later than it waits itself is acknowledged, and said then, once", async () => {
  const { settings, drop } = await freshSqlite();
  onTestFinished(drop);
  const served = await serveOn(settings);
  onTestFinished(served.stop);
  const [slack] = PLATFORMS;
  const anna = slack?.[2](served, "anna");
  served.slack.failNext("chat.postMessage", { retryAfterS: 3 });
  await anna?.says("wat doet een data engineer?");
  expect(served.slack.posted).toEqual([]);
  await vi.waitFor(() => expect(anna?.read()).toContain("Data Engineer"), { timeout: 10_000 });
  expect(served.slack.posted).toHaveLength(1);
});
