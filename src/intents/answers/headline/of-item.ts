import type { Headline } from "../../../answer/answer.ts";
import { ended, listed } from "../../../answer/lead.ts";
import type { FactId } from "../../../ids.ts";
import { isIn, type Said, saidOf } from "../../../knowledge/said.ts";
import type { InterviewQuestion } from "../../../knowledge/schema/question.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import type { Writer } from "../writer.ts";
import type { Asking, OfRole } from "./asking.ts";
import { weeksText } from "./duration.ts";
import { cited, lowerFirst, own, spoken } from "./sentence.ts";
import { licenceOf, licencesOf } from "./shown-licences.ts";

/** One of what was shown: a tool, a line, or a question with what a good or a weak answer to it holds. */
export function ofItem(asking: OfRole): Headline | undefined {
  const { writer, intent } = asking;
  const [item] = intent.items ?? [];
  if (item === undefined) return undefined;
  const role = ownerOf(writer, item);
  if (role === undefined) return undefined;
  const question = questionAt(role, item);
  if (question !== undefined) return ofQuestion(writer, role, question, intent.operation);
  const said = saidAt(role, item);
  return said === undefined
    ? ofStep(writer, role, item)
    : spoken(
        [{ text: brief(lineOf(writer, said)), facts: [cited(writer, said)] }, licenceOf(writer, said)],
        345,
      );
}

/** A step of a learning route: what it is for, how long it takes, and what is there at its end. */
function ofStep(writer: Writer, role: Role, item: FactId): Headline | undefined {
  for (const { for: who, phases } of role.learning.routes) {
    const phase = phases.find(({ id }) => item === `${role.id}.learning.routes.${who}.${id}`);
    if (phase === undefined) continue;
    const time = weeksText(writer, { ...phase.weeks, hoursPerWeek: phase.hoursPerWeek });
    const { goal, milestone } = phase;
    return own(
      writer,
      {
        nl: brief(`${ended(goal.nl)} Reken op ${time}. Aan het eind: ${ended(milestone.nl)}`),
        en: brief(`${ended(goal.en)} Allow ${time}. At the end: ${ended(milestone.en)}`),
      },
      [writer.about(role).cite(["learning", "routes", who, phase.id], phase)],
    );
  }
  return undefined;
}

function ownerOf({ catalog }: Writer, item: FactId): Role | undefined {
  return catalog.roles.find(({ id }) => item.startsWith(`${id}.`));
}

function questionAt(role: Role, item: FactId): InterviewQuestion | undefined {
  return role.interview.find(({ id }) => item === `${role.id}.interview.${id}`);
}

function saidAt(role: Role, item: FactId): Said | undefined {
  return saidOf(role).find(({ path }) => item === `${role.id}.${path.join(".")}`);
}

function lineOf({ language }: Writer, { label, fact }: Said): string {
  return ended(label === undefined ? fact[language] : `${label}: ${fact[language]}`);
}

/** How much of a question is said again before the answer to it. */
const MOST_OF_QUESTION = 60;
const LONGEST_ANSWER = 345;

function ofQuestion(
  writer: Writer,
  role: Role,
  question: InterviewQuestion,
  operation: OfRole["intent"]["operation"],
): Headline {
  const { language } = writer;
  const facts = [writer.about(role).cite(["interview", question.id], question)];
  const good = question.good.map((each) => each[language].replace(/\.$/u, "")).join("; ");
  const asked = `“${brief(question[language], MOST_OF_QUESTION)}”`;
  const { excellent } = question;
  const best = {
    nl: excellent === undefined ? "" : ` Het beste antwoord doet meer: ${ended(lowerFirst(excellent.nl))}`,
    en: excellent === undefined ? "" : ` The best answer does more: ${ended(lowerFirst(excellent.en))}`,
  };
  if (operation === "weak-answer")
    return own(
      writer,
      {
        nl: `Een zwak antwoord op ${asked}: ${ended(question.weak.nl)}`,
        en: `A weak answer to ${asked}: ${ended(question.weak.en)}`,
      },
      facts,
    );
  if (operation === "good-answer")
    return own(
      writer,
      {
        nl: brief(`Een goed antwoord op ${asked}: ${good}.${best.nl}`, LONGEST_ANSWER),
        en: brief(`A good answer to ${asked}: ${good}.${best.en}`, LONGEST_ANSWER),
      },
      facts,
    );
  return { text: brief(question[language]), facts };
}

/** A statement speaks of what is wanted when it holds this much of it. */
const SPEAKS = 0.5;
const MOST_TOLD = 5;
const MOST_WANTED =
  /\b(?:vacature\w*|vaakst|gevraagd\w*|vacanc\w*|wanted|requested|popular\w*|asked|must\w*|belangrijkst\w*|important|essential|onmisbaar|nodig|needed|required)\b/u;
const SHARE = /(\d{1,3})\s?%/u;

