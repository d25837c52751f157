const QUESTIONS = [
  "wat doet een mlops engineer?",
  "which tools does a data engineer use?",
  "hoe lang duurt het om prompt engineer te worden?",
  "5 interview questions for a senior security engineer",
  "verschil tussen ml engineer en application developer",
  "who uses kafka",
  "what is the capital of France?",
  "wat kunnen 4 java mensen en 2 dba's worden",
];

/** What is asked at this place in a run: every kind of question in turn, in both languages. */
export function question(index: number): string {
  return QUESTIONS[index % QUESTIONS.length] ?? "";
}
