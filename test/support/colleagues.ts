import { deliver, type Payload, payload } from "./fake-slack-requests.ts";
import { fixture, postJson } from "./fake-teams-stage.ts";
import { fine, nextId, type Served } from "./served.ts";

/** Somebody who speaks with the bot on a platform, in a conversation of their own. */
export type Colleague = {
  readonly says: (text: string) => Promise<void>;
  /** All that the bot said there, as text. */
  readonly read: () => string;
};

type Meet = (served: Served, name: string) => Colleague;

/** The name of the setting by which somebody is a curator, and how to meet them. */
export const PLATFORMS: readonly (readonly [name: string, curator: (name: string) => string, meet: Meet])[] =
  [
    ["Slack", (name) => `slack/T0ROLES/U-${name}`, meetInSlack],
    ["Teams", (name) => `teams/tenant/29:${name}`, meetInTeams],
  ];

/** In a direct conversation of their own. */
function meetInSlack({ slack, url }: Served, name: string): Colleague {
  const channel = `D-${name}`;
  return {
    says: async (text) => {
      const body = payload("message-im");
      const event = { ...body.event, user: `U-${name}`, channel, text, ts: `1795000900.${nextId()}` };
      await fine(deliver(url, { ...body, event_id: `Ev-${nextId()}`, event } as Payload));
    },
    read: () =>
      slack.posted
        .filter((each) => each.channel === channel)
        .map((each) => `${each.text} ${JSON.stringify(each.blocks)}`)
        .join("\n"),
  };
}

function meetInTeams({ teams, url }: Served, name: string): Colleague {
  const conversation = { id: `a:${name}`, conversationType: "personal" };
  return {
    says: async (text) => {
      const activity = {
        ...fixture("message-personal", teams.serviceUrl),
        ...{ conversation, text, id: `f:${nextId()}`, from: { id: `29:${name}`, name } },
        channelData: { tenant: { id: "tenant" } },
      };
      await fine(postJson(`${url}/api/messages`, JSON.stringify(activity)));
    },
    read: () =>
      teams.posted
        .filter((each) => each.conversation === conversation.id)
        .map(({ activity }) => JSON.stringify(activity))
        .join("\n"),
  };
}
