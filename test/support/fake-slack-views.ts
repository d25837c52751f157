import type { Surface } from "./fake-slack-blocks.ts";
import { refusalOfView } from "./fake-slack-view-checks.ts";

type Args = Readonly<Partial<Record<"trigger_id" | "view" | "view_id" | "hash" | "user_id", unknown>>>;
type Reply = { readonly ok: boolean; readonly [name: string]: unknown };

/** A form or a Home that stands before somebody. */
type View = { readonly [name: string]: unknown };
type Standing = { readonly id: string; readonly hash: string; readonly view: View; readonly user?: string };

export type FakeViews = {
  /** Forms that were opened, each as it stands now. */
  readonly modals: readonly Standing[];
  /** What stands on somebody's Home. */
  readonly home: (user: string) => View | undefined;
  /** What Slack gives with a tap, a command or a shortcut: good for one form, and for three seconds. */
  readonly trigger: () => string;
  /** As if three seconds had passed. */
  readonly lapse: (trigger: string) => void;
  readonly open: (args: Args) => Reply;
  readonly push: (args: Args) => Reply;
  readonly update: (args: Args) => Reply;
  readonly publish: (args: Args) => Reply;
};

/** A stack of forms may be so high. */
const HIGHEST = 3;

/** Views as the real Slack keeps them. Source: https://docs.slack.dev/reference/methods/views.open and its like. */
export function makeFakeViews(): FakeViews {
  const modals: Standing[] = [];
  const homes = new Map<string, Standing>();
  const triggers = new Map<string, "fresh" | "used" | "lapsed">();
  let made = 0;

  function standing(view: View, user?: string): Standing {
    made += 1;
    return { id: `V${made}`, hash: `${made}.hash`, view, ...(user === undefined ? {} : { user }) };
  }

  function shown(
    given: unknown,
    surface: Exclude<Surface, "message">,
    stand: (view: View) => Standing,
  ): Reply {
    const refusal = refusalOfView(given, surface);
    if (refusal !== undefined)
      return { ok: false, error: "invalid_arguments", response_metadata: { messages: [refusal] } };
    const { id, hash, view } = stand(given as View);
    return { ok: true, view: { ...view, id, hash } };
  }

  function triggered({ trigger_id: trigger, view }: Args): Reply {
    const state = triggers.get(String(trigger));
    if (state === undefined) return { ok: false, error: "invalid_trigger_id" };
    if (state !== "fresh")
      return { ok: false, error: state === "used" ? "exchanged_trigger_id" : "expired_trigger_id" };
    triggers.set(String(trigger), "used");
    return shown(view, "modal", (fine) => {
      const one = standing(fine);
      modals.push(one);
      return one;
    });
  }

  return {
    modals,
    home: (user) => homes.get(user)?.view,
    trigger: () => {
      made += 1;
      const trigger = `${made}.trigger`;
      triggers.set(trigger, "fresh");
      return trigger;
    },
    lapse: (trigger) => void triggers.set(trigger, "lapsed"),
    open: triggered,
    push: (args) => (modals.length >= HIGHEST ? { ok: false, error: "push_limit_reached" } : triggered(args)),
    update: ({ view_id: id, hash, view }) => {
      const at = modals.findIndex((each) => each.id === id);
      const old = modals[at];
      if (old === undefined) return { ok: false, error: "not_found" };
      if (hash !== undefined && hash !== old.hash) return { ok: false, error: "hash_conflict" };
      return shown(view, "modal", (fine) => {
        const one = { ...standing(fine), id: old.id };
        modals[at] = one;
        return one;
      });
    },
    publish: ({ user_id: user, hash, view }) => {
      if (typeof user !== "string" || user === "") return { ok: false, error: "user_not_found" };
      const old = homes.get(user);
      if (hash !== undefined && old !== undefined && hash !== old.hash)
        return { ok: false, error: "hash_conflict" };
      return shown(view, "home", (fine) => {
        const one = standing(fine, user);
        homes.set(user, one);
        return one;
      });
    },
  };
}
