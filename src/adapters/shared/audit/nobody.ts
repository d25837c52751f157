import type { Log, PlatformParts } from "../../adapter.ts";

export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Nothing that is let in is handled: an audit asks only what is turned away. */
export const unasked = async (): Promise<never> => Promise.reject(new Error("an audit handles nothing"));

/** The parts of a platform that is built to be looked at, and asked by nobody it would have to answer. */
export const NOBODY: PlatformParts = {
  assistant: {
    handle: unasked,
    isGoingOn: unasked,
    overhear: unasked,
    feedback: unasked,
    forget: unasked,
    react: unasked,
    greet: unasked,
    stop: unasked,
    notGreeted: unasked,
    sent: () => undefined,
    standing: unasked,
    takeBack: unasked,
    later: unasked,
    met: () => undefined,
    keep: unasked,
    recall: unasked,
    workspace: unasked,
    choose: unasked,
    offers: {
      roles: () => [],
      suggest: () => [],
      find: () => [],
      shown: () => undefined,
      statements: () => [],
      language: unasked,
      page: unasked,
    },
  },
  deliveries: { claim: unasked, finish: unasked, release: unasked, countUncertain: unasked },
  log: SILENT,
};
