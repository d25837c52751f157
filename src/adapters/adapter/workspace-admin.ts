/** What a platform tells of a message that may settle something for all of a workspace. */
export type Administering = {
  /** Whether who speaks administers the workspace; asked only where it matters. Never rejects. */
  readonly mayAdminister: () => Promise<"yes" | "no" | "unknown">;
  /** The channel that it was said in, by the platform's id; absent in a direct conversation. */
  readonly channel?: string | undefined;
  /** The people and channels that the words name, but for the bot itself, by the platform's ids. */
  readonly people: readonly string[];
  readonly channels: readonly string[];
};
