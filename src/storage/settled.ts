import type { Kysely } from "kysely";
import { Language } from "../language.ts";
import {
  ChannelMode,
  USUAL_SETTINGS,
  type WorkspaceChoice,
  type WorkspaceSettings,
} from "../settings-asked.ts";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { forgetIn } from "./forgetting.ts";
import type { Tables } from "./tables.ts";
import { behind, personIn, userOf, workspaceOf } from "./workspace-key.ts";

/** What is settled for workspaces, each such as `slack/T0ROLES/`: what is usual, until somebody says so. */
export type Settled = {
  readonly recall: (workspace: string) => Promise<WorkspaceSettings>;
  /** Settles one thing, and leaves the others. */
  readonly settle: (workspace: string, choice: WorkspaceChoice) => Promise<void>;
  /** Whoever is forgotten is a curator no longer. */
  readonly forget: (person: string) => Promise<void>;
  /** How many people are named as curators, in all workspaces together. */
  readonly curatorsNamed: () => Promise<number>;
  /** Whether the bot goes on in threads of any workspace. */
  readonly goesOnAnywhere: () => Promise<boolean>;
};

/** Keeps in this process what is settled. */
export function memorySettled(): Settled {
  const kept = new Map<string, WorkspaceSettings>();
  const settingsOf = (workspace: string) => kept.get(asKey(workspace)) ?? USUAL_SETTINGS;
  const settle = (workspace: string, choice: WorkspaceChoice): void => {
    kept.set(workspace, settledWith(settingsOf(workspace), choice));
  };
  return {
    recall: async (workspace) => settingsOf(workspace),
    settle: async (workspace, choice) => settle(workspace, choice),
    forget: async (person) =>
      settle(workspaceOf(asKey(person)), { kind: "curator", person: userOf(person), isCurator: false }),
    curatorsNamed: async () => [...kept.values()].flatMap(({ curators }) => curators).length,
    goesOnAnywhere: async () =>
      [...kept.values()].some(({ mode, channels }) => [mode, ...Object.values(channels)].includes("threads")),
  };
}

/** What is settled once this is chosen too. */
export function settledWith(settings: WorkspaceSettings, choice: WorkspaceChoice): WorkspaceSettings {
  switch (choice.kind) {
    case "mode":
      return { ...settings, mode: choice.mode };
    case "language":
      return { ...settings, language: choice.language };
    case "channel": {
      const { [choice.channel]: _, ...others } = settings.channels;
      return {
        ...settings,
        channels: choice.mode === undefined ? others : { ...others, [choice.channel]: choice.mode },
      };
    }
    case "curator": {
      const others = settings.curators.filter((each) => each !== choice.person);
      return { ...settings, curators: choice.isCurator ? [...others, choice.person].sort() : others };
    }
  }
}

/** Keeps in the database what is settled, one thing a row, so that two who settle at once undo nothing of each other. */
export function sqlSettled({ kysely }: Pick<Database, "kysely">): Settled {
  return {
    recall: async (workspace) => recall(kysely, asKey(workspace)),
    settle: async (workspace, choice) => settle(kysely, asKey(workspace), choice),
    forget: (person) => forgetIn(kysely, "curators", person),
    curatorsNamed: () => curatorsNamed(kysely),
    goesOnAnywhere: () => goesOnAnywhere(kysely),
  };
}

async function curatorsNamed(kysely: Kysely<Tables>): Promise<number> {
  const { many } = await kysely
    .selectFrom("curators")
    .select(({ fn }) => fn.countAll().as("many"))
    .executeTakeFirstOrThrow();
  return Number(many);
}

async function goesOnAnywhere(kysely: Kysely<Tables>): Promise<boolean> {
  const threads = kysely.selectFrom("workspace_settings").select("name").where("value", "=", "threads");
  return (await threads.limit(1).executeTakeFirst()) !== undefined;
}

const CHANNEL = "channel ";

async function recall(kysely: Kysely<Tables>, workspace: string): Promise<WorkspaceSettings> {
  const [rows, curators] = await Promise.all([
    kysely
      .selectFrom("workspace_settings")
      .select(["name", "value"])
      .where("workspace", "=", workspace)
      .execute(),
    kysely
      .selectFrom("curators")
      .select("person")
      .where("person", ">=", workspace)
      .where("person", "<", behind(workspace))
      .orderBy("person")
      .execute(),
  ]);
  // What does not fit any more is as if nobody had said so.
  const modes = rows.flatMap(({ name, value }) => {
    const mode = ChannelMode.safeParse(value).data;
    return mode === undefined ? [] : [[name, mode] as const];
  });
  const mode = modes.find(([name]) => name === "mode")?.[1];
  const language = Language.safeParse(rows.find(({ name }) => name === "language")?.value).data;
  const ofChannels = modes.flatMap(([name, value]) =>
    name.startsWith(CHANNEL) ? [[name.slice(CHANNEL.length), value] as const] : [],
  );
  return {
    mode: mode === "threads" ? mode : USUAL_SETTINGS.mode,
    channels: Object.fromEntries(ofChannels),
    curators: curators.map(({ person }) => userOf(person)),
    ...(language === undefined ? {} : { language }),
  };
}

async function settle(kysely: Kysely<Tables>, workspace: string, choice: WorkspaceChoice): Promise<void> {
  switch (choice.kind) {
    case "mode":
      return put(kysely, { workspace, name: "mode" }, choice.mode);
    case "language":
      return put(kysely, { workspace, name: "language" }, choice.language);
    case "channel":
      return put(kysely, { workspace, name: asKey(`${CHANNEL}${choice.channel}`) }, choice.mode);
    case "curator":
      return putCurator(kysely, asKey(personIn(workspace, choice.person)), choice.isCurator);
  }
}

type Row = Pick<Tables["workspace_settings"], "workspace" | "name">;

/** In place of what stood there; without a value nothing does. */
async function put(kysely: Kysely<Tables>, row: Row, value: string | undefined): Promise<void> {
  if (value === undefined) {
    await kysely
      .deleteFrom("workspace_settings")
      .where("workspace", "=", row.workspace)
      .where("name", "=", row.name)
      .execute();
    return;
  }
  await kysely
    .insertInto("workspace_settings")
    .values({ ...row, value })
    .onConflict((clash) => clash.columns(["workspace", "name"]).doUpdateSet({ value }))
    .execute();
}

async function putCurator(kysely: Kysely<Tables>, person: string, isCurator: boolean): Promise<void> {
  if (!isCurator) return forgetIn(kysely, "curators", person);
  await kysely
    .insertInto("curators")
    .values({ person })
    .onConflict((clash) => clash.column("person").doNothing())
    .execute();
}
