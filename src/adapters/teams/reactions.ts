import type { PlatformParts, Vote } from "../adapter.ts";
import { AS_IT_COMES, once } from "../shared/once.ts";
import { ledgerOf } from "./delivery.ts";
import { deliveryOf, type Incoming, messageName, speakerOf } from "./incoming.ts";

/** A thumb, by Teams' name for it: `like`, or the number of the character and its name. */
const VOTES: readonly (readonly [RegExp, Vote["vote"]])[] = [
  [/^(?:like$|1f44d)/u, "good"],
  [/^1f44e/u, "bad"],
];

function voteBy(reaction: string): Vote["vote"] | undefined {
  return VOTES.find(([name]) => name.test(reaction))?.[1];
}

/**
 * A thumb under an answer of ours is a vote on it, until it is taken away. It is heeded in silence.
 * @throws when it was not heeded and a redelivery could be
 */
export async function heedReactions(incoming: Incoming, parts: PlatformParts): Promise<void> {
  const { replyToId, reactionsAdded, reactionsRemoved, conversation, from } = incoming;
  if (!replyToId) return;
  const { assistant, inOrder = AS_IT_COMES } = parts;
  const reactions = [
    ...(reactionsRemoved ?? []).map(({ type }) => ({ type, isGiven: false })),
    ...(reactionsAdded ?? []).map(({ type }) => ({ type, isGiven: true })),
  ];
  const votes = reactions.flatMap(({ type, isGiven }) => {
    const vote = voteBy(type);
    return vote === undefined ? [] : [{ vote, isGiven }];
  });
  if (votes.length === 0) return;
  // The same may be given, taken back and given again.
  const ids = deliveryOf(incoming).map((id) => `${id}:${JSON.stringify(votes)}`);
  await inOrder(`teams:${conversation.id}:${from.id}:reactions`, () =>
    once(ledgerOf(parts), ids, async () => {
      for (const vote of votes)
        await assistant.react(speakerOf(incoming), messageName(incoming, replyToId), vote);
      return "done";
    }),
  );
}
