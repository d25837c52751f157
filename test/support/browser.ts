/** A browser that installs the app: it keeps cookies, and the bot's public address leads to where it is served. */
export type Browser = {
  /** @param address of the bot, or a path of it */
  readonly open: (address: string) => Promise<Shown>;
  /** What it holds of cookies, as it sends them. */
  readonly cookies: () => string;
};

/** A page as it came. */
export type Shown = {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where its links lead. */
  readonly links: readonly string[];
};

/** @param url where the bot is served @param cookies what it holds from before */
export function makeBrowser(url: string, publicUrl: string, cookies = ""): Browser {
  const held = new Map(
    cookies === "" ? [] : cookies.split("; ").map((each) => each.split("=") as [string, string]),
  );
  const sent = () => [...held].map((each) => each.join("=")).join("; ");
  return {
    cookies: sent,
    open: async (address) => {
      const path = address.replace(publicUrl, "");
      const response = await fetch(url + path, { headers: { cookie: sent() } });
      for (const set of response.headers.getSetCookie()) {
        const [name = "", value = ""] = set.split(";")[0]?.split("=") ?? [];
        if (/max-age=0/iu.test(set)) held.delete(name);
        else held.set(name, value);
      }
      const html = await response.text();
      const links = [...html.matchAll(/href="(?<href>[^"]*)"/gu)].map((each) => each[1] ?? "");
      return {
        status: response.status,
        headers: response.headers,
        html,
        links: links.map((each) => each.replaceAll("&amp;", "&")),
      };
    },
  };
}
