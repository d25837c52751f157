import type {
  Assistant,
  Deliveries,
  IncomingMessage,
  Log,
  Speaker,
  Vote,
} from "../../src/adapters/adapter.ts";
import type { Answer } from "../../src/answer/answer.ts";
import type { Tap } from "../../src/intent.ts";

export type ScriptedAssistant = Assistant & {
  readonly heard: readonly IncomingMessage[];
  readonly votes: readonly (Vote & { readonly speaker: Speaker })[];
  /** Which message holds which answer. */
  readonly messages: readonly { readonly message: string; readonly intent: string }[];
  /** From now on no vote is kept. */
  readonly loseVotes: () => void;
  readonly kept: ReadonlyMap<string, Tap>;
  /** What it answers from now on. */
  readonly say: (answer: Answer | (() => Promise<Answer>)) => void;
  /** Lets its answers wait until the function it returns is called. */
  readonly hold: () => () => void;
};

/** An assistant for tests of adapters: it says what it is told to, and remembers what it heard. */
export function makeScriptedAssistant(first: Answer): ScriptedAssistant {
  const heard: IncomingMessage[] = [];
  const votes: (Vote & { speaker: Speaker })[] = [];
  const messages: { message: string; intent: string }[] = [];
  let keepsVotes = true;
  const kept = new Map<string, Tap>();
  let next: Answer | (() => Promise<Answer>) = first;
  let held: Promise<void> | undefined;
  return {
    heard,
    votes,
    messages,
    kept,
    loseVotes: () => {
      keepsVotes = false;
    },
    say: (answer) => {
      next = answer;
    },
    hold: () => {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    handle: async (message) => {
      heard.push(message);
      await held;
      return typeof next === "function" ? next() : next;
    },
    feedback: async (speaker, vote) => {
      votes.push({ speaker, ...vote });
      return keepsVotes;
    },
    sent: (_, message, { intent }) => {
      messages.push({ message, intent: intent.kind });
    },
    keep: async (tap) => {
      const id = `kept-${kept.size + 1}`;
      kept.set(id, tap);
      return id;
    },
    recall: async (id) => kept.get(id) ?? null,
  };
}

export type MemoryDeliveries = Deliveries & { readonly states: ReadonlyMap<string, "busy" | "done"> };

/** A ledger of one process whose leases never lapse. */
export function makeMemoryDeliveries(): MemoryDeliveries {
  const states = new Map<string, "busy" | "done">();
  return {
    states,
    claim: async (id) => {
      const state = states.get(id) ?? "new";
      if (state === "new") states.set(id, "busy");
      return state;
    },
    finish: async (id) => {
      states.set(id, "done");
    },
    release: async (id) => {
      states.delete(id);
    },
  };
}

export type Logged = {
  readonly level: "info" | "warn" | "error";
  readonly event: string;
  readonly fields?: unknown;
};

/** A log that can be read. */
export function makeMemoryLog(): Log & { readonly logged: readonly Logged[] } {
  const logged: Logged[] = [];
  const at = (level: Logged["level"]) => (event: string, fields?: Readonly<Record<string, unknown>>) => {
    logged.push({ level, event, fields });
  };
  return { logged, info: at("info"), warn: at("warn"), error: at("error") };
}
