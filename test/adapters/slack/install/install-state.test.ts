import { expect, it } from "vitest";
import { makeInstallState, STATE_LASTS_MS } from "../../../../src/adapters/slack/install/install-state.ts";

let now = 1_795_000_000_000;
const process = (secret = "client-secret") => makeInstallState(secret, () => now);
const begun = (cookies?: string) => {
  const { state, setCookie } = process().begin(cookies);
  return { state, cookie: setCookie.split(";")[0] ?? "" };
};

it("is known by any process of the same app, and by none of another", () => {
  const { state, cookie } = begun();
  expect(process().check(state, `other=1; ${cookie}`)).toMatch(/^[\w-]{16}$/u);
  expect(process("another").check(state, cookie)).toBeUndefined();
});

it("ends after ten minutes", () => {
  const { state, cookie } = begun();
  now += STATE_LASTS_MS - 1;
  expect(process().check(state, cookie)).toBeDefined();
  now += 1;
  expect(process().check(state, cookie)).toBeUndefined();
});

it.each(["", "__Host-rolwijzer-install=", "__Host-rolwijzer-install=short", "state=x; ;=;"])(
  "is of no use beside these cookies: %j",
  (cookies) => {
    expect(process().check(begun().state, cookies)).toBeUndefined();
  },
);

it("tells nothing of the secret in the cookie, and no two are alike", () => {
  const [one, other] = [begun(), begun()];
  expect(one.state).not.toContain(one.cookie.split("=")[1]);
  expect(one.state).not.toBe(other.state);
  expect(one.cookie).not.toBe(other.cookie);
});

it("is as long as the address of a page may bear", () => {
  expect(begun().state.length).toBeLessThan(100);
});
