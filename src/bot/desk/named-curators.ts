import type { WorkspaceSettings } from "../../settings-asked.ts";
import type { RecentSettled } from "../../storage/recent-settled.ts";
import type { Curator } from "./curators.ts";

/** Curators that the administrators of a workspace named, which is written as the stores do. */
export type NamedCurators = {
  /** For questions to people of that workspace. */
  readonly forQuestions: (workspace: string) => Promise<readonly Curator[]>;
  /** For corrections: these change the catalog for all who are served. */
  readonly forCatalog: (workspace: string) => Promise<readonly Curator[]>;
};

/** How long an errand waits to know them, in milliseconds. */
const PATIENCE_MS = 50;

/** @param isOfMany whether one catalog serves workspaces of many companies: none of them may change it for the others */
export function makeNamedCurators(
  settled: Pick<RecentSettled, "recallSoon">,
  isOfMany: boolean,
): NamedCurators {
  const named = async (workspace: string) =>
    curatorsIn(workspace, await settled.recallSoon(workspace, PATIENCE_MS));
  return { forQuestions: named, forCatalog: isOfMany ? async () => [] : named };
}

function curatorsIn(key: string, { curators }: WorkspaceSettings): readonly Curator[] {
  const [platform = "", workspace = ""] = key.split("/").map(decodeURIComponent);
  return curators.map((id) => ({ platform, workspace, id }));
}
