import type { Log, PlatformAdapter, Surface } from "../../adapters/adapter.ts";
import type { Answer } from "../../answer/answer.ts";
import type { PlatformConfigs } from "../../config/platform-config.ts";
import type { Letter } from "../../storage/outbox.ts";
import type { Mind } from "../assistant.ts";
import { isOfMany } from "../platforms.ts";
import { makeKeep } from "../records.ts";
import type { Settling } from "../settling.ts";
import type { OwnerStores, Stores } from "../stores.ts";
import type { Curator } from "./curators.ts";
import { curatorsReached, sayReached } from "./curators-reached.ts";
import type { Correct } from "./deciding.ts";
import { type Desk, makeDesk } from "./desk.ts";
import { keptAddress } from "./kept-address.ts";
import { makeNamedCurators } from "./named-curators.ts";
import type { Notice } from "./notice.ts";
import { makeNews } from "./proposal-news.ts";
import { type Letters, letterTo, makeLetters } from "./sending-letters.ts";
import { type KnownAddress, makeWhereabouts } from "./whereabouts.ts";

/** How people are reached on a platform, by its name, once it is open. */
export type Reaching = Readonly<
  Record<string, Pick<PlatformAdapter, "tell"> & Partial<Pick<PlatformAdapter, "addressOf">>>
>;

export type OpenDeskParts = {
  readonly stores: Stores;
  readonly mind: () => Mind;
  readonly curators: readonly Curator[];
  readonly settling: Settling;
  readonly platforms: PlatformConfigs;
  readonly reaching: () => Reaching;
  readonly correct: Correct;
  readonly log: Log;
  readonly now: () => number;
};

export type OpenedDesk = {
  readonly desk: Desk;
  readonly letters: Letters;
  /** Tells the log where curators are not told of proposals. Never rejects. */
  readonly sayWhoIsReached: () => Promise<void>;
};

/** The desk, and what sends its letters; nothing where nothing is kept. */
export function openDesk(parts: OpenDeskParts): OpenedDesk | undefined {
  const { stores, mind, curators, reaching, correct, log, now } = parts;
  const { records } = stores;
  if (records === undefined) return undefined;
  const letters: Letters = makeLetters({
    outbox: records.outbox,
    tell: () => Object.fromEntries(Object.entries(reaching()).map(([name, { tell }]) => [name, tell])),
    keep: makeKeep(stores.keepsakes, log),
    wordsOf,
    onRefused: (letter) => heedRefused(letter, { records, curators, letters, log }),
    log,
    now,
  });
  const { experts } = records;
  const known = knownBy(reaching);
  const whereabouts = makeWhereabouts({ experts, curators, log });
  const named = makeNamedCurators(stores.settled, isOfMany(parts.platforms));
  const news = makeNews({ experts, curators, named: named.forCatalog, known, letters, log });
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
    administering: { settling: parts.settling, experts },
    named,
    whereabouts,
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

  const sayWhoIsReached = () => {
    whereabouts.tidy();
    return sayReached(
      curatorsReached(
        { curators, experts, settled: stores.settled, isOfMany: isOfMany(parts.platforms) },
        (curator) => known(curator) !== undefined,
      ),
      log,
    );
  };

  return { desk, letters, sayWhoIsReached };
}

/** Where people are reached by what a platform calls them. */
function knownBy(reaching: OpenDeskParts["reaching"]): KnownAddress {
  return ({ platform, workspace, id }) => {
    const address = reaching()[platform]?.addressOf?.(workspace, id);
    return address && keptAddress(platform, address);
  };
}

type Refused = Pick<OpenDeskParts, "curators" | "log"> & {
  readonly records: OwnerStores;
  readonly letters: Letters;
};

/** Who waits for an answer hears that there is nobody to give it; of a proposal the operator does. */
async function heedRefused(
  { notice, person }: Letter<Notice>,
  { records, curators, letters, log }: Refused,
): Promise<void> {
  if (notice.kind === "proposal")
    log.warn("curators.not_told", { proposal: notice.number, named: curators.length });
  if (notice.kind !== "question for you") return;
  const { handoffs } = records;
  const known = await handoffs.find(notice.number);
  await handoffs.fail(notice.number);
  const letter = known?.address && letterTo(known.address, person, { ...notice, kind: "did not arrive" });
  if (letter) await letters.send(letter);
}
