/** Where Slack takes what follows on a command or a tap. Source: https://docs.slack.dev/interactivity/handling-user-interaction */
const SLACK_HOSTS: readonly string[] = ["hooks.slack.com", "hooks.slack-gov.com"];

/**
 * Whether an answer may be sent to this address: https at Slack, or where the Web API was said to be. A signature vouches
 * for the address too; this holds when the secret is stolen.
 */
export function isResponseUrl(address: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, host, port, username } = new URL(address);
  if (username !== "") return false;
  if (apiUrl !== undefined && host === new URL(apiUrl).host) return true;
  return protocol === "https:" && port === "" && SLACK_HOSTS.includes(hostname);
}
