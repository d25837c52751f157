import { expect, it, onTestFinished } from "vitest";
import { freshSqlite } from "../support/databases.ts";
import { serveOn } from "../support/served.ts";
import { command } from "../support/slack-reader.ts";
import {
  choose,
  labelsInView,
  openHome,
  READER,
  tapView,
  typeInto,
  wordsInView,
} from "../support/slack-view-reader.ts";

async function opened(more: Readonly<Record<string, string>> = {}) {
  const { settings, drop } = await freshSqlite();
  onTestFinished(drop);
  const served = await serveOn(settings, more);
  onTestFinished(served.stop);
  return served;
}

it("the Home tab is one's own: what was asked, in one's language, until one is forgotten", async () => {
  const served = await opened();
  await command(served, "tools", { name: "/role" });
  await command(served, "mlops tools", { name: "/role" });
  await command(served, "data engineer", { name: "/role", channel: "D0READER" });
  const home = await openHome(served);
  expect(labelsInView(home)).toEqual(expect.arrayContaining(["MLOps Engineer", "AI Security Engineer"]));
  const asked = ["Data Engineer", "Tools: MLOps Engineer"];
  expect(labelsInView(home).filter((label) => asked.includes(label))).toEqual([
    ...asked.slice(0, 1),
    ...asked,
  ]);
  expect(labelsInView(await openHome(served, "U0OTHER"))).not.toContain("Tools: MLOps Engineer");

  await tapView(served, home, "English");
  await expect.poll(() => wordsInView(served.slack.views.home(READER) ?? home)).toContain("Common roles");
  const english = served.slack.views.home(READER) ?? home;
  const told = await tapView(served, english, "What do you keep of me?");
  expect(wordsInView(told ?? home)).toContain("language");

  await tapView(served, english, "Forget me");
  await expect
    .poll(() => labelsInView(served.slack.views.home(READER) ?? home))
    .not.toContain("Tools: MLOps Engineer");
  expect(wordsInView(served.slack.views.home(READER) ?? home)).toContain("Gangbare rollen");
});

it("every role and every option of a search is answered in a window that Slack takes", async () => {
  const served = await opened({ CURATORS: `slack/T0ROLES/${READER}` });
  const home = await openHome(served);
  for (const label of ["MLOps Engineer", "Voorstellen", "Rapport", "Wat bewaar je van mij?"]) {
    const window = await tapView(served, home, label);
    expect(wordsInView(window ?? home).length).toBeGreaterThan(50);
    served.slack.views.close(READER);
  }
  for (const typed of ["mlo", "data scientist", "langch", "verschil mlops en data engineer", "AI Act"]) {
    const [option] = await typeInto(served, home, typed);
    if (option === undefined) throw new Error(`Nothing for ${typed}`);
    expect(wordsInView((await choose(served, home, option)) ?? home)).toContain('"header"');
    served.slack.views.close(READER);
  }
});

it("what is asked on the Home tab is what the direct conversation leans on", async () => {
  const served = await opened();
  await tapView(served, await openHome(served), "MLOps Engineer");
  const { blocks } = await command(served, "en de leercurve?", { channel: "D0READER" });
  expect(JSON.stringify(blocks)).toContain("MLOps Engineer");
});
