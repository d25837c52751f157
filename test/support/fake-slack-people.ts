import type { Ground } from "./fake-slack-methods.ts";

type Reply = { readonly ok: boolean; readonly [name: string]: unknown };
type Person = Readonly<Record<string, unknown>>;

/** Who is more, or somebody else, than a member of the workspace: each of the rest is one. */
const PEOPLE: Readonly<Record<string, Person>> = {
  U0ADMIN: { is_admin: true },
  U0OWNER: { is_owner: true },
  "U-chief": { is_admin: true },
  U0GONE: { is_admin: true, deleted: true },
  /** Of another workspace, in a channel that both share: there they administer theirs. */
  U0STRANGER: { is_admin: true, is_owner: true, team_id: "T0OTHER" },
  U0ORGADMIN: {
    team_id: "T0ROLES",
    is_admin: false,
    enterprise_user: { id: "U0ORGADMIN", enterprise_id: "E0ORG", is_admin: true, is_owner: false },
  },
};

/** What `users.info` does. Source: https://docs.slack.dev/reference/methods/users.info */
export function usersInfo({ user }: { readonly user?: unknown }, { workspace, scopes }: Ground): Reply {
  if (!scopes.includes("users:read"))
    return { ok: false, error: "missing_scope", needed: "users:read", provided: scopes.join(",") };
  if (typeof user !== "string" || !/^[UW][\w-]+$/u.test(user)) return { ok: false, error: "user_not_found" };
  const member = { id: user, team_id: workspace.team, deleted: false, is_admin: false, is_owner: false };
  return { ok: true, user: { ...member, ...PEOPLE[user] } };
}
