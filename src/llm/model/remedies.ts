import type { ModelFailure } from "./client/model.ts";

/** What to look at when a model's server gives no reply, each as part of a sentence. */
export const REMEDIES: Readonly<Record<ModelFailure, string>> = {
  unauthorised: "the server does not take the key (OPENAI_API_KEY)",
  unreachable: "the server cannot be reached (OPENAI_BASE_URL)",
  "wrong address":
    "what is there knows no chat completions: OPENAI_BASE_URL should end in /v1, or in what its server has before /chat/completions",
  "unknown model": "the server does not know this model (OPENAI_MODEL)",
  "rate limited": "the server asks for a pause",
  timeout: "the server is too slow",
  server: "the server failed",
  invalid:
    "the server does not understand the request, also without what it named; does it know this model (OPENAI_MODEL), and does it speak OpenAI's chat completions (OPENAI_BASE_URL)?",
};
