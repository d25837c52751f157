import { describe, expect, it, onTestFinished } from "vitest";
import { SHARED_DATABASES } from "../support/databases.ts";
import { deliver, type Payload, payload, withAction } from "../support/fake-slack-requests.ts";
import { fixture, postJson } from "../support/fake-teams-stage.ts";
import { fine, nextId, type Served, serveOn } from "../support/served.ts";

/** What only an answer in this language holds. */
const DUTCH = "Bronnen";
const ENGLISH = "Sources";
const TOOLS_OF_MLOPS = "Tools: MLOps Engineer";

/** A reader in Slack; each of these resolves to the whole answer. */
function slackReader({ slack, url }: Served, user: string) {
  const posted = () => JSON.stringify(slack.posted.at(-1));
  async function says(name: string, event: Payload): Promise<string> {
    const body = payload(name);
    const id = nextId();
    await fine(
      deliver(url, {
        ...body,
        event_id: `Ev-${id}`,
        event: { ...body.event, user, ts: `1795100000.${id}`, ...event },
      } as Payload),
    );
    return posted();
  }
  return {
    /** A direct message as Slack sends it: without a thread. */
    types: (text: string) => says("message-im", { text }),
    repliesDirectly: (text: string) => says("message-im-in-thread", { text }),
    mentions: (text: string, channel: string) => says("app-mention", { text: `<@U0BOT> ${text}`, channel }),
    mentionsInThread: (text: string) => says("app-mention-in-thread", { text: `<@U0BOT> ${text}` }),
    commands: async (text: string, more: Payload = {}) => {
      const body = {
        ...payload("slash-role", slack.responseUrl),
        user_id: user,
        command: "/rolwijzer",
        text,
      };
      return (await fine(deliver(url, { ...body, ...more }))).text();
    },
    taps: async (name: string, language: string) => {
      const value = `{"v":1,"intent":{"kind":"role_tools","roles":["mlops-engineer"]},"language":"${language}"}`;
      const body = { ...payload(name, slack.responseUrl), user: { id: user } };
      await fine(deliver(url, withAction(body, { value, action_ts: nextId() })));
      return posted();
    },
  };
}

/** A reader in Teams. */
function teamsReader({ teams, url }: Served, id: string) {
  return async (name: string, changes: object): Promise<string> => {
    const activity = { ...fixture(name, teams.serviceUrl), from: { id }, id: nextId(), ...changes };
    await fine(postJson(`${url}/api/messages`, JSON.stringify(activity)));
    return JSON.stringify(teams.posted.at(-1));
  };
}

