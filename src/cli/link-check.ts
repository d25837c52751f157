/** What became of an address. `untold`: it may be right, but the site would not tell, or nobody asked. */
export type Outcome =
  | { readonly kind: "fine" }
  | { readonly kind: "fails"; readonly why: string }
  | { readonly kind: "untold"; readonly why: string };

/** Asks one address; gives the status that it answers with, redirects followed. */
type Ask = (url: string, method: "HEAD" | "GET", signal: AbortSignal) => Promise<number>;

/** At once, over all sites: quick enough for some hundreds, and no burden to one that holds many of them. */
const AT_ONCE = 6;
const TIMEOUT_MS = 15_000;

/** Sites turn programs away that show the same page to readers: that says nothing of the address. */
const TURNED_AWAY: ReadonlySet<number> = new Set([401, 403, 429, 999]);

/**
 * Asks every address, a bounded number at a time, and tells of each as it is done. No failure throws.
 *
 * @returns the outcome of each, in the order of the addresses
 */
export async function checkLinks(
  urls: readonly string[],
  { ask = askOverHttp, timeoutMs = TIMEOUT_MS, tell = () => {} }: CheckOptions = {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = new Array(urls.length);
  const waiting = urls.entries();
  let done = 0;
  const worker = async (): Promise<void> => {
    // One iterator for all workers: each takes the next address that nobody has.
    for (const [index, url] of waiting) {
      outcomes[index] = await outcomeOf(url, ask, timeoutMs);
      done += 1;
      tell(done, new URL(url).hostname);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}

type CheckOptions = {
  readonly ask?: Ask;
  /** For each request. */
  readonly timeoutMs?: number;
  readonly tell?: (done: number, note: string) => void;
};

export function judgeStatus(status: number): Outcome {
  if (status >= 200 && status < 400) return { kind: "fine" };
  const why = `it answers ${status}`;
  return { kind: TURNED_AWAY.has(status) ? "untold" : "fails", why };
}

/** Many servers know no HEAD, or answer it wrongly: only GET condemns. */
async function outcomeOf(url: string, ask: Ask, timeoutMs: number): Promise<Outcome> {
  try {
    const head = judgeStatus(await ask(url, "HEAD", AbortSignal.timeout(timeoutMs)));
    if (head.kind === "fine") return head;
  } catch {
    // GET says why.
  }
  try {
    return judgeStatus(await ask(url, "GET", AbortSignal.timeout(timeoutMs)));
  } catch (error) {
    return { kind: "fails", why: reasonOf(error, timeoutMs) };
  }
}

async function askOverHttp(url: string, method: "HEAD" | "GET", signal: AbortSignal): Promise<number> {
  const response = await fetch(url, { method, signal, headers: { "user-agent": "rolwijzer-link-check" } });
  await response.body?.cancel();
  return response.status;
}

/** `fetch` hides the reason, such as a name that does not exist, in its cause. */
function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return "it cannot be reached";
  if (error.name === "TimeoutError") return `no answer within ${timeoutMs / 1000} s`;
  const cause = error.cause instanceof Error ? error.cause : error;
  return `it cannot be reached (${"code" in cause ? String(cause.code) : cause.message})`;
}
