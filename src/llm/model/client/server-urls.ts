/**
 * Where a server may take requests, the likeliest first: people write its address with `/v1` and without, and up to
 * `/chat/completions`.
 * @returns addresses of the API, one or two
 */
export function serverUrls(baseUrl: string): readonly string[] {
  const url = new URL(baseUrl);
  const path = url.pathname.replace(/\/+$/u, "").replace(/\/chat\/completions$/u, "");
  const paths = /\/v\d[^/]*$/u.test(path) ? [path] : path === "" ? ["/v1", ""] : [path, `${path}/v1`];
  return paths.map((each) => Object.assign(new URL(url), { pathname: each }).href);
}
