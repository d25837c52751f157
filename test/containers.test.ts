import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { PAGE_PATHS } from "../src/adapters/shared/page-paths.ts";
import { SETTINGS } from "../src/config/settings.ts";
import { type Instruction, instructionsOf, letThrough, stagesOf } from "./support/dockerfile.ts";

const read = (file: string): string => readFileSync(file, "utf8");
const { version }: { version: string } = JSON.parse(read("package.json"));

describe("the Dockerfile", () => {
  const instructions = instructionsOf(read("Dockerfile"));
  const stages = stagesOf(instructions);
  const last = stages.at(-1)?.instructions ?? [];
  const argumentsOf = (of: readonly Instruction[], name: string) =>
    of.filter((each) => each.name === name).map((each) => each.text);

  it("stands on one image, of a version that is named to its last number", () => {
    expect(new Set(stages.map(({ from }) => from)).size).toBe(1);
    expect(stages[0]?.from).toMatch(/^node:\d+\.\d+\.\d+-slim$/u);
  });

  it("copies only what is there and what .dockerignore lets through", () => {
    const fromHere = instructions.filter(({ name, text }) => name === "COPY" && !text.startsWith("--from="));
    const sources = fromHere.flatMap(({ text }) => text.split(" ").slice(0, -1));
    expect(sources).toEqual(expect.arrayContaining(["package.json", "src", "scripts", "manifest"]));
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
    expect(new Set(sources)).toEqual(new Set(letThrough(read(".dockerignore"))));
  });

  it("takes from earlier stages what they make", () => {
    const taken = argumentsOf(last, "COPY").flatMap(
      (text) => /^--from=(\S+) \/app\/(\S+)/u.exec(text)?.slice(1) ?? [],
    );
    expect(taken).toEqual(["dependencies", "node_modules", "build", "dist"]);
    expect(stages.map(({ as }) => as)).toEqual(["build", "dependencies", undefined]);
  });

  it("runs no script of a package, and leaves what only development needs behind", () => {
    const installs = argumentsOf(instructions, "RUN").filter((text) => text.includes("npm ci"));
    expect(installs).toEqual(["npm ci --ignore-scripts", "npm ci --omit=dev --ignore-scripts"]);
    expect(argumentsOf(last, "RUN").join()).not.toContain("npm");
  });

  it("does not run as root, is stopped by a signal that the program hears, and starts it without a shell", () => {
    expect(argumentsOf(last, "USER")).toEqual(["1000:1000"]);
    const [stop = ""] = argumentsOf(last, "STOPSIGNAL");
    expect(read("src/cli/start.ts")).toContain(`"${stop}"`);
    expect(JSON.parse(argumentsOf(last, "ENTRYPOINT").join())).toEqual(["node", "dist/cli/main.js"]);
    expect(JSON.parse(argumentsOf(last, "CMD").join())).toEqual(["start"]);
  });

  it("sets only settings that there are, and writes to its volume alone", () => {
    const set = Object.fromEntries(
      argumentsOf(last, "ENV").flatMap((text) => text.split(" ").map((pair) => pair.split("="))),
    );
    const { NODE_ENV: node, ...settings } = set;
    expect([node, Object.keys(settings).filter((name) => !(name in SETTINGS))]).toEqual(["production", []]);
    expect([argumentsOf(last, "VOLUME"), argumentsOf(last, "EXPOSE")]).toEqual([
      [settings["DATA_DIR"]],
      [settings["PORT"]],
    ]);
  });

  it.each([
    [200, 0],
    [503, 1],
    [404, 1],
    [undefined, 1],
  ])("asks after the health of a bot that answers %s, and ends with %s", async (status, code) => {
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status ?? 0).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    onTestFinished(() => void server.close());
    if (status === undefined) server.close();
    const [, command = "[]"] = /CMD (?<command>\[.*\])$/u.exec(argumentsOf(last, "HEALTHCHECK").join()) ?? [];
    const [, ...words]: string[] = JSON.parse(command);
    const child = spawn(process.execPath, words, { env: { PORT: String(port) } });
    expect(await once(child, "close")).toEqual([code, null]);
    expect(asked).toEqual(status === undefined ? [] : ["/healthz"]);
  });
});

type Service = {
  readonly image: string;
  readonly build?: string;
  readonly user?: string;
  readonly env_file?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly expose?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly networks?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly stop_grace_period?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly deploy: { readonly resources: { readonly limits: Readonly<Record<string, unknown>> } };
};

