import type { LexiconSource, PredicateWords, Verb } from "./lexicon.ts";

/*
 * Left out on purpose, because each can change what a sentence says while every name stays right:
 * - negation: not, no, never, without, hardly, except, unless, neither, n't, un-, -less, lacks, avoids
 * - quantity: all, every, each, any, always, often, usually, most, many, few, only, just, mainly, both, everyone, anyone
 * - modality: must, can, may, might, should, would, could, will, perhaps, probably, optional, "is to"
 * - comparison: more, less, better, than, even, key, main, top ("best" and "second" belong to two predicates only)
 * - cause and condition: because, since, so, therefore, hence, if, when, provided ("when it comes to" is one phrase)
 * - contrast that judges: but, however, yet, although, despite
 * - time: now, currently, soon, once, still, already; past tenses; going to; becomes (but "become a …" with a learning time)
 * - bounds: at least, at most, up to, within (before a duration), about, over, under, after
 * - judgement: important, powerful, popular, great, essential, truly, ideal
 * - numbers as words, "or", first persons, questions, orders ("reckon with" a duration is one phrase)
 */

const verb = (one: string, many: string, participle?: string): Verb => ({
  one,
  many,
  ...(participle === undefined ? {} : { participle }),
});
const doing = (doer: NonNullable<Verb["doer"]>, verbs: readonly Verb[]): readonly Verb[] =>
  verbs.map((each) => ({ ...each, doer }));

const FIT_BEFORE: PredicateWords["before"] = {
  background: "- for to from with as of",
  backgrounds: "- for to from with as of",
  role: "- to as for of in into with at",
};

