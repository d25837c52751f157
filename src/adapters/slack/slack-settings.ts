export type SlackSettings = {
  /** Proves that a request comes from Slack; only HTTP uses it. */
  readonly signingSecret: string;
  /** xoxb-…, of the one workspace that is served. */
  readonly botToken?: string;
  /** The app itself: without a bot token every workspace is served that installed it. */
  readonly client?: { readonly id: string; readonly secret: string };
  /** The https address under which browsers reach us, without a slash at its end: where the app itself is served, it is installed there. */
  readonly publicUrl?: string;
  /** Whether who installs it is asked for the scopes of threads too. */
  readonly threads?: boolean;
  /** Who is answered: members of the workspace alone, guests too, or whoever is in a channel with the bot. */
  readonly whoMayAsk: "members" | "guests" | "everyone";
  /** xapp-…, needed for Socket Mode. */
  readonly appToken?: string;
  readonly mode: "http" | "socket";
  /** Who may settle things for a workspace beside its administrators, each as `workspace/user`. */
  readonly admins?: readonly string[];
  /** Where the Web API is, when not at Slack. */
  readonly apiUrl?: string;
  /** How long one call to Slack may take; when absent 10,000 for a post and 4,000 for others. */
  readonly clientTimeoutMs?: number;
  /** How long the socket may be lost, and how often a refused token is tried again; 60,000 when absent. */
  readonly patienceMs?: number;
};
