/** Where each platform brings what it has. */
export const PLATFORM_DOORS = { slack: "/slack/events", teams: "/api/messages" } as const;
export type PlatformDoor = keyof typeof PLATFORM_DOORS;

/** The servers of a bot: the one that platforms reach, and the one of its metrics. */
export type ServerName = "bot" | "metrics";

/** What is only looked at, and which server has it. */
export const LOOK_DOORS = {
  "/health": "bot",
  "/healthz": "bot",
  "/readyz": "bot",
  "/privacy": "bot",
  "/terms": "bot",
  "/support": "bot",
  "/metrics": "metrics",
} as const satisfies Record<string, ServerName>;
export type LookDoor = keyof typeof LOOK_DOORS;

/** What a browser opens to install the Slack app. */
export const INSTALL_DOORS = ["/slack/install", "/slack/oauth_redirect"] as const;
export type InstallDoor = (typeof INSTALL_DOORS)[number];

/** Every path that a bot serves. */
export const DOORS: readonly string[] = [
  ...Object.values(PLATFORM_DOORS),
  ...Object.keys(LOOK_DOORS),
  ...INSTALL_DOORS,
];
