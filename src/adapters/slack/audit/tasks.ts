import type { Task } from "../../shared/audit/rules.ts";

/** What only a person can see to before an app is submitted. */
export const TASKS: readonly Task[] = [
  {
    id: "privacy-page",
    task: "Read the page /privacy that this deployment serves, or publish a policy of your own; docs/slack-listing.md has what is true of the program.",
  },
  {
    id: "support-page",
    task: "Set SUPPORT_CONTACT, so that the page /support says where users get help, and see that somebody answers.",
  },
  {
    id: "landing-page",
    task: "Publish a page that says what the app does, with the button that installs it and links to both pages above.",
  },
  { id: "icon", task: "Upload a square icon of your own, and look at it at the size of a message." },
  {
    id: "model-questions",
    task: "Answer what the form asks about AI from docs/slack-listing.md, with the model and the provider that you chose.",
  },
  {
    id: "active-workspaces",
    task: "Look up how many active workspaces Slack asks for before it reviews, and have them.",
  },
  {
    id: "reviewers",
    task: "Write down for Slack's reviewers how to install the app and what to ask it, and give them a test account where one is needed.",
  },
  {
    id: "fresh-workspace",
    task: "Install the app in a fresh workspace, ask it something in a channel, in its own conversation and by a command, and uninstall it.",
  },
];
