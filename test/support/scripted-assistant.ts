import type { Administering } from "../../src/adapters/adapter/workspace-admin.ts";
import type {
  Address,
  AnswerStanding,
  Assistant,
  Deliveries,
  DeliveryEnd,
  Found,
  IncomingMessage,
  Log,
  OfferedRole,
  OfferedStatement,
  OwnPage,
  Reaction,
  Speaker,
  Vote,
  Whom,
} from "../../src/adapters/adapter.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { FactId, RoleId } from "../../src/ids.ts";
import type { Tap } from "../../src/intent.ts";
import type { Language } from "../../src/language.ts";
import { USUAL_SETTINGS, type WorkspaceChoice } from "../../src/settings-asked.ts";
import { settledWith } from "../../src/storage/settled.ts";
import { helpNl, interviewEn, profileNl } from "./small-answers.ts";

export type ScriptedAssistant = Omit<Assistant, "handle"> & {
  readonly handle: (message: IncomingMessage) => Promise<Answer>;
  readonly heard: readonly IncomingMessage[];
  readonly votes: readonly (Vote & { readonly speaker: Speaker })[];
  /** Which message holds which answer. */
  readonly messages: readonly { readonly message: string; readonly intent: string }[];
  readonly reactions: readonly (Reaction & { readonly message: string; readonly user: string })[];
  /** Where nothing more is to be sent of that. */
  readonly stopped: readonly { readonly user: string; readonly address: Address }[];
  /** Where it was said hello. */
  readonly greeted: ReadonlySet<string>;
  /** The deliveries of what was taken back. */
  readonly takenBack: readonly string[];
  /** Who was forgotten. */
  readonly forgotten: readonly string[];
  /** Others went on from all that it answered. */
  readonly leanOn: () => void;
  /** From now on no vote is kept, and nobody is erased. */
  readonly loseVotes: () => void;
  /** From now on answers that a platform takes only later are kept. */
  readonly keepForLater: () => void;
  readonly kept: ReadonlyMap<string, Tap>;
  /** Who can be reached from then on, or no longer. */
  readonly whom: readonly (Whom & { readonly isReached: boolean })[];
  /** What it was told of messages that may settle something. */
  readonly administering: readonly Administering[];
  /** How to read what began the thread of each message it heard, and whether it may go on there. */
  readonly parents: readonly IncomingMessage["parent"][];
  readonly goneOn: readonly (boolean | undefined)[];
  /** What was not said to it. */
  readonly overheard: readonly IncomingMessage[];
  /** Goes on, or no longer, in every thread; leaves alone, or answers, what it overhears. */
  readonly goOn: (isGoingOn: boolean, answers?: boolean) => void;
  /** From now on it keeps no choice of this kind. */
  readonly refuse: (kind: WorkspaceChoice["kind"]) => void;
  /** From now on it cannot tell what is settled. */
  readonly forgetSettings: () => void;
  /** What it answers from now on. */
  readonly say: (answer: Answer | (() => Promise<Answer>)) => void;
  /** What stands on everybody's own page from now on. */
  readonly showPage: (page: Partial<OwnPage>) => void;
  /** What was typed into menus and searches, and in which language it was looked for. */
  readonly typed: readonly string[];
  readonly looked: readonly Language[];
  /** Lets its answers wait until the function it returns is called. */
  readonly hold: () => () => void;
};

const ROLES: readonly OfferedRole[] = [
  { id: RoleId.parse("mlops-engineer"), name: "MLOps Engineer", category: "common" },
  { id: RoleId.parse("data-engineer"), name: "Data Engineer", category: "common" },
  { id: RoleId.parse("ai-security-engineer"), name: "AI Security Engineer", category: "emerging" },
];

const STATEMENTS: readonly OfferedStatement[] = [
  { fact: FactId.parse("mlops-engineer.tools.mlflow"), text: "MLflow volgt experimenten." },
  { fact: FactId.parse("mlops-engineer.does.deploys"), text: "Zet modellen in productie." },
];

const FOUND: readonly Found[] = [profileNl, interviewEn, helpNl].map((answer) => ({
  label: answer.title,
  answer,
}));

