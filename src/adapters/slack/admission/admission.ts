import type { Assistant } from "../../adapter.ts";
import type { Heard, Listeners } from "../listeners.ts";
import type { SlackSettings } from "../slack-settings.ts";
import { goesOnIn, overheardIn } from "../thread-follow-ups.ts";
import type { WhoIsWho } from "../who-is-who.ts";
import type { Workspace } from "../workspaces.ts";
import { type Asker, askerOf } from "./asker.ts";
import { type Kin, kinOf } from "./kin.ts";
import { keyOf, makeTurnAway, type TurnAwayParts } from "./turn-away.ts";

export type AdmissionParts = TurnAwayParts & {
  readonly whoMayAsk: SlackSettings["whoMayAsk"];
  readonly whoIsWho: WhoIsWho;
  readonly assistant: Pick<Assistant, "workspace" | "isGoingOn">;
};

/** How long it may take to hear who somebody is: with an answer after it still within the 3 s of a command, in milliseconds. */
const PATIENCE_MS = 500;

/**
 * The same listeners, for those who may ask. One place for every door, so that none is forgotten: mentions, messages,
 * commands, taps, and whatever else a person does. Also the one place that leaves out messages of threads in which the bot
 * does not go on.
 */
export function forThoseWhoMayAsk(
  listeners: Pick<Listeners, "find" | "findEnd">,
  parts: AdmissionParts,
): Pick<Listeners, "find" | "findEnd"> {
  const turnAway = makeTurnAway(parts);
  return {
    findEnd: listeners.findEnd,
    find: (body) => {
      const listener = listeners.find(body);
      if (listener === undefined) return undefined;
      return async (heard) => {
        // Most that is said in threads does not concern us: it is not asked who said it.
        if (await isPassedOver(heard, parts)) return heard.ack();
        const outsider = await outsiderIn(heard, parts);
        await (outsider === undefined ? listener(heard) : turnAway(heard, outsider.asker, outsider.kin));
      };
    },
  };
}

/** Whether a message was not said to the bot, in a thread that it does not go on in. @throws when nobody can tell */
async function isPassedOver({ body, workspace }: Heard, { assistant }: AdmissionParts): Promise<boolean> {
  const overheard = overheardIn(body, workspace.self);
  return overheard !== undefined && !(await goesOnIn(overheard, { workspace, assistant }));
}

/** Who is behind a delivery and may not ask; undefined where they may, and where nobody asks. */
async function outsiderIn({ body, workspace }: Heard, parts: AdmissionParts) {
  if (parts.whoMayAsk === "everyone") return undefined;
  const asker = askerOf(body, workspace.self);
  if (asker === undefined) return undefined;
  const kin = await kinAsAsked(asker, workspace, parts);
  const isAdmitted = kin === "member" || (kin === "guest" && parts.whoMayAsk === "guests");
  return isAdmitted ? undefined : { asker, kin };
}

async function kinAsAsked(asker: Asker, workspace: Workspace, parts: AdmissionParts): Promise<Kin> {
  // Where all are of one organisation nobody is a stranger, and guests need not be told from members.
  if (parts.whoMayAsk === "guests" && asker.isShared === false) return "member";
  const person = { workspace: keyOf(workspace), user: asker.user };
  return kinOf(await parts.whoIsWho.tell(workspace, person, PATIENCE_MS), asker, workspace);
}
