import type { Administering } from "../adapter/workspace-admin.ts";
import type { Speaker } from "../adapter.ts";
import { namedIn } from "./incoming-text.ts";
import { isDirectChannel } from "./payloads.ts";
import { administers, type WhoIs } from "./who-is-who.ts";
import type { Workspace } from "./workspaces.ts";

type Said = {
  readonly workspace: Workspace;
  readonly speaker: Speaker;
  readonly channel: string;
  /** As Slack writes it. */
  readonly text: string;
};

/** What is told of a message that may settle something. */
export type Administration = (said: Said) => Administering;

/** @param admins people who may settle whatever Slack says of them, each as `workspace/user` */
export function makeAdministration(whoIs: WhoIs, admins: readonly string[] = []): Administration {
  return ({ workspace, speaker: { workspace: team, user }, channel, text }) => ({
    mayAdminister: async () => {
      if (admins.includes(`${team}/${user}`)) return "yes";
      const person = await whoIs(workspace, team, user);
      if (person === undefined) return "unknown";
      return administers(person, team) ? "yes" : "no";
    },
    ...(isDirectChannel(channel) ? {} : { channel }),
    channels: namedIn(text, "#"),
    people: namedIn(text, "@").filter((id) => id !== workspace.self),
  });
}
