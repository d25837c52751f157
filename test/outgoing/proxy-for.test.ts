import { describe, expect, it } from "vitest";
import { proxyFor } from "../../src/outgoing/proxy-for.ts";

const http = new URL("http://plain.test:3128");
const https = new URL("http://secure.test:3128");

const through = (url: string, ...except: readonly string[]) => {
  const { protocol, hostname, port } = new URL(url);
  const kind = protocol === "https:" ? "https:" : "http:";
  const target = {
    protocol: kind,
    host: hostname,
    port: Number(port || (kind === "https:" ? 443 : 80)),
  } as const;
  return proxyFor({ http, https, except }, target)?.hostname;
};

it("takes the proxy of the kind of address", () => {
  expect([through("http://a.test"), through("https://a.test")]).toEqual(["plain.test", "secure.test"]);
  expect(proxyFor({ http, except: [] }, { protocol: "https:", host: "a.test", port: 443 })).toBeUndefined();
});

it.each(["localhost", "bot.localhost", "127.0.0.1", "127.8.9.1", "[::1]", "169.254.169.254", "[fe80::1]"])(
  "reaches %s straight",
  (host) => {
    expect(through(`https://${host}`)).toBeUndefined();
  },
);

describe("NO_PROXY", () => {
  it.each([
    ["*", "https://a.test"],
    ["a.test", "https://a.test"],
    ["a.test", "https://A.test./"],
    ["A.TEST", "https://a.test"],
    ["a.test", "https://deep.below.a.test"],
    [".a.test", "https://deep.a.test"],
    [".a.test", "https://a.test"],
    ["*.a.test", "https://deep.a.test"],
    ["a.test:8443", "https://a.test:8443"],
    ["10.1.2.3", "https://10.1.2.3"],
    ["10.0.0.0/8", "https://10.200.3.4"],
    ["[2001:db8::1]", "https://[2001:db8::1]"],
    ["2001:db8::/32", "https://[2001:db8:0:1::9]"],
    ["[2001:db8::1]:8443", "https://[2001:db8::1]:8443"],
  ])("%s names %s", (entry, url) => {
    expect(through(url, "else.test", entry)).toBeUndefined();
  });

  it.each([
    ["a.test", "https://not-a.test"],
    ["a.test", "https://a.test.else"],
    ["a.test:8443", "https://a.test"],
    ["10.0.0.0/8", "https://11.0.0.1"],
    ["10.0.0.0/99", "https://10.0.0.1"],
    ["10.0.0.0/8", "https://10.test"],
    [".", "https://a.test"],
    ["[2001:db8::1]:8443", "https://[2001:db8::1]"],
  ])("%s does not name %s", (entry, url) => {
    expect(through(url, entry)).toBe("secure.test");
  });
});
