import type { Headline } from "../../../answer/answer.ts";
import { ended, listed } from "../../../answer/lead.ts";
import { isIn, type Said, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import type { Writer } from "../writer.ts";
import type { Attempt, OfRole } from "./asking.ts";
import { cannotBeDone } from "./cannot-be-done.ts";
import { ownerOf, saidAt } from "./of-item.ts";
import { cited, own, spoken } from "./sentence.ts";
import { licencesOf } from "./shown-licences.ts";
import { SHARE } from "./verdict.ts";

/** A statement speaks of what is wanted when it holds this much of it. */
const SPEAKS = 0.5;
const MOST_TOLD = 5;
const MOST_WANTED =
  /\b(?:vacature\w*|vaakst|gevraagd\w*|vacanc\w*|wanted|requested|popular\w*|asked|must\w*|belangrijkst\w*|important|essential|first|eerst\w*|onmisbaar|nodig|needed|required)\b/u;

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
  const wanted = MOST_WANTED.test(words) ? mostWanted(writer, shown) : undefined;
  if (wanted !== undefined) return wanted;
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

/** "Which are must-haves": of the tools of a role those that a level names as such, and those that vacancies ask for most. */
export const mustTools: Attempt = ({ writer, has, intent: { kind, form, about } }, role) =>
  kind === "role_tools" && form === undefined && about === undefined && (has("requires") || has("must"))
    ? mostWanted(
        writer,
        saidOf(role).filter((said) => isIn(said, "tools")),
      )
    : undefined;

/** What a level names as a must, and what vacancies ask for most; nothing where neither is said of any. */
function mostWanted(writer: Writer, shown: readonly Said[]): Headline | undefined {
  const counted = shown
    .flatMap((said) => {
      const [, share] = SHARE.exec(said.fact.en) ?? [];
      return share === undefined ? [] : [{ said, share: Number(share) }];
    })
    .toSorted((one, other) => other.share - one.share)
    .slice(0, MOST_TOLD);
  const musts = shown.filter((said) => isIn(said, "tools") && isMust(said));
  return counted.length > 0 || musts.length > 0 ? mostAsked(writer, counted, musts) : undefined;
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
    nl: asked === "" ? "" : `Onmisbaar volgens de niveaus: ${asked}. `,
    en: asked === "" ? "" : `Must-haves, by the levels: ${asked}. `,
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
