import type { Assistant, Log } from "../adapters/adapter.ts";
import type { WorkspaceChoice } from "../settings-asked.ts";
import { workspaceOf } from "./person.ts";
import type { Stores } from "./stores.ts";

/** What is settled for all of a workspace. */
export type Settling = Pick<Assistant, "workspace" | "choose">;

/** @param audit whether the log gets a line of each change: what was settled, and neither by whom nor where */
export function makeSettling({ settled }: Pick<Stores, "settled">, log: Log, audit: boolean): Settling {
  return {
    workspace: (where) => settled.recall(workspaceOf(where)),
    choose: async ({ platform, workspace }, choice) => {
      try {
        await settled.settle(workspaceOf({ platform, workspace }), choice);
      } catch (error) {
        log.error("workspace.not_settled", { platform, setting: choice.kind, error });
        return false;
      }
      if (audit)
        log.info("audit", {
          platform,
          outcome: "settled",
          setting: choice.kind,
          value: chosenIn(choice),
          by: "an administrator",
        });
      return true;
    },
  };
}

/** What was chosen, without an id. */
function chosenIn(choice: WorkspaceChoice): string {
  switch (choice.kind) {
    case "mode":
      return choice.mode;
    case "channel":
      return choice.mode ?? USUAL;
    case "language":
      return choice.language ?? USUAL;
    case "curator":
      return choice.isCurator ? "one more" : "one fewer";
  }
}

const USUAL = "as usual";
