import { AsyncLocalStorage } from "node:async_hooks";

const isQuiet = new AsyncLocalStorage<true>();
let ours: typeof console.error | undefined;

/**
 * Lets nothing write errors to the console while this work runs. The SDK writes there all keys it knows whenever a token
 * is forged, which anyone can have it do; that one was refused is logged by whoever asked.
 */
export function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { error } = console;
  if (error !== ours) {
    ours = (...said) => (isQuiet.getStore() ? undefined : error(...said));
    console.error = ours;
  }
  return isQuiet.run(true, work);
}
