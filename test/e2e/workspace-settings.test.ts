import { expect, it, onTestFinished } from "vitest";
import { meetInSlack } from "../support/colleagues.ts";
import { freshSqlite } from "../support/databases.ts";
import { makeMemoryLog } from "../support/scripted-assistant.ts";
import { serveOn } from "../support/served.ts";
import { openHome, submit, tapView, wordsInView } from "../support/slack-view-reader.ts";

async function opened() {
  const { settings, drop } = await freshSqlite();
  onTestFinished(drop);
  const log = makeMemoryLog();
  const served = await serveOn(settings, {}, { log });
  onTestFinished(served.stop);
  return { served, log, chief: meetInSlack(served, "chief"), anna: meetInSlack(served, "anna") };
}

it("an administrator switches a channel off and on, and others cannot", async () => {
  const { served, chief, anna, log } = await opened();
  const posted = () => served.slack.posted.filter(({ channel }) => channel === "C0GENERAL").length;

  expect(await anna.commands("rolwijzer", "admin kanaal uit", "C0GENERAL")).toContain("Alleen beheerders");
  await anna.mentions("wat doet een mlops engineer?", "C0GENERAL");
  expect(posted()).toBe(1);

  const settled = await chief.commands("rolwijzer", "admin kanaal uit", "C0GENERAL");
  expect(settled).toContain("Dit kanaal staat uit");
  await anna.mentions("wat doet een data engineer?", "C0GENERAL");
  expect(posted()).toBe(1);
  expect(served.slack.calls.filter(({ method }) => method === "chat.postEphemeral")).toHaveLength(1);
  expect(await anna.commands("role", "mlops", "C0GENERAL")).toContain("MLOps Engineer");

  await chief.commands("rolwijzer", "admin kanaal <#C0GENERAL|general> aan", "C0OTHER");
  await anna.mentions("wat doet een data engineer?", "C0GENERAL");
  expect(posted()).toBe(2);

  const lines = log.logged.filter(({ event }) => event === "audit").map(({ fields }) => fields);
  const changes = lines.filter((fields) => JSON.stringify(fields).includes('"settled"'));
  expect(changes).toMatchObject([
    { setting: "channel", value: "off", by: "an administrator" },
    { setting: "channel", value: "as usual", by: "an administrator" },
  ]);
  expect(JSON.stringify(changes)).not.toMatch(/U-chief|C0GENERAL|T0ROLES/u);
});

it("an administrator switches a channel off in the window of the Home tab", async () => {
  const { served, anna, log } = await opened();
  const home = await openHome(served, "U0ADMIN");
  const form = await tapView(served, home, "Wijzig instellingen…");
  if (form === undefined) throw new Error("no window");
  const { errors, view } = await submit(served, form, { channels: ["C0GENERAL"], there: "off" });
  expect(errors).toEqual({});
  expect(wordsInView(view ?? form)).toContain("Ingesteld.");
  await anna.mentions("wat doet een data engineer?", "C0GENERAL");
  expect(served.slack.posted).toEqual([]);
  expect(JSON.stringify(log.logged)).toContain('"setting":"channel","value":"off"');
});

it("the language of a workspace is spoken where neither a person nor their words tell", async () => {
  const { chief, anna } = await opened();
  expect(await anna.commands("role", "mlops", "C0FIRST")).toContain("AI-rol");
  await chief.commands("rolwijzer", "admin language english");
  expect(await anna.commands("role", "mlops", "C0SECOND")).not.toContain("AI-rol");
  expect(await anna.commands("rolwijzer", "wat doet een data engineer?", "C0THIRD")).toContain("doet");
  await anna.commands("rolwijzer", "in het Nederlands");
  expect(await anna.commands("role", "mlops", "C0FOURTH")).toContain("AI-rol");
});
