import { expect, it } from "vitest";
import { flawsOf } from "../../../../src/adapters/shared/flaws.ts";
import { settingsWindow, versionOf } from "../../../../src/adapters/slack/settling/settings-window.ts";
import { ModalView } from "../../../../src/adapters/slack/views/view-schema.ts";
import { USUAL_SETTINGS, type WorkspaceSettings } from "../../../../src/settings-asked.ts";
import { refusalOfView } from "../../../support/fake-slack-view-rules.ts";

const many = (count: number, mode: "off" | "threads") =>
  Array.from({ length: count }, (_, index) => [`C0${mode.toUpperCase()}${index}`, mode] as const);
const FULL: WorkspaceSettings = {
  mode: "threads",
  language: "en",
  channels: Object.fromEntries([...many(200, "off"), ...many(31, "threads")]),
  curators: Array.from({ length: 100 }, (_, index) => `U0CURATOR${index}`),
};

it.each([
  ["nothing", USUAL_SETTINGS],
  ["a lot", FULL],
])(
  "the window is one that Slack takes where %s is settled, and names no more than can be read",
  (_, settings) => {
    for (const language of ["nl", "en"] as const) {
      const view = settingsWindow(settings, { language, channel: "D0READER" });
      expect([flawsOf(ModalView, view), refusalOfView(view, "modal")]).toEqual([[], undefined]);
      expect(JSON.stringify(view).match(/"channel_id"/gu)?.length ?? 0).toBeLessThanOrEqual(60);
    }
  },
);

it("the version of what is settled is the same in whichever order it was settled, and another one once anything differs", () => {
  const turned = { ...FULL, channels: Object.fromEntries(Object.entries(FULL.channels).toReversed()) };
  expect(versionOf(turned)).toBe(versionOf(FULL));
  const others = [
    { ...FULL, mode: "mentions" as const },
    { ...FULL, language: "nl" as const },
    { ...FULL, curators: [] },
    { ...FULL, channels: {} },
  ];
  expect(new Set([FULL, ...others].map(versionOf)).size).toBe(5);
});
