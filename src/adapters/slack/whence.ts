import { z } from "zod";
import { idOrNone } from "./payloads.ts";

/** The workspace that a delivery is for, in Slack's ids. */
export type Whence = {
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
  /** Whether the app is installed in all of the enterprise. */
  readonly isEnterprise: boolean;
};

const flag = z
  .union([z.boolean(), z.enum(["true", "false"])])
  .optional()
  .catch(undefined);
const idOrNothing = idOrNone.catch(undefined);
const home = { team_id: idOrNothing, enterprise_id: idOrNothing, is_enterprise_install: flag };
const place = z.object({ id: idOrNothing }).nullish().catch(undefined);

const Delivered = z.object({
  ...home,
  /** Events say here for which installation they are: in a shared channel they may come from elsewhere. */
  authorizations: z.array(z.object(home)).optional().catch(undefined),
  team: place,
  enterprise: place,
});

export function whenceOf(body: unknown): Whence {
  const delivered = Delivered.safeParse(body).data;
  const [authorized] = delivered?.authorizations ?? [];
  const isAuthorized = authorized?.team_id !== undefined || authorized?.enterprise_id !== undefined;
  const named = isAuthorized ? authorized : delivered;
  return {
    team: named?.team_id ?? delivered?.team?.id,
    enterprise: named?.enterprise_id ?? delivered?.enterprise?.id,
    isEnterprise: [true, "true"].includes(named?.is_enterprise_install ?? false),
  };
}

/** What it may be installed under, the likelier first. */
export function keysOf({ team, enterprise, isEnterprise }: Whence): readonly string[] {
  return (isEnterprise ? [enterprise, team] : [team, enterprise]).flatMap((key) => key ?? []);
}
