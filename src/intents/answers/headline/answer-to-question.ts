import type { Headline } from "../../../answer/answer.ts";
import { ended } from "../../../answer/lead.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import type { Writer } from "../writer.ts";
import { lowerFirst } from "./sentence.ts";

/** What a good answer to an interview question holds. */
export function answerTo(writer: Writer, role: Role, id: string): Headline | undefined {
  const question = role.interview.find((each) => each.id === id);
  if (question === undefined) return undefined;
  const { language } = writer;
  const good = question.good.map((point) => lowerFirst(point[language].replace(/\.$/u, ""))).join("; ");
  const topic = question.topic[language];
  return {
    text: brief(
      ended(
        writer.say({
          nl: `Een sterk antwoord op de vraag over ${topic}: ${good}`,
          en: `A great answer to the question on ${topic}: ${good}`,
        }),
      ),
    ),
    facts: [writer.about(role).cite(["interview", question.id], question)],
  };
}
