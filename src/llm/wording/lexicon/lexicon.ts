import type { Predicate } from "../../../answer/answer.ts";
import type { HoleBase } from "../hole.ts";

/** A verb in the forms that a sentence may have it in. A form that is absent is not licensed. */
export type Verb = {
  /** After one subject: "gebruikt", "uses". */
  readonly one?: string;
  /** After several: "gebruiken", "use". */
  readonly many?: string;
  /** With "je", where that form differs: "gebruik". */
  readonly you?: string;
  /** Only with "worden", "is" or "are". */
  readonly participle?: string;
  /**
   * For a verb between two bare names, whose is the doing: the subject's, the value's or the audience's.
   * "[[role1]] uses [[tools1]]" may not become "[[tools1]] uses [[role1]]". Absent where a preposition tells them apart.
   */
  readonly doer?: "subject" | "value" | "audience";
};

/** What may be said around the holes of one predicate, and nowhere else. Phrases are written with (a|b) for choices. */
export type PredicateWords = {
  readonly verbs: readonly Verb[];
  /** Nouns and phrases that say the predicate. A claim needs one of them, or one of the verbs. */
  readonly cues: readonly string[];
  /** Licensed along with a cue, never instead of one. */
  readonly along: readonly string[];
  /** True where a verb alone says too little: "krijgt [[rating1]]" does not say that it is a relevance. */
  readonly needsCue?: true;
  /** Verbs that may be said to a reader: "reken op [[duration1]]". Any other order is refused. */
  readonly orders?: string;
  /** What may not stand right before a hole, because it would turn round who does what. Phrases with (a|b). */
  readonly never?: Partial<Readonly<Record<HoleBase, string>>>;
  /** What may not stand right behind a hole without a preposition: a role "says" no advice. Phrases with (a|b). */
  readonly neverAfter?: Partial<Readonly<Record<HoleBase, string>>>;
  /** Which prepositions may stand before which hole; `-` for none. */
  readonly before: Partial<Readonly<Record<HoleBase, string>>>;
};

/** The closed list of glue of one language. Whatever is not in it is refused. */
export type LexiconSource = {
  /** Of the language, in English. */
  readonly name: string;
  /** The verb comes second in a sentence and last in a subclause; else it comes behind its subject. */
  readonly isVerbSecond: boolean;
  readonly articles: string;
  readonly prepositions: string;
  readonly conjunctions: string;
  readonly copulas: { readonly one: string; readonly many: string };
  /** Licensed words that make nonsense or something false in this order; `_` is a hole, `^` a mark or the start. Phrases with (a|b). */
  readonly never: string;
  /** Neutral words that add one thing to another. */
  readonly adding: string;
  /** Verb forms that only the catalog, or a reader of it, can be the doer of. */
  readonly tellers: string;
  /** Participles among the cues and along words. */
  readonly participles: string;
  /** Verb forms that may not open a sentence: that makes it a question, an order or a condition. */
  readonly finite: string;
  /** Stand for a person or role named before: "hij", "they". */
  readonly pronouns: { readonly one: string; readonly many: string; readonly thing: string };
  readonly you: string;
  readonly neutral: readonly string[];
  /** "een van de", "one of the": right before a category and nowhere else. */
  readonly beforeCategory: readonly string[];
  /** Nouns that a category may stand before. */
  readonly roleNouns: string;
  readonly predicates: Readonly<Record<Predicate, PredicateWords>>;
  /** Whole sentences without a fact that may open or close a lead. */
  readonly openers: readonly string[];
  readonly closers: readonly string[];
};