describe.each(SHARED_DATABASES)("a person, with the store in $name", ({ fresh }) => {
  async function servedTwice() {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const serve = async () => {
      const served = await serveOn(settings);
      onTestFinished(served.stop);
      return served;
    };
    return { first: await serve(), serve };
  }

  it("who asked for English in Slack is answered in English everywhere, also after a restart, until they choose again", async () => {
    const { first, serve } = await servedTwice();
    const anna = slackReader(first, "U0ANNA");
    await anna.types("in English please");
    expect(await anna.types("Wat doet een MLOps Engineer?")).toContain(ENGLISH);
    expect(await anna.mentions("Wat doet een MLOps Engineer?", "C0OTHER")).toContain(ENGLISH);
    expect(await anna.commands("wat doet een data engineer?")).toContain(ENGLISH);
    expect(await anna.taps("tap-in-thread", "nl")).toContain(ENGLISH);
    await first.stop();

    const again = slackReader(await serve(), "U0ANNA");
    expect(await again.commands("", { command: "/role", text: "mlops" })).toContain(ENGLISH);
    expect(await again.types("Wat doet een MLOps Engineer?")).toContain(ENGLISH);
    await again.commands("in het Nederlands graag");
    expect(await again.types("What does an MLOps Engineer do?")).toContain(DUTCH);
  });

  it("who asked for Dutch in Teams is answered in Dutch in every conversation, whatever their Teams speaks", async () => {
    const { first } = await servedTwice();
    const noor = teamsReader(first, "29:noor");
    await noor("message-personal", { text: "in het Nederlands graag" });
    const question = { text: "<at>Rolwijzer</at> What does an MLOps Engineer do?", locale: "en-GB" };
    expect(await noor("message-channel-thread", question)).toContain(DUTCH);
    expect(await noor("message-group-mention", question)).toContain(DUTCH);
  });

  it("chooses for nobody else, also in a thread with others", async () => {
    const { first } = await servedTwice();
    await slackReader(first, "U0ANNA").mentionsInThread("in English please");
    expect(await slackReader(first, "U0BOB").mentionsInThread("Wat doet een MLOps Engineer?")).toContain(
      DUTCH,
    );
  });

  it("who is forgotten is answered in the language of their words again", async () => {
    const { first } = await servedTwice();
    const anna = slackReader(first, "U0ANNA");
    await anna.types("in English please");
    expect(await anna.types("vergeet mij")).toContain("Vergeten");
    expect(await anna.types("Wat doet een MLOps Engineer?")).toContain(DUTCH);
    expect(await anna.commands("What does an MLOps Engineer do?")).toContain(ENGLISH);
  });

  it("goes on with what they typed before in Slack's direct messages, none of which has a thread", async () => {
    const { first } = await servedTwice();
    const anna = slackReader(first, "U0ANNA");
    await anna.types("Wat doet een MLOps Engineer?");
    expect(await anna.types("en de tools?")).toContain(TOOLS_OF_MLOPS);
    await anna.types("interviewvragen voor een data engineer");
    expect(await anna.types("nog 5")).toContain("Interview: Data Engineer");
    expect(await anna.repliesDirectly("en de tools?")).toContain("Tools: Data Engineer");
    await anna.types("Wat doet een MLOps Engineer?");
    expect(await anna.commands("en de tools?", { channel_id: "D0READER" })).toContain(TOOLS_OF_MLOPS);
  });

  it("goes on with what a colleague asked in the same thread of Slack, and in no other", async () => {
    const { first } = await servedTwice();
    const [anna, bob] = [slackReader(first, "U0ANNA"), slackReader(first, "U0BOB")];
    await anna.mentionsInThread("Wat doet een MLOps Engineer?");
    expect(await bob.mentionsInThread("en de tools?")).toContain(TOOLS_OF_MLOPS);
    expect(await bob.mentions("en de tools?", "C0GENERAL")).not.toContain(TOOLS_OF_MLOPS);
    expect(await bob.commands("en de tools?")).not.toContain(TOOLS_OF_MLOPS);
  });

  it("goes on with what a colleague asked in the same thread of Teams, and not in a group chat", async () => {
    const { first } = await servedTwice();
    const [noor, daan] = [teamsReader(first, "29:noor"), teamsReader(first, "29:daan")];
    for (const name of ["message-channel-thread", "message-group-mention"])
      await noor(name, { text: "<at>Rolwijzer</at> Wat doet een MLOps Engineer?" });
    const followUp = { text: "<at>Rolwijzer</at> en de tools?" };
    expect(await daan("message-channel-thread", followUp)).toContain(TOOLS_OF_MLOPS);
    expect(await daan("message-group-mention", followUp)).not.toContain(TOOLS_OF_MLOPS);
    expect(await noor("message-group-mention", followUp)).toContain(TOOLS_OF_MLOPS);
  });

  it("takes back from a thread only what they asked there", async () => {
    const { first } = await servedTwice();
    const [anna, bob] = [slackReader(first, "U0ANNA"), slackReader(first, "U0BOB")];
    await bob.mentionsInThread("Wat doet een Data Engineer?");
    await anna.mentionsInThread("Wat doet een MLOps Engineer?");
    await anna.commands("vergeet mij");
    expect(await bob.mentionsInThread("en de tools?")).toContain("Tools: Data Engineer");
  });
});
