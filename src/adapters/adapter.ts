import type { Dispatcher } from "undici";
import type { Answer } from "../answer/answer.ts";
import type { Intent, Tap } from "../intent.ts";
import type { Language } from "../language.ts";
import type { FaultKind, WorkspaceChoice, WorkspaceSettings } from "../settings-asked.ts";
import type { Installations } from "./adapter/granted.ts";
import type { Deliveries } from "./adapter/ledger.ts";
import type { Offers } from "./adapter/offers.ts";
import type { Log, Route } from "./adapter/operating.ts";
import type { Speaker } from "./adapter/speaker.ts";
import type { Surface } from "./adapter/surface.ts";
import type { Administering } from "./adapter/workspace-admin.ts";

export type { Installation, Installations } from "./adapter/granted.ts";
export type { Deliveries, DeliveryEnd } from "./adapter/ledger.ts";
export type { Found, OfferedRole, OfferedStatement, Offers, OwnPage } from "./adapter/offers.ts";
export type { Check, Log, Route } from "./adapter/operating.ts";
export type { Speaker } from "./adapter/speaker.ts";
export type { Surface } from "./adapter/surface.ts";

/** What a platform hands us, reduced to the three ways a reader can ask. */
export type Input =
  /** Free text, already freed of the platform's own markup (mentions, entities). */
  | { readonly kind: "text"; readonly text: string }
  /** A slash command: its name without the slash, and what follows. */
  | { readonly kind: "command"; readonly name: string; readonly text: string }
  /** A tap on something we made: no understanding needed. */
  | {
      readonly kind: "intent";
      readonly intent: Intent;
      readonly language: Language;
      /** Of an answer that is longer than a message; the first where absent. */
      readonly page?: number | undefined;
      /** The answer that it is about, where that is not the last one of the conversation. */
      readonly about?: Tap | undefined;
    };

export type IncomingMessage = {
  readonly speaker: Speaker;
  readonly input: Input;
  /** Language to answer in when the words do not tell, such as the platform's locale. */
  readonly locale?: Language;
  /** Where the answer will be shown; without, it may be as long as it is. */
  readonly surface?: Surface;
  /** Whether it opens its conversation, so that nothing was said there before. */
  readonly isFirst?: boolean;
  /** Where the answer to it stands: kept where somebody is to be told something later. */
  readonly address?: Address;
  /** Where it was said, if its answer stands elsewhere: what only its reader sees is later told between the two of us. */
  readonly saidIn?: Address;
  /** The delivery that it came with, as the ledger knows it; tells nothing of who asked where. */
  readonly delivery?: string;
  /** Absent where a platform has nothing to settle for a workspace. */
  readonly administering?: Administering;
  /** Whether the bot may go on where it was said without being mentioned. */
  readonly goesOn?: boolean;
  /** The words of the message that began its thread, read only where it does not say itself what it is about. Never rejects. */
  readonly parent?: (() => Promise<string | undefined>) | undefined;
  /** The delivery of what its writer had said before, and was answered: this stands in the place of that. */
  readonly revises?: string;
};

/** How the answer to a delivery stands. */
export type AnswerStanding = {
  /** The message that holds it, by the adapter's own name. */
  readonly message: string;
  /** Whether it did something rather than tell something, such as a setting: that is not done again or undone. */
  readonly isSetting: boolean;
  /** The version that it answers of a message that was changed, as {@link Assistant.sent} was told. */
  readonly asOf?: string | undefined;
  /** Whether others went on from there. */
  readonly isLeanedOn: boolean;
};

/** Where something can be said unasked, in a form of the adapter's own: a channel or conversation, and a thread in it. */
export type Address = { readonly place: string; readonly thread?: string | undefined };

/** A reader's judgement: of an answer, or of the message that holds it, by a name of the adapter's own. */
export type Vote = {
  readonly vote: "good" | "bad";
  /** What was wrong. */
  readonly fault?: FaultKind | undefined;
  /** Why, in the reader's words. */
  readonly reason?: string;
  /** Without, it is about the last answer of the conversation. */
  readonly of?:
    | { readonly kind: "answer"; readonly answer: Tap }
    | { readonly kind: "message"; readonly message: string };
};

/** A vote that is put under a message, and can be taken away. `other`: whether this person's other thumb stands there then. */
export type Reaction = Pick<Vote, "vote"> & { readonly isGiven: boolean; readonly other?: boolean };

/** A person, or all in a channel, by the platform's own id of either. */
export type Whom = Pick<Speaker, "platform" | "workspace"> & { readonly id: string };

