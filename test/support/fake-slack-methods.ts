import { answersOf, type Posted, postMessage, type Said } from "./fake-slack-conversations.ts";
import { type FakePeople, usersInfo } from "./fake-slack-people.ts";
import { type FakeReactions, reactionsOf } from "./fake-slack-reactions.ts";
import { type FakeSessions, setSession } from "./fake-slack-sessions.ts";
import type { FakeWorkspace } from "./fake-slack-tokens.ts";
import { deleteMessage, updateMessage } from "./fake-slack-updates.ts";
import type { FakeViews } from "./fake-slack-views.ts";

type Args = { readonly [name: string]: unknown };
type Reply = { readonly ok: boolean; readonly [name: string]: unknown };

/** What one person sees in a channel. */
export type Ephemeral = {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
};

/** What the methods of one workspace work on. */
export type Ground = {
  readonly workspace: FakeWorkspace;
  readonly posted: Posted[];
  readonly ephemeral: Ephemeral[];
  /** What people said. */
  readonly said: readonly Said[];
  readonly views: FakeViews;
  readonly people: FakePeople;
  readonly sessions: FakeSessions;
  readonly reactions: FakeReactions;
  /** What the token may do. */
  readonly scopes: readonly string[];
};

/** A method of the Web API; each refuses what the real one refuses. */
type Method = (args: Args, ground: Ground) => Reply;

/** A room of methods each has a file of its own and stands here by name. */
const METHODS: Readonly<Record<string, Method>> = {
  "auth.test": (_, { workspace: { team, botUser } }) => ({
    ok: true,
    url: "https://roles.slack.com/",
    team: "Roles",
    user: "rolwijzer",
    team_id: team,
    user_id: botUser,
    bot_id: "B0BOT",
  }),
  "chat.postMessage": (args, { workspace, posted }) => postMessage(args, workspace.team, posted),
  "chat.update": (args, { workspace, posted }) => updateMessage(args, workspace.team, posted),
  "chat.delete": (args, { workspace, posted }) => deleteMessage(args, workspace.team, posted),
  "conversations.replies": (args, ground) => answersOf(args, ground.workspace.team, ground),
  "conversations.history": (args, ground) => answersOf(args, ground.workspace.team, ground),
  "assistant.threads.setSuggestedPrompts": setPrompts,
  "views.open": (args, { workspace, views }) => views.open(args, workspace.team),
  "views.publish": (args, { workspace, views }) => views.publish(args, workspace.team),
  "views.push": (args, { workspace, views }) => views.push(args, workspace.team),
  "views.update": (args, { workspace, views }) => views.update(args, workspace.team),
  "users.info": usersInfo,
  "reactions.get": reactionsOf,
  "agents.sessions.setStatus": setSession,
  "chat.postEphemeral": postEphemeral,
};

/** What one person sees is no message that anybody could find again. */
function postEphemeral(args: Args, { scopes, ephemeral }: Ground): Reply {
  const { channel, user, text } = args;
  if (!scopes.includes("chat:write")) return { ok: false, error: "missing_scope" };
  const isWhole = [channel, user, text].every((each) => typeof each === "string" && each !== "");
  if (!isWhole) return { ok: false, error: "invalid_arguments" };
  ephemeral.push(args as Ephemeral);
  return { ok: true, message_ts: "1795000000.000000" };
}

export function callMethod(method: string, args: Args, ground: Ground): Reply {
  return METHODS[method]?.(args, ground) ?? { ok: false, error: "unknown_method" };
}

/** With a thread the real one says ok and shows nothing, which a test has to notice. */
function setPrompts({ prompts: given, ...args }: Args): Reply {
  const prompts = Array.isArray(given) ? given : [];
  const fine = !("thread_ts" in args) && prompts.length >= 1 && prompts.length <= 4;
  return fine ? { ok: true } : { ok: false, error: "invalid_arguments" };
}
