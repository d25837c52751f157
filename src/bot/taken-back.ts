import type { AnswerStanding, Speaker } from "../adapters/adapter.ts";
import type { Answered } from "../storage/answered.ts";
import { messageIn } from "./message-name.ts";
import { personOf } from "./person.ts";
import type { OwnerStores, Stores } from "./stores.ts";

/** What is recorded of one message, found again when its writer changes it or takes it back. All throw when the store fails. */
export type TakenBack = {
  /** What answered a delivery of this person, and where. */
  readonly standing: (
    speaker: Speaker,
    delivery: string,
  ) => Promise<Omit<AnswerStanding, "isLeanedOn"> | undefined>;
  /** Drops the question without an answer that was kept of it, where one was. */
  readonly unasked: (speaker: Speaker, delivery: string) => Promise<void>;
  /** Drops all that is recorded of it. */
  readonly takeBack: (speaker: Speaker, delivery: string) => Promise<void>;
};

export type TakenBackParts = {
  readonly stores: Pick<Stores, "keepsakes"> & { readonly records?: OwnerStores };
  /** When what is written of it is written. */
  readonly settled: () => Promise<void>;
};

export function makeTakenBack({ stores, settled }: TakenBackParts): TakenBack {
  const { keepsakes, records } = stores;

  async function found(speaker: Speaker, delivery: string): ReturnType<Answered["to"]> {
    const answered = await records?.answered.to(delivery);
    return answered?.person === personOf(speaker) ? answered : undefined;
  }

  async function standing(speaker: Speaker, delivery: string) {
    const answered = await found(speaker, delivery);
    const message = answered && messageIn(answered.message);
    if (answered === undefined || message === undefined) return undefined;
    const { intent, asOf } = answered.answer;
    return { message, isSetting: intent.kind === "settings", asOf };
  }

  async function unasked(speaker: Speaker, delivery: string): Promise<void> {
    await settled();
    await records?.unanswered.drop(personOf(speaker), delivery);
  }

  async function takeBack(speaker: Speaker, delivery: string): Promise<void> {
    const answered = await found(speaker, delivery);
    if (answered === undefined) return;
    await unasked(speaker, delivery);
    await keepsakes.dropNamed(answered.message);
    await records?.answered.drop(delivery);
  }

  return { standing, unasked, takeBack };
}
