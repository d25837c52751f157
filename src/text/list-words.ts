/**
 * Words by which the items of a pasted list are told from what stands around them, in lower case, parted as in a
 * pattern. Words of both languages stand once.
 */
const LIST_WORDS = {
  nl: {
    phases: "fase|stap|sprint|epic",
    months:
      "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|" +
      "jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec",
    owners: "eigenaar|trekker|wie",
    statuses: "in uitvoering|loopt|bezig|gereed|klaar|gepland|on hold|backlog|done|wip",
    headings: "items?|regels?|initiatief|initiatieven|titel|omschrijving|onderwerp|naam|roadmap|epic",
    /** A line with one of these asks something. */
    requests: "roadmap|welke|wie|graag|kun je",
    /** A list within a sentence begins behind one of these. */
    openers: "heeft|wil|gaan wij|gaan we|gaat",
    /** What somebody says of a plan before it begins. */
    wants: "wil|willen|gaan|plannen",
    dividers: "en daarna|daarna",
    starters: "eerst|en",
    articles: "een|ne|nen",
  },
  en: {
    phases: "phase|step",
    months: "january|february|march|may|june|july|august|october|mar|oct",
    owners: "owner|lead",
    statuses: "to ?do|doing|in progress|planned|high prio|low prio|prio \\d|must have|should have|could have",
    headings: "lines?|initiative|feature|title|description|name",
    requests: "which|who|please|can you",
    openers: "has|wants?",
    wants: "want|plan|need",
    dividers: "and then|then",
    starters: "first|second|third|and",
    articles: "a|an",
  },
} as const;

/** Any of the words of a kind, in either language, as a piece of a pattern. */
export function anyOf(kind: keyof typeof LIST_WORDS.nl): string {
  return `(?:${LIST_WORDS.nl[kind]}|${LIST_WORDS.en[kind]})`;
}
