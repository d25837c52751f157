import type { Form, Intent } from "../../intent.ts";
import { ROLE_KINDS } from "../../values.ts";

/** So sure of its reading, from 0 to 1, a text must be that nobody said to the bot: silence is better than noise. */
const SURE = 0.9;
/** Longer ones are for people. */
const MOST_WORDS = 20;

/** Kinds that somebody asks on with. A plan is pasted to whom it is for. */
const KINDS: readonly string[] = [...ROLE_KINDS.filter((kind) => kind !== "roadmap_mapping"), "guide"];

/** Asking somebody for something, where "me" is nobody in particular. */
const GIVE_ME = /(?<!\p{L})(?:geef|toon|noem|give|show|name)\s+(?:me|mij|ons|us)(?!\p{L})/giu;
/** "How do you become one?" asks nobody in particular either. */
const HOW_ONE = /^\W*(?:(?:en|and)\s+)?(?:hoe|how)(?!\p{L})/iu;
const ONE = /(?<!\p{L})(?:je|you)(?!\p{L})/giu;
/** Who speaks, or is spoken to or of. */
const PEOPLE =
  /(?<!\p{L})(?:ik|mij|me|mijn|we|wij|ons|onze|je|jij|jou|jouw|jullie|u|uw|hij|zij|hem|haar|iemand|i|i[’']\p{L}+|my|us|our|ours|you|your|yours|he|she|him|her|anyone|someone|guys)(?!\p{L})/iu;
/** Asks for more, of whom nobody can tell either. */
const MORE =
  /^\W*(?:nog\s+iets|wat\s+nog|anything\s+else|what\s+else|volgende|next|(?:ga\s+)?(?:nog\s+)?(?:even\s+)?(?:door|verder)|(?:go|carry)\s+on|continue)(?:\s+(?:please|graag|maar|a\.?u\.?b\.?))?\W*$/iu;
/** What is agreed on among people. */
const PLANS =
  /(?<!\p{L})(?:vandaag|morgen|gisteren|straks|vanmiddag|vanochtend|overleg|vergadering|today|tomorrow|yesterday|tonight|meeting|sprint)(?!\p{L})/iu;
/** Asks on, and of whom nobody can tell. */
const OF_ANYBODY =
  /^\W*(?:(?:en|and|ok|oké|okay)\W+)?(?:nu|now|dan|then|waarom|why|hoezo|how\s+come|hoe|how|wat|what|wie|who)(?:\W+(?:nu|now|dan|then|not|niet))?\W*$/iu;

const STOP =
  /^\W*(?:stop|stop\s+(?:maar|please|it)|laat\s+maar(?:\s+(?:zitten|gaan))?|(?:wees\s+)?stil|zwijg|hou\s+(?:maar\s+)?op|(?:please\s+)?be\s+quiet|quiet|hush|never\s*mind)(?:\s+(?:a\.?u\.?b\.?|alsjeblieft|please|rolwijzer))?\W*$/iu;

/** Whether a text that nobody said to the bot is surely a question that it can answer. */
export function isSurelyForBot(
  text: string,
  { intent, form }: { readonly intent: Intent; readonly form?: Form | undefined },
  chance: number,
): boolean {
  const said = text.replace(GIVE_ME, " ");
  const words = HOW_ONE.test(said) ? said.replace(ONE, " ") : said;
  if (said.includes("\n") || said.trim().split(/\s+/u).length > MOST_WORDS) return false;
  if (!KINDS.includes(intent.kind) || form === "statement" || chance < SURE) return false;
  return ![PEOPLE, PLANS, OF_ANYBODY, MORE].some((others) => others.test(words));
}

/** Whether a text asks the bot to be silent. */
export function asksForSilence(text: string): boolean {
  return STOP.test(text);
}
