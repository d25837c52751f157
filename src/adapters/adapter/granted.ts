/** What the app speaks with in a workspace: nobody but the platform may see it. */
type Secrets = {
  readonly botToken: string;
  /** Absent where the token does not end. */
  readonly botRefreshToken?: string | undefined;
  readonly userToken?: string | undefined;
  readonly userRefreshToken?: string | undefined;
};

/** What the app was granted in a workspace; ids are the platform's. */
type Granted = {
  readonly platform: string;
  /** Of the team, or of the enterprise where the app is installed in all of it. Its people are kept under this. */
  readonly key: string;
  readonly team: string | null;
  readonly enterprise: string | null;
  /** Null where the platform did not tell. */
  readonly botId: string | null;
  readonly botUser: string;
  readonly scopes: readonly string[];
  readonly secrets: Secrets;
  /** When the bot token ends, in milliseconds since 1970; null when it does not. */
  readonly expiresAt: number | null;
};
type NewInstallation = Granted & { readonly installer: string };
export type Installation = Granted & {
  /** Another one whenever the tokens change. */
  readonly revision: string;
  /** Why the platform will not renew the bot token any more; null while it does. */
  readonly refusal: string | null;
  readonly installedAt: number;
};

/** Where the app is installed, for platforms that serve many workspaces. All of these throw when the store fails. */
export type Installations = {
  /** In place of what stood there. */
  readonly put: (installation: NewInstallation) => Promise<void>;
  /** @returns the first of these workspaces where it is installed */
  readonly find: (platform: string, keys: readonly string[]) => Promise<Installation | null>;
  /** @returns whether it is ours to renew these tokens, for `leaseMs`: of all processes one is told so */
  readonly claimRenewal: (held: Installation, leaseMs: number) => Promise<boolean>;
  /** Keeps new tokens in place of these. @returns null when these were replaced, or are gone */
  readonly renew: (
    held: Installation,
    renewed: Pick<Installation, "secrets" | "expiresAt">,
  ) => Promise<Installation | null>;
  /** Remembers that the platform will not renew these tokens. */
  readonly refuse: (held: Installation, refusal: string) => Promise<void>;
  /** Erases all of a workspace, and that it was one. */
  readonly erase: (platform: string, key: string) => Promise<void>;
};
