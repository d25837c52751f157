import type { Task } from "../../shared/audit/rules.ts";

/** What only a person can see to before an app is given to people, or submitted. */
export const TEAMS_TASKS: readonly Task[] = [
  {
    id: "contact",
    task: "Set SUPPORT_CONTACT, so that the pages say whom to ask, and see that somebody answers.",
  },
  {
    id: "privacy-page",
    task: "Read /privacy and /terms as this deployment serves them, and name your own where your policies say more.",
  },
  { id: "icons", task: "Look at both icons in Teams, in its light and its dark theme." },
  {
    id: "clients",
    task: "Ask it something in Teams on a desktop, in a browser and on a phone: in its own chat, in a group chat and in a channel.",
  },
  {
    id: "copilot",
    task: "If it is offered in Microsoft 365 Copilot, ask it something there: this program was not tried in it.",
  },
  {
    id: "model-questions",
    task: "Where PHRASING is on, name the model and its provider to whoever reviews the app.",
  },
  {
    id: "screenshots",
    task: "For the store: take up to five screenshots of 1366 x 768, and write down for its testers what to ask and what to expect.",
  },
  {
    id: "publisher",
    task: "For the store: verify your publisher account, and answer Microsoft's questions about security and data (attestation).",
  },
];
