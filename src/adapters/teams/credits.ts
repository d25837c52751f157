import type { Credit } from "./in-place-elements.ts";
import type { Incoming } from "./incoming.ts";

/** Whose answer it is, by the name that Teams tells. */
export function creditOf({ from }: Incoming, kind: Credit["kind"]): Credit | undefined {
  const name = from.name?.replace(/\s+/gu, " ").trim() ?? "";
  return name === "" ? undefined : { kind, name };
}

/** Who asked, where nothing shows it: an answer in a group chat stands below whatever came last, and one to a tap below no words. */
export function askerOf(incoming: Incoming, isTapped: boolean): Credit | undefined {
  const { conversationType } = incoming.conversation;
  const isUnseen = conversationType === "groupChat" || (conversationType === "channel" && isTapped);
  return isUnseen ? creditOf(incoming, "asked") : undefined;
}
