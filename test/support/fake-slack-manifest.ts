import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** An app that was made from the manifest has the scopes it asks for, and a Home tab if it does. */
export const MANIFEST: {
  readonly features: { readonly app_home: { readonly home_tab_enabled: boolean } };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
} = parse(readFileSync(new URL("../../manifest/slack.yaml", import.meta.url), "utf8"));