describe("compose.yaml", () => {
  const compose = parse(read("compose.yaml"), { merge: true });
  const services: Readonly<Record<string, Service>> = compose.services;
  const all = Object.entries(services);
  const bots = all.filter(([, { build }]) => build !== undefined);

  it("runs the bot twice, from this folder and under its version", () => {
    expect(bots.map(([name]) => name)).toEqual(["bot-1", "bot-2"]);
    for (const [, { build, image }] of bots) expect([build, image]).toEqual([".", `rolwijzer:${version}`]);
  });

  it("names every other image by its version", () => {
    const others = all.filter(([, { build }]) => build === undefined).map(([, { image }]) => image);
    expect(others.filter((image) => !/^[a-z]+:\d+\.\d+(?:\.\d+)?$/u.test(image))).toEqual([]);
  });

  it.each(all)(
    "lets %s write nowhere but where it must, and gives it no right and no more than its share",
    (_, service) => {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        restart: "unless-stopped",
      });
      expect(service.tmpfs).toContain("/tmp");
      expect(Object.keys(service.deploy.resources.limits).sort()).toEqual(["cpus", "memory", "pids"]);
    },
  );

  it("gives back one right only, to who binds the ports of the web", () => {
    expect(all.flatMap(([name, { cap_add: rights = [] }]) => rights.map((right) => [name, right]))).toEqual([
      ["caddy", "NET_BIND_SERVICE"],
    ]);
  });

  it("waits for what a service needs until that is healthy", () => {
    for (const [name, { depends_on: needs = {} }] of all) {
      for (const [other, { condition }] of Object.entries(needs)) {
        expect([name, other in services, condition]).toEqual([name, true, "service_healthy"]);
      }
    }
    expect(Object.keys(services["caddy"]?.depends_on ?? {})).toEqual(bots.map(([name]) => name));
    const checked = all.filter(
      ([, { healthcheck, build }]) => healthcheck !== undefined || build !== undefined,
    );
    expect(checked).toHaveLength(all.length);
  });

  it("sets only settings that there are, to the port and the database of the others", () => {
    for (const [, { environment = {}, expose, env_file: file }] of bots) {
      expect(Object.keys(environment).filter((name) => !(name in SETTINGS))).toEqual([]);
      expect([expose, file]).toEqual([[environment["PORT"]], ".env"]);
      const { username, hostname, pathname } = new URL(
        environment["DATABASE_URL"]?.replace(/\$\{[^}]*\}/u, "password") ?? "",
      );
      const postgres = services[hostname]?.environment ?? {};
      expect([username, pathname]).toEqual([postgres["POSTGRES_USER"], `/${postgres["POSTGRES_DB"]}`]);
    }
  });

  it("holds no secret: each is asked for", () => {
    const text = read("compose.yaml");
    const secrets = [...text.matchAll(/(?:PASSWORD: |rolwijzer:)(\$\{\w+:\?[^}]*\}|\S+)/gu)].map(
      ([, value]) => value,
    );
    const written = secrets.filter((value) => !value?.startsWith("${") && value !== version);
    expect(written).toEqual([]);
  });

  it("lets only Caddy be reached from outside, and the store not even go out", () => {
    expect(all.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(["caddy"]);
    expect(services["postgres"]?.networks).toEqual(["inside"]);
    expect(compose.networks.inside).toEqual({ internal: true });
  });

  it("mounts only files that are there and volumes that are declared", () => {
    const mounted = all.flatMap(([, { volumes = [] }]) => volumes.map((each) => each.split(":")[0] ?? ""));
    const files = mounted.filter((source) => source.startsWith("."));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(mounted.filter((source) => !source.startsWith(".")).sort()).toEqual(
      Object.keys(compose.volumes).sort(),
    );
  });

  it("gives a bot longer to stop than it takes", () => {
    const [, stopMs = ""] = /STOP_MS = ([\d_]+)/u.exec(read("src/cli/start.ts")) ?? [];
    for (const [, { stop_grace_period: grace = "" }] of bots)
      expect(Number.parseInt(grace, 10) * 1_000).toBeGreaterThan(Number(stopMs.replaceAll("_", "")));
  });
});

describe("the Caddyfile", () => {
  const caddyfile = read("Caddyfile");
  const { services } = parse(read("compose.yaml"), { merge: true });

  it("leads to every bot, by the name and port they have", () => {
    const [, upstreams = ""] = /reverse_proxy (.*) \{/u.exec(caddyfile) ?? [];
    expect(upstreams.split(" ")).toEqual(["bot-1:3000", "bot-2:3000"]);
    for (const upstream of upstreams.split(" ")) {
      const [name = "", port] = upstream.split(":");
      expect(services[name].expose).toEqual([port]);
    }
    expect(caddyfile).toContain("health_uri /readyz");
  });

  it("lets through what platforms call and the pages that their listings link to, and nothing else", () => {
    const [, paths = ""] = /@platforms path (.*)/u.exec(caddyfile) ?? [];
    const isThrough = (path: string) =>
      paths
        .split(" ")
        .some((each) => (each.endsWith("*") ? path.startsWith(each.slice(0, -1)) : path === each));
    const called = ["src/adapters/slack/listening.ts", "src/adapters/teams/intake.ts"].map(
      (file) => /"(\/(?:slack|api)\/[a-z/]+)"/u.exec(read(file))?.[1] ?? "",
    );
    expect([...called, ...Object.values(PAGE_PATHS)].map(isThrough)).toEqual([true, true, true, true, true]);
    expect(["/health", "/metrics", "/readyz"].map(isThrough)).toEqual([false, false, false]);
  });

  it("takes its address from a setting that compose.yaml hands on, and closes every brace it opens", () => {
    expect(caddyfile.match(/\{\$(\w+)\}/u)?.[1]).toBe("SITE_ADDRESS");
    expect(services.caddy.environment).toHaveProperty("SITE_ADDRESS");
    expect(caddyfile.split("{").length).toBe(caddyfile.split("}").length);
  });
});

it("would notice a COPY that .dockerignore holds back, and a stage that is not there", () => {
  const [stage] = stagesOf(instructionsOf("FROM a:1 AS b\n# no\nRUN x \\\n  y\nCOPY c d e/"));
  expect(stage).toEqual({
    from: "a:1",
    as: "b",
    instructions: [
      { name: "RUN", text: "x y" },
      { name: "COPY", text: "c d e/" },
    ],
  });
  expect(letThrough("# no\n*\n!a\n!b/c\n")).toEqual(["a", "b/c"]);
});
