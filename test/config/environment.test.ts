import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rolwijzer } from "../support/command-line.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-env-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const here = () => join(folder, ".env");
const UTF16_BOM = "\u{feff}";
const ASKING = ["ask", "--json", "wat doet een mlops engineer?"];
const languageOf = (out: string): unknown => JSON.parse(out).language;

describe("a .env that cannot be read", () => {
  it.each([
    ["a folder", "is a folder", () => mkdirSync(here())],
    ["a pipe", "is a pipe", () => execFileSync("mkfifo", [here()])],
    ["a link to nothing", "is a link that leads nowhere", () => symlinkSync(join(folder, "gone"), here())],
    ["a link to itself", "cannot be read (ELOOP)", () => symlinkSync(here(), here())],
    ["UTF-16", "is UTF-16", () => writeFileSync(here(), `${UTF16_BOM}PORT=1`, "utf16le")],
    [
      "UTF-16, most significant byte first",
      "is UTF-16",
      () => writeFileSync(here(), Buffer.from(`${UTF16_BOM}PORT=1`, "utf16le").swap16()),
    ],
    ["UTF-16 without its mark", "is UTF-16", () => writeFileSync(here(), "PORT=1", "utf16le")],
    ["Latin-1", "is not UTF-8", () => writeFileSync(here(), "TEAMS_APP_PASSWORD=s3cr\u{e9}t", "latin1")],
  ])("since it is %s stops a question, saying so", async (_, says, make) => {
    make();
    const { code, out, err } = await rolwijzer(ASKING, "", {}, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`.env in this folder ${says}`);
    expect(err).not.toContain("s3cr");
  });

  it.each([[["start"]], [["report"]]])("stops %j too", async (command) => {
    mkdirSync(here());
    const { code, out, err } = await rolwijzer(command, "wat doet een mlops engineer?\n", {}, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(".env in this folder is a folder");
  });

  it("is told by the doctor, and leaves alone what needs no settings", async () => {
    mkdirSync(here());
    expect(await rolwijzer(["doctor"], "", {}, folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining("FAIL  settings: .env in this folder is a folder. Make it a file"),
    });
    expect((await rolwijzer(["catalog", "schema", "role"], "", {}, folder)).code).toBe(0);
  });
});

describe("a .env that can be read", () => {
  it("is one with the mark that Windows puts before UTF-8", async () => {
    writeFileSync(here(), `${UTF16_BOM}DEFAULT_LANGUAGE=en\n`);
    expect(languageOf((await rolwijzer(["ask", "--json", "mlops"], "", {}, folder)).out)).toBe("en");
  });

  it("says nothing where the environment does", async () => {
    writeFileSync(here(), "DEFAULT_LANGUAGE=nl\n");
    const { out } = await rolwijzer(["ask", "--json", "mlops"], "", { DEFAULT_LANGUAGE: "en" }, folder);
    expect(languageOf(out)).toBe("en");
  });
});
