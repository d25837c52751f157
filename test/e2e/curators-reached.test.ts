import { describe, expect, it, onTestFinished } from "vitest";
import { PLATFORMS } from "../support/colleagues.ts";
import { SHARED_DATABASES } from "../support/databases.ts";
import { fixture, postJson } from "../support/fake-teams-stage.ts";
import { rowsIn } from "../support/rows.ts";
import { makeMemoryLog } from "../support/scripted-assistant.ts";
import { fine, nextId, type Served, serveOn } from "../support/served.ts";

const TOLD = "Een curator kijkt ernaar";
const NOT_TOLD = "Ik kon nog geen curator bereiken";
const CHANNEL = "19:curators@thread.tacv2";
const CURATORS = "teams/tenant/29:bob";

const [, teams] = PLATFORMS;
function meet(served: Served, name: string) {
  if (teams === undefined) throw new Error("no platform");
  return teams[2](served, name);
}

/** What Teams says of the app in somebody's conversation with it. */
async function tells({ teams: connector, url }: Served, name: string, fixtureName: string): Promise<void> {
  const activity = {
    ...fixture(fixtureName, connector.serviceUrl),
    ...{ conversation: { id: `a:${name}`, conversationType: "personal" }, from: { id: `29:${name}` } },
    ...{ id: `f:${nextId()}`, channelData: { tenant: { id: "tenant" } } },
  };
  await fine(postJson(`${url}/api/messages`, JSON.stringify(activity)));
}

describe.each(SHARED_DATABASES)("curators in Teams, with the store in $name", ({ fresh }) => {
  async function opened(curators = CURATORS) {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const serve = async (named = curators) => {
      const log = makeMemoryLog();
      const served = await serveOn(settings, { CURATORS: named }, { log });
      onTestFinished(served.stop);
      const warned = () => log.logged.filter(({ level }) => level === "warn").map(({ event }) => event);
      return { served, warned, anna: meet(served, "anna"), bob: meet(served, "bob") };
    };
    const experts = async () => (await rowsIn(settings))["experts"] ?? [];
    /** Nobody waits for it to be kept. */
    const kept = (many: number) => expect.poll(experts).toHaveLength(many);
    return { serve, experts, kept };
  }

  it("are told of proposals once they wrote to the bot alone, also by another process", async () => {
    const { serve, kept } = await opened();
    const first = await serve();
    expect(first.warned()).toContain("curators.not_reached");
    await first.bob.says("wat doet een data engineer?");
    await kept(1);
    const { anna, warned } = await serve();
    await anna.says("correctie: MLflow volgt ook agents");
    expect(anna.read()).toContain(TOLD);
    expect(first.bob.read()).toContain("MLflow volgt ook agents");
    expect(warned()).toEqual([]);
  });

  it("are told when they only installed the app, and no longer when they removed it, which the operator and who proposes learn", async () => {
    const { serve, kept } = await opened();
    const { served, anna, bob, warned } = await serve();
    await tells(served, "bob", "installation-add-personal");
    await kept(1);
    await anna.says("correctie: MLflow volgt ook agents");
    expect(bob.read()).toContain("MLflow volgt ook agents");
    expect(warned()).not.toContain("curators.not_told");
    await tells(served, "bob", "installation-remove");
    await kept(0);
    await anna.says("correctie: Airflow volgt ook agents");
    expect(anna.read()).toContain(NOT_TOLD);
    expect(bob.read()).not.toContain("Airflow volgt ook agents");
    expect(warned()).toContain("curators.not_told");
  });

  it("are not told before the bot ever met them, and who is no curator is not kept", async () => {
    const { serve, experts } = await opened();
    const { anna, bob, warned } = await serve();
    await anna.says("correctie: MLflow volgt ook agents");
    expect([anna.read(), warned()]).toEqual([
      expect.stringContaining(NOT_TOLD),
      expect.arrayContaining(["curators.not_told"]),
    ]);
    expect(await experts()).toEqual([]);
    await bob.says("voorstellen");
    expect(bob.read()).toContain("MLflow volgt ook agents");
  });

  it("who want to be forgotten are, until they write again", async () => {
    const { serve, experts, kept } = await opened();
    const { bob, anna } = await serve();
    await bob.says("wat doet een data engineer?");
    await kept(1);
    await bob.says("vergeet mij");
    expect(bob.read()).toContain("Vergeten");
    expect(await experts()).toEqual([]);
    await bob.says("voorstellen");
    await kept(1);
    await anna.says("correctie: MLflow volgt ook agents");
    expect(anna.read()).toContain(TOLD);
  });

  it("are no longer kept once they are curators no more", async () => {
    const { serve, kept } = await opened();
    const { bob } = await serve();
    await bob.says("wat doet een data engineer?");
    await kept(1);
    await serve();
    await kept(1);
    await serve("teams/tenant/29:carl");
    await kept(0);
  });

  it("are told one by one where the place that they named is gone", async () => {
    const { serve, kept } = await opened();
    const { served, anna, bob } = await serve();
    await tells(served, "bob", "installation-add-personal");
    await kept(1);
    const conversation = { id: CHANNEL, conversationType: "channel", isGroup: true };
    await inChannel(served, conversation, "29:bob", "stuur voorstellen hierheen");
    served.teams.trouble({ kind: "status", status: 403 });
    await anna.says("correctie: MLflow volgt ook agents");
    expect(anna.read()).toContain(TOLD);
    expect(bob.read()).toContain("MLflow volgt ook agents");
  });

  it("may be a whole channel, which is told once the bot was mentioned there, and decides there", async () => {
    const { serve, kept } = await opened(`teams/tenant/${CHANNEL}`);
    const { served, anna } = await serve();
    const conversation = { id: `${CHANNEL};messageid=1`, conversationType: "channel", isGroup: true };
    await inChannel(served, conversation, "29:carl", "wat doet een data engineer?");
    await kept(1);
    await anna.says("correctie: MLflow volgt ook agents");
    const posted = () =>
      JSON.stringify(served.teams.posted.filter(({ conversation: id }) => id.startsWith(CHANNEL)));
    expect(posted()).toContain("MLflow volgt ook agents");
    await inChannel(served, conversation, "29:carl", "voorstel 1 afwijzen: staat er niet");
    expect(anna.read()).toContain("staat er niet");
  });
});

async function inChannel(
  { teams: connector, url }: Served,
  conversation: object,
  user: string,
  text: string,
): Promise<void> {
  const activity = {
    ...fixture("message-channel-thread", connector.serviceUrl),
    ...{ conversation, from: { id: user }, id: nextId(), text: `<at>Rolwijzer</at> ${text}` },
    channelData: { tenant: { id: "tenant" } },
  };
  await fine(postJson(`${url}/api/messages`, JSON.stringify(activity)));
}
