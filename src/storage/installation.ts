import { z } from "zod";

/** What nobody but the platform may see. Refresh tokens are there where tokens end. */
export const Secrets = z.object({
  botToken: z.string(),
  botRefreshToken: z.string().optional(),
  userToken: z.string().optional(),
  userRefreshToken: z.string().optional(),
});
export type Secrets = Readonly<z.infer<typeof Secrets>>;

/** The app in a workspace, or in a whole enterprise: the platform's ids of it, and what we may do there. */
export type Granted = {
  readonly platform: string;
  /** The id of the team, or of the enterprise where the app is installed in all of it. */
  readonly key: string;
  readonly team: string | null;
  readonly enterprise: string | null;
  /** Null where the platform did not tell. */
  readonly botId: string | null;
  /** Our own user there. */
  readonly botUser: string;
  readonly scopes: readonly string[];
  readonly secrets: Secrets;
  /** When the bot token ends, in milliseconds since 1970; null when it does not. */
  readonly expiresAt: number | null;
};

export type NewInstallation = Granted & {
  /** The platform's id of who installed it. */
  readonly installer: string;
};

export type Installation = Granted & {
  /** Another one whenever the tokens change. */
  readonly revision: string;
  /** Why the platform will not renew the bot token any more; null while it does. */
  readonly refusal: string | null;
  readonly installedAt: number;
  readonly changedAt: number;
};

/** An installation as it was read: where it is, and with which tokens. */
export type Held = Pick<Installation, "platform" | "key" | "revision">;

export type Renewed = Pick<Installation, "secrets" | "expiresAt">;

/** How many secrets were encrypted anew, how many no key here opens, and how many there are. */
export type Rekeyed = { readonly rekeyed: number; readonly locked: number; readonly all: number };

/** Where the app is installed. */
export type Installations = {
  /** In place of what stood there. @throws StoreError when there is no key to encrypt its secrets with */
  readonly put: (installation: NewInstallation) => Promise<void>;
  /** @returns the first of these workspaces where it is installed @throws StoreError when its secrets cannot be read */
  readonly find: (platform: string, keys: readonly string[]) => Promise<Installation | null>;
  /**
   * A lease on renewing these tokens: of all processes one gets it, until it lapses.
   * @returns whether it is ours
   */
  readonly claimRenewal: (held: Held, leaseMs: number) => Promise<boolean>;
  /** Keeps new tokens in place of these. @returns null when these were replaced, or are gone */
  readonly renew: (held: Held, renewed: Renewed) => Promise<Installation | null>;
  /** Remembers that the platform will not renew these tokens. */
  readonly refuse: (held: Held, refusal: string) => Promise<void>;
  /** Leaves out that this person installed it, wherever they did. */
  readonly forget: (person: string) => Promise<void>;
  /** Encrypts with the first key what stands under another, some at a time. */
  readonly rekey: () => Promise<Rekeyed>;
};
