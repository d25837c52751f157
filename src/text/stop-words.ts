/** Words that say nothing about a subject. */
export const STOP_WORDS = {
  nl: `aan af al als bij dan dat de den der die dit doet door een en er gaat geen had heb hebben heeft het hij hoe ik
    in is je jij kan maar me met mijn na naar niet nog nu of om ons onze ook op over te tot u uit uw van veel voor
    waar was wat we wel welk welke wie word worden wordt zich zijn zo`,
  en: `a an and are as at be by can do does for from had has have how i in into is it me of on one or our out over
    that the their them they this to was we were what which who with you your`,
} as const;
