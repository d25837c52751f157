/** The most characters of a headline. */
const LONGEST = 350;
const SENTENCE = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*\s*/gu;

/** Whole sentences of a text, as many as `most` characters hold; the first always, cut between words where it must be. */
export function brief(text: string, most = LONGEST): string {
  let so = "";
  for (const sentence of text.match(SENTENCE) ?? [text]) {
    if (so !== "" && (so + sentence).trimEnd().length > most) break;
    so += sentence;
  }
  const kept = so.trim();
  return kept.length <= LONGEST ? kept : `${kept.slice(0, LONGEST - 1).replace(/\s+\S*$/u, "")}…`;
}
