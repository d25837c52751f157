import { type Activity, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  PasswordServiceClientCredentialFactory,
} from "botframework-connector";
import { LRUCache } from "lru-cache";
import { parseJson } from "../../text/parse-json.ts";
import { joined } from "../shared/joined.ts";
import type { Place } from "./addresses.ts";
import { type Call, callConnector, SEND_MS, SendFailed } from "./connector-client.ts";
import type { Credentials, Endpoints, TeamsSettings } from "./credentials.ts";
import type { Envelope, Incoming } from "./incoming.ts";
import { activitiesOf, type Reach, reachOf, replyFieldsOf, type Send } from "./reach.ts";
import { signerByPost } from "./token-endpoint.ts";

/** Proof that a request is from Teams, good for one turn. */
export type Pass = AuthenticateRequestResult;

type Admission =
  /** `tenant` where the token names one, which those of Teams itself do not. */
  | { readonly kind: "admitted"; readonly pass: Pass; readonly tenant: string | undefined }
  | { readonly kind: "refused" }
  /** The keys could not be fetched: nobody can be told from anybody. */
  | { readonly kind: "unavailable" };

/** No token could be fetched to send with: nothing was sent, and nothing can be. */
export class NoToken extends SendFailed {}

/**
 * The only part that speaks with the Bot Framework SDK: it tells who calls and gets the tokens. Messages are posted
 * past it, for its serializer loses citations and labels, and takes longer than an answer does.
 */
export type Gateway = {
  readonly admit: (envelope: Envelope, authorization: string) => Promise<Admission>;
  /** @returns what belongs in the HTTP response, when the caller asked for replies there */
  readonly turn: (pass: Pass, incoming: Incoming, work: (reach: Reach) => Promise<void>) => Promise<unknown>;
  /** Sends into a conversation that we are in, without a turn to answer. */
  readonly sendTo: (place: Place) => Send;
};

/** Service addresses that credentials are kept for; Teams has one a region. */
const MOST_SERVICES = 100;

export function makeGateway(settings: TeamsSettings): Gateway {
  const authentication = makeAuthentication(settings);
  const { sendMs = SEND_MS } = settings;
  const signers = new LRUCache<string, Promise<Signer>>({ max: MOST_SERVICES });

  function signerFor({ connectorFactory, audience }: Pass, serviceUrl: string): Promise<Signer> {
    const key = `${audience} ${serviceUrl}`;
    const known = signers.get(key);
    if (known !== undefined) return known;
    const signer = signerBy(connectorFactory, audience, serviceUrl);
    signers.set(key, signer);
    signer.catch(() => signers.delete(key));
    return signer;
  }

  /** Of our own accord: nobody's request vouches for whom we speak to. */
  function ourSigner(serviceUrl: string): Promise<Signer> {
    const audience = settings.kind === "local" ? [] : [{ type: "aud", value: settings.appId }];
    const self = new ClaimsIdentity(audience, settings.kind !== "local");
    return signerBy(authentication.createConnectorFactory(self), undefined, serviceUrl);
  }

  return {
    admit: async (envelope, authorization) => {
      try {
        const pass = await authentication.authenticateRequest(bare(envelope), authorization);
        return { kind: "admitted", pass, tenant: pass.claimsIdentity?.getClaimValue("tid") ?? undefined };
      } catch (error) {
        return { kind: isOurTrouble(error) ? "unavailable" : "refused" };
      }
    },
    turn: async (pass, incoming, work) => {
      const fields = replyFieldsOf(incoming);
      const call = async (parts: Omit<Call, "headers">) =>
        callConnector(
          { ...parts, headers: await signedHeaders(signerFor(pass, incoming.serviceUrl)) },
          sendMs,
        );
      const reach = reachOf(incoming, fields, call);
      if (incoming.deliveryMode === "expectReplies") {
        const activities: unknown[] = [];
        const send: Send = async (message) => void activities.push(parseJson(joined(fields, message)));
        await work({ ...reach, send });
        return { activities };
      }
      await work(reach);
      return undefined;
    },
    sendTo:
      ({ serviceUrl, conversation, bot }) =>
      async (message, until) => {
        const headers = await signedHeaders(ourSigner(serviceUrl));
        const fields = { conversation: { id: conversation }, from: { id: bot, name: "" } };
        const url = activitiesOf(serviceUrl, conversation);
        return callConnector({ method: "POST", url, headers, body: joined(fields, message), until }, sendMs);
      },
  };
}

