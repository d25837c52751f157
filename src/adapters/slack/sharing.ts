import type { Tap } from "../../intent.ts";
import { UNKNOWN_TAP } from "../shared/lines.ts";
import { isShareable } from "../shared/shareable.ts";
import { addressOfPlace } from "./addresses.ts";
import { PERSON } from "./payloads.ts";
import { POSTED, PRIVATE } from "./shown.ts";
import { reply, say, speakerOf, type TapParts, type Tapped, whisperedAt } from "./tapped.ts";

/** Shows all what one reader sees, with their name, and takes it away from where they alone saw it. */
export async function share(tapped: Tapped, tap: Tap, parts: TapParts): Promise<void> {
  if (!isShareable(tap)) return say(tapped, UNKNOWN_TAP, parts);
  const { assistant, log, whisper, dismiss } = parts;
  const { intent, language, page } = tap;
  const speaker = speakerOf(tapped);
  const answer = await assistant.handle({
    speaker,
    input: { kind: "intent", intent, language, page },
    surface: POSTED,
    address: addressOfPlace(speaker.workspace, { channel: speaker.user }),
  });
  if (answer === undefined) return;
  const keep = (each: Tap) => assistant.keep(each, speaker);
  // Such as that somebody asks faster than is answered: for nobody else.
  if (!isShareable(answer)) return reply(tapped, await PRIVATE.show(answer, keep, log), parts);
  const sharedBy = PERSON.test(speaker.user) ? speaker.user : undefined;
  const message = await POSTED.show(answer, keep, log, { tap, sharedBy });
  const end = await whisper(whisperedAt(tapped), message, tapped.claim, "for all");
  if (end === "taken") await dismiss(whisperedAt(tapped), tapped.claim);
}
