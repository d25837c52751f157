import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openCatalog } from "../src/knowledge/load/shipped.ts";
import { partsOf } from "../src/knowledge/walk.ts";
import { anchorsOf, deadLinks, PAGES } from "./support/pages.ts";

const read = (file: string): string => readFileSync(file, "utf8");

/** Folders of somebody's machine. What the program serves, such as `/slack/events`, is none. */
function machinePaths(text: string): readonly string[] {
  return text.match(/(?<![\w.~/-])\/(?:home|mnt|root|tmp|Users|var|work)\/[^\s`)]*|\b[A-Z]:\\\S+/gu) ?? [];
}

const scriptsNamed = (text: string): readonly string[] =>
  [...text.matchAll(/npm run (?:-s )?(?<name>[\w:-]+)/gu)].map((each) => each.groups?.["name"] ?? "");

const manifest = JSON.parse(read("package.json"));
const dockerfile = read("Dockerfile");
const { roles, sources } = await openCatalog();
const FACTS = roles.flatMap((role) => [...partsOf(role, role.id)]);

describe("a page of the repository", () => {
  it("links only to files and headings that exist", () => {
    expect(PAGES).toContain("README.md");
    expect(PAGES.flatMap((file) => deadLinks(read(file), file).map((link) => `${file}: ${link}`))).toEqual(
      [],
    );
  });

  it("would be caught with a link that leads nowhere", () => {
    const text =
      "# Here\n[a](nowhere.md) [b](../README.md) [c](https://rolwijzer.example.com/x.md) [d](gone.md#part) " +
      "[e](#here) [f](#there) [g](../README.md#try-it) [h](../README.md#try-that) [i](catalog.md#here)";
    expect(deadLinks(text, "docs/catalog.md")).toEqual([
      "nowhere.md",
      "gone.md#part",
      "#there",
      "../README.md#try-that",
    ]);
  });

  it("has the anchors that GitHub gives its headings", () => {
    const text =
      "# What is it, `x`?\n## Dé [end](a.md)\n```sh\n# no heading\n```\n## Dé end\n#no\n### a_b & c-d";
    expect(anchorsOf(text)).toEqual(["what-is-it-x", "dé-end", "dé-end-1", "a_b--c-d"]);
  });

  it("names no folder of anybody's machine", () => {
    expect(PAGES.flatMap((file) => machinePaths(read(file)).map((path) => `${file}: ${path}`))).toEqual([]);
  });

  it("would be caught with one", () => {
    const text =
      "See `/home/ann/bot/notes.md` or C:\\Users\\ann, not /slack/events, docs/home/x or https://a.example/tmp/y.";
    expect(machinePaths(text)).toEqual(["/home/ann/bot/notes.md", "C:\\Users\\ann,"]);
  });

  it("names only scripts that package.json has", () => {
    const named = new Set(PAGES.flatMap((file) => scriptsNamed(read(file))));
    expect(named).toContain("same");
    expect([...named].filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

describe("the workflow", () => {
  const { jobs, permissions } = parse(read(".github/workflows/ci.yml"));
  const steps: { uses?: string; run?: string }[] = [...jobs.node.steps, ...jobs.test.steps];

  it("runs the project's own check on the oldest Node that is promised and on the one of the image", () => {
    const oldest = /^>=(\d+)/u.exec(manifest.engines.node)?.[1];
    const shipped = /^FROM node:(\d+)/mu.exec(dockerfile)?.[1];
    expect(jobs.node.strategy.matrix.node).toEqual([Number(oldest), Number(shipped)]);
    expect(jobs.node.steps.at(-1)).toEqual({ run: ".ci/run" });
  });

  it("calls a file that can be run", () => {
    expect(() => accessSync(".ci/run", constants.X_OK)).not.toThrow();
    expect(read(".ci/run").trim().split("\n").slice(-2)).toEqual(["npm ci", "npm test"]);
  });

  it("passes its one required check only when every version passed", () => {
    expect(jobs.test).toMatchObject({ needs: "node", if: "always()" });
    const [{ run, env }] = jobs.test.steps;
    expect(env["RESULT"]).toContain("needs.node.result");
    const passes = ["success", "failure", "cancelled", "skipped"].filter(
      (result) => spawnSync("bash", ["-c", run], { env: { RESULT: result } }).status === 0,
    );
    expect(passes).toEqual(["success"]);
  });

  it("may read the repository and nothing else, ends within half an hour, and uses actions of a known major", () => {
    expect(permissions).toEqual({ contents: "read" });
    for (const job of [jobs.node, jobs.test]) {
      expect(job).not.toHaveProperty("permissions");
      expect(job["timeout-minutes"]).toBeLessThan(30);
    }
    const actions = steps.flatMap((step) => step.uses ?? []);
    expect(actions.filter((name) => !/^actions\/[a-z-]+@v\d+$/u.test(name))).toEqual([]);
  });
});

it("README says on which versions of Node every change is tested", () => {
  const { jobs } = parse(read(".github/workflows/ci.yml"));
  const said = /tested on Node (\d+) and on (\d+)/u.exec(read("README.md"))?.slice(1).map(Number);
  expect(said).toEqual(jobs.node.strategy.matrix.node);
});

type Field = { readonly type: string; readonly id?: string; readonly attributes: Record<string, string> };
const FORMS = readdirSync(".github/ISSUE_TEMPLATE").filter((name) => name !== "config.yml");

describe.each(FORMS)("the form %s", (name) => {
  const form: { body: Field[] } = parse(read(`.github/ISSUE_TEMPLATE/${name}`));
  const fields = form.body.filter((each) => each.type !== "markdown");

  it("is one that GitHub can show", () => {
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    expect(fields.filter((each) => !["input", "textarea", "dropdown"].includes(each.type))).toEqual([]);
    expect(fields.filter((each) => !each.attributes["label"])).toEqual([]);
    expect(new Set(fields.map((each) => each.id)).size).toBe(fields.length);
  });
});

it("a form asks for a fact by an id that one has", () => {
  const { body }: { body: Field[] } = parse(read(".github/ISSUE_TEMPLATE/wrong-fact.yml"));
  expect(FACTS.map((part) => part.id)).toContain(body[0]?.attributes["placeholder"]);
});

describe("the licences", () => {
  const content = read("LICENSE-CONTENT");
  const notice = read("NOTICE.md");

  it("hold Creative Commons' text of CC BY 4.0 word for word", () => {
    const text = content.slice(content.indexOf("Attribution 4.0 International\n\n=="));
    // The digest of by_4.0.txt as Creative Commons publishes it, with one line end at its end.
    expect(createHash("sha256").update(text).digest("hex")).toBe(
      "9e5f1b3c610b9c2da5c313bf81d577a7d1acec686bdb0384edefa6df0f90cd94",
    );
  });

  it("are named alike wherever a tool looks", () => {
    const lock = JSON.parse(read("package-lock.json"));
    expect([manifest.license, lock.packages[""].license]).toEqual(["MIT AND CC-BY-4.0", "MIT AND CC-BY-4.0"]);
    expect(content).toContain("SPDX: CC-BY-4.0");
  });

  it("travel with the package and with the image", () => {
    expect(manifest.files).toEqual(expect.arrayContaining(["LICENSE-CONTENT", "NOTICE.md"]));
    expect(dockerfile.slice(dockerfile.lastIndexOf("FROM"))).toContain(
      "COPY LICENSE LICENSE-CONTENT NOTICE.md",
    );
  });

  it("come with a notice of every data set that facts are counted from", () => {
    const noticed = new Set(
      sources.filter(({ url = "" }) => url && notice.includes(url)).map(({ id }) => id),
    );
    const counted = FACTS.filter((part) => part.value["confidence"] === "counted");
    expect(counted.length).toBeGreaterThan(0);
    const unnoticed = counted.filter(({ value }) => {
      const cited = value["sources"];
      return !Array.isArray(cited) || !cited.some((id) => noticed.has(id));
    });
    expect(unnoticed.map((part) => part.id)).toEqual([]);
    expect(sources.filter(({ read: how, id }) => how === "count" && !noticed.has(id))).toEqual([]);
  });

  it("come with a notice of the questions that are others'", () => {
    const questions = read("test/fixtures/questions/out-of-scope.clinc.txt").trim().split("\n");
    expect(notice).toContain(`${questions.length.toLocaleString("en")} questions`);
  });
});
