/** Of a normal distribution, for an interval that holds in 95 of 100 cases. */
const Z = 1.96;

/** Prints how many of how many, as a share with its interval. */
export function tellShare(what: string, hits: number, all: number): void {
  const [low, high] = wilson(hits, all).map((share) => `${(share * 100).toFixed(1)} %`);
  const share = `${((all === 0 ? 0 : hits / all) * 100).toFixed(1)} %`;
  process.stdout.write(
    `${what.padEnd(58)} ${`${hits}/${all}`.padStart(13)} ${share.padStart(8)}  (${low} to ${high})\n`,
  );
}

/** The interval of Wilson (1927), which is right for shares near 0 and 1 too. */
function wilson(hits: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const share = hits / all;
  const middle = share + Z ** 2 / (2 * all);
  const spread = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  const whole = 1 + Z ** 2 / all;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
