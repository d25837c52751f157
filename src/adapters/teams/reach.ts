import { joined } from "../shared/joined.ts";
import type { Call } from "./connector-client.ts";
import type { Incoming } from "./incoming.ts";

/**
 * Sends a message, as the text of a JSON object, into the conversation of the turn, in its thread, so that it is over
 * by `until` (`performance.now()`): after that another attempt may send it too.
 * @returns the id of the new message
 * @throws SendFailed
 */
export type Send = (message: string, until: number) => Promise<string | undefined>;

/** What can be done in the conversation of a turn. Of what is changed or taken away twice nothing shows. */
export type Reach = {
  readonly send: Send;
  /** Puts another message in the place of one of ours. @throws SendFailed */
  readonly update: (id: string, message: string, until: number) => Promise<void>;
  /** Takes one of our messages away. @throws SendFailed */
  readonly remove: (id: string, until: number) => Promise<void>;
};

/** Who speaks to whom where, as a reply says it. */
export function replyFieldsOf(incoming: Incoming): Readonly<Record<string, unknown>> {
  const { id, channelId, serviceUrl, from, recipient, conversation, locale } = incoming;
  return {
    channelId,
    serviceUrl,
    conversation: { ...conversation, isGroup: conversation.isGroup ?? false },
    from: { id: recipient.id, name: recipient.name ?? "" },
    recipient: { id: from.id, name: from.name ?? "" },
    ...(id ? { replyToId: id } : {}),
    ...(locale ? { locale } : {}),
  };
}

/** Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export function reachOf(
  incoming: Incoming,
  fields: Readonly<Record<string, unknown>>,
  call: (parts: Omit<Call, "headers">) => Promise<string | undefined>,
): Reach {
  const { serviceUrl, conversation } = incoming;
  const urlOf = (id: string) => `${activitiesOf(serviceUrl, conversation.id)}/${encodeURIComponent(id)}`;
  return {
    send: (message, until) =>
      call({ method: "POST", url: addressOf(incoming), body: joined(fields, message), until }),
    update: async (id, message, until) => {
      const body = joined({ ...fields, id }, message);
      await call({ method: "PUT", url: urlOf(id), body, until });
    },
    remove: async (id, until) => {
      await call({ method: "DELETE", url: urlOf(id), body: "", until });
    },
  };
}

function addressOf({ serviceUrl, conversation, id }: Incoming): string {
  const activities = activitiesOf(serviceUrl, conversation.id);
  return id ? `${activities}/${encodeURIComponent(id)}` : activities;
}

export function activitiesOf(serviceUrl: string, conversation: string): string {
  return `${serviceUrl.replace(/\/$/u, "")}/v3/conversations/${encodeURIComponent(conversation)}/activities`;
}
