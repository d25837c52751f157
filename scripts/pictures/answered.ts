import { compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import type { Pictured } from "./pictured.ts";

export type Asking = {
  /** The blocks that Slack is sent. @throws TypeError when it would be sent none, for they have a flaw */
  readonly blocksOf: (pictured: Pictured) => Promise<readonly object[]>;
  readonly close: () => Promise<void>;
};

/** The whole bot but for the way in and out: each message is asked in a conversation of its own. */
export async function openAsking(): Promise<Asking> {
  const config = { ...readConfig({}), database: { kind: "sqlite" as const, file: ":memory:" } };
  const { assistant, stop } = await compose(config, { log: silentLog });
  let asked = 0;

  async function blocksOf(pictured: Pictured): Promise<readonly object[]> {
    if (pictured.kind === "page") return pictured.blocksOf(assistant);
    const { name, input, surface } = pictured;
    asked += 1;
    const speaker = { platform: "slack", workspace: "T1", conversation: `C${asked}`, user: `U${asked}` };
    const answer = await assistant.handle({ speaker, input, surface });
    if (answer === undefined) throw new TypeError(`${name} got no answer`);
    const keep = async () => "0123456789abcdef";
    const { withBlocks } = await surface.show(answer, keep, silentLog, { isInChannel: true });
    if (withBlocks === undefined) throw new TypeError(`${name} is sent without blocks`);
    return JSON.parse(withBlocks).blocks;
  }

  return { blocksOf, close: () => stop(1_000) };
}