/** An assistant for tests of adapters: it says what it is told to, and remembers what it heard. */
export function makeScriptedAssistant(first: Answer): ScriptedAssistant {
  const heard: IncomingMessage[] = [];
  const votes: (Vote & { speaker: Speaker })[] = [];
  const messages: { message: string; intent: string }[] = [];
  let keepsVotes = true;
  const kept = new Map<string, Tap>();
  const standing = new Map<string, AnswerStanding>();
  const takenBack: string[] = [];
  const forgotten: string[] = [];
  const greeted = new Set<string>();
  let keepsForLater = false;
  const stopped: { user: string; address: Address }[] = [];
  const reactions: (Reaction & { message: string; user: string })[] = [];
  const met: (Whom & { isReached: boolean })[] = [];
  let next: Answer | (() => Promise<Answer>) = first;
  let held: Promise<void> | undefined;
  let settings = USUAL_SETTINGS;
  let page: OwnPage = { language: "nl", roles: ROLES, recent: [] };
  const typed: string[] = [];
  const looked: Language[] = [];
  let isLost = false;
  let refused: WorkspaceChoice["kind"] | undefined;
  let going = { isGoingOn: false, answers: true };
  const overheard: IncomingMessage[] = [];
  const parents: IncomingMessage["parent"][] = [];
  const goneOn: (boolean | undefined)[] = [];
  const administeringOf: Administering[] = [];
  return {
    administering: administeringOf,
    overheard,
    parents,
    goneOn,
    goOn: (isGoingOn, answers = true) => {
      going = { isGoingOn, answers };
    },
    isGoingOn: async () => going.isGoingOn,
    overhear: async (message) => {
      overheard.push(message);
      if (!going.answers) return undefined;
      return typeof next === "function" ? next() : next;
    },
    forgetSettings: () => {
      isLost = true;
    },
    typed,
    looked,
    showPage: (given) => {
      page = { ...page, ...given };
    },
    offers: {
      roles: () => ROLES,
      suggest: (text) => {
        typed.push(text);
        return ROLES.map(({ id, name }) => ({
          label: name,
          intent: { kind: "role_profile", roles: [id] },
        }));
      },
      find: (text, language, { skip, count }) => {
        typed.push(text);
        looked.push(language);
        return text === "nothing" ? [] : FOUND.slice(skip, skip + count);
      },
      shown: ({ intent }) => (intent.kind === "find_role" ? undefined : profileNl),
      statements: () => STATEMENTS,
      language: async (_, locale) => locale ?? page.language,
      page: async () => page,
    },
    heard,
    votes,
    messages,
    kept,
    takenBack,
    forgotten,
    greeted,
    stopped,
    reactions,
    whom: met,
    loseVotes: () => {
      keepsVotes = false;
    },
    keepForLater: () => {
      keepsForLater = true;
    },
    say: (answer) => {
      next = answer;
    },
    hold: () => {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    handle: async (message) => {
      const { surface: _, address: __, saidIn: ___, administering, parent, goesOn, ...said } = message;
      if (administering !== undefined) administeringOf.push(administering);
      parents.push(parent);
      goneOn.push(goesOn);
      heard.push(said);
      await held;
      return typeof next === "function" ? next() : next;
    },
    forget: async ({ user }) => {
      forgotten.push(user);
      return keepsVotes;
    },
    feedback: async (speaker, vote) => {
      votes.push({ speaker, ...vote });
      return keepsVotes;
    },
    sent: (_, message, { intent }, delivery, asOf) => {
      messages.push({ message, intent: intent.kind });
      const isSetting = intent.kind === "settings";
      if (delivery !== undefined) standing.set(delivery, { message, isSetting, asOf, isLeanedOn: false });
    },
    greet: async ({ workspace }, place, locale = "nl") => {
      const before = greeted.size;
      return greeted.add(`${workspace}:${place}`).size > before ? locale : undefined;
    },
    notGreeted: async ({ workspace }, place) => void greeted.delete(`${workspace}:${place}`),
    react: async ({ user }, message, reaction) => void reactions.push({ ...reaction, message, user }),
    leanOn: () => {
      for (const [delivery, each] of standing) standing.set(delivery, { ...each, isLeanedOn: true });
    },
    standing: async (_, delivery) => standing.get(delivery),
    takeBack: async (_, delivery) => {
      takenBack.push(delivery);
      standing.delete(delivery);
    },
    later: async () => keepsForLater,
    stop: async ({ user }, address) => void stopped.push({ user, address }),
    met: (whom, address) => void met.push({ ...whom, isReached: address !== undefined }),
    keep: async (tap) => {
      const id = `kept-${kept.size + 1}`;
      kept.set(id, tap);
      return id;
    },
    recall: async (id) => kept.get(id) ?? null,
    workspace: async () => {
      if (isLost) throw new Error("the store is away");
      return settings;
    },
    refuse: (kind) => {
      refused = kind;
    },
    choose: async (_, choice) => {
      if (choice.kind === refused) return false;
      settings = settledWith(settings, choice);
      return true;
    },
  };
}

/** The states of deliveries, by what the ledger knows them by. */
export type MemoryDeliveries = Deliveries & {
  readonly states: ReadonlyMap<string, "busy" | DeliveryEnd>;
};

/** A ledger of one process whose leases never lapse. */
export function makeMemoryDeliveries(): MemoryDeliveries {
  const states = new Map<string, "busy" | DeliveryEnd>();
  return {
    states,
    claim: async (ids) => {
      const known = ids.flatMap((id) => states.get(id) ?? []);
      if (known.length > 0) return known.every((state) => state === "busy") ? "busy" : "done";
      for (const id of ids) states.set(id, "busy");
      return "new";
    },
    finish: async (ids, end) => {
      for (const id of ids) states.set(id, end);
    },
    release: async (ids) => {
      for (const id of ids) states.delete(id);
    },
    countUncertain: async () => [...states.values()].filter((state) => state === "uncertain").length,
  };
}

export type Logged = {
  readonly level: "info" | "warn" | "error";
  readonly event: string;
  readonly fields?: unknown;
};

/** A log that can be read. */
export function makeMemoryLog(): Log & { readonly logged: readonly Logged[] } {
  const logged: Logged[] = [];
  const at = (level: Logged["level"]) => (event: string, fields?: Readonly<Record<string, unknown>>) => {
    logged.push({ level, event, fields });
  };
  return { logged, info: at("info"), warn: at("warn"), error: at("error") };
}
