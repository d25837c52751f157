import nock from "nock";

/**
 * Loaded before a command: what it asks of Microsoft's login, over https and under its own name, is answered by the
 * fake issuer at `FAKE_LOGIN`. The SDK takes no other address.
 */
const LOGIN = "https://login.microsoftonline.com";

const issuer = process.env["FAKE_LOGIN"] ?? "";

nock(LOGIN)
  .persist()
  .post(/\/oauth2\/v2\.0\/token/u)
  .reply(async (_, body) => {
    const form = new URLSearchParams(body as unknown as string | Record<string, string>);
    const response = await fetch(issuer, { method: "POST", body: form });
    return [response.status, await response.text(), { "content-type": "application/json" }];
  });
nock(LOGIN)
  .persist()
  .get(/\/v2\.0\/\.well-known\/openid-configuration/u)
  .reply((uri) => [
    200,
    {
      issuer: `${LOGIN}/tenant/v2.0`,
      authorization_endpoint: `${LOGIN}${uri.replace(/v2\.0.*/u, "")}oauth2/v2.0/authorize`,
      token_endpoint: `${LOGIN}${uri.replace(/v2\.0.*/u, "")}oauth2/v2.0/token`,
      jwks_uri: `${LOGIN}/common/discovery/v2.0/keys`,
    },
  ]);
