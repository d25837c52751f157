import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { itemsShown } from "../../../src/answer/shown-items.ts";
import { RoleId } from "../../../src/ids.ts";
import type { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);
const id = RoleId.parse("mlops-engineer");
const all = catalog.role(id)?.interview ?? [];
const juniors = all.filter(({ level }) => level === "junior");
const about: Extract<Intent, { kind: "role_interview" }> = { kind: "role_interview", roles: [id] };

const idIn = (fact: string | undefined) => fact?.split(".").at(-1) ?? "";

/** Below the questions: what "number 2" shows. */
const HAS_SHEET = expect.stringMatching(/^(?:Typ 'nummer|Type 'number) \d' (?:voor|for) /u);

describe("interview questions on something that there are none of", () => {
  it("say so once, also where of two roles one has nothing left", () => {
    const other = RoleId.parse("data-engineer");
    const skip = all.map((each) => each.id);
    const answer = respond({ kind: "role_interview", roles: [id, other], topic: "blockchain", skip }, "en");
    const said = toPlainText(answer).match(/I have no questions on "blockchain"/gu) ?? [];
    expect(said).toHaveLength(1);
  });
});

describe("an answer with interview questions", () => {
  it("says how many there are when more are asked for", () => {
    const { notes } = respond({ ...about, level: "junior", count: 20 }, "nl");
    expect(notes).toEqual([`Je vroeg er 20; ik heb er ${juniors.length}.`, HAS_SHEET]);
  });

  it("says how many are left when some were shown", () => {
    const [shown] = juniors;
    const skip = shown === undefined ? [] : [shown.id];
    const { notes } = respond({ ...about, level: "junior", count: 20, skip }, "nl");
    expect(notes).toEqual([`Je vroeg er 20; ik heb er nog ${juniors.length - 1}.`, HAS_SHEET]);
  });

  it("has no empty part when all were shown, and offers another level", () => {
    const answer = respond({ ...about, level: "junior", skip: juniors.map((each) => each.id) }, "en");
    expect(answer.sections).toEqual([]);
    expect(answer.notes).toEqual(["I have no more questions on this. Start over, or pick another level."]);
    expect(answer.followUps.slice(0, 3)).toMatchObject([
      { label: "Start over", intent: { level: "junior" } },
      { label: "For medior", intent: { level: "medior" } },
      { label: "For senior", intent: { level: "senior" } },
    ]);
    expect(answer.followUps[0]?.intent).not.toHaveProperty("skip");
  });

  it("says of ten for a senior how many there are in total, and offers no more of them", () => {
    const seniors = all.filter(({ level }) => level === "senior");
    const { notes, followUps } = respond({ ...about, level: "senior", count: 50 }, "en");
    expect(notes).toEqual([`You asked for 50; I have ${seniors.length}.`, HAS_SHEET]);
    expect(followUps.map(({ label }) => label).filter((label) => /more/u.test(label))).toEqual([]);
  });

  it("counts on from what was shown, and says of how many; what is pointed at by number does too", () => {
    const [first, ...others] = respond({ ...about, level: "junior", count: 2 }, "nl").sections;
    expect(first).toMatchObject({ title: `Vraag 1–2 van ${juniors.length}`, questions: { length: 2 } });
    const skip = first?.kind === "questions" ? first.questions.map(({ facts }) => idIn(facts[0])) : [];
    const next = respond({ ...about, level: "junior", count: 2, skip }, "nl");
    expect(next.sections[0]?.title).toBe(`Vraag 3–4 van ${juniors.length}`);
    expect(toPlainText(next)).toContain("\n3. ");
    expect(itemsShown(next).slice(0, 2).map(idIn)).toEqual(skip);
    expect(others).toEqual([]);
  });

  it("has the level in its title, and offers every level where none was asked for", () => {
    expect(respond({ ...about, level: "senior" }, "en").title).toBe("Interview: MLOps Engineer · senior");
    const labels = respond(about, "en").followUps.map(({ label }) => label);
    expect(labels).toEqual(["5 more", "For junior", "For medior", "For senior", "Stages of the round"]);
  });

  it("has the question behind each question, where the catalog has one", () => {
    const [section] = respond({ ...about, count: all.length }, "nl").sections;
    const asked = section?.kind === "questions" ? section.questions : [];
    const probes = all.flatMap(({ probe }) => probe?.nl ?? []);
    expect(new Set(asked.flatMap(({ probe }) => probe ?? []))).toEqual(new Set(probes));
  });

  it("never offers more questions than are left", () => {
    const skip = all.slice(2).map((each) => each.id);
    const { followUps } = respond({ ...about, count: 1, skip }, "nl");
    expect(followUps[0]).toMatchObject({ label: "Nog 1", intent: { count: 1 } });
    const few = respond({ ...about, count: all.length - 2 }, "nl").followUps[0];
    expect(few?.label).toBe("Nog 2");
    expect(few && respond(few.intent, "nl").sections[0]).toMatchObject({ questions: { length: 2 } });
  });

  it.each(catalog.roles.map(({ id: role }) => role))(
    "offers only levels that it has questions for: %s",
    (role) => {
      const topics = new Set(catalog.role(role)?.interview.map(({ topic }) => topic.nl));
      const offered = [...topics].flatMap(
        (topic) => respond({ kind: "role_interview", roles: [role], topic }, "nl").followUps,
      );
      const levels = offered.filter(({ label }) => label.startsWith("Voor "));
      expect(levels.map(({ intent }) => respond(intent, "nl").sections.length)).toEqual(levels.map(() => 1));
    },
  );
});

describe("a surface that holds fewer questions than were asked for", () => {
  const shown = (answer: ReturnType<typeof respond>) =>
    answer.sections.flatMap((each) => (each.kind === "questions" ? each.questions : []));

  it("says how many fit, and gives exactly the rest by the first button", () => {
    const whole = shown(respond({ ...about, count: 10 }, "nl"));
    const answer = respond({ ...about, count: 10 }, "nl", undefined, { questions: 8 });
    expect(answer.notes).toEqual(['Je vroeg er 10; hier passen er 8. "Nog 2" geeft de rest.', HAS_SHEET]);
    expect(answer.lead?.text).toContain("8 interviewvragen");
    expect(answer.intent).toEqual({ ...about, count: 10 });
    const [rest] = answer.followUps;
    expect(rest).toMatchObject({ label: "Nog 2", intent: { count: 2 } });
    const second = rest === undefined ? [] : shown(respond(rest.intent, "nl"));
    expect(second.length).toBe(2);
    expect(new Set([...shown(answer), ...second].map(({ text }) => text)).size).toBe(10);
    expect(shown(answer)).toEqual(whole.slice(0, 8));
  });

  it("does not say that a number was asked for where none was", () => {
    const { notes } = respond(about, "en", undefined, { questions: 1 });
    expect(notes).toEqual(['1 fits here. "1 more" goes on.', HAS_SHEET]);
  });

  it("offers no more by one button than fits, and says of the last alone that it gives the rest", () => {
    const room = { questions: 4 };
    const first = respond({ ...about, count: 10 }, "nl", undefined, room);
    expect(first.notes[0]).toBe('Je vroeg er 10; hier passen er 4. "Nog 4" gaat verder.');
    const [next] = first.followUps;
    expect(next).toMatchObject({ label: "Nog 4", intent: { count: 4 } });
    const second = next && respond(next.intent, "nl", undefined, room);
    expect(second?.notes.join(" ")).not.toMatch(/Je vroeg er|geeft de rest/u);
    expect(second && shown(second)).toHaveLength(4);
    const cramped = next && respond(next.intent, "nl", undefined, { questions: 3 });
    expect(cramped?.notes[0]).toBe('Hier passen er 3. "Nog 1" geeft de rest.');
  });

  it("says too how many there are, where that is less than was asked", () => {
    const { notes } = respond({ ...about, level: "junior", count: 50 }, "en", undefined, { questions: 2 });
    expect(notes).toEqual([
      `You asked for 50; I have ${juniors.length}, and 2 fit here. "2 more" goes on.`,
      HAS_SHEET,
    ]);
  });

  it("shares the room among several roles, one each at least", () => {
    const roles = catalog.roles.slice(0, 3).map((role) => role.id);
    const two = respond({ kind: "role_interview", roles, count: 5 }, "nl", undefined, { questions: 7 });
    expect(two.sections.map((each) => each.kind === "questions" && each.questions.length)).toEqual([2, 2, 2]);
    const none = respond({ kind: "role_interview", roles, count: 5 }, "nl", undefined, { questions: 0 });
    expect(shown(none).length).toBe(3);
  });

  it("changes nothing where all fit", () => {
    expect(respond({ ...about, count: 10 }, "nl", undefined, { questions: 10 })).toEqual(
      respond({ ...about, count: 10 }, "nl"),
    );
  });
});

describe("questions about a topic", () => {
  const textsOf = (answer: ReturnType<typeof respond>) =>
    answer.sections.flatMap((each) => (each.kind === "questions" ? each.questions : []));

  it("are found by what they try and by words of the same subject, those that name it first", () => {
    const monitoring = textsOf(respond({ ...about, topic: "monitoring" }, "en"));
    expect(monitoring.length).toBeGreaterThan(1);
    expect(monitoring.map(({ text }) => text)).toContainEqual(expect.stringContaining("drift alarm"));
    const alarms = textsOf(respond({ ...about, level: "junior", topic: "alarmering" }, "nl"));
    expect(alarms.map(({ text }) => text)).toContainEqual(expect.stringContaining("driftalarm"));
  });

  it("are said to be others in the first sentence where there are none, and no heading says otherwise", () => {
    const answer = respond({ ...about, topic: "blockchain", count: 2 }, "en");
    expect(answer.headline?.text).toBe(
      'I have no questions on "blockchain" for the MLOps Engineer. Below are 2 on something else.',
    );
    expect(answer.lead).toBeUndefined();
    expect(answer.sections[0]).toMatchObject({
      title: expect.stringMatching(/^Questions 1–2 of \d+$/u),
      questions: { length: 2 },
    });
  });

  it("are those of another level where the level has none, which is said first", () => {
    const answer = respond({ ...about, level: "senior", topic: "runbook lezen" }, "nl");
    expect(answer.headline?.text).toMatch(
      /^Voor een senior MLOps Engineer heb ik over "runbook lezen" geen vragen/u,
    );
    expect(answer.sections[0]).toMatchObject({
      title: expect.stringMatching(/^Vra(?:ag|gen) \S+ van \d+ · runbook lezen$/u),
    });
    expect(answer.title).toBe("Interview: MLOps Engineer");
    expect(textsOf(answer).every(({ label }) => !label?.startsWith("senior"))).toBe(true);
  });
});
