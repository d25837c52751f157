/** Words by which the items of a pasted list are told from what stands around them, in lower case. */
export const LIST_WORDS = {
  nl: {
    phases: ["fase", "stap", "sprint", "epic"],
    months: [
      ...["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"],
      ...["september", "oktober", "november", "december"],
      ...["jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec"],
    ],
    owners: ["eigenaar", "trekker", "wie"],
    statuses: [
      ...["in uitvoering", "loopt", "bezig", "gereed", "klaar", "gepland"],
      ...["on hold", "backlog", "done", "wip"],
    ],
    headings: [
      ...["item", "items", "regel", "regels", "initiatief", "initiatieven", "titel", "omschrijving"],
      ...["onderwerp", "naam", "roadmap", "epic"],
    ],
    /** A line with one of these asks something. */
    requests: ["roadmap", "welke", "wie", "graag", "kun je"],
    /** A list within a sentence begins behind one of these. */
    openers: ["heeft", "wil", "gaan wij", "gaan we", "gaat"],
    dividers: ["en daarna", "daarna"],
    starters: ["eerst", "en"],
    articles: ["een", "ne", "nen"],
  },
  en: {
    phases: ["phase", "step", "sprint", "epic"],
    months: [
      ...["january", "february", "march", "april", "may", "june", "july", "august"],
      ...["september", "october", "november", "december"],
      ...["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"],
    ],
    owners: ["owner", "lead"],
    statuses: [
      ...["to do", "todo", "doing", "in progress", "done", "planned", "backlog", "on hold", "wip"],
      ...["high prio", "low prio", "prio 1", "prio 2", "prio 3", "must have", "should have", "could have"],
    ],
    headings: [
      "item",
      "items",
      "line",
      "lines",
      "initiative",
      "feature",
      "title",
      "description",
      "name",
      "epic",
    ],
    requests: ["roadmap", "which", "who", "please", "can you"],
    openers: ["has", "want", "wants"],
    dividers: ["and then", "then"],
    starters: ["first", "second", "third", "and"],
    articles: ["a", "an"],
  },
} as const;
