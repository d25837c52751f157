import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { chat } from "../../../src/adapters/console/chat.ts";
import { renderAnswer } from "../../../src/adapters/console/render.ts";
import { compose } from "../../../src/bot/compose.ts";
import { readConfig } from "../../../src/config/config.ts";
import { silentLog } from "../../../src/observability/logger.ts";
import { hostileEn, hugeNl } from "../../support/awkward-answers.ts";
import { GOLDENS } from "../../support/golden-answers.ts";
import { makeScriptedAssistant } from "../../support/scripted-assistant.ts";
import { compareNl, profileNl } from "../../support/small-answers.ts";

async function piped(...lines: string[]): Promise<string> {
  const { assistant } = await compose(readConfig({}), { log: silentLog });
  const output = new PassThrough();
  const written = text(output);
  await chat(
    assistant,
    { input: Readable.from(lines.map((line) => `${line}\n`)), output, interactive: false },
    { language: "nl" },
  );
  output.end();
  return written;
}

describe("a terminal chat", () => {
  it("answers each line of a pipe in plain text, and stops when the pipe ends", async () => {
    const written = await piped("wat doet een mlops engineer?", "which roles exist?");
    expect(written).toContain("MLOps Engineer");
    expect(written).toContain("Most common roles");
    expect(written).not.toContain("\u001b[");
  });

  it("gives everything in pages, to the last", async () => {
    const written = await piped(
      "wat doet een mlops engineer?",
      "alles",
      "verder",
      "verder",
      "verder",
      "verder",
    );
    const [, of = ""] = /\(1\/(\d)\)/u.exec(written) ?? [];
    expect(Number(of)).toBeGreaterThan(1);
    for (let page = 1; page <= Number(of); page += 1)
      expect(written).toContain(`MLOps Engineer (${page}/${of})`);
    expect(written).toContain("In openbare functiekaders");
  });

  it("takes a number for the follow-up that stands under it", async () => {
    const assistant = makeScriptedAssistant(profileNl);
    const output = new PassThrough();
    await chat(
      assistant,
      { input: Readable.from(["hoi\n", "1\n"]), output, interactive: false },
      { language: "nl" },
    );
    expect(assistant.heard.map((each) => each.input.kind)).toEqual(["text", "intent"]);
    expect(assistant.heard[1]?.input).toEqual({
      kind: "intent",
      intent: profileNl.followUps[0]?.intent,
      language: profileNl.language,
    });
  });

  it("takes a number that no follow-up has as text", async () => {
    const assistant = makeScriptedAssistant({ ...profileNl, followUps: [] });
    await chat(
      assistant,
      { input: Readable.from(["hoi\n", "9\n"]), output: new PassThrough(), interactive: false },
      { language: "nl" },
    );
    expect(assistant.heard[1]?.input).toEqual({ kind: "text", text: "9" });
  });

  it("takes a slash command as one", async () => {
    const assistant = makeScriptedAssistant(profileNl);
    await chat(
      assistant,
      { input: Readable.from(["/role mlops\n"]), output: new PassThrough(), interactive: false },
      { language: "nl" },
    );
    expect(assistant.heard[0]?.input).toEqual({ kind: "command", name: "role", text: "mlops" });
  });

  it("takes lines that were pasted for one message, and lines that were typed each for its own", async () => {
    const assistant = makeScriptedAssistant(profileNl);
    const input = new PassThrough();
    const talking = chat(
      assistant,
      { input, output: new PassThrough(), interactive: true },
      { language: "nl" },
    );
    input.write("RAG chatbot\nfraudemodel\nCI/CD\n");
    await expect.poll(() => assistant.heard.length).toBe(1);
    input.write("wat doet een mlops engineer?\n");
    await expect.poll(() => assistant.heard.length).toBe(2);
    input.end();
    await talking;
    expect(assistant.heard.map((each) => each.input)).toEqual([
      { kind: "text", text: "RAG chatbot\nfraudemodel\nCI/CD" },
      { kind: "text", text: "wat doet een mlops engineer?" },
    ]);
  });

  it("ends at 'stop'", async () => {
    const assistant = makeScriptedAssistant(profileNl);
    await chat(
      assistant,
      { input: Readable.from(["stop\n", "hoi\n"]), output: new PassThrough(), interactive: false },
      { language: "nl" },
    );
    expect(assistant.heard).toEqual([]);
  });
});

describe("a table in a terminal", () => {
  const columns = (width: number) => renderAnswer(compareNl, { columns: width, colour: false });

  it("stands in aligned columns where there is room", () => {
    const [head = "", focus = ""] = columns(80)
      .split("\n")
      .slice(-8)
      .filter((line) => /Data Engineer|Focus/u.test(line));
    expect(head.indexOf("Data Engineer")).toBe(focus.indexOf("datapijplijnen"));
  });

  it("comes row by row where there is not", () => {
    expect(columns(40)).toContain("    Data Engineer: Airflow, dbt");
  });
});

describe.each([...GOLDENS, ["hostile", hostileEn], ["huge", hugeNl]] as const)(
  "the answer %s in a terminal",
  (_, answer) => {
    it("keeps within its columns, addresses apart", () => {
      const lines = renderAnswer(answer, { columns: 72, colour: false }).split("\n");
      expect(lines.filter((line) => stringWidth(line) > 72 && !line.includes("https://"))).toEqual([]);
    });

    it("is bold where colours are allowed and plain where they are not", () => {
      expect(renderAnswer(answer, { columns: 72, colour: true })).toContain("\u001b[1m");
      expect(renderAnswer(answer, { columns: 72, colour: false })).not.toContain("\u001b");
    });

    it("lets no control character of a text through", () => {
      const hostile = { ...answer, title: "\u001b[2Jgone\u202E", notes: ["\u0007bell"] };
      expect(renderAnswer(hostile, { columns: 72, colour: false })).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    });
  },
);
