import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";
import { compareNl, helpNl, profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const heardText = () =>
  stage.assistant.heard.map(({ input }) => (input.kind === "text" ? input.text : input.kind));

describe("a message in a personal chat", () => {
  it("is answered with one card in reply to it", async () => {
    const response = await stage.post("message-personal");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
    expect(stage.connector.posted).toHaveLength(1);
    const [posted] = stage.connector.posted;
    expect(posted?.conversation).toBe("a:1personalAAAAAAAAAAAAAAAA");
    expect(posted?.replyTo).toBe("1763888400001");
    expect(posted?.activity.text).toBeUndefined();
    expect(posted?.activity.summary).toBe(`${profileNl.title}. ${profileNl.lead?.text}`);
    const card = posted?.activity.attachments?.[0];
    expect(card?.contentType).toBe("application/vnd.microsoft.card.adaptive");
    expect(card?.content.version).toBe("1.5");
    expect(card?.content.lang).toBe("nl");
    expect(card?.content.fallbackText).toContain("MLflow");
  });

  it("reaches the assistant with its reader and the language of their Teams", async () => {
    await stage.post("message-personal");
    expect(stage.assistant.heard).toEqual([
      {
        speaker: {
          platform: "teams",
          workspace: "9c1d5a52-aaaa-4d0a-8a56-7d4b3c0d0001",
          conversation: "a:1personalAAAAAAAAAAAAAAAA",
          isShared: false,
          user: "29:1readerAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        },
        input: { kind: "text", text: "Wat doet een MLOps Engineer?" },
        locale: "nl",
        delivery: expect.any(String),
      },
    ]);
  });

  it("reaches the assistant on the lines of its HTML when its text has none", async () => {
    await stage.post("message-personal", {
      text: "Welke rollen vraagt dit? chatbot voor klanten data naar de cloud",
      attachments: [
        {
          contentType: "text/html",
          content:
            "<p>Welke rollen vraagt dit?</p><ul><li>chatbot voor klanten</li><li>data naar de cloud</li></ul>",
        },
      ],
    });
    expect(heardText()).toEqual(["Welke rollen vraagt dit?\nchatbot voor klanten\ndata naar de cloud"]);
  });

  it("takes an empty id of a tenant for one that is not there", async () => {
    await stage.post("message-personal", { channelData: { tenant: { id: "" } } });
    expect(stage.assistant.heard[0]?.speaker.workspace).toBe("9c1d5a52-aaaa-4d0a-8a56-7d4b3c0d0001");
  });

  it("takes the language from the client when the activity names none", async () => {
    await stage.post("message-group-mention");
    expect(stage.assistant.heard[0]?.locale).toBe("en");
  });

  it("leaves the language open when it is none of ours", async () => {
    await stage.post("message-mention-alone");
    expect(stage.assistant.heard[0]).not.toHaveProperty("locale");
  });
});

describe("a mention", () => {
  it("is taken out in a group, and what else was said stays", async () => {
    await stage.post("message-group-mention");
    expect(heardText()).toEqual(["what does an MLOps (Eng) do & why <10 min?"]);
  });

  it("in a thread of a channel is answered in that thread", async () => {
    await stage.post("message-channel-thread");
    expect(heardText()).toEqual(["welke rollen zijn er?"]);
    const [posted] = stage.connector.posted;
    expect(posted?.conversation).toBe("19:channelAAAAAAAAAA@thread.tacv2;messageid=1763888400000");
    expect(posted?.activity.conversation?.id).toBe(posted?.conversation);
  });

  it("in a thread of a channel is a part of what all there said, and in a group chat is not", async () => {
    await stage.post("message-channel-thread");
    await stage.post("message-group-mention");
    expect(stage.assistant.heard.map(({ speaker }) => speaker.isShared)).toEqual([true, false]);
  });

  it("alone reaches the assistant as an empty question", async () => {
    await stage.post("message-mention-alone");
    expect(heardText()).toEqual([""]);
  });
});

describe("what is not a question", () => {
  it.each([
    "reaction",
    "message-edited",
    "message-of-our-own",
    "message-inserted-card",
    "members-added-person",
    "installation-remove",
  ])("is acknowledged and not answered: %s", async (name) => {
    const response = await stage.post(name);
    expect(response.status).toBe(200);
    expect(stage.assistant.heard).toEqual([]);
    expect(stage.connector.tries()).toBe(0);
  });

  it.each([
    ["a picture", { contentType: "image/*", contentUrl: "https://smba.trafficmanager.net/x" }, ""],
    ["a file", { contentType: "application/vnd.microsoft.teams.file.download.info", name: "x.docx" }, ""],
    ["a recording", { contentType: "audio/mp4" }, "<div><img src='x'></div>"],
  ])("is %s without words, of which it says that it cannot read it", async (_, attachment, text) => {
    await stage.post("message-without-text", { attachments: [attachment], text, locale: "nl-NL" });
    expect(stage.assistant.heard).toEqual([]);
    const activity = stage.connector.posted[0]?.activity;
    expect(activity?.text).toBe(
      "Bestanden, beelden en opnames kan ik niet lezen. Typ je vraag, of plak de tekst hier.",
    );
    expect(activity?.suggestedActions?.actions).toHaveLength(3);
  });
});

describe("a question that a file comes with", () => {
  const attachments = [
    { contentType: "application/vnd.microsoft.teams.file.download.info", name: "x.docx" },
    { contentType: "text/html", content: "<p>Wat doet een MLOps Engineer?</p>" },
  ];

  it("is answered, and told that the file was not read", async () => {
    await stage.post("message-personal", { attachments });
    expect(JSON.stringify(stage.connector.posted)).toContain("Wat je meestuurde kan ik niet lezen");
  });

  it("is no message that comes as text and HTML, or with a card that was put in", async () => {
    await stage.post("message-personal", { attachments: attachments.slice(1) });
    expect(JSON.stringify(stage.connector.posted)).not.toContain("Wat je meestuurde");
  });
});

it("a command that is typed is one, with the lines behind it", async () => {
  await stage.post("message-personal", { text: "/Roadmap RAG chatbot<br>dataplatform" });
  expect(stage.assistant.heard[0]?.input).toEqual({
    kind: "command",
    name: "roadmap",
    text: "RAG chatbot\ndataplatform",
  });
});

describe("forgetting somebody", () => {
  const forgotten = {
    ...helpNl,
    intent: { kind: "settings", what: "forget-me" },
    title: "Vergeten",
    notes: ["Alles wat ik van je had bewaard, is gewist."],
  } as const;

  it("is told to others in a word, and to them alone in full", async () => {
    stage.assistant.say(forgotten);
    await stage.post("message-group-mention");
    await stage.post("message-personal");
    const [group, personal] = stage.connector.posted.map(({ activity }) => activity);
    expect([group?.text, group?.attachments]).toEqual(["Vergeten.", undefined]);
    expect(JSON.stringify(personal?.attachments)).toContain("Alles wat ik van je had bewaard");
  });
});

describe("the AI label", () => {
  it("stands on an answer that a model worded, and reaches Teams whole", async () => {
    stage.assistant.say(compareNl);
    await stage.post("message-personal");
    const [posted] = stage.connector.posted;
    expect(posted?.activity.entities).toEqual([
      {
        type: "https://schema.org/Message",
        "@type": "Message",
        "@context": "https://schema.org",
        "@id": "",
        additionalType: ["AIGeneratedContent"],
      },
    ]);
    expect(JSON.stringify(posted?.activity)).toContain("Tekst bovenaan verwoord door AI");
  });

  it("stands on no other answer", async () => {
    await stage.post("message-personal");
    expect(stage.connector.posted[0]?.activity.entities ?? []).toEqual([]);
    expect(JSON.stringify(stage.connector.posted)).not.toContain("verwoord door AI");
  });
});

describe("feedback", () => {
  it("is asked for under an answer", async () => {
    await stage.post("message-personal");
    expect(stage.connector.posted[0]?.activity.channelData).toEqual({ feedbackLoop: { type: "default" } });
  });

  it("is not asked for under a courtesy", async () => {
    stage.assistant.say(helpNl);
    await stage.post("message-personal");
    expect(stage.connector.posted[0]?.activity.channelData).toBeUndefined();
  });
});

it("puts replies into the response for a caller that asks so", async () => {
  const response = await stage.post("message-personal", { deliveryMode: "expectReplies" });
  const { activities } = (await response.json()) as { activities: { attachments: unknown[] }[] };
  expect(activities).toHaveLength(1);
  expect(activities[0]?.attachments).toHaveLength(1);
  expect(stage.connector.tries()).toBe(0);
});
