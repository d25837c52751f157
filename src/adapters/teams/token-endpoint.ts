import { PasswordServiceClientCredentialFactory } from "botframework-connector";
import { z } from "zod";
import type { Credentials } from "./credentials.ts";

const Token = z.object({ access_token: z.string().min(1) });

/** Fetches tokens by a plain form post, for the usual library takes https addresses of Microsoft's only. */
export function makeTokenEndpoint(
  url: string,
  settings: Credentials,
): PasswordServiceClientCredentialFactory {
  const password = settings.auth.kind === "secret" ? settings.auth.password : "";
  const factory = new PasswordServiceClientCredentialFactory(settings.appId, password, settings.tenantId);
  factory.createCredentials = async () => ({
    signRequest: async (request) => {
      request.headers.set("authorization", `Bearer ${await fetchToken(url, settings.appId, password)}`);
      return request;
    },
  });
  return factory;
}

async function fetchToken(url: string, appId: string, password: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: appId,
    client_secret: password,
    scope: "https://api.botframework.com/.default",
  });
  const response = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(5_000) });
  const token = Token.safeParse(await response.json().catch(() => undefined));
  if (!token.success) throw new Error("no token");
  return token.data.access_token;
}
