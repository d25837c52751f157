/** A clock that stands still until it is told to go on. Milliseconds since 1970. */
export type Clock = { readonly now: () => number; readonly pass: (ms: number) => void };

export function stoppedClock(start = Date.UTC(2026, 0, 5, 9)): Clock {
  let time = start;
  return {
    now: () => time,
    pass: (ms) => {
      time += ms;
    },
  };
}
