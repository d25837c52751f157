import { beforeEach, expect, it, onTestFinished } from "vitest";
import type { Speaker } from "../../src/adapters/adapter.ts";
import { typed } from "../../src/adapters/shared/typed.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { type FullAssistant, makeAssistant } from "../../src/bot/assistant.ts";
import { makeRecords } from "../../src/bot/records.ts";
import { makeSettling } from "../../src/bot/settling.ts";
import { openStores } from "../../src/bot/stores.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import type { Language } from "../../src/language.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { retentionOf } from "../support/retention.ts";
import { brain } from "../support/wordings.ts";

const noor: Speaker = {
  platform: "teams",
  workspace: "T",
  conversation: "19:channel@thread.tacv2;messageid=1",
  isShared: true,
  user: "29:noor",
};
const mind = {
  ...brain,
  answering: makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28"),
};

let bot: FullAssistant;
beforeEach(async () => {
  const stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(90));
  onTestFinished(stores.close);
  const records = makeRecords({ mind: () => mind, stores, keepsWords: true, log: silentLog });
  const settling = makeSettling(stores, silentLog, true);
  bot = makeAssistant({ mind: () => mind, stores, language: "en", records, settling });
});

const ask = (text: string, locale?: Language, speaker = noor) =>
  bot.handle({ speaker, input: typed(text), ...(locale === undefined ? {} : { locale }) });

// Teams knows no slash commands: what stands behind a slash there is typed.
it.each([
  ["/role mlops", "role_profile"],
  ["/roles", "list_roles"],
  ["/compare mlops data engineer", "compare_roles"],
  ["/interview mlops senior", "role_interview"],
])("a typed command says no language, so the reader's Teams does: %s", async (text, kind) => {
  for (const locale of ["nl", "en"] as const) {
    const speaker = { ...noor, conversation: `a:${locale}`, isShared: false };
    const { language, intent } = await ask(text, locale, speaker);
    expect([language, intent.kind]).toEqual([locale, kind]);
  }
});

it("a colleague asks on in a reply chain where somebody else began", async () => {
  await ask("wat doet een data engineer?");
  const { intent } = await ask("en welke tools?", "nl", { ...noor, user: "29:bob" });
  expect(intent).toMatchObject({ kind: "role_tools", roles: ["data-engineer"] });
});
