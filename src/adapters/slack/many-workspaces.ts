import { PlatformError } from "../../errors.ts";
import type { Installation, Installations, Log } from "../adapter.ts";
import { clientOptions, makeCaller, sdkLogger } from "./client.ts";
import { type Installed, makeInstalled } from "./installed.ts";
import type { Listeners } from "./listeners.ts";
import { makeLook } from "./looking.ts";
import { makePosting, type Posted, type Posting } from "./posting.ts";
import { makeRenew } from "./renewal.ts";
import type { SlackSettings } from "./slack-settings.ts";
import { isTokenRefusal, WatchedClient } from "./standing.ts";
import { makeTokens, type Tokens } from "./tokens.ts";
import { listenToUninstalls } from "./uninstalls.ts";
import { keysOf, whenceOf } from "./whence.ts";
import type { Workspaces } from "./workspaces.ts";

type ManySettings = SlackSettings & Required<Pick<SlackSettings, "client">>;
type Parts = { readonly installations: Installations; readonly log: Log };
type Inside = Parts & { readonly installed: Installed; readonly tokens: Tokens };

/** Every workspace where the app is installed, each served with its own token. */
export function makeManyWorkspaces(settings: ManySettings, listeners: Listeners, parts: Parts): Workspaces {
  const { installations, log } = parts;
  const installed = makeInstalled(installations, log);
  const tokens = makeTokens({ installations, installed, renew: makeRenew(settings), log, now: Date.now });
  const inside = { ...parts, installed, tokens };
  const underWay = makeUnderWay();
  const uninstalls = listenToUninstalls(listeners, {
    ...parts,
    installed,
    settled: underWay.settled,
    callerFor: (botToken) => makeCaller({ ...settings, botToken }),
  });
  return {
    of: async (body) => {
      const installation = await installed.find(keysOf(whenceOf(body)));
      if (installation === undefined) return undefined;
      const { key, botUser: self, team, enterprise } = installation;
      return {
        key,
        whose: { team: team ?? undefined, enterprise: enterprise ?? undefined },
        self,
        posting: postingIn(installation, settings, inside),
        client: () => clientIn(installation, settings, inside),
        track: (work) => underWay.track(key, work),
      };
    },
    start: async () => undefined,
    trouble: () => undefined,
    stop: async () => {
      await Promise.all([uninstalls.stop(), tokens.settled()]);
    },
  };
}

/** Posts with the workspace's token; when Slack does not take it, once more with the one that the store has by now. */
function postingIn(
  installation: Installation,
  settings: ManySettings,
  { installed, tokens, log }: Inside,
): Posting {
  const { clientTimeoutMs: timeoutMs } = settings;

  async function postWith(token: string | undefined, post: Parameters<Posting>): Promise<Posted> {
    if (token === undefined) return { kind: "refused", code: "token_expired" };
    const call = makeCaller({ ...settings, botToken: token });
    return makePosting(call, makeLook(call, timeoutMs), timeoutMs)(...post);
  }

  return async (...post) => {
    const token = await tokens.tokenFor(installation);
    const posted = await postWith(token, post);
    if (posted.kind !== "refused" || !isTokenRefusal(posted.code)) return posted;
    log.warn("slack.workspace_shut_out", { refusal: posted.code });
    installed.drop(installation.key);
    const current = await installed.find([installation.key]);
    if (current === undefined || current.secrets.botToken === token) return posted;
    return postWith(await tokens.tokenFor(current), post);
  };
}

async function clientIn(
  installation: Installation,
  settings: ManySettings,
  { installed, tokens, log }: Inside,
): Promise<WatchedClient> {
  const token = await tokens.tokenFor(installation);
  if (token === undefined)
    throw new PlatformError("A workspace has no token any more", "The app has to be installed there anew.");
  return new WatchedClient(token, clientOptions(settings, sdkLogger(log)), (refusal) => {
    if (isTokenRefusal(refusal)) installed.drop(installation.key);
  });
}

/** What is being done for each workspace. */
function makeUnderWay() {
  const all = new Map<string, Set<Promise<unknown>>>();
  return {
    track: <Result>(key: string, work: Promise<Result>): Promise<Result> => {
      const works = all.get(key) ?? new Set();
      all.set(key, works.add(work));
      const done = () => {
        works.delete(work);
        if (works.size === 0 && all.get(key) === works) all.delete(key);
      };
      work.then(done, done);
      return work;
    },
    settled: async (key: string): Promise<void> => {
      await Promise.allSettled(all.get(key) ?? []);
    },
  };
}
