import type { IncomingMessage, Speaker } from "../adapters/adapter.ts";
import type { Answer } from "../answer/answer.ts";
import { isSources } from "../answer/sources.ts";
import type { Language } from "../language.ts";
import type { Preferences } from "../storage/people.ts";
import { keyPart } from "../storage/workspace-key.ts";
import { chosenLanguage, isForgetting } from "./asked-settings.ts";
import { markOf, personOf, workspaceOf } from "./person.ts";
import type { Remembered, Stores } from "./stores.ts";
import { turnOf } from "./turn.ts";

/** What was said in this context, what who speaks chose, and the language that is settled for their workspace. */
type Before = {
  readonly turns: readonly Remembered[];
  readonly preferred: Preferences;
  readonly settled: Language | undefined;
};

/** What is known when a message comes, and what is remembered of its answer. */
export type Memory = {
  /** @throws StoreError when free text is asked and the store fails */
  readonly before: (message: IncomingMessage) => Promise<Before>;
  /**
   * Behind the answer, but for what stands in the place of something that was said before; `asks` where it asked for words of
   * the reader's own. @throws StoreError of what stands in another's place
   */
  readonly remember: (
    message: IncomingMessage,
    answer: Answer,
    preferred: Preferences,
    asks?: boolean,
  ) => Promise<void>;
  /** What was said where somebody speaks. @throws StoreError */
  readonly turns: (speaker: Speaker) => Promise<readonly Remembered[]>;
  /** Whether others asked on after what came with this delivery. @throws StoreError */
  readonly isLeanedOn: (speaker: Speaker, delivery: string) => Promise<boolean>;
  /** Forgets the turn of this delivery. @throws StoreError */
  readonly takeBack: (speaker: Speaker, delivery: string) => Promise<void>;
};

/** How long a command or a tap waits for what was said and chosen before, in milliseconds. */
const PATIENCE_MS = 50;

export function makeMemory({
  conversations,
  people,
  settled: workspaces,
}: Pick<Stores, "conversations" | "people" | "settled">): Memory {
  /** A command and a tap say themselves what they are about: for what was before they wait hardly. */
  async function before({ speaker, input, isFirst, revises }: IncomingMessage): Promise<Before> {
    const isText = input.kind === "text";
    const person = personOf(speaker);
    const [turns, preferred, settled] = await Promise.all([
      isFirst === true ? [] : turnsIn(contextOf(speaker), isText),
      isText ? people.recall(person) : people.recallSoon(person, PATIENCE_MS),
      workspaces.recallSoon(workspaceOf(speaker), PATIENCE_MS),
    ]);
    // What was asked after it does not tell what it means.
    return {
      turns: revises === undefined ? turns : turns.slice(0, placeIn(turns, revises)),
      preferred,
      settled: settled.language,
    };
  }

  const turnsIn = (context: string, isText: boolean) =>
    isText ? conversations.recall(context) : conversations.recallSoon(context, PATIENCE_MS);

  async function remember(
    { speaker, delivery, revises }: IncomingMessage,
    answer: Answer,
    preferred: Preferences,
    asks = false,
  ): Promise<void> {
    // Sources are looked at beside their answer, which stays the last one.
    if (isForgetting(answer.intent) || isSources(answer)) return;
    const person = personOf(speaker);
    const language = chosenLanguage(answer.intent);
    if (language !== undefined) people.remember(person, { ...preferred, language });
    const context = contextOf(speaker);
    const turn = turnOf(answer, {
      asks: asks ? markOf(speaker) : undefined,
      delivery: revises ?? delivery,
    });
    if (revises === undefined) conversations.remember(context, turn, person);
    else await conversations.change(context, isOf(revises), turn);
  }

  async function isLeanedOn(speaker: Speaker, delivery: string): Promise<boolean> {
    const all = await conversations.caused(contextOf(speaker));
    const person = personOf(speaker);
    const place = all.findIndex(({ turn }) => turn.delivery === delivery);
    return all.some((each, index) => index > place && each.person !== person);
  }

  return {
    before,
    remember,
    turns: (speaker) => conversations.recall(contextOf(speaker)),
    isLeanedOn,
    takeBack: (speaker, delivery) => conversations.change(contextOf(speaker), isOf(delivery)),
  };
}

const isOf = (delivery: string) => (turn: Remembered) => turn.delivery === delivery;

/** Where the turn of this delivery stands; before all where it stands no more, so that nothing is leant on that came later. */
function placeIn(turns: readonly Remembered[], delivery: string): number {
  return Math.max(0, turns.findIndex(isOf(delivery)));
}

/**
 * What turns are kept under. A thread is of all who take part in it; elsewhere everyone has a context of their own, so
 * that a colleague's question is not mixed into yours.
 */
function contextOf(speaker: Speaker): string {
  // Nobody has an empty id, so that what is of all is nobody's own.
  const owner = speaker.isShared === true ? { ...speaker, user: "" } : speaker;
  return `${personOf(owner)}${keyPart(speaker.conversation)}`;
}
