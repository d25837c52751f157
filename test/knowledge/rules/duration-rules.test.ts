import { expect, it } from "vitest";
import { shippedWith } from "../../support/catalog-layer.ts";
import { messages, type Planted, swap } from "../../support/planted.ts";

const MOVE = "backgrounds/backgrounds.yaml";
const PLANTED: readonly Planted[] = [
  [
    "refuses a route that is quicker for a novice, in whole or in a phase, or that changes its hours a week",
    "roles/prompt-engineer.yaml",
    (text) =>
      swap(
        /(- for: novice[\s\S]*?id: evaluation\n[\s\S]*?)weeks: \{ from: 4, to: 4 \}/u,
        "$1weeks: { from: 2, to: 2 }",
      )(swap(/(- for: novice[\s\S]*?id: dialogue-and-ux[\s\S]*?hoursPerWeek: )10/u, "$17")(text)),
    [
      /the phases of the novice route have different hours a week/u,
      /the phase evaluation takes a novice fewer hours than somebody experienced/u,
      /the phase dialogue-and-ux takes a novice fewer hours/u,
    ],
  ],
  [
    "refuses a prerequisite that is taught nowhere, and a time of learning that is written by hand",
    "roles/data-engineer.yaml",
    (text) =>
      swap(
        "taughtIn: base",
        "taughtIn: basis",
      )(swap("zich om in {weeks:experienced}", "zich om in vier maanden")(text)),
    [
      /prerequisites\.coding-basics is taught in "basis", which is no phase of the novice route\. Its phases are base, /u,
      /hire-or-reskill says a time by hand: ".*vier maanden.*"\. Write \{weeks:experienced\}/u,
    ],
  ],
  [
    "refuses a move that names a phase that is not there or one twice, that takes another time without a reason, or writes a time",
    MOVE,
    (text) =>
      [
        swap(
          "phase: rag\n        nl: RAG op eigen documenten",
          "phase: ragg\n        nl: RAG op eigen documenten",
        ),
        swap(/(- id: delphi-vb[\s\S]*?)phase: rag\n/u, "$1phase: llm-basics\n"),
        swap(/(id: agents\n.*\n.*\n.*MCP aan best.*\n.*\n) {8}because:\n.*\n.*\n/u, "$1"),
        swap("die niets dubbel uitvoert.", "die niets dubbel uitvoert. Reken op vier weken extra."),
      ].reduce((changed, each) => each(changed), text),
    [
      /java\.second says a time by hand: "Reken op vier weken extra\."/u,
      /java\.path has a step agents that takes another time than its phase and does not say why/u,
      /php\.path names "ragg", which is no phase of the experienced route of ai-application-developer/u,
      /delphi-vb\.path names the phase "llm-basics" twice/u,
    ],
  ],
];

const all = messages(
  await shippedWith(Object.fromEntries(PLANTED.map(([, file, change]) => [file, change]))),
);

it.each(PLANTED)("%s", (_says, file, _change, found) => {
  const about = all.filter((message) => message.startsWith(`src/knowledge/catalog/${file}:`));
  expect(about).toEqual(found.map((each) => expect.stringMatching(each)));
});
