import type { Localized } from "../../../language.ts";

/**
 * Words that the checks ask about, by what they do in a sentence. They license nothing: what may be said stands in the
 * lexicons. Phrases with (a|b) for choices; `*` stands for any letters. Empty where a language has no such thing.
 */
export const WORD_LISTS = {
  // Nouns

  /** The role that an answer is about, also in a compound: "AI-rol". */
  oneRole: { nl: "*rol|*functie", en: "*role|*job" },
  /** All of them, or some. */
  manyRoles: { nl: "rollen|functies|ai-rollen|ai-functies", en: "roles|jobs" },
  /** As words end that mean several: "AI-developerrollen". */
  endingAsRoles: { nl: "*rollen|*functies", en: "*roles|*jobs" },
  roleItself: { nl: "rol|functie", en: "role|job" },
  roleOrWork: { nl: "rol|functie|werk", en: "role|job|work" },
  /** Anywhere in a word: "deze AI-rol", "werkzaam als". */
  ofRole: { nl: "*rol*|*functie*|*werk*", en: "*role*|*job*|*work*" },
  /** A name may follow as if it were one with the noun: "de rol [[role1]]". */
  beforeName: { nl: "*rol|*rollen|*functie|*functies", en: "" },
  focus: {
    nl: "focus|accent|nadruk|zwaartepunt|kern|aandacht",
    en: "focus|emphasis|accent|attention|core|heart",
  },
  relevance: { nl: "*relevan*", en: "*relevan*" },
  /** Nouns that a rating may not stand before, as if it were an adjective. */
  rated: { nl: "relevantie|relevantie-*|score|beoordeling|waardering", en: "score" },
  catalog: { nl: "catalogus|overzicht|lijst", en: "catalog|catalogue|overview|list" },
  /** Endings of plurals, and of singular nouns that look like one. */
  plurals: { nl: "*en|*s", en: "" },
  singularAllTheSame: { nl: "*focus|*advies", en: "" },
  /** Stand for several where they are a subject. */
  pluralSubjects: {
    nl: "rollen|functies|tools|ze|zij|je|jij|gereedschappen|hulpmiddelen|middelen|werkzaamheden|er|taken",
    en: "roles|jobs|tools|they|these|those|who|you|there|tasks",
  },
  adjectives: { nl: "best|beste|eerste|tweede|goede", en: "" },

  // Persons

  person: { nl: "iemand|persoon|hij", en: "someone|somebody|person|he|she" },
  anybody: { nl: "iemand", en: "someone|somebody" },
  /** Whoever, at the start of a sentence. */
  whoever: { nl: "wie|iemand", en: "someone|somebody|those|a person" },
  /** May do a task in the place of a reader. */
  otherPerson: { nl: "iemand", en: "someone|somebody|person" },
  /** A task may follow right behind: "iemand in deze rol [[task1]]". */
  beforeTask: {
    nl: "hij|die|iemand|persoon|rol|functie|zij",
    en: "he|she|role|job|someone|somebody|person|one",
  },
  reader: { nl: "je", en: "you" },
  /** Behind a verb, within its phrase: "word je". */
  readerInVerb: { nl: "* je", en: "" },
  pronouns: { nl: "hij|zij|ze", en: "it|he|she|they" },
  freePronouns: { nl: "hij|zij|ze|je|jij", en: "it|he|she|they|you" },
  /** Say of whom something is, without a name. */
  whose: {
    nl: "rol|functie|hij|zij|ze|er|ervan|daarvan|die",
    en: "role|job|role's|it|its|they|their",
  },
  /** May point at either of two roles. */
  pointingAtRole: {
    nl: "deze rol|die rol|de rol|de rollen|ernaartoe|daarheen|er",
    en: "this role|that role|the role|the roles|there",
  },

  // Articles and what else goes before a noun

  indefinite: { nl: "een", en: "a|an" },
  definite: { nl: "de", en: "the" },
  determiners: { nl: "de|het|een|deze|die|dit|dat", en: "the|a|an|this|these|its|their" },
  pointing: { nl: "deze|dit", en: "this|these|those|your" },
  /** At the start of a clause. */
  pointingInFront: { nl: "die|dat|je|jouw", en: "that" },
  /** Could mean all that was said before. */
  pointingBack: { nl: "dat|dit", en: "that|this" },
  /** Stand for a thing, never for who does something. */
  pointingBackOrIt: { nl: "", en: "it|this|that" },
  /** "Die" and "deze" can mean a person. */
  pointingAtPerson: { nl: "die|deze", en: "" },
  alsoPronoun: { nl: "het", en: "" },
  /** A verb, and a possessive that wants a noun. */
  alsoPossessive: { nl: "zijn", en: "" },
  thoseOf: { nl: "die van", en: "" },

  // Prepositions

  /** Behind one of them a name is no subject or object. */
  governing: {
    nl: "in|op|van|voor|bij|met|om|naar|uit|aan|door|over|onder|tot|via|vanuit|zoals|als",
    en: "in|on|of|for|with|at|to|within|by|from|about|into|through|via|as",
  },
  /** Behind one of them a role is not what somebody becomes. */
  beforeOtherRole: { nl: "van|voor|bij|naar|tot", en: "of|for|with|to" },
  /** "Als [[role1]]": what a reader does in that role. */
  inRole: { nl: "als|van|bij|voor", en: "as|of|for" },
  /** Before the doer of a passive. */
  beforeDoer: { nl: "door|voor|bij|in", en: "by|for|in|of|with" },
  by: { nl: "", en: "by" },
  inPlace: { nl: "in|van|uit", en: "in|of|from" },
  of: { nl: "van", en: "of" },
  /** One of all the roles of a category: "hoort bij de [[category1]] rollen". */
  amongRoles: {
    nl: "(tot|bij|onder|een van|één van|in|deel van|onderdeel van) (de|het|deze|)",
    en: "(in|part of|one of|among|under|within|to|with|as) (the|these|)",
  },
  /** "From [[level1]] to [[role1]]" can be a subject itself. */
  fromAsSubject: { nl: "", en: "from" },
  /** Words that a name behind them belongs to. */
  opensName: { nl: "van|als|voor|door|met|bij|in|die|dat|wie|iemand|en", en: "" },
  /** Behind a name, begin another part of the sentence. */
  goesOn: { nl: "voor|op|met|in|en|past", en: "to|for|on|with|in|and|there|fits|of" },
  /** Behind it no noun follows that the word before could belong to. */
  nounBehind: { nl: "rol*|functie*|van*", en: "role*|job*|of*" },

  // Conjunctions and openers of clauses

  and: { nl: "en", en: "and" },
  /** A task ends its clause, so one of these may follow. */
  behindTask: { nl: "en|terwijl|met", en: "and|while|whereas|where|with" },
  whileWord: { nl: "terwijl", en: "" },
  whereWord: { nl: "", en: "where" },
  ifWord: { nl: "als", en: "" },
  asWord: { nl: "als", en: "as" },
  /** "As [[role1]], …" without a verb is no reason. */
  asReason: { nl: "", en: "as" },
  contrast: {
    nl: "aan de (ene|andere) kant|enerzijds|anderzijds",
    en: "whereas|where|on the (one|other) hand",
  },
  /** Open a clause whose verb stands last. */
  verbLast: { nl: "terwijl|waarbij|omdat", en: "" },
  subclause: {
    nl: "wie|wat|die|dat|als|om|terwijl|waar*|zoals|hoe",
    en: "who|which|that|what|where|as|while|whereas|whose",
  },
  /** The verb at the end goes with the name before them. */
  relative: { nl: "die|dat|wie|waarin|waarbij|terwijl|om", en: "" },
  /** A verb to be may end a clause that they open. */
  opensRelative: { nl: "wie|die|dat", en: "who|that|which" },
  /** Behind a comma they are about what stands before it. */
  behindComma: { nl: "die|dat", en: "which|who|whose" },
  /** Behind a comma and a noun of ours they are about that noun. */
  behindCommaAndNoun: { nl: "die", en: "which|who" },
  relativeSubject: { nl: "die", en: "who|that" },
  relativeBeforeTask: { nl: "", en: "who|that" },
  /** Within a sentence it begins a clause whose verb stands last. */
  verbLastBeforeTask: { nl: "die", en: "" },
  whoOrWhat: { nl: "wie|wat", en: "who|what" },
  /** The verb does not govern the value where one of them says it. */
  saysOtherwise: {
    nl: "waar*|wat*|hoe*|die*|dat*|om*",
    en: "what*|which*|that*|who*|in which*|with which*|how*",
  },
  asking: { nl: "wie|wat|waar*|hoe|welke|welk", en: "who|what|where|how|which" },
  /** "How relevant is …" asks behind the next word. */
  askingWithWord: { nl: "", en: "how|which" },
  askingVerbs: { nl: "", en: "does|do" },
  concerning: { nl: "betreft", en: "" },
  /** Openers that are no part of the sentence: "Kortom, …", "Qua tools …". */
  apart: { nl: "onder|kort*|samen*|eenvoudig|simpel|namelijk|betreft|qua", en: "" },
  /** Adverbs that fill the place before the verb. */
  fronting: { nl: "hier|daar|hieronder|hierbij|daarbij|daarnaast|verder|zo", en: "" },

  // Verbs

  beingVerbs: { nl: "is", en: "is|are" },
  have: { nl: "heeft|hebben", en: "has|have" },
  find: { nl: "vind*", en: "find*" },
  become: { nl: "wordt|worden", en: "become|becomes" },
  /** What learning leads to: no change. */
  toBecome: { nl: "te worden|leren worden", en: "to become" },
  /** With a participle they make a passive. */
  passive: { nl: "wordt|worden", en: "" },
  beforeObject: { nl: "worden", en: "becoming|become|be" },
  toInfinitive: { nl: "te", en: "to" },
  /** With a verb behind it within the phrase: "to use". */
  prescribes: { nl: "", en: "to" },
  isAs: { nl: "werkt als|heet|wordt", en: "works as|work as|becomes" },
  holds: {
    nl: "er zijn|er staan|bevat|omvat|telt|kent|heeft",
    en: "there are|contains|holds|has|includes|covers|counts",
  },
  thereAre: { nl: "er zijn|zijn er|er staan|er is", en: "there are|there is" },
  /** Right before a subject that is one. */
  singularBefore: { nl: "staat|hoort|behoort|komt|volgt", en: "" },
  /** May stand before their subject: "in second place comes [[role2]]". */
  ofPlace: {
    nl: "",
    en: "is|are|come|comes|stand|stands|lie|lies|sit|sits|belong|belongs|follow|follows|fall|falls|goes|go|rest|rests",
  },
  commands: { nl: "werk met", en: "(work|use|hire|take|learn|put|go) (as|with|on|for)" },
  twoVerbs: {
    nl: "(is|zijn) (is|ligt|liggen|luidt|luiden|staat|staan|krijgt|gaat|heeft|richt|draait|werkt|past|geldt)",
    en: "(is|are) (is|are|lies|lie|rests|goes|go|takes|take|has|have|comes|come|gets|get|does|do|sits|stands)|(lies|lie|rests|goes|takes|has|have|comes|gets|does|sits|stands) (is|are)",
  },
  /** Second halves of verbs that come apart: "zet [[tools1]] in", "doet er [[duration1]] over". */
  secondHalf: { nl: "in|over|uit|aan|mee|op|toe|om", en: "" },
  beforeSecondHalf: { nl: "er", en: "" },
  /** First and second halves, of which the second may stand before another preposition: "sluit aan op". */
  bothHalves: {
    nl: "(sluit*|pak*|kom*|haak*) aan|(kom*|ga*|zie*|voer*) uit|kom* voor|groei* door|(zet*|houd*|schat*) in|(schol*|school*) om|(werk*|heeft*|doe*|neem*) mee|leg* toe|(doe*|ga*) over",
    en: "",
  },

  // Sums and lists

  /** What code says itself of a list that names some of many. */
  amongOthers: {
    nl: "onder meer|onder andere|bijvoorbeeld",
    en: "among others|among other things|for instance|for example",
  },
  /** Say beside a list that it names some of many, so that code need not. */
  someOfMany: {
    nl: "onder (meer|andere)|zoals",
    en: "among (others|other things)|such as|including|for instance|for example",
  },
  inTotal: { nl: "in totaal|bij elkaar|opgeteld|samen", en: "in total|in all|altogether|all told" },
  total: { nl: "totaal|bij elkaar|opgeteld|samen", en: "total|in all|altogether|all told" },
  divides: {
    nl: "*verdeeld*|*bestaa*|*waar*",
    en: "*divided*|*made up*|*in which*|*split*|*consist*|*include*",
  },
} satisfies Readonly<Record<string, Localized>>;
