import type OpenAI from "openai";
import type { ModelRequest } from "./model.ts";

/** Parameters that some OpenAI-compatible servers, or some models, refuse. */
const REFUSABLE = ["temperature", "max_completion_tokens", "store"] as const;
type Refusable = (typeof REFUSABLE)[number];

/** How a server is held to JSON, the strictest first. */
const FORMATS = ["json_schema", "json_object", "none"] as const;

type Parameters = {
  readonly temperature?: number;
  readonly max_completion_tokens?: number;
  readonly max_tokens?: number;
  readonly store?: false;
} & Format;
type Format = {
  readonly response_format?: NonNullable<OpenAI.ChatCompletionCreateParamsNonStreaming["response_format"]>;
  readonly grammar?: string;
};

/** Learns from a server's refusals what to leave out, for as long as the process runs. */
export type Dialect = {
  /** Reads what a server said against a request. @returns whether asking again is worth it */
  readonly learn: (refusal: string) => boolean;
  /** All that is sent beside the messages and the name of the model. */
  readonly parameters: (request: ModelRequest) => Parameters;
};

// Low, for a wording that surprises is a wording that is refused.
const TEMPERATURE = 0.2;

/**
 * Reasoning models refuse a temperature, Mistral knows only the older `max_tokens`, Google and Cerebras refuse
 * `store` (and keep nothing), DeepSeek knows only JSON without a schema, LM Studio only with one or none at all. Each names
 * what it refuses, but in a form of its own: `param`, `loc`, or prose.
 * @param takesGrammar whether it is said to take a grammar, as llama.cpp's server does
 */
export function makeDialect(maxTokens: number, takesGrammar: boolean): Dialect {
  const refused = new Set<Refusable>();
  let isHeldToGrammar = takesGrammar;
  let format = 0;
  return {
    learn: (refusal) => {
      const named = REFUSABLE.filter((name) => !refused.has(name) && isNamed(name, refusal));
      for (const name of named) refused.add(name);
      if (named.length > 0) return true;
      if (isHeldToGrammar && /grammar/iu.test(refusal)) {
        isHeldToGrammar = false;
        return true;
      }
      if (!/response[_ ]format|json_schema|json_object/iu.test(refusal)) return false;
      format += 1;
      return format < FORMATS.length;
    },
    parameters: (request) => {
      const grammar = isHeldToGrammar ? request.grammar?.() : undefined;
      return {
        ...(refused.has("temperature") ? {} : { temperature: TEMPERATURE }),
        ...(refused.has("max_completion_tokens")
          ? { max_tokens: maxTokens }
          : { max_completion_tokens: maxTokens }),
        ...(refused.has("store") ? {} : { store: false }),
        // llama.cpp takes no schema beside it. Not every request has one.
        ...(grammar === undefined ? formatOf(request, FORMATS[format]) : { grammar }),
      };
    },
  };
}

/** Without its schema a request still says it: it stands in the user's message. */
function formatOf(
  { schemaName: name, schema }: ModelRequest,
  format: (typeof FORMATS)[number] | undefined,
): Format {
  switch (format) {
    case "json_schema":
      return {
        response_format: { type: "json_schema", json_schema: { name, strict: true, schema: { ...schema } } },
      };
    case "json_object":
      return { response_format: { type: "json_object" } };
    case "none":
    case undefined:
      return {};
  }
}

/** In quotes, before a colon, or in a sentence about parameters: to store is also a common verb. */
function isNamed(name: Refusable, refusal: string): boolean {
  const marked = `["'\`.]${name}(\\\\?["'\`]|:)`;
  const told = `(?:argument|param|field|propert|key|option)[^.]*[ ,:]${name}\\b|\\b${name} is (?:not|un)`;
  return new RegExp(`${marked}|${told}`, "iu").test(refusal);
}
