import { rootOf } from "./stem.ts";

/** Words of a question that say how something is asked, and nothing of what. */
const ASKING_WORDS = {
  nl: `moet moeten kun kunt kunnen kan ken kennen weten nodig genoeg lang duurt hoeveel waarom waar zou zouden wil
    willen ge gij zijt zie iemand echt erg meer meest meeste minst minste beter best beste goed goede gewoon
    eigenlijk überhaupt uberhaupt toch eens even graag zelf dus dan daarvoor daarmee daar daarvan ervan erbij
    belangrijk handig vereist verplicht ongeveer eerst eerste tussen verschil hetzelfde zit staat zeg zeggen
    krijg krijgt laat laten kom komt geldt snap mee alleen ook alvast direct meteen straks concreet nou vragen
    jullie jij wij amai mens mensen soort zoiets hoort hoor past dient keuze kiezen rol rollen functie bedrijf bedrijven
    hoor hoorde hoorden gehoord noemt heet`,
  en: `choice choose pick role roles company companies all quick question really need needs needed know knowing known enough long take takes why should would could
    must have has get getting going want wants someone somebody anyone anybody more most less least better best
    good first which whose actually just even still already right away straight difference between same thing
    does doing make makes making tell say says one ones important useful required necessary mandatory worth
    basically thoughts honest exactly people person guy use using be been
    about these those keep hear heard hearing called`,
} as const;

const ASKING = new Set(`${ASKING_WORDS.nl} ${ASKING_WORDS.en}`.split(/\s+/u));

/** Whether a folded word only asks. */
export function isAsking(word: string): boolean {
  return ASKING.has(word);
}

/** The roots of those words. */
export const ASKING_ROOTS: ReadonlySet<string> = new Set([...ASKING].map(rootOf));
