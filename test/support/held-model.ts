import type { Play } from "./fake-model.ts";
import { makeGbnfSampler } from "./gbnf-sampler.ts";

/**
 * A server such as llama.cpp's, with a model that knows nothing: it writes whatever the grammar of a request allows. It refuses one
 * that it cannot read, and one with a schema beside it.
 * @param random numbers from 0 up to 1
 */
export function heldToGrammar(random: () => number): Play {
  return {
    kind: "looks",
    at: (body) => {
      const { grammar } = body;
      if (typeof grammar !== "string") return { kind: "says", content: "{}" };
      if ("response_format" in body) return refuses("Cannot use both json_schema and grammar");
      try {
        return { kind: "says", content: makeGbnfSampler(grammar)(random) };
      } catch {
        return refuses("Failed to initialize samplers: failed to parse grammar");
      }
    },
  };
}

function refuses(message: string): Play {
  const body = JSON.stringify({ error: { code: 400, message, type: "invalid_request_error" } });
  return { kind: "babbles", body, type: "application/json", status: 400 };
}
