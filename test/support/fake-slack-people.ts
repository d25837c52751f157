import type { Ground } from "./fake-slack-methods.ts";

type Reply = { readonly ok: boolean; readonly [name: string]: unknown };

/** What a workspace knows of a person, beside that they are its member. */
type FakePerson = Readonly<Record<string, unknown>>;

/** People by their ids; anybody else is a member of whom nothing is known. */
export type FakePeople = Map<string, FakePerson>;

/** Who is more, or somebody else, than a member of the workspace. */
export function somePeople(): FakePeople {
  return new Map(
    Object.entries({
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
    }),
  );
}

/** What `users.info` does: the language comes only where it is asked for. Source: https://docs.slack.dev/reference/methods/users.info */
export function usersInfo(
  { user, include_locale: isLocaleAsked }: { readonly user?: unknown; readonly include_locale?: unknown },
  { people, workspace, scopes }: Ground,
): Reply {
  if (!scopes.includes("users:read"))
    return { ok: false, error: "missing_scope", needed: "users:read", provided: scopes.join(",") };
  if (typeof user !== "string" || !/^[UW][\w-]+$/u.test(user)) return { ok: false, error: "user_not_found" };
  const member = { id: user, team_id: workspace.team, deleted: false, is_bot: false };
  const { locale, ...told } = people.get(user) ?? {};
  const language = [true, "true"].includes(isLocaleAsked as boolean) ? { locale } : {};
  return { ok: true, user: { ...member, is_admin: false, is_owner: false, ...told, ...language } };
}
