import { expect, vi } from "vitest";
import { deliver, type Payload, payload } from "./fake-slack-requests.ts";
import { fixture, postJson } from "./fake-teams-stage.ts";
import { fine, nextId, type Served } from "./served.ts";

/** Somebody who speaks with the bot on a platform, in a conversation of their own. */
export type Colleague = {
  readonly says: (text: string) => Promise<void>;
  /** All that the bot said there, as text. */
  readonly read: () => string;
};

/** In Slack they give commands too, in a channel where they are. */
type SlackColleague = Colleague & {
  /** @returns what is answered to them alone, also where that comes late */
  readonly commands: (name: string, text: string, channel?: string) => Promise<string>;
  /** A mention of the bot there. */
  readonly mentions: (text: string, channel: string) => Promise<void>;
};

type Meet = (served: Served, name: string) => Colleague;

/** The name of the setting by which somebody is a curator, and how to meet them. */
export const PLATFORMS: readonly (readonly [name: string, curator: (name: string) => string, meet: Meet])[] =
  [
    ["Slack", (name) => `slack/T0ROLES/U-${name}`, meetInSlack],
    ["Teams", (name) => `teams/tenant/29:${name}`, meetInTeams],
  ];

/** In a direct conversation of their own. */
export function meetInSlack({ slack, url }: Served, name: string): SlackColleague {
  const channel = `D-${name}`;
  const user = `U-${name}`;
  return {
    commands: async (command, text, where = "C0OTHER") => {
      const before = slack.whispered.length;
      const given = { command: `/${command}`, text, user_id: user, channel_id: where };
      const body = { ...payload("slash-role", slack.responseUrl), ...given };
      const answer = await (await fine(deliver(url, body))).text();
      if (answer !== "") return answer;
      await vi.waitFor(() => expect(slack.whispered.length).toBeGreaterThan(before), { timeout: 10_000 });
      return JSON.stringify(slack.whispered.at(-1));
    },
    mentions: async (text, where) => {
      const body = payload("app-mention");
      const event = { ...body.event, user, channel: where, text: `<@U0BOT> ${text}` };
      await fine(
        deliver(url, {
          ...body,
          event_id: `Ev-${nextId()}`,
          event: { ...event, ts: `1795000900.${nextId()}` },
        } as Payload),
      );
    },
    says: async (text) => {
      const body = payload("message-im");
      const event = { ...body.event, user, channel, text, ts: `1795000900.${nextId()}` };
      await fine(deliver(url, { ...body, event_id: `Ev-${nextId()}`, event } as Payload));
    },
    read: () =>
      slack.posted
        .filter((each) => each.channel === channel || each.channel === user)
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
