/** Longest text that is read; the rest of a longer one is dropped. In UTF-16 units. */
const LONGEST = 4_000;

/** Control characters but tab and line feed, and marks that show nothing or turn the direction of writing. */
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u00AD\uFEFF]|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2064]|[\u2066-\u2069]|[\uFE00-\uFE0F]/gu;
const MENTION = /<at>[^<]{0,80}<\/at>|<[@#!][^>]{0,80}>|(?<![\p{L}\p{N}.])@[\p{L}\p{N}._-]{1,40}/gu;
/** A channel by its name, which is often that of a role: nobody asks about a role by it. */
const CHANNEL_NAME = /(?<![\p{L}\p{N}#&/])#\p{L}[\p{L}\p{N}_-]{0,79}/gu;
const NAMED_LINK = /<(?:https?|mailto):[^|>]{1,500}\|([^>]{0,200})>/gu;
const LINK = /<?(?:https?:\/\/|www\.|mailto:)[^\s>]{1,600}>?/gu;
const MAIL_ADDRESS = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]{1,100}\.\p{L}{2,10}/gu;
const TAG = /<\/?[a-z][^<>]{0,60}>/giu;
const QUOTE_MARK = /^\s{0,3}(?:>|&gt;)+ ?/gmu;
const MAIL_HEADER = /^\s*(?:van|from|aan|to|cc|onderwerp|subject|verzonden|sent|datum|date)\s*:.*$/gimu;
const SIGN_OFF =
  /^\s*(?:met (?:vriendelijke|hartelijke) groet(?:en)?|vriendelijke groet(?:en)?|hartelijke groet(?:en)?|mvg|m\.v\.g\.?|kind regards|best regards|regards|best wishes|cheers|-- ?|sent from my .*|verzonden vanaf .*)\s*,?\s*$/imu;
const INLINE_SIGN_OFF =
  /[.!?]\s+(?:gr|grt|groet|groeten|groetjes|mvg|kind regards|best regards|regards)[.,]?\s+\p{Lu}[\p{L} .]{1,40}$/iu;

/** "Context engineer = prompt engineer?": whether one is the other. */
const EQUALS = / ={1,3} /gu;

/** What every rating is for, so it tells nothing of the role: "relevant for an AI-first SaaS". */
const MARKET =
  /\b(voor|for|bij|in|at|binnen|within)((?: (?:een|a|an|our|onze|ons|mijn|mn|my|the|de|je|your))? )(?:ai(?:-| )?(?:first|native)?[- ])saas\b(?! (?:product|prod|engineer|eng|dev))/giu;
/** "An AI-first company" asks for nobody first. */
const AI_FIRST = /\bai[- ]first\b(?![- ]saas)/giu;

/**
 * Takes off what a platform or a mail program put around the words: mentions, links, tags, quote marks, mail
 * headers and a signature. The words of a quote stay, for the question is often inside it.
 */
export function stripNoise(text: string): string {
  const visible = text.slice(0, LONGEST).normalize("NFKC").replace(INVISIBLE, "");
  const bare = visible
    .replace(NAMED_LINK, " $1 ")
    .replace(LINK, " ")
    .replace(MENTION, " ")
    .replace(CHANNEL_NAME, " ")
    .replace(MAIL_ADDRESS, " ")
    .replace(TAG, " ")
    .replace(QUOTE_MARK, "")
    .replace(MAIL_HEADER, "")
    .replace(EQUALS, " is ")
    .replace(MARKET, "$1$2AI")
    .replace(AI_FIRST, "AI");
  return withoutSignature(bare).trim();
}

function withoutSignature(text: string): string {
  const at = text.search(SIGN_OFF);
  // A message that is nothing but a sign-off is a goodbye, and stays.
  const body = at > 0 && text.slice(0, at).trim() !== "" ? text.slice(0, at) : text;
  return body.replace(INLINE_SIGN_OFF, ".");
}
