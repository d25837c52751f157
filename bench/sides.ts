/** Processes to put load on, and the platforms that they answer. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SECRET } from "./requests.ts";

export type Side = {
  readonly name: string;
  readonly url: string;
  readonly child: ChildProcess;
  readonly folder: string;
};

/** Starts a program of ours or of the bench, with a store of its own; it tells where it listens. */
export async function startSide(
  name: string,
  program: readonly string[],
  platformUrl: string,
): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), "rolwijzer-bench-"));
  const child = spawn(process.execPath, program, {
    env: {
      ...process.env,
      PORT: "0",
      LOG_LEVEL: "info",
      RATE_LIMITS: "off",
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_BOT_TOKEN: "xoxb-fake-token",
      SLACK_API_URL: `${platformUrl}/api/`,
      TEAMS_LOCAL: "true",
      DATA_DIR: folder,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  for await (const chunk of child.stderr ?? []) {
    const url = /"url":"([^"]+)"/u.exec(String(chunk))?.[1];
    if (url !== undefined) {
      child.stderr?.resume();
      return { name, url, child, folder };
    }
    if (!String(chunk).startsWith("{")) process.stderr.write(String(chunk));
  }
  throw new Error(`${program.join(" ")} did not start`);
}

/** Ends it, and takes its store away. */
export async function stop({ child, folder }: Side): Promise<void> {
  child.kill("SIGTERM");
  await once(child, "close");
  rmSync(folder, { recursive: true });
}

export type Platform = {
  readonly url: string;
  /** Resolves when the answer to this message is there. */
  readonly taken: (key: string) => Promise<void>;
  readonly close: () => void;
};

/** Slack's Web API and Teams' connector, as fast as they can be: every post is taken at once. */
export async function startPlatform(): Promise<Platform> {
  const waiting = new Map<string, () => void>();
  const taken = new Set<string>();
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const key = postedTo(request.url ?? "", body);
    if (key !== undefined) {
      taken.add(key);
      waiting.get(key)?.();
    }
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      '{"ok":true,"id":"1","ts":"1700000001.000001","channel":"C1","bot_id":"B1","user_id":"UBOT"}',
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    taken: async (key: string): Promise<void> => {
      if (!taken.has(key)) await new Promise<void>((resolve) => waiting.set(key, resolve));
      waiting.delete(key);
      taken.delete(key);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function postedTo(url: string, body: string): string | undefined {
  if (url.endsWith("/chat.postMessage")) return /thread_ts"?[=:]"?([\d.]+)/u.exec(body)?.[1];
  return /\/activities\/([^/]+)$/u.exec(url)?.[1];
}
