import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SendFailed } from "../../../src/adapters/teams/connector-client.ts";
import type { TeamsSettings } from "../../../src/adapters/teams/credentials.ts";
import type { Gateway, Pass } from "../../../src/adapters/teams/gateway.ts";
import { Envelope, Incoming } from "../../../src/adapters/teams/incoming.ts";
import type { Reach } from "../../../src/adapters/teams/reach.ts";
import { type FakeConnector, startFakeConnector } from "../../support/fake-teams.ts";
import {
  APP_ID,
  type FakeIssuer,
  ISSUER,
  PASSWORD,
  startFakeIssuer,
  TENANT_ID,
  type TokenMaking,
} from "../../support/fake-teams-issuer.ts";
import { fixture } from "../../support/fake-teams-stage.ts";

/** What an answer with citations and Microsoft's label has, none of which may be lost on the way. */
const LABELLED = {
  type: "message",
  text: "Een MLOps Engineer gebruikt MLflow [1].",
  entities: [
    {
      type: "https://schema.org/Message",
      "@type": "Message",
      "@context": "https://schema.org",
      additionalType: ["AIGeneratedContent"],
      citation: [
        {
          "@type": "Claim",
          position: 1,
          appearance: { "@type": "DigitalDocument", name: "MLflow", abstract: "a" },
        },
      ],
    },
  ],
  channelData: { feedbackLoop: { type: "default" } },
};

/**
 * What the adapter needs of whatever stands between it and Microsoft, over real HTTP: run against the gateway that there is, and
 * against any that is to take its place.
 */
