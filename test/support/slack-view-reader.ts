import type { FakeSlack } from "./fake-slack.ts";
import { areOptions } from "./fake-slack-elements.ts";
import { deliver, type Payload, payload, withAction } from "./fake-slack-requests.ts";
import type { ShownView } from "./fake-slack-views.ts";
import { offeredIn, type Seen } from "./slack-reader.ts";

type Stage = { readonly url: string; readonly slack: FakeSlack };
type Option = { readonly text: { readonly text: string }; readonly value: string };

export const READER = "U0READER";

const TEAM = { id: "T0ROLES", domain: "roles" };
let taps = 0;

/** What Slack brings back of a view with each request. */
function broughtBack({ title, submit, ...view }: ShownView): Payload {
  return { ...view, team_id: view.team, root_view_id: view.root, title, submit, state: { values: {} } };
}

/** Opens the Home tab. @returns what stands on it then */
export async function openHome(stage: Stage, user = READER): Promise<ShownView> {
  const body = payload("app-home-opened-home");
  const stands = stage.slack.views.home(user);
  const view = stands === undefined ? {} : { view: broughtBack(stands) };
  taps += 1;
  const { status } = await deliver(stage.url, {
    ...body,
    event_id: `Ev-home-${taps}`,
    event: { ...body.event, user, ...view },
  });
  const home = stage.slack.views.home(user);
  if (status !== 200 || home === undefined) throw new Error(`No Home tab: ${status}`);
  return home;
}

/** The window over a reader's Slack. @throws where there is none */
export function modalOf({ slack }: Stage, user = READER): ShownView {
  return slack.views.modal(user) ?? absent();
}

/** In place of what a test cannot go on without. */
export function absent(): never {
  throw new Error("not there");
}

/** Votes an answer down, by the thumb under it. */
export async function thumbDown({ url, slack }: Stage, { blocks }: Pick<Seen, "blocks">): Promise<void> {
  const elements = blocks.flatMap((block) => block.elements ?? []);
  const { value } = elements.find(({ negative_button: thumb }) => thumb)?.negative_button ?? absent();
  const body = withAction(payload("feedback", slack.responseUrl), { value });
  const { status } = await deliver(url, { ...body, trigger_id: slack.views.trigger(READER) });
  if (status !== 200) throw new Error(`A thumb got ${status}`);
}

/** What can be tapped in a view, by its labels. */
export function labelsInView({ blocks }: ShownView): readonly string[] {
  return offeredIn({ blocks: tappable(blocks) }).map(({ label }) => label);
}

/** A menu that asks for its options has nothing to tap. */
function tappable(blocks: ShownView["blocks"]) {
  return blocks.filter(({ type }) => type === "actions") as never;
}

/** The words of a view, without what can be tapped. */
export function wordsInView({ blocks }: ShownView): string {
  return JSON.stringify(blocks.filter(({ type }) => type !== "actions"));
}

/** The request that Slack makes of a tap in a view; with an expired trigger where it came late. */
export function tapInView({ slack }: Stage, view: ShownView, action: Payload, isLate = false): Payload {
  taps += 1;
  const trigger = slack.views.trigger(view.user);
  if (isLate) slack.views.expire(trigger);
  return {
    type: "block_actions",
    user: { id: view.user },
    team: TEAM,
    enterprise: null,
    container: { type: "view", view_id: view.id },
    view: broughtBack(view),
    trigger_id: trigger,
    actions: [{ ...action, action_ts: `1795000060.${String(taps).padStart(6, "0")}` }],
  };
}

/** Taps what has this label. @returns what is shown over Slack then */
export async function tapView(stage: Stage, view: ShownView, label: string, isLate = false) {
  const offered = offeredIn({ blocks: tappable(view.blocks) }).find((each) => each.label === label);
  if (offered === undefined) throw new Error(`No ${label} among ${labelsInView(view).join(", ")}`);
  const { status } = await deliver(stage.url, tapInView(stage, view, offered.action, isLate));
  if (status !== 200) throw new Error(`A tap got ${status}`);
  return stage.slack.views.modal(view.user);
}

/** Types into the search of a view. @returns the options that are shown, checked as Slack checks them */
export async function typeInto(stage: Stage, view: ShownView, text: string): Promise<readonly Option[]> {
  const { block, element } = searchIn(view);
  const response = await deliver(stage.url, {
    type: "block_suggestion",
    user: { id: view.user },
    team: TEAM,
    enterprise: null,
    container: { type: "view", view_id: view.id },
    view: broughtBack(view),
    action_id: element["action_id"],
    block_id: block["block_id"],
    value: text,
  });
  const { options } = (await response.json()) as { readonly options: readonly Option[] };
  if (options.length > 0 && !areOptions(options, 100)) throw new Error("Slack takes no such options");
  return options;
}

/** Chooses one of the options. @returns what is shown over Slack then */
export async function choose(stage: Stage, view: ShownView, option: Option) {
  const { block, element } = searchIn(view);
  const action = { ...element, block_id: block["block_id"], selected_option: option };
  await deliver(stage.url, tapInView(stage, view, action));
  return stage.slack.views.modal(view.user);
}

function searchIn({ blocks }: ShownView) {
  for (const block of blocks) {
    const elements = (block["elements"] ?? []) as readonly Payload[];
    const element = elements.find(({ type }) => type === "external_select");
    if (element !== undefined) return { block, element };
  }
  throw new Error("There is no search");
}

/**
 * What a reader fills in: by the id of a field's block, or what stands before its colon, a text, the value of the option that
 * they chose, or several people or channels. What is left out stays as the view had it.
 */
export type FilledIn = Readonly<Record<string, string | readonly string[]>>;

/** Sends a form. @returns the errors under its fields; otherwise what is shown over Slack then */
export async function submit(
  stage: Stage,
  view: ShownView,
  filled: FilledIn,
): Promise<{ readonly errors: Readonly<Record<string, string>>; readonly view: ShownView | undefined }> {
  const values = Object.fromEntries(
    view.blocks.flatMap((block) => {
      if (block["type"] !== "input") return [];
      const id = String(block["block_id"]);
      const element = block["element"] as Payload;
      return [
        [
          id,
          { [String(element["action_id"])]: stateOf(element, filled[id] ?? filled[id.split(":")[0] ?? ""]) },
        ],
      ];
    }),
  );
  const response = await deliver(stage.url, {
    type: "view_submission",
    user: { id: view.user },
    team: TEAM,
    enterprise: null,
    trigger_id: stage.slack.views.trigger(view.user),
    view: { ...broughtBack(view), state: { values } },
    response_urls: [],
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`A form got ${response.status}`);
  const answer = text === "" ? undefined : (JSON.parse(text) as { readonly errors?: Record<string, string> });
  const flaw = stage.slack.views.acknowledge(view, answer);
  if (flaw !== undefined) throw new Error(`Slack does not take this answer to a form: ${flaw}`);
  return { errors: answer?.errors ?? {}, view: stage.slack.views.modal(view.user) };
}

function stateOf(element: Payload, given: string | readonly string[] | undefined): Payload {
  const type = element["type"];
  if (type === "plain_text_input") return { type, value: given ?? null };
  if (type === "multi_users_select") return { type, selected_users: given ?? element["initial_users"] ?? [] };
  if (type === "multi_conversations_select") return { type, selected_conversations: given ?? [] };
  if (given === undefined) return { type, selected_option: element["initial_option"] ?? null };
  const options = element["options"] as readonly Option[];
  const chosen = options.find(({ value }) => value === given);
  if (chosen === undefined) throw new Error(`There is no option ${given}`);
  return { type, selected_option: chosen };
}
