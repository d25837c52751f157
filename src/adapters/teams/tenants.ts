import type { TeamsSettings } from "./credentials.ts";
import type { Incoming } from "./incoming.ts";

/** Whether those of this tenant are heard; `ofToken` is what the token of the request names, if any. */
export type IsHeard = (incoming: Incoming, ofToken: string | undefined) => boolean;

/**
 * A request can name its tenant in three places. Those that do have to name the same, one of those allowed; a request that
 * names none is nobody's. Without credentials only this machine is heard, whatever it calls itself.
 */
export function makeIsHeard(settings: TeamsSettings): IsHeard {
  if (settings.kind === "local") return () => true;
  const { tenantId, allowedTenants = [tenantId] } = settings;
  const allowed = new Set(allowedTenants.map((tenant) => tenant.toLowerCase()));
  return ({ channelData, conversation }, ofToken) => {
    const named = [ofToken, channelData?.tenant?.id, conversation.tenantId];
    const tenants = new Set(named.flatMap((tenant) => tenant?.toLowerCase() || []));
    return tenants.size === 1 && [...tenants].every((tenant) => allowed.has(tenant));
  };
}
