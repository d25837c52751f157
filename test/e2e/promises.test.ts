import { expect, it } from "vitest";
import { allPromises, isThere, type Proof, promisesIn } from "../support/promises.ts";

const ERASED: Proof = [
  "test/e2e/forgotten.test.ts",
  "leaves nothing of a person of %s in any table, and all of a colleague",
];
const NOT_ERASED: Proof = ["test/bot/records.test.ts", "says that it could not when a store fails: %s"];
const LOST: Proof = [
  "test/bot/records.test.ts",
  "that the store does not take is not thanked for, in both languages, and logged without words",
];
const VOTE: Proof = [
  "test/bot/records.test.ts",
  "in words is about the last answer of the conversation, with the facts that it showed",
];
const REPORTED: Proof = [
  "test/cli/report.test.ts",
  "counts votes by answer and questions by words, the most frequent first, and never says of whom",
];
const THANKED: Proof = ["test/adapters/slack/taps.test.ts", "hands on a vote and thanks for it"];
const TERMINAL: Proof = [
  "test/bot/stores.test.ts",
  "keeps nothing of a terminal but what a model was asked, where one words answers",
];
const FORGOTTEN_HERE: Proof = [
  "test/bot/records.test.ts",
  "forgets the conversation in a terminal, and claims no more",
];
const NO_VOTES: Proof = ["test/bot/records.test.ts", "in a terminal is not said to be kept"];
const FOR_HOW_LONG: Proof = [
  "test/bot/stores.test.ts",
  "recalls turns for a day, and what is behind a button for thirty",
];
const SHARED: Proof = [
  "test/e2e/people.test.ts",
  "goes on with what a colleague asked in the same thread of Slack, and in no other",
];
const ONLY_THEIRS: Proof = ["test/e2e/people.test.ts", "takes back from a thread only what they asked there"];
const CHOSEN: Proof = [
  "test/storage/contracts/people.ts",
  "keeps it for 365 days after its last use, and no longer",
];
const VOTES_LAPSE: Proof = ["test/storage/votes.test.ts", "are listed from a day on, and lapse"];
const QUESTIONS_LAPSE: Proof = ["test/storage/unanswered.test.ts", "are listed from a day on, and lapse"];
const WORDLESS: Proof = ["test/bot/records.test.ts", "is kept without its words where the settings say so"];
const MASKED: Proof = ["test/text/masked.test.ts", "tells of nobody: %s"];
const MASKED_VOTE: Proof = [
  "test/bot/records.test.ts",
  "keeps no name, address or number of its reason, and no line of a roadmap",
];
const NO_MODEL: Proof = [
  "test/e2e/model.test.ts",
  "holds nothing that a reader wrote, and a log holds nothing that a model wrote",
];
const REFUSED_DRAFTS: Proof = [
  "test/e2e/model.test.ts",
  "has no draft of any kind of attack shown, and is asked twice at most",
];
const CODES: Proof = [
  "test/storage/contracts/deliveries.ts",
  "remembers a finished one for longer than a day",
];
const BY_SETTINGS: Proof = ["test/bot/records.test.ts", "is answered by the settings: %s (%s)"];

const DESK = "test/e2e/desk.test.ts";
const PROPOSED: Proof = [
  DESK,
  "a complaint becomes a vote with what was wrong, and a proposal that a curator is told of",
];
const BY_CURATORS: Proof = [
  DESK,
  "who proposed something hears why it was not taken over, or what is asked, and can withdraw it",
];
const HANDED_ON: Proof = [
  DESK,
  "a question is shown before it is handed on, and its answer reaches who asked and nobody else",
];
const NO_DESK: Proof = [
  "test/bot/desk/desk.test.ts",
  "says where nothing is kept that it cannot, in both languages",
];
const DESK_FAILS: Proof = ["test/bot/desk/desk.test.ts", "says so when the store fails, in both languages"];
const TRIED_FOR_A_DAY: Proof = [
  "test/bot/desk/sending-letters.test.ts",
  "tries what is not taken for a day, and then says so",
];
const PROPOSALS_LAPSE: Proof = [
  "test/storage/proposals.test.ts",
  "are kept while they wait, and for so many days once decided",
];
const EACH_KIND: Proof = [
  "test/bot/stores.test.ts",
  "keeps %s for as long as their own setting says, and the other kinds for theirs",
];
const ON_HOME: Proof = [
  "test/e2e/slack-home.test.ts",
  "the Home tab is one's own: what was asked, in one's language, until one is forgotten",
];
const ASKED_ONCE_MORE: Proof = [
  "test/adapters/slack/home/home-tab.test.ts",
  "asks once more before anything is forgotten",
];
const CURATORS_TOLD: Proof = [
  "test/adapters/slack/home/home-tab.test.ts",
  "tells curators how much waits for them",
];
const HANDOFFS_LAPSE: Proof = ["test/storage/handoffs.test.ts", "lapse after so many days"];