/** All an adapter knows of the bot. None of these rejects for anything a reader wrote. */
export type Assistant = {
  /**
   * One turn: remember, understand, respond, phrase, remember. What is answered alike is the same object, so that
   * an adapter can remember what it made of it. Nothing is said to who asks faster than is answered, and was told so.
   */
  readonly handle: (message: IncomingMessage) => Promise<Answer | undefined>;
  /** Whether it goes on in this thread without being mentioned, as far as turns there tell. @throws when the store fails */
  readonly isGoingOn: (speaker: Speaker) => Promise<boolean>;
  /** The same as `handle`, of a message that was not said to the bot: answered only where it is surely for it. */
  readonly overhear: (message: IncomingMessage) => Promise<Answer | undefined>;
  /** Keeps a vote. @returns whether it is kept; thank for it only then */
  readonly feedback: (speaker: Speaker, vote: Vote) => Promise<boolean>;
  /** Erases all that this person caused. @returns whether nothing of it is left */
  readonly forget: (speaker: Speaker) => Promise<boolean>;
  /** Keeps or takes back what a reaction says of the answer in a message, where it holds one. @throws when the store fails */
  readonly react: (speaker: Speaker, message: string, reaction: Reaction) => Promise<void>;
  /**
   * Remembers which answer a message holds, for a vote on that message, and which delivery (by its key) it answers; of a
   * message that was changed also which version, such that the later sorts behind.
   */
  readonly sent: (
    speaker: Speaker,
    message: string,
    answer: Answer,
    delivery?: string,
    asOf?: string,
  ) => void;
  /** How the answer to a delivery of this person stands, while that is remembered. @throws when the store fails */
  readonly standing: (speaker: Speaker, delivery: string) => Promise<AnswerStanding | undefined>;
  /** Forgets what somebody took back, by the delivery that it came with, and its answer. @throws when the store fails */
  readonly takeBack: (speaker: Speaker, delivery: string) => Promise<void>;
  /** Keeps an answer that the platform takes only later, and sends it then. @returns whether it is kept */
  readonly later: (speaker: Speaker, address: Address, answer: Answer, afterMs: number) => Promise<boolean>;
  /** Does not send what {@link Assistant.later} kept for this person there. @throws when the store fails */
  readonly stop: (speaker: Speaker, address: Address) => Promise<void>;
  /** Keeps a tap that is too long for a button, as caused by the one who is answered; returns a short id for it, or undefined when it could not be kept. */
  readonly keep: (tap: Tap, speaker: Speaker) => Promise<string | undefined>;
  /**
   * Hears where somebody is reached, of platforms where an id alone does not say so: alone with the bot, or in a channel. Undefined
   * where they no longer are. Nobody waits for it.
   */
  readonly met: (whom: Whom, address: Address | undefined) => void;
  /** @returns the kept tap, or null when it is unknown or expired */
  readonly recall: (id: string) => Promise<Tap | null>;
  /**
   * In which language to say hello at a place, by a name of the adapter's own, that the bot just came to; undefined where it did:
   * once a place, whichever process asks. `locale` is that of who brought it there. @throws when the store fails
   */
  readonly greet: (where: Where, place: string, locale?: Language) => Promise<Language | undefined>;
  /** It did not come to that. @throws when the store fails */
  readonly notGreeted: (where: Where, place: string) => Promise<void>;
  /** What is settled for a workspace, as believed for seconds. @throws when the store fails and nothing is known */
  readonly workspace: (where: Where) => Promise<WorkspaceSettings>;
  /** Settles one thing. Only to be called for who administers that workspace. @returns whether it is kept */
  readonly choose: (where: Where, choice: WorkspaceChoice) => Promise<boolean>;
  readonly offers: Offers;
};
type Where = Pick<Speaker, "platform" | "workspace">;

/** Does work of one conversation after all that was given before it. */
export type InOrder = <Result>(conversation: string, work: () => Promise<Result>) => Promise<Result>;

/** What every platform is made of, beside its own settings. */
export type PlatformParts = {
  /** Messages are answered in the order in which they came; absent where that does not matter. */
  readonly inOrder?: InOrder | undefined;
  readonly assistant: Assistant;
  readonly deliveries: Deliveries;
  readonly log: Log;
  /** Only a platform that serves many workspaces needs it. */
  readonly installations?: Installations;
  /** What goes through the proxy, for a library that makes its own connections; absent where there is none. */
  readonly dispatcher?: Dispatcher | undefined;
};

/** What became of a message that nobody waited for. */
export type TellingEnd =
  | { readonly kind: "taken" }
  /** For good: nobody can be reached there. */
  | { readonly kind: "refused" }
  /** For sure: nothing stands there, and later it may be taken. */
  | { readonly kind: "not taken"; readonly afterMs?: number | undefined }
  /** It may stand there, so it is not sent again. */
  | { readonly kind: "uncertain" };

/** Says something by an address of the adapter's own; `keep` keeps taps that are too long for a button. */
export type Tell = (
  address: Address,
  words: (surface: Surface) => Answer,
  keep: (tap: Tap) => Promise<string | undefined>,
) => Promise<TellingEnd>;

/** A platform, ready to be served: its routes, and connections of its own (a socket) between start and stop. */
export type PlatformAdapter = {
  readonly routes: readonly Route[];
  readonly start: () => Promise<void>;
  /** Says something where somebody can be reached, by an address of this adapter's own. Never rejects. */
  readonly tell: Tell;
  /** The address of a person or channel, by the platform's own ids, where these are enough. */
  readonly addressOf: (workspace: string, id: string) => Address | undefined;
  /** Why nobody can be answered now, for anyone who asks after its health: no secret, nothing of the deployment. */
  readonly trouble: () => string | undefined;
  /** Takes no new work, finishes what is under way within `deadlineMs`, then closes. */
  readonly stop: (deadlineMs: number) => Promise<void>;
};
