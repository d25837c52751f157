import { type Step, settled } from "./asked.ts";

/** "Is it legal to …", "can we fire …": said by whoever knows the law, whatever role or background stands beside it. */
export const leaveAsked: Step = ({ reading }) => {
  if (!reading.has("asks-leave")) return undefined;
  const why = reading.has("why-dismissal") ? "dismissal" : "legal";
  return settled({ kind: "out_of_scope", why }, "asks what the law allows");
};
