import { describe, expect, it, onTestFinished } from "vitest";
import { meetInSlack } from "../support/colleagues.ts";
import { freshSqlite } from "../support/databases.ts";
import { rowsIn } from "../support/rows.ts";
import { serveOn } from "../support/served.ts";

const APPROVAL =
  "akkoord feit: mlops-engineer.tools.mlflow nl: Legt experimenten en agents vast. en: Records experiments and agents. bron: MLflow 3, https://mlflow.org/docs/latest/genai/ datum: 2026-11-27";

async function opened() {
  const { settings, drop } = await freshSqlite();
  onTestFinished(drop);
  const served = await serveOn(settings, { CURATORS: "slack/T0ROLES/U-bob" });
  onTestFinished(served.stop);
  const [anna, bob, carl] = ["anna", "bob", "carl"].map((name) => meetInSlack(served, name));
  if (anna === undefined || bob === undefined || carl === undefined) throw new Error("nobody there");
  return { settings, served, anna, bob, carl };
}

describe("/rolwijzer takes what can be typed", () => {
  it("a complaint, what was wrong, and a correction, of which its reader hears in private", async () => {
    const { anna, bob, settings } = await opened();
    await anna.commands("rolwijzer", "welke tools gebruikt een mlops engineer?");
    expect(await anna.commands("rolwijzer", "klopt niet")).toContain("Welke zin klopt niet?");
    const kept = await anna.commands("rolwijzer", "MLflow volgt ook agents");
    expect(kept).toContain("je hoort het in ons eigen gesprek");
    expect(bob.read()).toContain("MLflow volgt ook agents");
    const { votes = [] } = await rowsIn(settings);
    expect(votes.map((row) => JSON.parse(row))).toMatchObject([
      { vote: "bad", cause: "wrong", reason: expect.stringContaining("klopt niet") },
    ]);
    await bob.commands("rolwijzer", "voorstel 1 vraag: waar staat dat?");
    expect(anna.read()).toContain("waar staat dat?");
    await anna.commands("rolwijzer", "voorstel 1: in de documentatie");
    expect(await bob.commands("rolwijzer", `voorstel 1 ${APPROVAL}`)).toContain("overgenomen");
    expect(anna.read()).toContain("is overgenomen");
  });

  it("the list of proposals, and what is no curator's to do", async () => {
    const { carl, bob } = await opened();
    await carl.commands("rolwijzer", "correctie: MLflow volgt ook agents");
    expect(await carl.commands("rolwijzer", "voorstel 1 afwijzen: nee")).toContain("Alleen wie de catalogus");
    expect(await bob.commands("rolwijzer", "voorstellen")).toContain("MLflow volgt ook agents");
  });

  it("a question to a person, its answer given where it was asked, and by nobody elsewhere", async () => {
    const { anna, bob, carl, served } = await opened();
    await bob.mentions("stuur alle vragen hierheen", "C0GENERAL");
    expect(await anna.commands("rolwijzer", "ik wil iemand spreken")).toContain("wat je wilt vragen");
    const shown = await anna.commands("rolwijzer", "Hoeveel verdient een MLOps engineer bij ons?");
    expect(shown).toContain("Zal ik dit doorsturen?");
    expect(await anna.commands("rolwijzer", "ja")).toContain("lees je in ons eigen gesprek");
    const sent = served.slack.posted.filter(({ channel }) => channel === "C0GENERAL");
    expect(JSON.stringify(sent)).toContain("verdient een MLOps engineer");
    expect(await carl.commands("rolwijzer", "antwoord 1: geen idee")).toContain("Dat nummer ken ik niet");
    expect(await carl.commands("rolwijzer", "antwoord 1: schaal tien", "C0GENERAL")).toContain("onderweg");
    expect(anna.read()).toContain("schaal tien");
  });

  it("where questions and proposals go, and says that they come in private", async () => {
    const { anna, bob } = await opened();
    const here = await bob.commands("rolwijzer", "stuur alle vragen hierheen", "C0GENERAL");
    expect(here).toContain("in ons eigen gesprek");
    const refused = await anna.commands("rolwijzer", "hoe laat gaat de trein naar Utrecht?");
    expect(refused).toContain("Vraag het een mens");
    await anna.says("correctie: MLflow volgt ook agents");
    await bob.commands("rolwijzer", "send proposals here");
    expect(bob.read()).toContain("MLflow volgt ook agents");
  });
});

it("/role and /roles still take names, whatever can be typed elsewhere", async () => {
  const { anna, bob } = await opened();
  await anna.commands("rolwijzer", "correctie: MLflow volgt ook agents");
  expect(await anna.commands("role", "mlops")).toContain("MLOps Engineer");
  for (const name of ["role", "roles"])
    expect(await bob.commands(name, "voorstel 1 afwijzen: nee")).not.toContain("Voorstel 1");
  expect(await bob.commands("role", "voorstellen")).not.toContain("MLflow volgt ook agents");
});
