import { expect, it } from "vitest";
import { proxiesIn } from "../../src/config/proxy-config.ts";

const https = (value: string) => proxiesIn({ HTTPS_PROXY: value })?.https?.href;

it("reads what other programs read, small letters first", () => {
  expect(proxiesIn({})).toBeUndefined();
  expect(proxiesIn({ HTTPS_PROXY: " ", NO_PROXY: "a" })).toBeUndefined();
  expect(
    proxiesIn({ HTTP_PROXY: "http://a:1", https_proxy: "http://b:2", HTTPS_PROXY: "http://c:3" }),
  ).toEqual({
    http: new URL("http://a:1"),
    https: new URL("http://b:2"),
    except: [],
  });
  expect(proxiesIn({ http_proxy: "http://a:1", NO_PROXY: " .x.test, 10.0.0.0/8 y" })?.except).toEqual([
    ".x.test",
    "10.0.0.0/8",
    "y",
  ]);
});

it("takes a host and port alone for a proxy that speaks plainly", () => {
  expect(https("proxy.test:8080")).toBe("http://proxy.test:8080/");
  expect(https("ann:pw@proxy.test:8080")).toBe("http://ann:pw@proxy.test:8080/");
  expect(https("https://proxy.test")).toBe("https://proxy.test/");
});

it.each(["socks5://s3cret@proxy.test", "http://", "ann:s3cret/@proxy"])(
  "refuses %s by its name and never quotes it",
  (value) => {
    expect(() => https(value)).toThrow(
      expect.objectContaining({
        code: "CONFIG",
        message: "HTTPS_PROXY is no address of an HTTP proxy",
        nextStep: expect.stringContaining("http://host:port"),
      }),
    );
  },
);
