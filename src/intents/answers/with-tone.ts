import type { Answer, Headline } from "../../answer/answer.ts";
import { openingOf } from "../../answer/opening.ts";
import type { Intent } from "../../intent.ts";
import { brief } from "../../text/brief.ts";
import { withoutSlots } from "../../values.ts";
import type { Writer } from "./writer.ts";

/** Whether who asks told of themselves with worry. */
export function isWorried(intent: Intent): boolean {
  return "tone" in intent && intent.tone === "worried";
}

/** What is answered is the same in any tone. */
export function withoutTone<Of extends Intent>(intent: Of): Of {
  return withoutSlots(intent, ["tone"]);
}

/** One kind and true sentence first, then the answer. It promises nothing, and takes nothing from who asks but the worry. */
export function kindly(writer: Writer, answer: Answer): Answer {
  // Whoever asks about age hears that it counts for nothing: that is kind already.
  if (answer.headline?.facts.some((fact) => fact.startsWith(NEVER_AGE)) === true) return answer;
  const kind = kindSentence(writer, answer);
  const opening = openingOf(answer);
  const { lead: _, ...rest } = answer;
  // Cites what the sentence says too.
  const { citations, sources } = writer.finish({
    ...rest,
    title: answer.title,
    headline: kind,
    sections: [],
  });
  const known = new Set(answer.citations.map(({ id }) => id));
  const listed = new Set(answer.sources.map(({ id }) => id));
  return {
    ...rest,
    headline: {
      text: brief(opening === undefined ? kind.text : `${kind.text} ${opening.text}`),
      facts: [...kind.facts, ...(opening?.facts ?? [])],
    },
    citations: [...answer.citations, ...citations.filter(({ id }) => !known.has(id))],
    sources: [...answer.sources, ...sources.filter(({ id }) => !listed.has(id))],
  };
}

const NEVER_AGE = "never-age.";

function kindSentence(writer: Writer, { intent }: Answer): Headline {
  const say = (nl: string, en: string, facts: Headline["facts"] = []): Headline => ({
    text: writer.say({ nl, en }),
    facts,
  });
  if (intent.kind === "legacy_mapping") {
    const [background] = intent.background.flatMap((id) => writer.catalog.background(id) ?? []);
    const [brought] = background?.carriesOver ?? [];
    if (background !== undefined && brought !== undefined)
      return say(
        "Begrijpelijk dat je daarmee zit. Je begint niet bij nul: wat je kunt, neem je mee.",
        "It makes sense that this worries you. You do not start from nothing: what you know comes along.",
        [writer.about(background).cite(["carries-over", brought.id], brought)],
      );
    return say(
      "Dat is niet niks. Vertel me wat je tot nu toe deed, dan laat ik zien waar dat bij past.",
      "That is a lot to take in. Tell me what you did so far, and I will show you where it fits.",
    );
  }
  return say(
    "Begrijpelijk dat je twijfelt: iedereen die dit kan, heeft het moeten leren.",
    "It makes sense to have doubts: everyone who can do this had to learn it.",
  );
}
