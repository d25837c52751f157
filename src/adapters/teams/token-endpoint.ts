import { z } from "zod";

const Token = z.object({ access_token: z.string().min(1) });

/** Puts tokens on requests that a plain form post fetches, for Microsoft's library takes https addresses of Microsoft's only. */
export function signerByPost(url: string, appId: string, password: string) {
  return {
    signRequest: async <Signed extends { readonly headers: Pick<Headers, "set"> }>(
      request: Signed,
    ): Promise<Signed> => {
      request.headers.set("authorization", `Bearer ${await fetchToken(url, appId, password)}`);
      return request;
    },
  };
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
