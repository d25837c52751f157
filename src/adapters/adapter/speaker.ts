/** Who speaks where, in the platform's own ids; none of them is shown or logged. */
export type Speaker = {
  /** The platform's own name; `console` in a terminal. */
  readonly platform: string;
  readonly workspace: string;
  /** A thread, channel or chat. */
  readonly conversation: string;
  /** Whether what is said there is for all who take part to go on with, as in a thread; else for each person alone. */
  readonly isShared?: boolean;
  readonly user: string;
};
