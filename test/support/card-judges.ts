import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";

/** Those who say what an Adaptive Card may be, and share no line with our own rules: Microsoft's schema, and its parser. */

const require = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/u, ""));

const followsSchema = (() => {
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addMetaSchema(read(require.resolve("ajv/dist/refs/json-schema-draft-06.json")));
  const { id: _, ...schema } = read("test/fixtures/adaptive-cards/adaptive-card-1.5.0.json");
  // What Teams adds to it: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
  schema.definitions.AdaptiveCard.properties.msteams = { type: "object" };
  return ajv.compile(schema);
})();

type Parser = {
  readonly HostConfig: new (look: object) => object;
  readonly AdaptiveCard: new () => {
    hostConfig: object;
    readonly parse: (card: object, context: Parsing) => void;
    readonly validateProperties: () => { readonly validationEvents: readonly { readonly message: string }[] };
  };
  readonly SerializationContext: new (version: unknown) => Parsing;
  readonly Versions: { readonly v1_5: unknown };
};
type Parsing = {
  readonly eventCount: number;
  readonly getEventAt: (index: number) => { readonly message: string };
};

const {
  AdaptiveCard,
  HostConfig,
  SerializationContext,
  Versions,
}: Parser = require("adaptivecards/dist/adaptivecards.js");
/** Says among others how many actions a row may have. */
const LOOK = read("test/fixtures/adaptive-cards/microsoft-teams-light.json");
/** Said of every other card: its pattern for languages remembers where it last looked. */
const MISREAD = /^Invalid value "(?:nl|en)" for property "lang"/u;

/** What they object to in a card, in their own words. */
export function objectionsTo(card: object): readonly string[] {
  return [...bySchema(card), ...byParser(card)];
}

function bySchema(card: object): readonly string[] {
  if (followsSchema(card)) return [];
  // The deepest of what it tells is nearest to what is wrong.
  const [deepest] = (followsSchema.errors ?? []).toSorted(
    (a, b) => b.instancePath.length - a.instancePath.length,
  );
  return [`schema: ${deepest?.instancePath} ${deepest?.message}`];
}

function byParser(json: object): readonly string[] {
  const card = new AdaptiveCard();
  const context = new SerializationContext(Versions.v1_5);
  card.hostConfig = new HostConfig(LOOK);
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...events, ...card.validateProperties().validationEvents]
    .filter(({ message }) => !MISREAD.test(message))
    .map(({ message }) => `parser: ${message}`);
}
