/** Parameters that some OpenAI-compatible servers, or some models, refuse. */
const REFUSABLE = ["temperature", "max_completion_tokens", "store"] as const;
type Refusable = (typeof REFUSABLE)[number];

/** What is sent of the parameters that not everyone takes. */
type Parameters = {
  readonly temperature?: number;
  readonly max_completion_tokens?: number;
  readonly max_tokens?: number;
  readonly store?: false;
};

/** Learns from a server's refusals which parameters to leave out. */
export type Dialect = {
  /** Reads the body of a 400 or 422. */
  readonly learn: (body: string) => void;
  /** How much it has learnt; when this grows, asking again is worth it. */
  readonly learnt: () => number;
  readonly parameters: () => Parameters;
};

// Low, for a wording that surprises is a wording that is refused.
const TEMPERATURE = 0.2;

/**
 * Reasoning models refuse a temperature, Mistral knows only the older `max_tokens`, Google and Cerebras refuse
 * `store` (and keep nothing). Each names what it refuses, but in a form of its own: `param`, `loc`, or prose.
 */
export function makeDialect(maxTokens: number): Dialect {
  const refused = new Set<Refusable>();
  return {
    learn: (body) => {
      for (const name of REFUSABLE) if (isNamed(name, body)) refused.add(name);
    },
    learnt: () => refused.size,
    parameters: () => ({
      ...(refused.has("temperature") ? {} : { temperature: TEMPERATURE }),
      ...(refused.has("max_completion_tokens")
        ? { max_tokens: maxTokens }
        : { max_completion_tokens: maxTokens }),
      ...(refused.has("store") ? {} : { store: false }),
    }),
  };
}

function isNamed(name: Refusable, body: string): boolean {
  return new RegExp(`["'\`.]${name}(\\\\?["'\`]|:)`, "u").test(body);
}
