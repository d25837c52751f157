import type { Body } from "./payloads.ts";
import type { Workspace } from "./workspaces.ts";

/** Answers Slack on the request itself; the text of JSON is sent as it is. */
export type Acknowledge = (payload?: unknown) => Promise<void>;

export type Heard = { readonly body: Body; readonly ack: Acknowledge; readonly workspace: Workspace };
export type Listener = (heard: Heard) => Promise<void>;
/** Hears what may be said of a workspace that we do not serve any more. */
type EndListener = (body: Body) => Promise<void>;

/**
 * Who hears what. Bolt's `App` would do, but asks all its listeners about each request and makes a client for each:
 * that takes longer than an answer does.
 */
export type Listeners = {
  /** An event, by its type. */
  readonly event: (type: string, listener: Listener) => void;
  /** An event by its type, also of a workspace that we do not serve. */
  readonly end: (type: string, listener: EndListener) => void;
  /** A slash command, with its slash. */
  readonly command: (name: string, listener: Listener) => void;
  /** Whatever was tapped. */
  readonly action: (listener: Listener) => void;
  /** A shortcut, of a message or anywhere, by its callback id. */
  readonly shortcut: (callback: string, listener: Listener) => void;
  /** A form that was sent, by the callback id of its view. */
  readonly submission: (callback: string, listener: Listener) => void;
  /** What somebody types into a menu that asks us for its options. */
  readonly suggestion: (listener: Listener) => void;
  /** @returns who hears this; undefined when it is not for us */
  readonly find: (body: Body) => Listener | undefined;
  readonly findEnd: (body: Body) => EndListener | undefined;
};

export function makeListeners(): Listeners {
  const events = new Map<string, Listener>();
  const ends = new Map<string, EndListener>();
  const commands = new Map<string, Listener>();
  const shortcuts = new Map<string, Listener>();
  const submissions = new Map<string, Listener>();
  let action: Listener | undefined;
  let suggestion: Listener | undefined;

  function findShown({ type, view, callback_id: callback = "", actions }: Body): Listener | undefined {
    switch (type) {
      case "shortcut":
      case "message_action":
        return shortcuts.get(callback);
      case "view_submission":
        return submissions.get(view?.callback_id ?? "");
      case "block_suggestion":
        return suggestion;
      default:
        return actions === undefined ? undefined : action;
    }
  }

  return {
    event: (type, listener) => void events.set(type, listener),
    end: (type, listener) => void ends.set(type, listener),
    command: (name, listener) => void commands.set(name, listener),
    action: (listener) => {
      action = listener;
    },
    shortcut: (callback, listener) => void shortcuts.set(callback, listener),
    submission: (callback, listener) => void submissions.set(callback, listener),
    suggestion: (listener) => {
      suggestion = listener;
    },
    findEnd: ({ event }) => (event === undefined ? undefined : ends.get(event.type)),
    find: (body) => {
      if (body.event !== undefined) return events.get(body.event.type);
      if (body.command !== undefined) return commands.get(body.command);
      return findShown(body);
    },
  };
}
