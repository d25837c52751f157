/** Load on a server of another process, over real sockets. */
import { Agent, request } from "node:http";

export type Request = {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** How many requests are under way at once. */
const AT_ONCE = 16;

/** Connections are kept alive; an idle one holds no process up. There are as many as requests under way. */
const agent = new Agent({ keepAlive: true });

/** Sends one request. @returns the body of the reply @throws when it is not answered with 200 */
export function send(url: string, { path, body, headers }: Request): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${url}${path}`,
      { method: "POST", agent, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path} was answered with ${response.statusCode}`));
        });
      },
    );
    sending.on("error", reject);
    sending.end(body);
  });
}

export type Round = { readonly perSecond: number; readonly latencies: readonly number[] };

/** Does every piece of work, so many at once, and says how fast. Each tells when its reader had the answer. */
export async function load<Work>(
  all: Iterable<Work>,
  answered: (work: Work) => Promise<unknown>,
): Promise<Round> {
  const latencies: number[] = [];
  const left = all[Symbol.iterator]();
  const began = performance.now();
  async function worker(): Promise<void> {
    for (let next = left.next(); next.done !== true; next = left.next()) {
      const sent = performance.now();
      await answered(next.value);
      latencies.push(performance.now() - sent);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { perSecond: (1_000 * latencies.length) / (performance.now() - began), latencies };
}
