import { type Step, settled } from "./asked.ts";

/** "Is it legal to …", "can we fire …": said by whoever knows the law, whatever role or background stands beside it. */
export const leaveAsked: Step = ({ reading }) => {
  if (!reading.has("asks-leave")) return undefined;
  const why = reading.has("why-dismissal") ? "dismissal" : "legal";
  // "May we screen CVs with AI": what holds in general stands on a page, which says who can advise in a case.
  if (why === "legal" && reading.pages.length > 0) return undefined;
  return settled({ kind: "out_of_scope", why }, "asks what the law allows");
};
