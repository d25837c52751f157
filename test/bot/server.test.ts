import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { serve } from "../../src/bot/server.ts";
import { ConfigError } from "../../src/errors.ts";
import { silentLog } from "../../src/observability/logger.ts";

const failure = (host: string, port: number) =>
  serve([], { host, port }, silentLog).then(
    () => undefined,
    (error: unknown) => error,
  );

it("says which port is in use, and what to set", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const error = await failure("127.0.0.1", port);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({
    message: `Port ${port} is in use`,
    nextStep: expect.stringContaining("PORT"),
  });
});

it.each(["[::1]", "192.0.2.1"])("says that %s is no address of this machine", async (host) => {
  const error = await failure(host, 0);
  expect(error).toMatchObject({ code: "CONFIG", nextStep: expect.stringContaining("HOST") });
});
