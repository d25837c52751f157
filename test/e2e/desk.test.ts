import { describe, expect, it, onTestFinished, vi } from "vitest";
import { statedFacts } from "../../src/knowledge/fact-index.ts";
import { type Colleague, PLATFORMS } from "../support/colleagues.ts";
import { SHARED_DATABASES } from "../support/databases.ts";
import { rowsIn } from "../support/rows.ts";
import { serveOn } from "../support/served.ts";
import { brain } from "../support/wordings.ts";

const APPROVAL =
  "nl: Legt experimenten, modelversies en agents vast. en: Records experiments, model versions and agents. bron: MLflow 3, https://mlflow.org/docs/latest/genai/ datum: 2026-11-27";

const stages = SHARED_DATABASES.flatMap(({ name, fresh }) =>
  PLATFORMS.map(([platform, curator, meet]) => ({ platform, store: name, fresh, curator, meet })),
);

describe.each(stages)("in $platform, with the store in $store", ({ fresh, curator, meet }) => {
  async function opened() {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const served = await serveOn(settings, { CURATORS: [curator("bob"), curator("anna")].join(",") });
    onTestFinished(served.stop);
    return { settings, anna: meet(served, "anna"), bob: meet(served, "bob"), carl: meet(served, "carl") };
  }

  async function proposes(person: Colleague): Promise<void> {
    await person.says("welke tools gebruikt een mlops engineer?");
    await person.says("klopt niet");
    await person.says("MLflow volgt ook agents");
  }

  it("a complaint becomes a vote with what was wrong, and a proposal that a curator is told of", async () => {
    const { anna, bob, settings } = await opened();
    await bob.says("stuur voorstellen hierheen");
    await proposes(anna);
    expect(anna.read()).toContain("Welke zin klopt niet?");
    expect(anna.read()).toContain("Een curator kijkt ernaar en je hoort het hier");
    expect(bob.read()).toContain("MLflow volgt ook agents");
    const { votes = [], proposals = [] } = await rowsIn(settings);
    expect(votes.map((row) => JSON.parse(row))).toMatchObject([{ vote: "bad", cause: "wrong" }]);
    expect(proposals.map((row) => JSON.parse(row))).toMatchObject([{ state: "open" }]);
  });

  it("what a second person approves, with a source, is answered from then on, and who proposed it hears so", async () => {
    const { anna, bob } = await opened();
    await proposes(anna);
    await bob.says("voorstel 1 feit: mlops-engineer.tools.mlflow");
    await anna.says(`voorstel 1 akkoord ${APPROVAL}`);
    expect(anna.read()).toContain("een tweede mens kijkt ernaar");
    await bob.says("voorstel 1 akkoord nl: Legt agents vast.");
    expect(bob.read()).toContain("de Engelse tekst");
    await bob.says(`voorstel 1 akkoord ${APPROVAL}`);
    expect(anna.read()).toContain("is overgenomen");
    await anna.says("waarvoor gebruikt een mlops engineer MLflow?");
    expect(anna.read()).toContain("modelversies en agents vast");
  });

  it("what a law says is corrected from a law alone, which the curator says that it is", async () => {
    const { anna, bob } = await opened();
    const [law] = [...statedFacts(brain.catalog).values()].filter(({ confidence }) => confidence === "law");
    const approve = (kind: string) =>
      `voorstel 1 akkoord feit: ${law?.id} nl: Dit zegt de wet nu. en: The act says this now. bron: De wet, https://example.com/wet/artikel/4${kind} datum: 2026-11-27`;
    await anna.says("correctie: de wet zegt nu iets anders");
    await bob.says(`voorstel 1 feit: ${law?.id}`);
    await bob.says("voorstel 1");
    expect(bob.read()).toContain("soort: wet datum:");
    await bob.says(approve(""));
    expect(bob.read()).toContain("mag maar één soort bron hebben: wet");
    await bob.says(approve(" soort: roddel"));
    expect(bob.read()).toContain("soort: wet, norm, documentatie");
    await bob.says(approve(" soort: wet"));
    expect(anna.read()).toContain("Dit zegt de wet nu.");
  });

  it("who proposed something hears why it was not taken over, or what is asked, and can withdraw it", async () => {
    const { anna, bob, carl } = await opened();
    await proposes(anna);
    await carl.says("voorstel 1 afwijzen: nee");
    expect(carl.read()).toContain("Alleen wie de catalogus bijhoudt");
    await bob.says("voorstel 1 vraag: waar staat dat?");
    expect(anna.read()).toContain("waar staat dat?");
    await anna.says("voorstel 1: in de documentatie");
    await bob.says("voorstel 1 afwijzen: dat staat er niet");
    expect(anna.read()).toContain("dat staat er niet");
    await proposes(carl);
    await carl.says("voorstel 2 intrekken");
    await bob.says("voorstel 2 akkoord");
    expect(bob.read()).toContain("ingetrokken");
  });

  it("a question is shown before it is handed on, and its answer reaches who asked and nobody else", async () => {
    const { anna, bob, carl } = await opened();
    await anna.says("ik wil iemand spreken");
    expect(anna.read()).toContain("Ik kan je niet doorverbinden");
    await bob.says("stuur alle vragen hierheen");
    await anna.says("ik wil iemand spreken");
    await anna.says("Hoeveel verdient een MLOps engineer bij ons?");
    expect(anna.read()).toContain("Zal ik dit doorsturen?");
    expect(bob.read()).not.toContain("verdient");
    await anna.says("ja");
    expect(bob.read()).toContain("verdient een MLOps engineer");
    await carl.says("antwoord 1: geen idee");
    expect(carl.read()).toContain("Dat nummer ken ik niet");
    await bob.says("antwoord 1: schaal tien");
    await vi.waitFor(() => expect(anna.read()).toContain("schaal tien"));
    await bob.says("antwoord 1: of elf");
    expect(bob.read()).toContain("al beantwoord");
    await anna.says("antwoord 1 als voorstel");
    expect(anna.read()).toContain("Voorstel 1");
  });

  it("under a refusal stands that a person can be asked, where there is one", async () => {
    const { anna, bob } = await opened();
    await anna.says("hoe laat gaat de trein naar Utrecht?");
    expect(anna.read()).not.toContain("Vraag het een mens");
    await bob.says("stuur alle vragen hierheen");
    await anna.says("hoe laat gaat de trein naar Gouda?");
    expect(anna.read()).toContain("Vraag het een mens");
  });
});
