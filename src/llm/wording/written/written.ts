/**
 * Wordings that a person wrote, by what a lead says: `does(role1 task1) rated(role1 rating1 market1)`.
 * Each variant is a list of sentences; code finds out which facts a sentence says.
 */
export type WrittenWordings = Readonly<Record<string, readonly (readonly string[])[]>>;
