import type { Answer, FollowUp } from "../../answer/answer.ts";
import { MOST_FOLLOW_UPS } from "../../values.ts";

/** What else can be tapped, beside what can be picked; the last of them makes room for a button that opens a form. */
export function followUpsBeside(
  picks: readonly FollowUp[],
  { followUps }: Answer,
  opensForm: boolean,
): readonly FollowUp[] {
  const most = opensForm ? MOST_FOLLOW_UPS - 1 : MOST_FOLLOW_UPS;
  const picked = picks.map(({ intent }) => JSON.stringify(intent));
  return followUps.filter(({ intent }) => !picked.includes(JSON.stringify(intent))).slice(0, most);
}
