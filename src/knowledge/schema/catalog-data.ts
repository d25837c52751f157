import { z } from "zod";
import { Background } from "./background.ts";
import { Capability, Roadmap, RoadmapMethod } from "./capability.ts";
import { News } from "./news.ts";
import { Page } from "./page.ts";
import { Role } from "./role.ts";
import { Source } from "./source.ts";
import { Statement } from "./statement.ts";
import { Title } from "./title.ts";
import { VacancyFrame } from "./vacancy.ts";

/** What a catalog folder holds, as one piece of plain data. `version` is a day and a digest of the content. */
export const CatalogData = z.strictObject({
  version: z.string(),
  roles: z.array(Role),
  backgrounds: z.array(Background),
  guidance: z.array(Statement).describe("general points of reskilling, said with every legacy answer"),
  capabilities: z.array(Capability),
  roadmapMethod: RoadmapMethod,
  roadmaps: z.array(Roadmap),
  titles: z.array(Title).describe("job titles outside the roles"),
  pages: z.array(Page).describe("what people ask that is about no single role"),
  vacancyFrame: VacancyFrame,
  sources: z.array(Source),
  news: News.optional().describe("absent where a catalog was built without a look at the last release"),
});
export type CatalogData = z.infer<typeof CatalogData>;
