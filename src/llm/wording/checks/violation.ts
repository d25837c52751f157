/** Why a draft was refused. `message` says what to change, so that a writer can act on it; it never holds a value. */
export type Violation = {
  readonly code:
    | "C0-envelope"
    | "C1-characters"
    | "C2-placeholder"
    | "C3-completeness"
    | "C4-binding"
    | "C8-gazetteer"
    | "C11-reread"
    | "C12-construction";
  readonly message: string;
};

export type Complain = (message: string) => Violation;

export function complaining(code: Violation["code"]): Complain {
  return (message) => ({ code, message });
}
