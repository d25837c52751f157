import type { z } from "zod";
import { WrittenBackground } from "../schema/background.ts";
import { Capability, Roadmap, RoadmapMethod } from "../schema/capability.ts";
import { Page } from "../schema/page.ts";
import { Role } from "../schema/role.ts";
import { Source } from "../schema/source.ts";
import { Statement } from "../schema/statement.ts";
import { Title } from "../schema/title.ts";
import { VacancyFrame } from "../schema/vacancy.ts";

/** Where each kind of entry stands in a catalog folder, and what one entry must look like. */
export type Collection = {
  readonly name:
    | "roles"
    | "backgrounds"
    | "guidance"
    | "capabilities"
    | "roadmapMethod"
    | "roadmaps"
    | "titles"
    | "pages"
    | "vacancyFrame"
    | "sources";
  readonly files: RegExp;
  /** `one` entry a file, or a `list` of entries a file. */
  readonly holds: "one" | "list";
  readonly entry: z.ZodType;
  /** Shown when a file does not fit. */
  readonly example: string;
};

export const COLLECTIONS: readonly Collection[] = [
  {
    name: "roles",
    files: /^roles\/[^/]+\.yaml$/u,
    holds: "one",
    entry: Role,
    example: "roles/mlops-engineer.yaml",
  },
  {
    name: "backgrounds",
    files: /^backgrounds\/backgrounds[^/]*\.yaml$/u,
    holds: "list",
    entry: WrittenBackground,
    example: "backgrounds/backgrounds.yaml",
  },
  {
    name: "guidance",
    files: /^backgrounds\/method\.yaml$/u,
    holds: "list",
    entry: Statement,
    example: "backgrounds/method.yaml",
  },
  {
    name: "capabilities",
    files: /^roadmap\/capabilities\.yaml$/u,
    holds: "list",
    entry: Capability,
    example: "roadmap/capabilities.yaml",
  },
  {
    name: "roadmapMethod",
    files: /^roadmap\/method\.yaml$/u,
    holds: "one",
    entry: RoadmapMethod,
    example: "roadmap/method.yaml",
  },
  {
    name: "roadmaps",
    files: /^roadmap\/roadmaps\/[^/]+\.yaml$/u,
    holds: "one",
    entry: Roadmap,
    example: "roadmap/roadmaps/volmacht.yaml",
  },
  {
    name: "titles",
    files: /^titles\/[^/]+\.yaml$/u,
    holds: "list",
    entry: Title,
    example: "titles/data.yaml",
  },
  {
    name: "pages",
    files: /^pages\/[^/]+\.yaml$/u,
    holds: "one",
    entry: Page,
    example: "pages/ai-literacy.yaml",
  },
  {
    name: "vacancyFrame",
    files: /^vacancies\/frame\.yaml$/u,
    holds: "one",
    entry: VacancyFrame,
    example: "vacancies/frame.yaml",
  },
  {
    name: "sources",
    files: /^sources\/[^/]+\.yaml$/u,
    holds: "list",
    entry: Source,
    example: "sources/common.yaml",
  },
];

/** An overlay's list of role, entry and fact ids that its readers must not see. */
export const HIDE_FILE = "hide.yaml";

/** The folder of corrections within a company's own: a folder for each, named by its day and its proposal. */
export const CORRECTIONS = "corrections";
