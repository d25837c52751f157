/**
 * Gives work a deadline and a caller who may lose interest. Whichever comes first aborts the signal that the
 * work got and resolves to `late`, even when the work does not listen.
 */
export function withDeadline<Result>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
  late: Result,
): Promise<Result> {
  if (signal.aborted) return Promise.resolve(late);
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const giveUp = () => end(() => resolve(late));
    const timer = setTimeout(giveUp, ms);
    signal.addEventListener("abort", giveUp, { once: true });
    function end(settle: () => void): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      settle();
      controller.abort();
    }
    work(controller.signal).then(
      (result) => end(() => resolve(result)),
      (error) => end(() => reject(error)),
    );
  });
}
