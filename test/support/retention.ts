import { readConfig } from "../../src/config/config.ts";
import type { Retention } from "../../src/settings-asked.ts";

/** As the settings have it where only `KEEP_DAYS` is set. */
export function retentionOf(keepDays = 180): Retention {
  return readConfig({ KEEP_DAYS: String(keepDays) }).keeping.days;
}
