import { AsyncLocalStorage } from "node:async_hooks";

const isQuiet = new AsyncLocalStorage<true>();
const heard = Symbol("what writes to the console");

/**
 * Lets nothing write errors to the console while this work runs. The SDK writes there all keys it knows whenever a token
 * is forged, which anyone can have it do; that one was refused is logged by whoever asked.
 */
export function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { error } = console;
  if (!(heard in error)) {
    const unlessQuiet = (...said: unknown[]) => (isQuiet.getStore() ? undefined : error(...said));
    console.error = Object.assign(unlessQuiet, { [heard]: error });
  }
  return isQuiet.run(true, work);
}
