import { expect, it } from "vitest";
import { toWords } from "../../../src/adapters/slack/incoming-text.ts";

it.each([
  ["a mention alone is no text", "<@U0BOT>", ""],
  ["mentions are dropped, with or without a name", "<@U0BOT> vraag <@U1|jan> eens", "vraag  eens"],
  ["a channel is its name", "zie <#C1|general> of <#C2>", "zie #general of"],
  ["a link is its label, or else its address", "<https://x.nl|MLflow> <https://y.nl>", "MLflow https://y.nl"],
  ["broadcasts and groups are dropped", "<!here> hoi <!subteam^S1|@team>", "hoi"],
  ["an address of mail is its label", "<mailto:a@b.nl|a@b.nl>", "a@b.nl"],
  ["entities come back once", "a &amp; b &lt;c&gt; &amp;lt;", "a & b <c> &lt;"],
  ["what a reader typed as a mention stays words", "&lt;@U1&gt; x", "<@U1> x"],
  ["an open bracket stays", "a < b", "a < b"],
  [
    "emoji are dropped",
    ":wave_: wat doet :robot_face::skin-tone-3: een MLOps Engineer? :pray_:",
    "wat doet  een MLOps Engineer?",
  ],
  ["emoji that say something are themselves", "top :+1::skin-tone-2: :tada:", "top 👍 🎉"],
  ["colons of other use stay", "10:30:45 mlops: tools a:b:c ::x::", "10:30:45 mlops: tools a:b:c ::x::"],
])("%s", (_, text, words) => {
  expect(toWords(text)).toBe(words);
});

it.each(["<", ":", ":a", ":a:b"])("takes a hundred thousand of %s without stalling", (piece) => {
  expect(toWords(`${piece.repeat(100_000)}x`)).toBe(`${piece.repeat(100_000)}x`);
});
