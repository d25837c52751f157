import type OpenAI from "openai";
import { ConfigError } from "../../../errors.ts";
import { REMEDIES } from "../remedies.ts";
import type { ModelFailure } from "./model.ts";
import { clientsOf, failureOf, isRefusal, type Server } from "./openai-client.ts";

/**
 * Looks for a server's chat completions by asking for one of nothing: that is refused, and costs nothing.
 * @returns where they are
 * @throws ConfigError with the setting to look at, where none can be asked for
 */
export async function findCompletions(server: Server & { readonly model: string }): Promise<string> {
  let why: ModelFailure = "wrong address";
  for (const client of clientsOf(server)) {
    const answer = await askForNothing(client, server.model);
    if (answer === "there") return `answers at ${client.baseURL.replace(/\/$/u, "")}/chat/completions`;
    why = answer;
    if (why !== "wrong address") break;
  }
  throw new ConfigError("No language model can be asked.", `What is wrong: ${REMEDIES[why]}.`);
}

async function askForNothing(client: OpenAI, model: string): Promise<"there" | ModelFailure> {
  try {
    const answer = await client.post<unknown>("/chat/completions", { body: { model } });
    // What is no JSON comes as text.
    return typeof answer === "string" ? "wrong address" : "there";
  } catch (error) {
    // llama.cpp says with status 500 which part is missing.
    const isSaid = error instanceof Error && /messages/u.test(error.message);
    return isSaid || isRefusal(error) ? "there" : failureOf(error).why;
  }
}