/** Where a token is for does not depend on the region; the SDK wants one all the same. */
const ANY_SERVICE = "https://smba.trafficmanager.net/teams/";

/**
 * Has a token fetched as for sending, and lets it go.
 * @throws NoToken, with what the SDK says as its cause
 */
export async function fetchToken(settings: Credentials): Promise<void> {
  const self = new ClaimsIdentity([{ type: "aud", value: settings.appId }], true);
  const factory = makeAuthentication(settings).createConnectorFactory(self);
  await signedHeaders(signerBy(factory, undefined, ANY_SERVICE));
}

/** Puts a token on a request: the SDK's credentials, which fetch and renew it. */
type Signer = {
  readonly signRequest: (request: { readonly headers: Headers }) => Promise<unknown>;
};

async function signerBy(
  factory: Pass["connectorFactory"],
  audience: string | undefined,
  serviceUrl: string,
): Promise<Signer> {
  const client = await factory?.create(serviceUrl, audience);
  if (client === undefined) throw new Error("the SDK makes no client");
  // Of a request they only set a header, which is all that a signer is given.
  return client.credentials as unknown as Signer;
}

/** @throws NoToken */
async function signedHeaders(signer: Promise<Signer>): Promise<Readonly<Record<string, string>>> {
  const headers = new Headers();
  try {
    await (await signer).signRequest({ headers });
  } catch (error) {
    throw new NoToken("not taken", undefined, { cause: error });
  }
  return Object.fromEntries(headers);
}

function makeAuthentication(settings: TeamsSettings): BotFrameworkAuthentication {
  if (settings.kind === "local") return new ConfigurationBotFrameworkAuthentication({});
  const { endpoints } = settings;
  return new ConfigurationBotFrameworkAuthentication(
    { ...identityOf(settings), ...(endpoints === undefined ? {} : addressesOf(endpoints)) },
    endpoints === undefined ? undefined : tokensFrom(endpoints.token, settings),
  );
}

/** In place of Microsoft's login, which the SDK takes at https addresses alone. */
function tokensFrom(url: string, { appId, tenantId, auth }: Credentials) {
  const password = auth.kind === "secret" ? auth.password : "";
  const factory = new PasswordServiceClientCredentialFactory(appId, password, tenantId);
  factory.createCredentials = async () => signerByPost(url, appId, password);
  return factory;
}

function identityOf({ appId, tenantId, auth, isMultiTenant = false }: Credentials): Record<string, string> {
  const identity = {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: isMultiTenant ? "MultiTenant" : "SingleTenant",
  };
  switch (auth.kind) {
    case "secret":
      return { ...identity, MicrosoftAppPassword: auth.password };
    case "certificate":
      return {
        ...identity,
        CertificateThumbprint: auth.thumbprint,
        CertificatePrivateKey: auth.privateKey,
      };
    case "managed-identity":
      return { ...identity, MicrosoftAppType: "UserAssignedMSI" };
  }
}

/** The SDK takes all of these or none: one that is missing would be empty, not usual. */
function addressesOf({ openIdMetadata, issuer, token }: Endpoints): Record<string, string> {
  return {
    ValidateAuthority: "true",
    ToChannelFromBotLoginUrl: token,
    ToChannelFromBotOAuthScope: "https://api.botframework.com",
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: token,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
    CallerId: "urn:botframework:azure",
  };
}

/** Not the caller's fault: the keys that prove who it is could not be fetched. */
function isOurTrouble(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && error.name === "FetchError";
}

function bare({ type, channelId, serviceUrl }: Envelope): Activity {
  const nobody = { id: "", name: "" };
  const nowhere = { id: "", name: "", isGroup: false, conversationType: "" };
  const unused = { text: "", label: "", valueType: "", listenFor: [], callerId: "", localTimezone: "" };
  return { ...unused, type, channelId, serviceUrl, from: nobody, recipient: nobody, conversation: nowhere };
}
