import type { Log, PlatformAdapter, Surface } from "../../adapters/adapter.ts";
import type { Answer } from "../../answer/answer.ts";
import type { Mind } from "../assistant.ts";
import { makeKeep } from "../records.ts";
import type { Stores } from "../stores.ts";
import type { Curator } from "./curators.ts";
import type { Correct } from "./deciding.ts";
import { type Desk, makeDesk } from "./desk.ts";
import type { Notice } from "./notice.ts";
import { makeNews } from "./proposal-news.ts";
import { type Letters, letterTo, makeLetters } from "./sending-letters.ts";

/** How people are reached on a platform, by its name, once it is open. */
export type Reaching = Readonly<
  Record<string, Pick<PlatformAdapter, "tell"> & Partial<Pick<PlatformAdapter, "addressOf">>>
>;

export type OpenDeskParts = {
  readonly stores: Stores;
  readonly mind: () => Mind;
  readonly curators: readonly Curator[];
  readonly reaching: () => Reaching;
  readonly correct: Correct;
  readonly log: Log;
  readonly now: () => number;
};

/** The desk, and what sends its letters; nothing where nothing is kept. */
export function openDesk(
  parts: OpenDeskParts,
): { readonly desk: Desk; readonly letters: Letters } | undefined {
  const { stores, mind, curators, reaching, correct, log, now } = parts;
  const { records } = stores;
  if (records === undefined) return undefined;
  const letters = makeLetters({
    outbox: records.outbox,
    tell: () => Object.fromEntries(Object.entries(reaching()).map(([name, { tell }]) => [name, tell])),
    keep: makeKeep(stores.keepsakes, log),
    wordsOf,
    onRefused: async ({ notice, person }) => {
      if (notice.kind !== "question for you") return;
      const { handoffs } = records;
      const known = await handoffs.find(notice.number);
      await handoffs.fail(notice.number);
      const letter = known?.address && letterTo(known.address, person, { ...notice, kind: "did not arrive" });
      if (letter) await letters.send(letter);
    },
    log,
    now,
  });
  const news = makeNews({
    experts: records.experts,
    curators,
    addressOf: ({ platform, workspace, id }) => reaching()[platform]?.addressOf?.(workspace, id),
    letters,
    log,
  });
  const { proposals } = records;
  const desk = makeDesk({
    deciding: { proposals, facts: () => mind().catalog, curators, news, correct },
    handingOn: {
      stores: records,
      respond: () => mind().respond,
      understand: (text, language) => mind().understand(text, { language }).intent,
      curators,
      letters,
    },
    unanswered: records.unanswered,
    log,
  });

  async function wordsOf(notice: Notice): Promise<((surface: Surface) => Answer) | undefined> {
    const { language } = notice;
    if (notice.kind === "answer") {
      const { intent, page = 1 } = notice;
      return (surface) => mind().answering({ intent, language, page, surface, conversation: "" });
    }
    const end = await desk.endOf(notice);
    return end && (() => mind().tellErrand({ kind: "settings", what: "proposals" }, language, end));
  }

  return { desk, letters };
}
