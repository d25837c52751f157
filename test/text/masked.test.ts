import { describe, expect, it } from "vitest";
import { masked } from "../../src/text/masked.ts";
import { brain } from "../support/wordings.ts";

const mask = (text: string) => masked(text, brain.knows, 300);

describe("a masked text", () => {
  it.each([
    ["Wat verdient Sanne de Vries als data engineer?", "Wat verdient [name] als data engineer?"],
    ["Is Mehmet Yilmaz een goede MLOps engineer?", "Is [name] een goede MLOps engineer?"],
    ["What does Priya O'Brien-Smith earn as an AI developer?", "What does [name] earn as an AI developer?"],
    ["mail jan.jansen@bedrijf.nl of piet@x.co.uk", "mail [email] of [email]"],
    ["zie https://intranet.bedrijf.nl/p?id=7 en www.bedrijf.nl.", "zie [link] en [link]"],
    ["our wiki is wiki.acme.internal/roles", "our wiki is [link]"],
    ["vraag het in #geheim-project, over C# en F#", "vraag het in [mention], over C# en F#"],
    ["vraag het @sanne of <@U0123ABC> in <#C1|algemeen>", "vraag het [mention] of [mention] in [mention]"],
    ["dat zei @123abc, en @_x ook", "dat zei [mention], en [mention] ook"],
    ["bel 06-12 34 56 78 of +31 (0)20 123 4567", "bel [number] of [number]"],
    ["nummer 12345678, rekening NL91ABNA0417164300", "nummer [number], rekening [number]"],
    ["hij kost €95.000 of 80k of 5.400 euro", "hij kost [number] of [number] of [number] euro"],
    ["born on 12-05-1980, badge AB-1234", "born on [number], badge [number]"],
    ["wie is Mark Jansen, en wat doet Noor de Wit?", "wie is [name], en wat doet [name]?"],
    ["Is Rose Smith a data engineer? Ask John.", "Is [name] a data engineer? Ask [name]."],
    ["张伟 does what?", "[name] does what?"],
  ])("tells of nobody: %s", (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each([
    "Welke rol gebruikt Kubernetes en Airflow?",
    "Which role comes after 2 years of Java and .NET?",
    "Wat is het verschil tussen een AI-developer en een Data Engineer?",
    "geef 5 vragen over RAG",
    "how old is the moon?",
  ])("keeps what a curator needs: %s", (text) => {
    expect(mask(text)).toBe(text);
  });

  it("takes for a name what it does not know, rather too much than too little", () => {
    expect(mask("Vertel over Zonnebloem")).toContain("[name]");
    expect(mask("hoe heet de baas van ACME")).toBe("hoe heet de baas van [name]");
  });

  it("ends at a whole word, and takes no time over a flood", () => {
    expect(masked("een twee drie", () => true, 9)).toBe("een twee");
    expect(masked(`${"a@".repeat(500_000)}b.nl`, () => true, 300).length).toBeLessThanOrEqual(300);
  });
});
