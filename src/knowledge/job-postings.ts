import type { Level } from "../intent.ts";
import type { Language } from "../language.ts";
import { LANGUAGES, LEVELS } from "../values.ts";
import type { CatalogData } from "./schema/catalog-data.ts";
import type { Role } from "./schema/role.ts";
import { type VacancyPart, vacancyParts } from "./vacancy-text.ts";

/** A vacancy as schema.org describes one: https://schema.org/JobPosting. */
type JobPosting = {
  readonly "@context": "https://schema.org";
  readonly "@type": "JobPosting";
  readonly title: string;
  /** Simple HTML: paragraphs and lists, with every text escaped. */
  readonly description: string;
  readonly responsibilities: string;
  readonly qualifications: string;
  readonly occupationalCategory?: readonly CategoryCode[];
};

type CategoryCode = {
  readonly "@type": "CategoryCode";
  readonly codeValue: string;
  /** How it fits the role. */
  readonly description: string;
  readonly inCodeSet: { readonly "@type": "CategoryCodeSet"; readonly name: string };
};

/** A posting, and of what it is: schema.org has no place for the level, nor for the language. */
type PostingOf = {
  readonly role: Role["id"];
  readonly level: Level;
  readonly language: Language;
  readonly posting: JobPosting;
};

/**
 * A posting of every role, level and language. Employer, place, pay and dates are left for the company: the catalog does not know
 * them, and its blanks still stand in the description.
 */
export function jobPostings(data: Pick<CatalogData, "roles" | "vacancyFrame">): readonly PostingOf[] {
  return data.roles.flatMap((role) =>
    LEVELS.flatMap((level) => {
      const parts = vacancyParts(role, data, level);
      return LANGUAGES.map((language) => ({
        ...{ role: role.id, level, language },
        posting: postingOf(role, level, parts, language),
      }));
    }),
  );
}

function postingOf(role: Role, level: Level, parts: readonly VacancyPart[], language: Language): JobPosting {
  const textOf = (name: VacancyPart["name"]): string =>
    parts
      .filter((part) => part.name === name)
      .flatMap(({ lines }) => lines.map(({ text }) => text[language]))
      .join("\n");
  const codes = codesOf(role, language);
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: role.vacancy.title[level][language],
    description: parts.map((part) => toHtml(part, language)).join(""),
    responsibilities: textOf("tasks"),
    qualifications: textOf("must"),
    ...(codes.length === 0 ? {} : { occupationalCategory: codes }),
  };
}

/** Frameworks of which schema.org takes a code, by the name of their edition. */
const CODE_SETS: Readonly<Partial<Record<Role["crosswalk"][number]["framework"], string>>> = {
  ISCO: "ISCO-08",
  "O*NET": "O*NET-SOC",
};

function codesOf({ crosswalk }: Role, language: Language): readonly CategoryCode[] {
  return crosswalk.flatMap(({ framework, code, ...says }) => {
    const name = CODE_SETS[framework];
    if (name === undefined) return [];
    return code
      .split("/")
      .filter((each) => /^\d/u.test(each))
      .map((codeValue) => ({
        "@type": "CategoryCode" as const,
        codeValue,
        description: says[language],
        inCodeSet: { "@type": "CategoryCodeSet" as const, name },
      }));
  });
}

/** The title stands beside the description, so that the opening needs none. */
function toHtml({ name, title, lines, isProse }: VacancyPart, language: Language): string {
  const heading = name === "opening" ? "" : `<p><strong>${escapeHtml(title[language])}</strong></p>`;
  const texts = lines.map(({ text }) => escapeHtml(text[language]));
  if (isProse) return heading + texts.map((text) => `<p>${text}</p>`).join("");
  return `${heading}<ul>${texts.map((text) => `<li>${text}</li>`).join("")}</ul>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;" },
  ...{ '"': "&quot;", "'": "&#39;" },
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}
