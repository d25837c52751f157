import { LRUCache } from "lru-cache";
import type { Assistant, Deliveries, IncomingMessage, PlatformParts } from "../adapters/adapter.ts";
import type { Answer } from "../answer/answer.ts";
import type { Answered, TurnEnd } from "../observability/turn-end.ts";
import { isUnanswered } from "./records.ts";

/** A turn under a claim, until its delivery ends. */
type UnderWay = { readonly began: number; readonly made?: Made };
type Made = {
  readonly input: TurnEnd["input"] & string;
  readonly isAnswered: boolean;
  readonly answered: Answered;
  readonly at: number;
};

/** Turns under way that are known at once: one whose claim lapsed ends with no word. */
const MOST_UNDER_WAY = 10_000;

/**
 * The same parts of a platform, and `hear` is told of each turn how it ended. A turn that came with a delivery ends when that
 * does, so that it is known whether its answer was sent; any other ends with its answer. Greetings and apologies are no turns.
 */
export function watched<Parts extends Pick<PlatformParts, "assistant" | "deliveries">>(
  parts: Parts,
  platform: string,
  hear: (end: TurnEnd) => void,
): Parts {
  const { assistant, deliveries } = parts;
  const { turn, began, ended } = turnsUnderWay(platform, hear);
  return {
    ...parts,
    assistant: {
      ...assistant,
      handle: (message) => turn(message, assistant.handle, (since) => hear(silence(platform, since))),
      // What was not said to the bot, and left alone, is no turn.
      overhear: (message) => turn(message, assistant.overhear, () => undefined),
    } satisfies Assistant,
    deliveries: {
      ...deliveries,
      claim: async (ids, leaseMs) => {
        const since = performance.now();
        const result = await deliveries.claim(ids, leaseMs);
        if (result === "new") began(ids, since);
        if (result === "done") hear(silence(platform, since));
        return result;
      },
      finish: async (ids, how) => {
        ended(ids, (made) => (how === "uncertain" ? "uncertain" : outcomeOf(made)));
        await deliveries.finish(ids, how);
      },
      release: async (ids) => {
        ended(ids, () => "failed");
        await deliveries.release(ids);
      },
    } satisfies Deliveries,
  };
}

/** Turns whose deliveries have not ended. */
function turnsUnderWay(platform: string, hear: (end: TurnEnd) => void) {
  const underWay = new LRUCache<string, UnderWay>({ max: MOST_UNDER_WAY });

  async function turn(
    message: IncomingMessage,
    work: Assistant["handle"],
    onSilence: (since: number) => void,
  ): Promise<Answer | undefined> {
    const { delivery, input } = message;
    const claimed = underWay.get(delivery ?? "");
    const began = claimed?.began ?? performance.now();
    try {
      const answer = await work(message);
      const made = answer && madeBy(answer, message);
      if (made === undefined) onSilence(began);
      else if (delivery === undefined || claimed === undefined) end({ began, made }, outcomeOf(made));
      else underWay.set(delivery, { began, made });
      return answer;
    } catch (error) {
      hear({ platform, outcome: "failed", input: input.kind, ms: performance.now() - began });
      throw error;
    }
  }

  function end({ began, made }: UnderWay, outcome: TurnEnd["outcome"], isSent = false): void {
    if (made === undefined) return;
    const now = performance.now();
    const { input, answered } = made;
    const sendMs = isSent ? { sendMs: now - made.at } : {};
    hear({ platform, outcome, input, answered, ms: now - began, ...sendMs });
  }

  function ended([key = ""]: readonly string[], outcome: (made: Made) => TurnEnd["outcome"]): void {
    const known = underWay.get(key);
    underWay.delete(key);
    if (known?.made !== undefined) end(known, outcome(known.made), true);
  }

  function began(ids: readonly string[], since: number): void {
    // Left when its claim lapsed.
    ended(ids, () => "failed");
    underWay.set(ids[0] ?? "", { began: since });
  }

  return { turn, began, ended };
}

const outcomeOf = ({ isAnswered }: Made) => (isAnswered ? "answered" : "unanswered");

function madeBy({ intent, language, citations, lead }: Answer, { input }: IncomingMessage): Made {
  return {
    at: performance.now(),
    input: input.kind,
    isAnswered: !isUnanswered(intent, input.kind === "intent" ? "" : input.text),
    answered: {
      intent: intent.kind,
      form: "form" in intent ? intent.form : undefined,
      why: intent.kind === "out_of_scope" ? intent.why : undefined,
      language,
      facts: citations.map(({ id }) => id),
      wording: WORDINGS[lead?.wording ?? "composed"],
    },
  };
}

/** Words of an operator's for what the document calls by who made it. */
const WORDINGS = { composed: "plain", written: "shipped", model: "model" } as const;

/** Nothing was said: it was answered before, or asked too fast. */
function silence(platform: string, began: number): TurnEnd {
  return { platform, outcome: "silenced", ms: performance.now() - began };
}
