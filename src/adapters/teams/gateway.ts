import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from "botframework-connector";
import mappers from "botframework-connector/lib/connectorApi/models/mappers.js";
import { makeConnectorClient, SEND_MS, SendFailed } from "./connector-client.ts";
import type { Credentials, Endpoints, TeamsSettings } from "./credentials.ts";
import type { Envelope, Incoming } from "./incoming.ts";
import type { Outgoing } from "./messages.ts";
import { makeTokenEndpoint } from "./token-endpoint.ts";

/** Proof that a request is from Teams, good for one turn. */
export type Pass = AuthenticateRequestResult;

type Admission =
  | { readonly kind: "admitted"; readonly pass: Pass }
  | { readonly kind: "refused" }
  /** The keys could not be fetched: nobody can be told from anybody. */
  | { readonly kind: "unavailable" };

/** No token could be fetched to send with: nothing was sent, and nothing can be. */
export class NoToken extends SendFailed {}

/** Sends into the conversation of the turn, in its thread. @throws SendFailed */
export type Send = (message: Outgoing) => Promise<void>;

/** The only part that speaks with the Bot Framework SDK. */
export type Gateway = {
  readonly admit: (envelope: Envelope, authorization: string) => Promise<Admission>;
  /** @returns what belongs in the HTTP response, when the caller asked for replies there */
  readonly turn: (pass: Pass, incoming: Incoming, work: (send: Send) => Promise<void>) => Promise<unknown>;
};

export function makeGateway(settings: TeamsSettings): Gateway {
  keepEntities();
  const authentication = makeAuthentication(settings);
  const adapter = new TurnAdapter(authentication);
  return {
    admit: async (envelope, authorization) => {
      try {
        const pass = await authentication.authenticateRequest(bare(envelope), authorization);
        return { kind: "admitted", pass };
      } catch (error) {
        return { kind: isOurTrouble(error) ? "unavailable" : "refused" };
      }
    },
    turn: async (pass, incoming, work) => {
      const response = await adapter.take(pass, toActivity(incoming), async (context) => {
        await work(async (message) => {
          await context.sendActivity({ ...message }).catch((error: unknown) => {
            throw error instanceof SendFailed ? error : new NoToken(undefined, { cause: error });
          });
        });
      });
      return response?.body;
    },
  };
}

/** Lets a turn begin with a request that was admitted before. */
class TurnAdapter extends CloudAdapter {
  take(pass: Pass, activity: Activity, logic: Parameters<CloudAdapter["process"]>[3]) {
    return this.processActivity(pass, activity, logic);
  }
}

function makeAuthentication(settings: TeamsSettings): BotFrameworkAuthentication {
  const options = { httpClient: makeConnectorClient(settings.sendMs ?? SEND_MS) };
  if (settings.kind === "local") {
    return new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, options);
  }
  const { endpoints } = settings;
  return new ConfigurationBotFrameworkAuthentication(
    { ...identityOf(settings), ...(endpoints === undefined ? {} : addressesOf(endpoints)) },
    endpoints === undefined ? undefined : makeTokenEndpoint(endpoints.token, settings),
    undefined,
    undefined,
    options,
  );
}

function identityOf({ appId, tenantId, auth }: Credentials): Record<string, string> {
  const identity = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  switch (auth.kind) {
    case "secret":
      return { ...identity, MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: auth.password };
    case "certificate":
      return {
        ...identity,
        MicrosoftAppType: "SingleTenant",
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

/**
 * The SDK's serializer drops citations and the AI label from entities. Mended upstream in
 * https://github.com/microsoft/botbuilder-js/pull/4903, which no release contains.
 */
function keepEntities(): void {
  Object.assign(mappers.Entity.type, { additionalProperties: { type: { name: "Object" } } });
}

/** Not the caller's fault: the keys that prove who it is could not be fetched. */
function isOurTrouble(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && error.name === "FetchError";
}

/** The SDK's idea of an activity, with the fields it needs to reply. */
function toActivity(incoming: Incoming): Activity {
  const { id, from, recipient, conversation, locale, deliveryMode } = incoming;
  return {
    ...bare(incoming),
    ...(id ? { id } : {}),
    from: { id: from.id, name: from.name ?? "" },
    recipient: { id: recipient.id, name: recipient.name ?? "" },
    conversation: {
      id: conversation.id,
      name: "",
      isGroup: conversation.isGroup ?? false,
      conversationType: conversation.conversationType ?? "",
      ...(conversation.tenantId ? { tenantId: conversation.tenantId } : {}),
    },
    ...(locale ? { locale } : {}),
    ...(deliveryMode ? { deliveryMode } : {}),
  };
}

function bare({ type, channelId, serviceUrl }: Envelope): Activity {
  const nobody = { id: "", name: "" };
  const nowhere = { id: "", name: "", isGroup: false, conversationType: "" };
  const unused = { text: "", label: "", valueType: "", listenFor: [], callerId: "", localTimezone: "" };
  return { ...unused, type, channelId, serviceUrl, from: nobody, recipient: nobody, conversation: nowhere };
}
