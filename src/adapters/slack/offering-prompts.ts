import { LRUCache } from "lru-cache";
import type { Language } from "../../language.ts";
import type { PlatformParts } from "../adapter.ts";
import { describe } from "./failure.ts";
import { PROMPTS_TITLE } from "./lines.ts";
import { OpenedBody, toSpeaker } from "./payloads.ts";
import { promptsIn } from "./prompts.ts";
import type { WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Parts = Pick<PlatformParts, "assistant" | "log"> & { readonly whoIsWho: WhoIsWho };

/** Offers prompts to who opened the bot's own conversation. */
export type OfferPrompts = (body: unknown, workspace: Workspace) => Promise<void>;

const MOST_OFFERED = 10_000;
/** Nobody waits for them. */
const PATIENCE_MS = 2_000;

/**
 * Those of the manifest stand there by themselves, two in each language; in place of these come four in the language of
 * whoever opens it, as they chose it here or else for Slack, once a conversation, where Slack tells that. They are a courtesy: without them the conversation works all the same.
 */
export function makeOfferPrompts({ whoIsWho, assistant, log }: Parts): OfferPrompts {
  const offered = new LRUCache<string, Language>({ max: MOST_OFFERED });
  return async (body, workspace) => {
    const opened = OpenedBody.safeParse(body).data;
    if (opened?.event.tab !== "messages" || opened.event.user === undefined) return;
    const { team_id: team, enterprise_id: enterprise, event } = opened;
    const { channel, user = "" } = event;
    const speaker = toSpeaker(homeIn(workspace, { team, enterprise }), { channel }, user);
    const locale = (await whoIsWho.tell(workspace, speaker, PATIENCE_MS))?.language;
    if (locale === undefined) return;
    const language = await assistant.offers.language(speaker, locale);
    const conversation = `${speaker.workspace}:${channel}`;
    if (offered.get(conversation) === language) return;
    offered.set(conversation, language);
    try {
      // Without a thread: under the agent view Slack drops prompts that name one.
      const client = await workspace.client();
      await client.apiCall("assistant.threads.setSuggestedPrompts", {
        channel_id: channel,
        title: PROMPTS_TITLE[language],
        prompts: promptsIn(language).map(({ title, message }) => ({ title, message })),
      });
    } catch (error) {
      offered.delete(conversation);
      log.warn("slack.prompts_refused", describe(error));
    }
  };
}