/** Of what was shown those that the words speak of; where the catalog says nothing of that, so. */
export function someItems(asking: OfRole): Headline {
  const { writer, intent, has } = asking;
  const shown = (intent.items ?? []).flatMap((item) => {
    const role = ownerOf(writer, item);
    return (role && saidAt(role, item)) ?? [];
  });
  const licences = has("licence") ? licencesOf(asking, shown) : undefined;
  return licences ?? speakingItems(asking, shown);
}

function speakingItems({ writer, intent, words, closest }: OfRole, shown: readonly Said[]): Headline {
  if (words === "") return named(writer, shown);
  const become = STATUSES.find(([pattern]) => pattern.test(words))?.[1];
  const tools = shown.filter((said) => isIn(said, "tools"));
  if (become !== undefined && tools.length > 0) return ofStatus(writer, tools, become);
  if (MOST_WANTED.test(words)) {
    const counted = shown
      .flatMap((said) => {
        const [, share] = SHARE.exec(said.fact.en) ?? [];
        return share === undefined ? [] : [{ said, share: Number(share) }];
      })
      .toSorted((one, other) => other.share - one.share)
      .slice(0, MOST_TOLD);
    const musts = tools.filter(isMust);
    if (counted.length > 0 || musts.length > 0) return mostAsked(writer, counted, musts);
  }
  const speaking = closest(words, (said) => shown.includes(said)).filter(({ share }) => share >= SPEAKS);
  if (speaking.length > 0)
    return (
      spoken(
        [
          named(
            writer,
            speaking.slice(0, MOST_TOLD).map(({ said }) => said),
          ),
          // That it is said of some says nothing of the others.
          own(writer, {
            nl: "Van de andere zegt de catalogus het niet.",
            en: "Of the others the catalog does not say it.",
          }),
        ],
        345,
      ) ?? cannotBeDone({ writer, intent })
    );
  if (tools.length === 0) return cannotBeDone({ writer, intent });
  return own(
    writer,
    {
      nl: `Dat zegt de catalogus hiervan niet. Wel: waarvoor elk is, wat de opvolger is, en bij een deel hoe vaak vacatures erom vragen. Vraag bijvoorbeeld naar nummer 1.`,
      en: `The catalog does not say that of these. It does say what each is for, what succeeds it, and for some how often vacancies ask for it. Ask about number 1, for instance.`,
    },
    [],
  );
}

function nameOf({ language }: Writer, { label, fact }: Said): string {
  return label ?? fact[language].replace(/\.$/u, "");
}

function named(writer: Writer, shown: readonly Said[]): Headline {
  const names = listed(
    shown.map((said) => nameOf(writer, said)),
    writer.language,
  );
  return { text: brief(ended(names)), facts: shown.map((said) => cited(writer, said)) };
}

function mostAsked(
  writer: Writer,
  counted: readonly { readonly said: Said; readonly share: number }[],
  musts: readonly Said[],
): Headline {
  const list = counted.map(({ said, share }) => `${nameOf(writer, said)} (${share}%)`).join(", ");
  const asked = musts.map((said) => nameOf(writer, said)).join(", ");
  const must = {
    nl: asked === "" ? "" : `Als eis van een niveau genoemd: ${asked}. `,
    en: asked === "" ? "" : `Named as a must of a level: ${asked}. `,
  };
  const often = {
    nl: list === "" ? "" : `Het vaakst in vacatures: ${list}. Van de andere is dat niet geteld.`,
    en: list === "" ? "" : `Most often in vacancies: ${list}. The others were not counted.`,
  };
  return own(writer, { nl: `${must.nl}${often.nl}`.trim(), en: `${must.en}${often.en}`.trim() }, [
    ...musts.map((said) => cited(writer, said)),
    ...counted.map(({ said }) => cited(writer, said)),
  ]);
}

/** A tool that a level names among what somebody must be able to do. */
function isMust({ role, label = "", names }: Said): boolean {
  const called = [label, ...names];
  return saidOf(role).some(
    ({ field, fact }) =>
      (field.endsWith(".must") || field === "learning.prerequisites") &&
      called.some((name) => name.length > 2 && fact.en.includes(name)),
  );
}

type Status = Role["tools"][number]["status"];

/** Words for what became of a tool. */
const STATUSES: readonly (readonly [RegExp, readonly Status[]])[] = [
  [
    /\b(?:gestopt|verouderd|ended|dead|deprecated|outdated|obsolete|discontinued|stopped)\b/u,
    ["ended", "maintenance"],
  ],
  [/\b(?:hernoemd|renamed|anders heten|new name)\b/u, ["renamed"]],
  [/\b(?:actueel|actuele|current|modern|nieuwst\w*|newest|up to date|levend\w*)\b/u, ["current"]],
];

function ofStatus(writer: Writer, tools: readonly Said[], wanted: readonly Status[]): Headline {
  const those = tools.filter(({ role, path }) =>
    role.tools.some(({ id, status }) => id === path.at(-1) && wanted.includes(status)),
  );
  if (those.length > 0) return named(writer, those);
  return own(
    writer,
    { nl: "Van deze geen enkele.", en: "None of these." },
    tools.map((said) => cited(writer, said)),
  );
}

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