export const en: LexiconSource = {
  name: "English",
  isVerbSecond: false,
  articles: "the a an",
  prepositions:
    "in on of for with at as to within by from about around among under into through via between next per inside behind than",
  conjunctions: "and while whereas where",
  copulas: { one: "is", many: "are" },
  never:
    "it are|this are|that are|they is|these is|those is|(role|focus|relevance|emphasis|core|heart) are|(focus|relevance|emphasis|core|heart|rating) of _ are|tools of _ is|ai roles (focus|work|use|have|need|take|are)|jobs (for|have|work|focus)|these (ai roles|roles|jobs)|you have an|you have a|you fit|you are|you for|by companies|by businesses|by organisations|by a company|is focus|are focus|is emphasis|recruiting is the|recruitment is the|the same takes|at the best|and that _|person in the role of _ is|(role|job) of _ (lasts|takes|costs|needs|requires)|(interview|conversation) with _ (has|holds|lists)|are the (tools|instruments|technologies)|is the (toolkit|toolset|stack)|has to|have to|needs to|need to|you work as|relevance gets|relevance receives|role gets|of ai roles|of roles|of jobs|of the roles|of ai jobs|with jobs|with roles|with ai roles|person whose|person is|that move|that switch|that step|that path|that transition|role lasts|job lasts|this is a the|(catalog|catalogue) (works|uses|employs|handles|applies|puts|deals|operates|learns|does|leads|fits|takes|focuses)|that of it|of it is|of he|as far as it|to becoming|companies and|businesses and|organisations and|to you and|(is|are) the best in|^ (by|through|with|in) which|is (bridges|closes|takes|needs|lasts|costs)|(working with|using) _ ^ the (catalog|catalogue)|(belongs|belong) to you",
  adding: "in addition|additionally|further|along with|together with|as well as",
  tellers: "names name mentions mention describes describe shows show offers offer gives give finds find",
  participles: "",
  finite:
    "lies lie rests goes go takes take puts put places place sits stands stays has have comes come gets get does do works work needs need find end",
  pronouns: { one: "he she his her", many: "they their", thing: "it its this that these those" },
  you: "you",
  neutral: [
    "in short|in brief|briefly|briefly put|put briefly|put simply|simply put|in a nutshell|to sum up|in sum|in summary|summed up|in other words",
    "in a (sentence|line|word)",
    "in practice|in the field|in (day-to-day|daily) work|on the job|at work|in the work|for the work|of the work|the work|work",
    "(the|this|that|a|an) (role|job|AI role|AI job)",
    "(these|those|the) (roles|jobs|AI roles)",
    "role|roles|job|jobs|AI role|AI roles|profile",
    "(in|for|of|within|to|with|as|about) (the|this|that) (role|job)",
    "the role's|this role's|the job's",
    "someone|somebody|someone in this role|a person|the person|this person|the one",
    "he or she",
    "works as|work as|working as|at work as",
    "who|which|that|what|whose|where|in which|for which|on which|to which",
    "this|that|these|those|it|its|those of|that of",
    "here|there|further|in addition|additionally|along with|together with|as well as",
    "has|have|having",
    "when it comes to|as for|in terms of|with regard to|regarding|concerning|as far as|goes",
    "the following|as follows|namely",
    "on the one hand|on the other hand|the difference in short|the difference",
    "next to that of",
    "in the catalog|the catalog|catalog|the catalogue|in the catalogue|catalogue",
    "'s|'",
  ],
  beforeCategory: ["one of the", "one of these"],
  roleNouns: "role roles job jobs AI-role AI-roles",
  predicates: {
    does: {
      verbs: [verb("does", "do")],
      cues: ["task|the task|tasks|the tasks|the core of the work|the core of the role|the purpose|purpose"],
      along: [
        "who|that|the one who|the person who|someone who",
        "works|working|work|acts|acting|serves|serving",
        "as|in|of|for|with|at",
        "description|summary|gist|core|in one sentence|in one line|sentence|line",
        "comes down to|comes down to this|boils down to|means|amounts to|this is",
      ],
      never: { role: "for which|with which|in which|by which|to which|on which|whose" },
      before: { role: "- of as for in at by", task: "-" },
    },
    has_category: {
      verbs: [
        verb("belongs", "belong"),
        verb("falls", "fall"),
        verb("counts", "count"),
        verb("sits", "sit"),
        verb("forms", "form"),
        verb("has", "have"),
        verb("works", "work"),
      ],
      cues: ["part of|in the category|counted|classed|classified|listed|described"],
      along: ["to|under|among|as|of|in|with|the|category|group|kind|kind of|type of|type"],
      never: { category: "(works|work|deals|deal) with|(belongs|belong) (of|as|in|with)" },
      before: { category: "- to under among as of in with", role: "- of for as" },
    },
    has_focus: {
      verbs: [
        verb("focuses", "focus", "focused"),
        verb("concentrates", "concentrate", "concentrated"),
        verb("centres", "centre", "centred"),
        verb("centers", "center", "centered"),
        verb("revolves", "revolve"),
        verb("deals", "deal"),
        verb("specialises", "specialise"),
        verb("specializes", "specialize"),
      ],
      cues: [
        "focus|emphasis|accent|attention|core|heart|centre|center|centre of gravity|center of gravity|focal point|area of focus|field|subject|theme|speciality|specialty|specialism|focusing|focussing|concentrating|centring|centering|line of work|area of work|area",
        "central|centre stage|center stage|at the centre|at the center|at the heart|in the foreground",
        "aimed|geared|directed|dedicated|devoted|oriented",
        "is about|are about|is all about|about|all about",
      ],
      along: [
        "lies|lie|rests|goes|go|takes|take|puts|put|places|place|is|are|sits|stands|has|with|comes",
        "on|to|around|with|as|of|for|at|in|about|by|here|the",
        "his|her|their|its|it|that is where|where",
      ],
      never: { focus: "is at|are at|of the role|in the role|is of|are of" },
      before: {
        focus: "- on to around with as at in about of by",
        role: "- of for at in as to",
        roles: "- of for at in as to",
      },
    },
    rated: {
      needsCue: true,
      verbs: [
        verb("gets", "get"),
        verb("receives", "receive"),
        verb("scores", "score"),
        verb("stands", "stand"),
        verb("comes out", "come out"),
        verb("carries", "carry"),
        verb("holds", "hold"),
        verb("has", "have"),
        verb("ranks", "rank"),
        verb("reads", "read"),
      ],
      cues: [
        "relevance|relevant|rating|rated|rating of|relevance rating|assessed|judged|assessment|score|verdict|classification|valued|evaluated",
      ],
      along: [
        "as|at|of|for|to|in|within|on|with|by|the|an|a",
        "given|called|put|described|stated|marked|listed|seen|considered|named|set|shown|how|companies|company|businesses|organisations|whose|which",
        "his|her|their|its|it|is|are|comes|this|that|lies|sits",
      ],
      never: { roles: "is of|are of", role: "is of|are of" },
      before: {
        rating: "- as at of with",
        market: "for to in within on with regarding concerning",
        role: "- of for to",
        roles: "- of for to",
      },
    },
    uses: {
      verbs: [
        ...doing("subject", [
          verb("uses", "use", "used"),
          verb("employs", "employ", "employed"),
          verb("handles", "handle", "handled"),
          verb("applies", "apply", "applied"),
          verb("puts", "put"),
          verb("operates", "operate", "operated"),
          verb("includes", "include", "included"),
          verb("contains", "contain", "contained"),
        ]).filter((each) => each.one !== "includes" && each.one !== "contains"),
        verb("works", "work"),
        verb("makes use of", "make use of"),
        verb("deals", "deal"),
        verb("turns to", "turn to"),
        verb("draws on", "draw on"),
        verb("reaches for", "reach for"),
        verb("comes up", "come up"),
        verb("goes with", "go with"),
        verb("belongs", "belong"),
        verb("includes", "include"),
        verb("consists of", "consist of"),
        verb("contains", "contain"),
        verb("holds", "hold"),
        verb("makes up", "make up"),
      ],
      cues: [
        "gets the work done|tools|tool|toolkit|toolbox|toolset|tooling|instruments|equipment|software|kit|stack|technology|technologies|tool set|tool box",
        "at work with|working with|in use|use of|the use of|with the help of|by means of|by way of|using|hands-on with|with the aid of",
        "put to use|puts to use|to use|gets the work done with|done with|the catalog names|the catalog lists|the catalog mentions|the catalog knows",
      ],
      along: [
        "with|of|for|by|as|to|in|from|via|at|through|with which|by which|through which",
        "among|such as|including|among others|among other things|for instance|for example|like",
        "gets the work done|get the work done|done|part of|do|does|name|names|named|lists|mentions|to do the work|the work is done|you find|find|found|see|working|work|to work",
        "his|her|their|its|your|of the trade|at hand|along",
      ],
      before: {
        tools: "- with via of as to from in through",
        tool: "- with via of as to from in through",
        role: "- of for by as in",
        roles: "- of for by as in",
      },
      neverAfter: { role: "includes|include|contains|contain|holds|hold|consists of|consist of|makes up" },
      never: {
        role: "(has|have)|(work|works|working|deal|deals|hands-on|done|help|aid) with|use of|(draw|draws) on|(turn|turns) to|(reach|reaches) for|(include|includes|contain|contains|hold|holds|consist of|consists of|such as|including|like|by means of|by way of)",
        tools:
          "consists of|consist of|(role|job|roles|jobs)|(toolset|toolkit|toolbox|tools|tool|stack|kit|instruments|equipment|software|work) (of|for)",
      },
    },
    counts: {
      needsCue: true,
      verbs: [
        verb("has", "have"),
        verb("counts", "count", "counted"),
        verb("lists", "list", "listed"),
        verb("names", "name", "named"),
        verb("contains", "contain", "contained"),
        verb("holds", "hold"),
        verb("knows", "know", "known"),
        verb("mentions", "mention", "mentioned"),
        verb("gives", "give", "given"),
        verb("includes", "include", "included"),
        verb("describes", "describe", "described"),
        verb("covers", "cover", "covered"),
        verb("offers", "offer"),
        verb("shows", "show"),
        verb("records", "record", "recorded"),
        verb("features", "feature"),
      ],
      cues: [
        "catalog|catalogue|catalog's|in total|total|in all|altogether|all told|AI developer roles|AI roles|made up of|consist of|consists of|divided into|split into",
      ],
      along: [
        "are|is|there are|there is|you find|find|found|see|comes to|come to|it comes to|amounts to|stands at|ready|also|it also",
        "in|on|for|of|at|to|with|from|by|under|along with|in it|below|the|further|in addition",
      ],
      neverAfter: {
        role: "knows|know|names|lists|mentions|describes|records|shows|covers|features|has|have|contains|holds|includes|counts|gives|offers",
      },
      before: {
        count: "- of to at with into in on",
        role: "- for of with by to",
        roles: "- for of with by to",
      },
      never: {
        count:
          "(which|that|and) (include|includes)|including|of which|there is|(who|which|that|work|works|working|deal|deals) with",
      },
    },
    takes: {
      orders: "reckon with|reckon on|count on|allow|plan for|plan on|set aside",
      verbs: [
        ...doing("audience", [verb("becomes", "become"), verb("learns", "learn")]),
        verb("takes", "take"),
        verb("needs", "need"),
        verb("costs", "cost"),
        verb("lasts", "last"),
        verb("requires", "require"),
        verb("spends", "spend"),
        verb("asks", "ask"),
        verb("grows", "grow"),
        verb("counts on", "count on"),
        verb("reckons with", "reckon with"),
        verb("reckons on", "reckon on"),
        verb("calls for", "call for"),
        verb("gets", "get"),
        verb("does", "do"),
        verb("runs", "run"),
        verb("amounts to", "amount to"),
        verb("comes to", "come to"),
        verb("sets aside", "set aside"),
        verb("has", "have"),
      ],
      cues: [
        "learns the trade|learn the trade|learning time|learning curve|learning path|learning route|time to learn|training|training time|retraining|reskilling|time|path|road|route|way|step|switch|move|transition|journey|programme|program|study time|duration|time frame|effort|length",
        "reckon with|reckon on|count on|allow|plan for|plan on|set aside",
        "to become|becoming|learning to be|to learn|to grow into|growing into|to get there|on the way|how long",
      ],
      along: [
        "of the trade|learns|to|for|of|as|in|on|from|into|with|long|so|it|this|that|does so|does it|is|are|takes|who becomes|who learns",
        "guideline|as a guideline|the guideline|the trade|trade|the role|learns the trade of|to be|be|become|learn|starting out|starting|coming|allow for|at",
      ],
      neverAfter: {
        role: "needs|need|requires|require|asks|ask|costs|cost|takes|take|has|have|gets|get|does|do|spends|spend|lasts|last|runs|run|learns to be|becomes",
      },
      never: { level: "you become|become|becomes|to become|learning to be", duration: "has|have" },
      before: {
        duration: "- in on with of for to from",
        role: "- to as for of into in",
        roles: "- to as for of into in",
        level: "- for as of from with by",
      },
    },
    hired_or_grown: {
      verbs: [],
      cues: [
        "advice|guideline|consideration|choice|rule of thumb|guidance|approach|recommendation",
        "recruitment|recruiting|hire or reskill|reskill or hire|hiring or reskilling|reskilling or hiring|hire or grow|hire or train|train or hire|hire or retrain|hiring or retraining|hiring or training|between hiring and reskilling|between hiring and training|hiring and reskilling|reskilling and hiring|hiring versus reskilling|staffing|filling|finding|getting|looking for|in search of",
        "applies|holds|says|goes",
      ],
      along: [
        "for|on|of|about|with|in|as|to|when recruiting|regarding|concerning|around",
        "this|that|the|is|are|note|note this|the catalog|how|here|in short|following|what|a|an|reads|role",
      ],
      neverAfter: { role: "says|say|reads|goes|applies|holds" },
      never: {
        roles: "(advice|guidance|recommendation|guideline|approach) (of|to|from|by|with)",
        role: "is|hire or (reskill|grow|train|retrain)|(reskill|train) or hire|(advice|guidance|recommendation|guideline|approach) (of|to|from|by|with)",
      },
      before: { advice: "-", role: "- for on of about with to", roles: "- for on of about with to" },
    },
    asks_about: {
      verbs: [
        verb("has", "have"),
        verb("offers", "offer"),
        verb("comes with", "come with"),
        verb("follows", "follow"),
        verb("gives", "give"),
        verb("holds", "hold"),
        verb("lists", "list"),
        verb("provides", "provide"),
      ],
      cues: [
        "here|here are|below|interview|conversation|interviews|conversations|ready|there are|there is|you find|you have|these are|selection|first meeting|available|catalog|at hand",
      ],
      along: [
        "for|with|of|in|on|to|as|an|the|are|is|find|following|the following|an interview|talk|you|lined up|listed|set out|go with|goes with|belong to|prepared",
      ],
      never: { questions: "there is|is", role: "you find|find" },
      neverAfter: {
        questions: "are the|is the|are an|is an",
        role: "has|have|gives|give|offers|offer|holds|hold|lists|list|provides|provide",
      },
      before: { questions: "- with to", role: "- for with of to", roles: "- for with of to" },
    },
    matches: {
      verbs: [
        ...doing("value", [verb("handles", "handle", "handled"), verb("covers", "cover", "covered")]),
        verb("belongs", "belong"),
        verb("goes", "go"),
        verb("fits", "fit"),
        verb("falls", "fall"),
        verb("comes up", "come up"),
        verb("appears", "appear"),
        verb("turns up", "turn up"),
        verb("deals", "deal"),
        verb("lies", "lie"),
        verb("sits", "sit"),
        verb("matches", "match"),
        verb("links", "link"),
        verb("ties", "tie"),
        verb("mentions", "mention"),
        verb("names", "name"),
        verb("works", "work"),
      ],
      cues: [
        "the role for|the roles for|role for|roles for|the role that goes with|the roles at|at the roles|for the roles|territory|domain|area|field|home|you end up at|you end up with|found|mentioned|linked|tied|related|connected|listed|named|who deals with|dealing with|topic|subject|match|at home",
      ],
      along: [
        "to|with|for|at|under|in|of|by|the|a|is|are|role|roles|the roles|is the role for|the one|end up|you find|find|is found|concerned|on|about",
      ],
      before: {
        term: "- with to for on of in about",
        roles: "- to with for at under by of in roles",
        role: "- to with for at under by of in role",
      },
      never: {
        role: "(belong|belongs) (of|in|at|on|by|for)|(deal|deals|dealing|work|works) with|(handle|handles|cover|covers|mention|mentions|name|names)",
        roles:
          "(belong|belongs) (of|in|at|on|by|for)|(role|roles) for|(deal|deals|dealing|work|works) with|(handle|handles|cover|covers|mention|mentions|name|names)",
        term: "(topic|subject|area|field|domain) (that|of)|works for|work for|(found|listed|named|mentioned) in|is|are|(lead|leads|point|points) to|(role|roles|end up at|end up with)",
      },
    },
    best_fits: {
      needsCue: true,
      verbs: [
        verb("fits", "fit"),
        verb("suits", "suit"),
        verb("matches", "match"),
        verb("comes", "come"),
        verb("goes", "go"),
        verb("works", "work"),
      ],
      cues: [
        "best|the best",
        "best (match|choice|fit|step|role|option|suited|fitting|destination|route|outcome|suit|pick)",
        "first (match|choice|fit|role|option|pick)",
        "closest (match|fit)|the closest|nearest (match|fit)|in first place|first on the list|at the top of the list|at their best|strongest (match|fit)",
      ],
      along: [
        "suited|fitting|to|for|with|as|of|in|at|from|the|a|background|the background of|coming from|move|moving|go|into|there is|match|choice|fit|role|it is|that is|there",
      ],
      never: {
        backgrounds: "best|the best|is|are",
        background: "(role|job) of|best|the best|is|are|is the|are the",
        role: "best with|(match|choice|fit|step|role|option|pick|suit|destination) for|(match|choice|fit|step|option|pick|suit) for the role of|best",
      },
      before: FIT_BEFORE,
    },
    second_fits: {
      needsCue: true,
      verbs: [
        verb("fits", "fit"),
        verb("suits", "suit"),
        verb("comes", "come"),
        verb("follows", "follow"),
        verb("matches", "match"),
        verb("works", "work"),
      ],
      cues: [
        "(the|a|as|as a|as the|a good) second|second|the second",
        "second (match|choice|fit|role|option|place|pick|best|alternative)|good second|good second (choice|option|match|fit)",
        "in second place|second on the list|next best|runner-up|the runner-up|alternative|an alternative|a good alternative|also an option|also a good option|also an alternative|next in line",
      ],
      along: [
        "next|after that|to|for|with|as|of|in|at|the|a|an|good|there is|comes|that of|it is|that is|choice|option|match|fit|role|also|background|on the list|suited",
      ],
      never: {
        role: "(match|choice|fit|step|role|option|pick|alternative) for|(match|choice|fit|option|pick) for the role of",
        backgrounds: "second|is|are",
        background: "(role|job) of|second|is|are",
      },
      neverAfter: {
        background: "comes|come|follows|follow|is (second|in second)",
        backgrounds: "come|follow",
      },
      before: FIT_BEFORE,
    },
    bridged_in: {
      orders: "reckon with|reckon on|count on|allow|plan for|plan on|set aside",
      needsCue: true,
      verbs: [
        verb("bridges", "bridge", "bridged"),
        verb("closes", "close", "closed"),
        verb("takes", "take"),
        verb("costs", "cost"),
        verb("asks", "ask"),
        verb("requires", "require"),
        verb("needs", "need"),
        verb("lasts", "last"),
        verb("makes", "make", "made"),
        verb("calls for", "call for"),
        verb("spans", "span"),
      ],
      cues: [
        "gap|bridging|closing|switch|transition|move|step|retraining|reskilling|path|road|way|route|training|time|difference|distance|bridge|learning path|learning time|the change|changeover|growing|journey",
        "bridges|bridged|closed|to bridge|to close|to make|reckon with|reckon on|count on|allow|plan for|plan on",
      ],
      along: [
        "in|of|for|to|on|with|from|by|the|a|an|is|are|it|this|that|there|as a guideline|guideline|between|takes|amounts to|comes to",
      ],
      before: {
        duration: "- in of with on for to",
        background: "- for of by as from with",
        backgrounds: "- for of by as from with",
        role: "to into",
      },
    },
    needs_lead: {
      verbs: [
        ...doing("value", [
          verb("leads", "lead", "led"),
          verb("heads", "head", "headed"),
          verb("drives", "drive", "driven"),
          verb("steers", "steer", "steered"),
          verb("runs", "run", "run"),
        ]),
        ...doing("subject", [verb("needs", "need", "needed"), verb("requires", "require")]),
        verb("calls for", "call for"),
        verb("asks for", "ask for"),
        verb("lies with", "lie with"),
        verb("belongs", "belong"),
        verb("falls", "fall"),
        verb("goes", "go"),
        verb("sits", "sit"),
        verb("takes the lead", "take the lead"),
        verb("rests with", "rest with"),
        verb("is up to", "are up to"),
        verb("starts", "start"),
      ],
      cues: [
        "lead|the lead|leading role|in the hands of|hands|responsibility|in charge|at the helm|work for|a task for|a job for|task|helm|leading|led|needed|pulls|work",
      ],
      along: [
        "to|for|with|by|of|in|on|at|under|the|a|is|are|it is|that of|those of|has|have|takes|take|role|charge|comes from|goes to|falls to|who",
      ],
      before: { capability: "- for of on in with at", role: "- for by with to of under in" },
      neverAfter: { capability: "(takes|take|has|have) the lead" },
      never: {
        role: "(led|headed|driven|steered|run) (to|with|for|of|in|under)",
        capability:
          "(call|calls|ask|asks) for|(need|needs|require|requires)|(lie|lies|rest|rests) with|up to|in the hands of",
      },
    },
  },
  openers: [
    "(this is|here is) (the|an) (answer|overview) (in short|in brief|)|(this is|here is) (the|a) (picture|summary|short answer|short overview|short summary)",
    "in short|in brief|in a nutshell|to sum up|a short overview|a short summary|a brief overview",
    "this is what the catalog says|here is what the catalog says|this is in the catalog|the catalog in short",
    "(this is|here is) the role in short|the role in short|at a glance|here is the gist|here it is in short",
  ],
  closers: [
    "(more|the list|the rest) (is|follows|can be found) below|(the details|the sources) (are|follow|can be found) below",
    "below (is|you find|you see) (more|the list|the rest)|below (are|you find|you see) (the details|the sources)",
    "read on below|see below|see below for more|see below for the details|you find more below|you find the details below",
  ],
};
