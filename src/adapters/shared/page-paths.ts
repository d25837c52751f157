/** Where the pages are served that an app's listing links to. */
export const PAGE_PATHS = { privacy: "/privacy", terms: "/terms", support: "/support" } as const;
export type PageName = keyof typeof PAGE_PATHS;
