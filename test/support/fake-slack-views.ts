import { asView, refusalOfView } from "./fake-slack-view-rules.ts";

type Any = Readonly<Record<string, unknown>>;
type Reply = { readonly ok: boolean; readonly [name: string]: unknown };

/** A view as it is shown, with what Slack knows of it. */
export type ShownView = {
  readonly id: string;
  /** Another one for each version. */
  readonly hash: string;
  readonly team: string;
  readonly user: string;
  readonly type: "home" | "modal";
  /** The first view of its modal; itself where it is that. */
  readonly root: string;
  readonly blocks: readonly Any[];
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title?: { readonly text: string };
  readonly submit?: { readonly text: string };
};

/** Home tabs and modals, which mind their triggers and hashes as the real one does. */
export type FakeViews = {
  /** What a tap, command or shortcut of this person comes with; it opens one view within three seconds. */
  readonly trigger: (user: string, team?: string) => string;
  /** As after its three seconds. */
  readonly expire: (trigger: string) => void;
  /** What stands on this person's Home tab. */
  readonly home: (user: string) => ShownView | undefined;
  /** What is on top of this person's modal. */
  readonly modal: (user: string) => ShownView | undefined;
  /** How often something was published. */
  readonly published: () => number;
  /** Closes the modal of this person. */
  readonly close: (user: string) => void;
  /** Whether the app has a Home tab. */
  enabled: boolean;
  readonly publish: (args: Any, team: string) => Reply;
  readonly open: (args: Any, team: string) => Reply;
  readonly push: (args: Any, team: string) => Reply;
  readonly update: (args: Any, team: string) => Reply;
  /** Does what a submission was answered with. @returns what is wrong with that answer */
  readonly acknowledge: (submitted: ShownView, response: unknown) => string | undefined;
};

const TRIGGER_MS = 3_000;
const MOST_DEEP = 3;
const OWN_TEAM = "T0ROLES";

type Trigger = { readonly user: string; readonly team: string; endsAt: number; isUsed: boolean };

