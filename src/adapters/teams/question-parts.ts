import type { Question, Section } from "../../answer/answer.ts";
import type { Citing } from "../../answer/citing.ts";
import { LABELS } from "../../answer/plain-text.ts";
import { firstNumber } from "../../answer/section-items.ts";
import type { Language } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import type { Element } from "./card-elements.ts";
import { folded, openAll } from "./folds.ts";
import { LIMITS } from "./limits.ts";
import { escapeInline } from "./markdown.ts";
import { paragraph } from "./paragraph.ts";
import { marked } from "./source-marks.ts";

type Questions = Extract<Section, { readonly kind: "questions" }>;

/** Questions with their points folded away one by one, so that each can be asked before it is answered. */
export function questionElements(
  section: Questions,
  place: number,
  cite: Citing,
  language: Language,
): readonly Element[] {
  const named = section.questions.map((question, index) => ({
    question,
    number: firstNumber(section) + index,
    id: `points-${place}-${index}`,
  }));
  const ids = named.map(({ id }) => id);
  return [
    ...named.flatMap(({ question, number, id }) => [
      paragraph(escapeInline(`${number}. ${clip(question.text, LIMITS.text)}`), {
        weight: "Bolder",
        spacing: "Small",
      }),
      ...folded(
        {
          id,
          name: `${LABELS.good[language]} ${number}`,
          title: [LABELS.good[language], escapeInline(question.label)]
            .filter((each) => each !== "")
            .join(" · "),
          looks: { color: "Accent" },
          isClose: true,
          items: pointsOf(question, cite, language),
        },
        language,
      ),
    ]),
    ...(ids.length > 1 ? openAll(`all-${place}`, ids, language) : []),
  ];
}

function pointsOf(question: Question, cite: Citing, language: Language): readonly Element[] {
  const good = question.good.map((point) => `- ${escapeInline(point)}`);
  const weak = `**${LABELS.weak[language]}**: ${escapeInline(question.weak)}`;
  return [
    ...(good.length === 0 ? [] : [paragraph(good.join("\n"))]),
    paragraph(marked(weak, question.facts, cite), { spacing: "Small" }),
    ...(question.probe === undefined
      ? []
      : [paragraph(`**${LABELS.probe[language]}**: ${escapeInline(question.probe)}`, { spacing: "Small" })]),
  ];
}
