import { ConfigError } from "../errors.ts";

/** What is said of a setting that others of its platform need. */
export function missing(name: string, platform: string): ConfigError {
  return new ConfigError(
    `${name} is missing, while other ${platform} settings are there`,
    `Set ${name}, or remove the other ${platform} settings.`,
  );
}
