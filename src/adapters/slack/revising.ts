import type { AnswerStanding, PlatformParts, Speaker } from "../adapter.ts";
import { answerAnew, isUpToDate } from "../shared/changed-questions.ts";
import { deliveryKey } from "../shared/delivery-key.ts";
import { AS_IT_COMES, type Claim, once } from "../shared/once.ts";
import { addressOfPlace } from "./addresses.ts";
import { messageName, postAnswer, tsIn } from "./answering.ts";
import type { Change, changeIn } from "./changes.ts";
import { idOfEvent, idOfMessage, ledgerOf } from "./delivery.ts";
import { isDirectChannel, type Place, toSpeaker } from "./payloads.ts";
import { readerOf } from "./readers.ts";
import { POSTED } from "./shown.ts";
import { isCalledIn, modeOf } from "./thread-follow-ups.ts";
import { deleteMessage, updateMessage } from "./updating.ts";
import { localeOf, TYPED_PATIENCE_MS, type WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Parts = PlatformParts & { readonly workspace: Workspace; readonly whoIsWho: WhoIsWho };

/** A question that was answered, and what became of it. */
type Answered<Kind extends Change["kind"]> = {
  readonly change: Extract<Change, { kind: Kind }>;
  readonly place: Place;
  readonly speaker: Speaker;
  /** The delivery of the question, as the ledger knows it. */
  readonly delivery: string;
  readonly standing: AnswerStanding;
};

/**
 * A question that its writer changed is understood anew, and its answer changes in its message; the answer to one that was
 * deleted goes, unless others went on from it. Of what we never answered nothing is done, and nothing is written.
 * @throws when it was not done and a redelivery could do it
 */
export async function heedChange(
  change: NonNullable<ReturnType<typeof changeIn>>,
  parts: Parts,
): Promise<void> {
  if (change.kind === "nothing") return;
  const { home, channel, before } = change;
  const { workspace, assistant, inOrder = AS_IT_COMES } = parts;
  const user = readerOf(before, workspace.self);
  if (user === undefined) return;
  const place = { channel, thread: before.thread_ts ?? before.ts };
  const speaker = toSpeaker(homeIn(workspace, home), place, user);
  const delivery = deliveryKey(idOfMessage(speaker, channel, before.ts));
  // Behind the answer, should that still be under way.
  await inOrder(`slack:${speaker.workspace}:${speaker.conversation}`, async () => {
    // An answer that is still to be sent would come to a question that nobody sees.
    if (change.kind === "deleted") await assistant.stop(speaker, addressOfPlace(speaker.workspace, place));
    const standing = await assistant.standing(speaker, delivery);
    if (standing === undefined) return;
    const about = { place, speaker, delivery, standing };
    if (change.kind === "edited") await answerVersion({ ...about, change }, parts);
    else await takeAway({ ...about, change }, parts);
  });
}

async function answerVersion(answered: Answered<"edited">, parts: Parts): Promise<void> {
  const { change, speaker, standing } = answered;
  if (isUpToDate(standing, change.asOf)) return;
  if ((await modeOf(change.channel, speaker, parts.assistant)) === "off") return;
  const edit = `${idOfMessage(speaker, change.channel, change.before.ts)}:edited:${change.asOf}`;
  await once(ledgerOf(parts), [edit, idOfEvent(speaker, change.eventId)], (claim) =>
    replaceAnswer(answered, claim, parts),
  );
}

async function replaceAnswer(
  { change, place, speaker, delivery, standing }: Answered<"edited">,
  claim: Claim,
  parts: Parts,
) {
  const { assistant, log, workspace } = parts;
  const { channel, before, words, asOf } = change;
  const who = await parts.whoIsWho.tell(workspace, speaker, TYPED_PATIENCE_MS);
  const isCalled = isDirectChannel(channel) || isCalledIn(before.text, workspace.self);
  const ts = tsIn(standing.message);
  return answerAnew(
    { assistant, speaker, delivery, asOf },
    {
      ask: () =>
        (isCalled ? assistant.handle : assistant.overhear)({
          speaker,
          ...localeOf(who),
          input: { kind: "text", text: words },
          surface: POSTED,
          address: addressOfPlace(speaker.workspace, place),
          isFirst: speaker.isShared === true && before.thread_ts === undefined,
          delivery: claim.key,
          ...(isCalled ? {} : { goesOn: true }),
          revises: delivery,
        }),
      update: async (answer) => {
        const message = await POSTED.show(answer, (tap) => assistant.keep(tap, speaker), log);
        const isChanged = await updateMessage({ workspace, log }, { channel, ts }, message);
        return isChanged ? messageName(channel, ts) : undefined;
      },
      post: (answer) =>
        postAnswer({ ...parts, posting: workspace.posting }, place, answer, { speaker, claim }),
    },
  );
}

async function takeAway(answered: Answered<"deleted">, parts: Parts): Promise<void> {
  const { change, speaker, delivery, standing } = answered;
  const { assistant, workspace, log } = parts;
  const { channel, before, repliers } = change;
  const isOthers = (user: string) => user !== workspace.self && user !== before.user;
  if (standing.isLeanedOn || repliers.some(isOthers)) return;
  const deletion = `${idOfMessage(speaker, channel, before.ts)}:deleted`;
  await once(ledgerOf(parts), [deletion, idOfEvent(speaker, change.eventId)], async () => {
    await deleteMessage({ workspace, log }, { channel, ts: tsIn(standing.message) });
    await assistant.takeBack(speaker, delivery);
    return "done";
  });
}
