import type { Localized } from "../../../language.ts";
import type { PlatformParts } from "../../adapter.ts";
import { type Claim, once, StillBusy } from "../../shared/once.ts";
import { makeSeldom } from "../../shared/seldom.ts";
import { ledgerOf } from "../delivery.ts";
import { describe } from "../failure.ts";
import { showLineOnHome } from "../home/line-on-home.ts";
import { said } from "../lines.ts";
import type { Heard } from "../listeners.ts";
import { sayAlone } from "../saying-alone.ts";
import { readyLine } from "../shown.ts";
import type { Whisper } from "../whispering.ts";
import type { Workspace } from "../workspaces.ts";
import type { Asker, Reached } from "./asker.ts";
import type { Kin } from "./kin.ts";

export type TurnAwayParts = Pick<PlatformParts, "deliveries" | "log"> & { readonly whisper: Whisper };

/** Why somebody is not answered. */
type Outsider = Exclude<Kin, "member">;

const WHY: Readonly<Record<Outsider, Localized>> = {
  guest: {
    nl: "Ik beantwoord hier alleen vragen van leden van deze werkruimte, en jij bent er te gast. Een collega die lid is, kan het me voor je vragen.",
    en: "I only answer members of this workspace, and you are a guest here. A colleague who is a member can ask me for you.",
  },
  stranger: {
    nl: "Ik beantwoord hier alleen vragen van mensen van de organisatie die mij gebruikt. Iemand van daar kan het me voor je vragen.",
    en: "I only answer people of the organisation that uses me. Somebody there can ask me for you.",
  },
};

/** Under what a workspace's people are known to us. */
export const keyOf = ({ key, whose }: Workspace): string => key ?? whose.team ?? whose.enterprise ?? "";

/** Says once a day why nothing is said, to them alone, and on their Home tab for as long as it is so; what Slack waits for is acknowledged all the same. Never rejects. */
export function makeTurnAway({ whisper, deliveries, log }: TurnAwayParts) {
  const seldom = makeSeldom(log);
  return async (heard: Heard, asker: Asker, kin: Outsider): Promise<void> => {
    seldom("slack.turned_away", { kin });
    try {
      const { user, reached } = asker;
      // The ledger remembers for a day that it was said.
      const id = `slack:${keyOf(heard.workspace)}:turned-away:${user}`;
      if (reached.kind === "on their page")
        await showLineOnHome(WHY[kin], user, reached.stands, { workspace: heard.workspace, log });
      else if (reached.kind !== "not")
        await once(ledgerOf({ deliveries, log }), [id], async (claim) => {
          await say(WHY[kin], { user, reached }, { ...heard, whisper, claim });
          return "done";
        });
    } catch (error) {
      if (!(error instanceof StillBusy)) seldom("slack.turned_away_untold", describe(error));
    }
    await heard.ack();
  };
}

type Said = Exclude<Reached, { kind: "on their page" | "not" }>;
type Saying = Pick<Heard, "ack" | "workspace"> & { readonly whisper: Whisper; readonly claim: Claim };

async function say(
  why: Localized,
  { user, reached }: { readonly user: string; readonly reached: Said },
  { ack, workspace, whisper, claim }: Saying,
): Promise<void> {
  switch (reached.kind) {
    case "at once":
      return ack({ response_type: "ephemeral", ...said(why) });
    case "by url":
      // Slack waits for this, and not for what follows.
      await ack();
      await whisper(reached, readyLine(said(why)), claim);
      return;
    case "in channel":
      return sayAlone(workspace, { ...reached, user }, why);
  }
}