/** Every sentence of the bot's that says what is done with something of the reader's, and the tests that prove it. */
const PROVED: Readonly<Record<string, readonly Proof[]>> = {
  "${dagen(days.votes)}: je oordelen, met je toelichting.": [VOTES_LAPSE, EACH_KIND],
  "${forDays(days.votes)}: your votes, with your reasons.": [VOTES_LAPSE, EACH_KIND],
  "${dagen(days.unanswered)}: vragen die ik niet kon beantwoorden, op dezelfde manier onleesbaar gemaakt.": [
    QUESTIONS_LAPSE,
    EACH_KIND,
    MASKED,
  ],
  "${forDays(days.unanswered)}: questions that I could not answer, blotted out in the same way.": [
    QUESTIONS_LAPSE,
    EACH_KIND,
    MASKED,
  ],
  "${dagen(days.unanswered)}: waar een vraag die ik niet kon beantwoorden op leek, zonder je woorden.": [
    WORDLESS,
    EACH_KIND,
  ],
  "${forDays(days.unanswered)}: what a question that I could not answer looked like, without your words.": [
    WORDLESS,
    EACH_KIND,
  ],
  "${dagen(days.buttons)}: wat te lang is voor een knop, zoals die regels, en welk antwoord in welk bericht staat.":
    [FOR_HOW_LONG, EACH_KIND],
  "${forDays(days.buttons)}: what is too long for a button, such as those lines, and which message holds which answer.":
    [FOR_HOW_LONG, EACH_KIND],
  "${dagen(days.turns)}: wat je laatste vragen betekenden en wat ik liet zien, zodat je kunt doorvragen.": [
    FOR_HOW_LONG,
    EACH_KIND,
  ],
  "${forDays(days.turns)}: what your last questions meant and what I showed, so that you can ask on.": [
    FOR_HOW_LONG,
    EACH_KIND,
  ],
  "In een thread onthoud ik het voor allen die meedoen; wat een collega daar vraagt, vergeet ik als die collega het zegt.":
    [SHARED, ONLY_THEIRS],
  "In a thread I remember it for all who take part; what a colleague asks there is forgotten when that colleague says so.":
    [SHARED, ONLY_THEIRS],
  "${dagen(days.proposals)}: correcties die je voorstelde, in je eigen woorden.": [
    PROPOSALS_LAPSE,
    EACH_KIND,
  ],
  "${forDays(days.proposals)}: corrections that you proposed, in your own words.": [
    PROPOSALS_LAPSE,
    EACH_KIND,
  ],
  "${dagen(days.handoffs)}: vragen die je liet doorsturen, in je eigen woorden en met het antwoord.": [
    HANDOFFS_LAPSE,
    EACH_KIND,
  ],
  "${forDays(days.handoffs)}: questions that you had sent on, in your own words and with the answer.": [
    HANDOFFS_LAPSE,
    EACH_KIND,
  ],
  "Een voorstel dat nog op een curator wacht, bewaar ik tot die beslist.": [PROPOSALS_LAPSE],
  "A proposal that still waits for a curator is kept until one decides.": [PROPOSALS_LAPSE],
  "Bewaard.": [PROPOSED],
  "Kept.": [PROPOSED],
  Genoteerd: [HANDED_ON, PROPOSED],
  Noted: [HANDED_ON, PROPOSED],
  "Genoteerd: ${FAULT_LABELS[fault].nl.toLowerCase()}.": [PROPOSED],
  "Noted: ${FAULT_LABELS[fault].en.toLowerCase()}.": [PROPOSED],
  "Je oordeel is bewaard.": [PROPOSED],
  "Your vote has been kept.": [PROPOSED],
  "Ik heb niets bewaard of verstuurd.": [BY_CURATORS],
  "I have kept and sent nothing.": [BY_CURATORS],
  "Only the people who keep the catalog can do this.": [BY_CURATORS],
  "Hier bewaar ik niets, dus ook geen correcties en geen vragen aan anderen.": [NO_DESK],
  "I keep nothing here, so no corrections and no questions to others either.": [NO_DESK],
  "Ik kon het niet bewaren.": [DESK_FAILS],
  "I could not keep it.": [DESK_FAILS],
  "I could not deliver it yet and keep trying for a day.": [TRIED_FOR_A_DAY],
  "${dagen(days.language)}: de taal die je koos, geteld vanaf de laatste dag dat je me iets vroeg.": [
    CHOSEN,
    EACH_KIND,
  ],
  "${forDays(days.language)}: the language that you chose, counted from the last day on which you asked me something.":
    [CHOSEN, EACH_KIND],
  "Een dag bewaar ik een code van elk bericht dat ik beantwoordde, zodat ik het niet nog eens doe.": [CODES],
  "For a day I keep a code of each message that I answered, so that I do not do it twice.": [CODES],
  "Adressen, getallen en wat op een naam lijkt, maak ik daarin onleesbaar.": [MASKED, MASKED_VOTE],
  "Addresses, numbers and what looks like a name are blotted out.": [MASKED, MASKED_VOTE],
  "Wie de catalogus bijhoudt, ziet oordelen en zulke vragen zonder te zien van wie ze zijn.": [REPORTED],
  "The people who keep the catalog see votes and such questions, not whose they are.": [REPORTED],
  "Een taalmodel krijgt niets van wat je schrijft.": [NO_MODEL],
  "A language model is given nothing of what you write.": [NO_MODEL],
  "Hier bewaar ik niets: wat ik van dit gesprek onthoud, is weg zodra het eindigt.": [TERMINAL],
  "I keep nothing here: what I remember of this conversation is gone as soon as it ends.": [TERMINAL],
  "Zeg 'vergeet mij' en dit alles is gewist.": [ERASED],
  "Say 'forget me' and all of this is erased.": [ERASED],
  "Vergeet mij": [ERASED, ON_HOME],
  "Forget me": [ERASED, ON_HOME],
  "Wis alles": [ASKED_ONCE_MORE, ON_HOME],
  "Erase all": [ASKED_ONCE_MORE, ON_HOME],
  "Alles wat ik van je bewaar wordt gewist: je taal, je vragen, je oordelen, je voorstellen.": [
    ERASED,
    ON_HOME,
  ],
  "All that I keep of you will be erased: your language, questions, votes and proposals.": [ERASED, ON_HOME],
  "For those who keep the catalog": [CURATORS_TOLD],
  "Geen vraag gaat naar een taalmodel.": [NO_MODEL],
  "No question goes to a language model.": [NO_MODEL],
  Vergeten: [ERASED],
  Forgotten: [ERASED],
  "Alles wat ik van je had bewaard, is gewist: je vragen, je geplakte regels, je oordelen, je voorstellen, wat ik voor je doorstuurde en de taal die je koos.":
    [ERASED],
  "All that I had kept of you is erased: your questions, your pasted lines, your votes, your proposals, what I sent on for you and the language that you chose.":
    [ERASED],
  "Wat ik van dit gesprek had onthouden, is gewist.": [FORGOTTEN_HERE],
  "What I had remembered of this conversation is erased.": [FORGOTTEN_HERE],
  "Meer bewaar ik hier niet.": [FORGOTTEN_HERE, TERMINAL],
  "I keep nothing else here.": [FORGOTTEN_HERE, TERMINAL],
  "Wissen is niet gelukt": [NOT_ERASED],
  "Erasing did not work": [NOT_ERASED],
  "Ik kon niet alles van je wissen.": [NOT_ERASED],
  "I could not erase everything of yours.": [NOT_ERASED],
  "Probeer het straks nog eens; tot dan kan er iets van je bewaard zijn.": [NOT_ERASED],
  "Please try again later; until then some of it may still be kept.": [NOT_ERASED],
  "Dank je, je oordeel is bewaard.": [THANKED, LOST],
  "Thank you, your vote has been kept.": [THANKED, LOST],
  "Je oordeel is bewaard voor wie de catalogus bijhoudt.": [VOTE, REPORTED],
  "Your vote has been kept for the people who keep the catalog.": [VOTE, REPORTED],
  "Ik kon je oordeel niet bewaren.": [LOST],
  "I could not keep your vote.": [LOST],
  "In een terminal bewaar ik geen oordelen.": [NO_VOTES],
  "In a terminal I keep no votes.": [NO_VOTES],
  "Vraag 'wat bewaar je van mij' voor wat ik onthoud en hoe lang.": [BY_SETTINGS],
  "Ask 'what do you keep of me' for what I remember and for how long.": [BY_SETTINGS],
  "Wat bewaar je van mij?": [BY_SETTINGS],
  "What do you keep of me?": [BY_SETTINGS],
  "Of er een taalmodel antwoordt": [NO_MODEL],
  "Whether a language model answers": [NO_MODEL],
  "Staat er een taalmodel aan, dan mag het alleen zinnen anders verwoorden.": [REFUSED_DRAFTS],
  "Where a language model is switched on, it may only reword sentences.": [REFUSED_DRAFTS],
  "Wat ik bewaar": [BY_SETTINGS],
  "What I keep": [BY_SETTINGS],
};

it("promises nothing that no test proves, and proves nothing that is not promised any more", () => {
  expect(Object.keys(PROVED).sort()).toEqual(allPromises());
});

it("names for each promise tests that are there", () => {
  const missing = Object.values(PROVED)
    .flat()
    .filter((proof) => !isThere(proof));
  expect(missing).toEqual([]);
});

it("would notice a new promise, in either language", () => {
  const source = `{ nl: "Dat kan. Ik heb je naam genoteerd.", en: \`Fine. It is passed on to \${whom}!\` }`;
  expect(promisesIn(source)).toEqual(["Ik heb je naam genoteerd.", `It is passed on to ${"$"}{whom}!`]);
});