export function gatewayContract(name: string, makeGateway: (settings: TeamsSettings) => Gateway): void {
  describe(name, () => {
    let issuer: FakeIssuer;
    let connector: FakeConnector;
    let gateway: Gateway;
    let incoming: Incoming;
    let settings: TeamsSettings;

    beforeEach(async () => {
      issuer = await startFakeIssuer();
      connector = await startFakeConnector(issuer.given);
      settings = {
        ...{ kind: "credentials", sendMs: 400, appId: APP_ID, tenantId: TENANT_ID },
        auth: { kind: "secret", password: PASSWORD },
        endpoints: { openIdMetadata: issuer.openIdMetadata, issuer: ISSUER, token: issuer.tokenUrl },
        serviceHosts: ["127.0.0.1"],
      };
      gateway = makeGateway(settings);
      incoming = Incoming.parse(fixture("message-personal", connector.serviceUrl));
    });
    afterEach(async () => {
      await Promise.all([issuer.close(), connector.close()]);
    });

    const admit = (making: TokenMaking = {}, of: Gateway = gateway) =>
      of.admit(Envelope.parse(incoming), `Bearer ${issuer.makeToken(connector.serviceUrl, making)}`);

    async function passed(): Promise<Pass> {
      const admission = await admit();
      if (admission.kind !== "admitted") throw new Error(admission.kind);
      return admission.pass;
    }

    /** Sends within a turn. @returns what became of it, and what belongs in the response */
    async function turn(message: object, as: Incoming = incoming) {
      let sent: unknown;
      const work = async ({ send }: Reach) => {
        sent = await ended(send(JSON.stringify(message), performance.now() + 5_000));
      };
      return { response: await gateway.turn(await passed(), as, work), sent };
    }
    const ended = (sending: Promise<unknown>) => sending.catch((error: unknown) => error);

    describe("tells who calls", () => {
      it("lets in what Teams signed, with the tenant that the token names", async () => {
        expect(await admit()).toMatchObject({ kind: "admitted", tenant: undefined });
        expect(await admit({ claims: { tid: TENANT_ID } })).toMatchObject({ tenant: TENANT_ID });
      });

      it.each<[string, TokenMaking]>([
        ["another bot's", { claims: { aud: "00000000-0000-0000-0000-000000000000" } }],
        ["another issuer's", { claims: { iss: "https://issuer.example" } }],
        ["an old one", { claims: { exp: 1 } }],
        ["one for another address", { claims: { serviceurl: "https://smba.trafficmanager.net/x/" } }],
        ["one of an unknown key", { kid: "unknown" }],
        ["one of another channel's key", { kid: "key-of-another-channel" }],
        ["a forged one", { signing: "forged" }],
        ["one without a signature", { signing: "none" }],
        ["one that is signed by a password", { signing: "HS256" }],
      ])("refuses %s", async (_, making) => {
        expect(await admit(making)).toEqual({ kind: "refused" });
      });

      it("refuses what has no token", async () => {
        for (const header of ["", "Bearer ", "Bearer x", "Basic dXNlcjpwYXNz"])
          expect(await gateway.admit(Envelope.parse(incoming), header)).toEqual({ kind: "refused" });
      });

      it("blames nobody where the keys cannot be fetched", async () => {
        issuer.fail();
        expect(await admit()).toEqual({ kind: "unavailable" });
      });

      it("lets in everybody where it has no credentials", async () => {
        const open = makeGateway({ kind: "local" });
        expect(await open.admit(Envelope.parse(incoming), "")).toMatchObject({ kind: "admitted" });
      });
    });

    describe("answers within a turn", () => {
      it("in the conversation, under the message, as the bot, with a token of its own", async () => {
        const { sent, response } = await turn({ type: "message", text: "hoi" });
        expect([sent, response]).toEqual([expect.any(String), undefined]);
        expect(connector.posted).toEqual([
          {
            conversation: incoming.conversation.id,
            replyTo: incoming.id,
            authorization: `Bearer ${issuer.given()}`,
            activity: expect.objectContaining({
              text: "hoi",
              replyToId: incoming.id,
              from: expect.objectContaining({ id: incoming.recipient.id }),
              recipient: expect.objectContaining({ id: incoming.from.id }),
            }),
          },
        ]);
      });

      it("and loses neither citations nor label nor buttons for a vote", async () => {
        await turn(LABELLED);
        expect(connector.posted[0]?.activity).toMatchObject(LABELLED);
      });

      it("in the response, where the caller asks for that", async () => {
        const { response } = await turn(LABELLED, { ...incoming, deliveryMode: "expectReplies" });
        expect(response).toMatchObject({ activities: [LABELLED] });
        expect(connector.tries()).toBe(0);
      });
    });

    describe("knows how a message ended", () => {
      it.each([
        ["uncertain", { kind: "hang" }, 1],
        ["uncertain", { kind: "cut" }, 1],
        ["uncertain", { kind: "status", status: 502 }, 1],
        ["refused", { kind: "status", status: 403 }, 1],
        ["not taken", { kind: "status", status: 401 }, 1],
      ] as const)("%s: %j", async (fate, trouble, tries) => {
        connector.trouble(trouble);
        const { sent } = await turn({ type: "message", text: "hoi" });
        expect(sent).toBeInstanceOf(SendFailed);
        expect(sent).toMatchObject({ fate });
        expect(connector.tries()).toBe(tries);
      });

      it("not taken, where no token can be fetched", async () => {
        const pass = await passed();
        issuer.fail();
        let sent: unknown;
        await gateway.turn(pass, incoming, async ({ send }) => {
          sent = await ended(send("{}", performance.now() + 5_000));
        });
        expect(sent).toMatchObject({ fate: "not taken" });
        expect(connector.tries()).toBe(0);
      });

      it("and tries again what was certainly not taken", async () => {
        connector.trouble({ kind: "status", status: 429, retryAfter: "0" });
        const { sent } = await turn({ type: "message", text: "hoi" });
        expect([sent, connector.tries()]).toEqual([expect.any(String), 2]);
      });
    });

    it("speaks of its own accord in a conversation that it is in", async () => {
      const place = { serviceUrl: connector.serviceUrl, conversation: "a:1", bot: "28:bot" };
      const send = gateway.sendTo(place);
      expect(await send(JSON.stringify(LABELLED), performance.now() + 5_000)).toEqual(expect.any(String));
      expect(connector.posted).toMatchObject([
        { conversation: "a:1", replyTo: undefined, activity: LABELLED },
      ]);
    });
  });
}
