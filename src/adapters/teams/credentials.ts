import { ConfigError } from "../../errors.ts";

/** How the bot proves to Teams who it is. */
type TeamsAuth =
  | { readonly kind: "secret"; readonly password: string }
  | { readonly kind: "certificate"; readonly thumbprint: string; readonly privateKey: string }
  | { readonly kind: "managed-identity" };

/** Where to look in place of Microsoft's own addresses, in tests. */
export type Endpoints = {
  /** OpenID metadata with the keys that sign requests to the bot. */
  readonly openIdMetadata: string;
  readonly issuer: string;
  /** Takes the client secret by form post and gives a token for sending. */
  readonly token: string;
};

export type TeamsSettings = {
  /** How long one call to Teams may take with its retries; 10,000 when absent, and more would outlast a lease. */
  readonly sendMs?: number;
} & (
  | { readonly kind: "local" }
  | {
      readonly kind: "credentials";
      readonly appId: string;
      readonly tenantId: string;
      /** The tenants that are heard; when absent that of `tenantId` alone. */
      readonly allowedTenants?: readonly string[];
      readonly auth: TeamsAuth;
      /** Whether the bot was registered for every tenant, so that its tokens are of no tenant of its own. */
      readonly isMultiTenant?: boolean;
      readonly endpoints?: Endpoints;
      /** Hosts that replies may be sent to, in place of Teams' own; a leading dot means all below it. */
      readonly serviceHosts?: readonly string[];
    }
);

export type Credentials = Extract<TeamsSettings, { kind: "credentials" }>;

/** @throws ConfigError when a credential is empty; the SDK would then take anybody for Teams */
export function checkSettings(settings: TeamsSettings): void {
  if (settings.kind === "local") return;
  const { appId, tenantId, auth } = settings;
  const needed = [appId, tenantId, ...Object.values(auth)];
  if (needed.some((value) => value.trim() === "")) {
    throw new ConfigError(
      "A Teams credential is empty",
      "Set the app id, the tenant id and a secret, certificate or managed identity.",
    );
  }
}
