import { readFile } from "node:fs/promises";
import { readEnvironment } from "../config/environment.ts";
import { proxiesIn } from "../config/proxy-config.ts";
import { UsageError } from "../errors.ts";
import type { Build } from "../knowledge/load/build.ts";
import { goOut } from "../outgoing/go-out.ts";
import { type Address, addressesOf } from "./addresses.ts";
import { checkLinks, judgeStatus, type Outcome } from "./link-check.ts";
import { EXIT, print } from "./output.ts";
import { makeProgress } from "./progress.ts";

/** Only the addresses of a clean catalog are worth asking. */
type Clean = Extract<Build, { kind: "clean" }>;

/**
 * Prints a line for each address of the catalog that fails, and for each that could not be tested; only the first make the
 * command fall short. With a file, its statuses stand in for the network.
 */
export async function checkAddresses({ data, placeOf }: Clean, from?: string): Promise<void> {
  const addresses = addressesOf(data, placeOf);
  const outcomes = from === undefined ? await asked(addresses) : await listed(addresses, from);
  const told = addresses.map((address, index) => ({
    address,
    outcome: outcomes[index] ?? ({ kind: "untold", why: "nobody asked" } as const),
  }));
  for (const kind of ["fails", "untold"] as const) {
    for (const { address, outcome } of told) if (outcome.kind === kind) await printLines(address, outcome);
  }
  const count = (kind: Outcome["kind"]): number => told.filter(({ outcome }) => outcome.kind === kind).length;
  await print(`${count("fine")} addresses answer, ${count("fails")} fail, ${count("untold")} not tested.`);
  if (count("fails") > 0) process.exitCode = EXIT.fallsShort;
}

async function printLines(
  { url, places }: Address,
  outcome: Exclude<Outcome, { kind: "fine" }>,
): Promise<void> {
  const says = outcome.kind === "fails" ? outcome.why : `not tested: ${outcome.why}`;
  for (const { file, line } of places) await print(`${file}:${line}: ${url}: ${says}.`);
}

async function asked(addresses: readonly Address[]): Promise<readonly Outcome[]> {
  await goOut(proxiesIn(readEnvironment()));
  const progress = makeProgress(addresses.length, process.stderr, Date.now);
  const outcomes = await checkLinks(
    addresses.map(({ url }) => url),
    { tell: progress.tell },
  );
  progress.end();
  return outcomes;
}

async function listed(addresses: readonly Address[], file: string): Promise<readonly Outcome[]> {
  const statuses = await statusesIn(file);
  return addresses.map(({ url }) => {
    const status = statuses.get(url);
    return status === undefined ? { kind: "untold", why: "it is not in the list" } : judgeStatus(status);
  });
}

async function statusesIn(file: string): Promise<ReadonlyMap<string, number>> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read.`, "Give a list: address, tab, status, a line each.", {
      cause,
    });
  });
  const lines = text.split(/\r?\n/u).map((line, index) => ({ line, number: index + 1 }));
  return new Map(
    lines
      .filter(({ line }) => line.trim() !== "")
      .map(({ line, number }) => {
        const [, url, status] = /^(\S+)\t(\d{3})$/u.exec(line) ?? [];
        if (url === undefined)
          throw new UsageError(
            `${file}:${number} is no address with a status.`,
            "Write an address, a tab and an HTTP status of three digits.",
          );
        return [url, Number(status)];
      }),
  );
}
