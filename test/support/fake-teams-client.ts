import type { Card } from "../../src/adapters/teams/card-elements.ts";

/** What a Teams client makes of the answer to an invoke, where it makes anything of it. */
export type Shown =
  | { readonly kind: "results"; readonly results: readonly Result[] }
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "dialog"; readonly title: string; readonly card: Card };
type Result = { readonly title: string; readonly text: string; readonly card: Card };

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";
const PREVIEWS = ["application/vnd.microsoft.card.thumbnail", "application/vnd.microsoft.card.hero"];
/** 28 KB of UTF-16. */
const MOST_UNITS = 14_336;
const SIZES = ["small", "medium", "large"];

type Attachment = {
  readonly contentType?: string;
  readonly content?: Card;
  readonly preview?: {
    readonly contentType?: string;
    readonly content?: { readonly title: string; readonly text: string };
  };
};
type Body = {
  readonly composeExtension?: {
    readonly type?: string;
    readonly text?: string;
    readonly attachmentLayout?: string;
    readonly attachments?: readonly Attachment[];
  };
  readonly task?: {
    readonly type?: string;
    readonly value?: string | { title?: string; width?: unknown; height?: unknown; card?: Attachment };
  };
};

/**
 * Reads an answer as Teams does: anything else it shows as "Unable to reach app".
 * @throws what would be wrong with it
 */
export async function readAsTeams(response: Response): Promise<Shown> {
  if (response.status !== 200) throw new Error(`Teams cannot reach the app: ${response.status}`);
  const { composeExtension, task }: Body = JSON.parse(await response.text());
  if ((composeExtension === undefined) === (task === undefined)) throw new Error("neither or both");
  if (task !== undefined) return readTask(task);
  const { type, text, attachmentLayout, attachments = [] } = composeExtension ?? {};
  if (type === "message" && text) return { kind: "line", text };
  if (type !== "result" || !["list", "grid"].includes(attachmentLayout ?? "") || attachments.length === 0)
    throw new Error(`no result: ${type}`);
  return { kind: "results", results: attachments.map(readResult) };
}

function readTask({ type, value }: NonNullable<Body["task"]>): Shown {
  if (type === "message" && typeof value === "string" && value !== "") return { kind: "line", text: value };
  if (type !== "continue" || typeof value !== "object") throw new Error(`no task: ${type}`);
  const { title, width, height, card } = value;
  if (!title || card?.contentType !== ADAPTIVE || card.content?.type !== "AdaptiveCard")
    throw new Error("a dialog without title or card");
  for (const size of [width, height])
    if (typeof size !== "number" && !SIZES.includes(String(size))) throw new Error("a dialog of no size");
  return { kind: "dialog", title, card: card.content };
}

function readResult({ contentType, content, preview }: Attachment): Result {
  if (contentType !== ADAPTIVE || content?.type !== "AdaptiveCard") throw new Error("a result without card");
  if (JSON.stringify(content).length > MOST_UNITS) throw new Error("a card over 28 KB");
  if (!PREVIEWS.includes(preview?.contentType ?? "") || !preview?.content?.title)
    throw new Error("a result without preview");
  return { ...preview.content, card: content };
}
