import type { Localized } from "../../../language.ts";
import type { Log } from "../../adapter.ts";
import { said } from "../lines.ts";
import type { ViewIn } from "../payloads.ts";
import { digestOf } from "../views/digest.ts";
import { publishView } from "../views/showing-views.ts";
import { readContext, toMetadata } from "../views/view-context.ts";
import { words } from "../views/windows.ts";
import type { Workspace } from "../workspaces.ts";

/** Puts a line on the Home tab of somebody for whom there is no page, unless it stands there. In both languages. Never rejects. */
export async function showLineOnHome(
  line: Localized,
  user: string,
  stands: ViewIn | undefined,
  parts: { readonly workspace: Workspace; readonly log: Log },
): Promise<void> {
  const digest = digestOf(line);
  if (readContext(stands?.private_metadata)?.digest === digest) return;
  await publishView(parts, user, stands?.hash, {
    type: "home",
    private_metadata: toMetadata({ language: "nl", digest }),
    blocks: [words(said(line).text)],
  });
}