export function makeFakeViews(enabled: boolean): FakeViews {
  const triggers = new Map<string, Trigger>();
  const homes = new Map<string, ShownView>();
  /** Of each person, the one on top last. */
  const stacks = new Map<string, readonly ShownView[]>();
  let [versions, published] = [0, 0];

  function shown(given: unknown, of: Pick<ShownView, "team" | "user"> & Partial<ShownView>): ShownView {
    versions += 1;
    const id = of.id ?? `V${String(versions).padStart(6, "0")}`;
    const view = asView(given) as unknown as ShownView;
    const { private_metadata = "", callback_id = "" } = view;
    return {
      ...view,
      private_metadata,
      callback_id,
      ...of,
      id,
      root: of.root ?? id,
      hash: `1795000000.${String(versions).padStart(6, "0")}`,
    };
  }

  /** A trigger serves once, and not for long. */
  function take(id: unknown, team: string): Trigger | string {
    const trigger = triggers.get(String(id));
    if (trigger === undefined || trigger.team !== team) return "invalid_trigger_id";
    if (trigger.isUsed) return "exchanged_trigger_id";
    if (trigger.endsAt <= Date.now()) return "expired_trigger_id";
    trigger.isUsed = true;
    return trigger;
  }

  function replace(user: string, view: ShownView): void {
    stacks.set(
      user,
      (stacks.get(user) ?? []).map((each) => (each.id === view.id ? view : each)),
    );
  }

  function put({ team, user, id, root }: ShownView, view: unknown): undefined {
    replace(user, shown(view, { team, user, id, root }));
  }

  function putOver({ team, user, root }: ShownView, view: unknown): string | undefined {
    const stack = stacks.get(user) ?? [];
    if (stack.length >= MOST_DEEP) return "push_limit_reached";
    stacks.set(user, [...stack, shown(view, { team, user, root })]);
    return undefined;
  }

  const refused = (error: string): Reply => ({ ok: false, error });
  const taken = (view: ShownView): Reply => ({ ok: true, view });

  const views: FakeViews = {
    trigger: (user, team = OWN_TEAM) => {
      const id = `1795.${triggers.size + 1}.abc`;
      triggers.set(id, { user, team, endsAt: Date.now() + TRIGGER_MS, isUsed: false });
      return id;
    },
    expire: (id) => {
      const trigger = triggers.get(id);
      if (trigger !== undefined) trigger.endsAt = 0;
    },
    home: (user) => homes.get(user),
    modal: (user) => stacks.get(user)?.at(-1),
    published: () => published,
    close: (user) => void stacks.delete(user),
    enabled,
    publish: ({ user_id: id, view, hash }, team) => {
      if (!views.enabled) return refused("not_enabled");
      const user = String(id);
      const refusal = refusalOfView(view, "home");
      if (refusal !== undefined) return refused(refusal);
      const stands = homes.get(user);
      if (hash !== undefined && hash !== stands?.hash) return refused("hash_conflict");
      const put = shown(view, { team, user, ...(stands === undefined ? {} : { id: stands.id }) });
      homes.set(user, put);
      published += 1;
      return taken(put);
    },
    open: ({ trigger_id: id, view }, team) => {
      const refusal = refusalOfView(view, "modal");
      if (refusal !== undefined) return refused(refusal);
      const trigger = take(id, team);
      if (typeof trigger === "string") return refused(trigger);
      const put = shown(view, { team, user: trigger.user });
      stacks.set(trigger.user, [put]);
      return taken(put);
    },
    push: ({ trigger_id: id, view }, team) => {
      const refusal = refusalOfView(view, "modal");
      if (refusal !== undefined) return refused(refusal);
      const trigger = take(id, team);
      if (typeof trigger === "string") return refused(trigger);
      const stack = stacks.get(trigger.user) ?? [];
      if (stack.length === 0) return refused("not_found");
      if (stack.length >= MOST_DEEP) return refused("push_limit_reached");
      const put = shown(view, { team, user: trigger.user, root: stack[0]?.id ?? "" });
      stacks.set(trigger.user, [...stack, put]);
      return taken(put);
    },
    update: ({ view_id: id, view, hash }, team) => {
      const stands = [...stacks.values()].flat().find((each) => each.id === id && each.team === team);
      if (stands === undefined) return refused("not_found");
      const refusal = refusalOfView(view, "modal");
      if (refusal !== undefined) return refused(refusal);
      if (hash !== undefined && hash !== stands.hash) return refused("hash_conflict");
      const put = shown(view, { team, user: stands.user, id: stands.id, root: stands.root });
      replace(stands.user, put);
      return taken(put);
    },
    acknowledge: (submitted, response) => {
      const { user } = submitted;
      const stack = stacks.get(user) ?? [];
      if (response === undefined) {
        stacks.set(user, stack.slice(0, -1));
        return undefined;
      }
      const { response_action: action, errors, view } = response as Any;
      switch (action) {
        case "clear":
          stacks.delete(user);
          return undefined;
        case "errors":
          return flawInErrors(submitted, errors);
        case "update":
          return refusalOfView(view, "modal") ?? put(submitted, view);
        case "push":
          return refusalOfView(view, "modal") ?? putOver(submitted, view);
        default:
          return `there is no response_action ${String(action)}`;
      }
    },
  };
  return views;
}

/** Errors stand under inputs of the view, by the ids of their blocks. */
function flawInErrors({ blocks }: ShownView, errors: unknown): string | undefined {
  const inputs = blocks.filter(({ type }) => type === "input").map(({ block_id: id }) => id);
  const given = Object.entries((errors ?? {}) as Any);
  if (given.length === 0) return "no errors";
  const isFine = given.every(([id, text]) => inputs.includes(id) && typeof text === "string" && text !== "");
  return isFine ? undefined : "errors under what is no input";
}
