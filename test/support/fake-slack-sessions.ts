type Reply = { readonly ok: boolean; readonly [name: string]: unknown };
type Session = { readonly status: string; readonly title?: string };

/** Agent sessions, by their channel and thread. */
export type FakeSessions = Map<string, Session>;

const STATUSES: readonly unknown[] = ["active", "processing", "suspended", "closed"];

/**
 * What `agents.sessions.setStatus` does: makes a session of a thread, which then has the title, or gives it another status.
 * Source: https://docs.slack.dev/reference/methods/agents.sessions.setStatus
 */
export function setSession(
  given: Readonly<Record<string, unknown>>,
  { sessions, scopes }: { readonly sessions: FakeSessions; readonly scopes: readonly string[] },
): Reply {
  const { channel_id: channel, thread_ts: thread, status, title } = given;
  if (!scopes.includes("chat:write")) return { ok: false, error: "missing_scope", needed: "chat:write" };
  const isNamed = title === undefined || (typeof title === "string" && title.length <= 200);
  if (typeof channel !== "string" || typeof thread !== "string" || !STATUSES.includes(status) || !isNamed)
    return { ok: false, error: "invalid_arguments" };
  const key = `${channel}:${thread}`;
  const first = { ...(title === undefined ? {} : { title: String(title) }) };
  sessions.set(key, { ...first, ...sessions.get(key), status: String(status) });
  return { ok: true, status, title: sessions.get(key)?.title };
}
