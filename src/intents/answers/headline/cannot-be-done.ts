import type { Headline } from "../../../answer/answer.ts";
import type { Asking } from "./asking.ts";
import { own } from "./sentence.ts";

/** What a question of the last answer cannot have, and what it can. */
export function cannotBeDone({ writer, intent }: Pick<Asking, "writer" | "intent">): Headline {
  const isInterview = intent.kind === "role_interview";
  return own(
    writer,
    isInterview
      ? {
          nl: "Dat kan ik met deze vragen niet. Wel: nog 5, moeilijker of makkelijker, voor een ander niveau, alleen praktijkvragen, of een goed antwoord op nummer 2.",
          en: "That I cannot do with these questions. I can: give 5 more, harder or easier ones, another level, only practical ones, or a good answer to number 2.",
        }
      : {
          nl: "Dat kan ik met dit antwoord niet. Wel: korter, uitgebreider, in gewone taal, in het Engels, of hetzelfde voor een andere rol.",
          en: "That I cannot do with this answer. I can: make it shorter or longer, put it in plain words or in Dutch, or give the same for another role.",
        },
  );
}
