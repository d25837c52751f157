import type { ModalView } from "../../src/adapters/slack/views/view-schema.ts";
import { CARDS, messageFor } from "../../src/adapters/teams/shown.ts";
import { compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import type { Pictured } from "./pictured.ts";
import type { PicturedCard } from "./teams/pictured-cards.ts";

type Windowed = Extract<Pictured, { kind: "window" }>;

export type Asking = {
  /** The blocks that Slack is sent. @throws TypeError when it would be sent none, for they have a flaw */
  readonly blocksOf: (pictured: Exclude<Pictured, Windowed>) => Promise<readonly object[]>;
  /** The window that Slack is sent. */
  readonly viewOf: (pictured: Windowed) => ModalView;
  /** The card that Teams is sent. @throws TypeError when it would be sent none */
  readonly cardOf: (pictured: PicturedCard) => Promise<object>;
  readonly close: () => Promise<void>;
};

const keep = async () => "0123456789abcdef";

/** The whole bot but for the way in and out: each message is asked in a conversation of its own. */
export async function openAsking(): Promise<Asking> {
  const config = { ...readConfig({}), database: { kind: "sqlite" as const, file: ":memory:" } };
  const { assistant, stop } = await compose(config, { log: silentLog });
  let asked = 0;

  async function blocksOf(pictured: Exclude<Pictured, Windowed>): Promise<readonly object[]> {
    if (pictured.kind === "page") return pictured.blocksOf(assistant);
    const { name, input, surface } = pictured;
    asked += 1;
    const speaker = { platform: "slack", workspace: "T1", conversation: `C${asked}`, user: `U${asked}` };
    const answer = await assistant.handle({ speaker, input, surface });
    if (answer === undefined) throw new TypeError(`${name} got no answer`);
    const { withBlocks } = await surface.show(answer, keep, silentLog, { isInChannel: true });
    if (withBlocks === undefined) throw new TypeError(`${name} is sent without blocks`);
    return JSON.parse(withBlocks).blocks;
  }

  async function cardOf({ name, input }: PicturedCard): Promise<object> {
    asked += 1;
    const speaker = { platform: "teams", workspace: "t1", conversation: `a:${asked}`, user: `29:${asked}` };
    const answer = await assistant.handle({ speaker, input, surface: CARDS });
    const message = answer && (await messageFor(answer, keep, silentLog));
    if (message === undefined) throw new TypeError(`${name} is sent without a card`);
    return JSON.parse(message).attachments[0].content;
  }

  return { blocksOf, viewOf: ({ viewOf }) => viewOf(assistant), cardOf, close: () => stop(1_000) };
}
