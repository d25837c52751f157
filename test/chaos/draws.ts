/** @returns the name whose part of all weights this share, from 0 to 1 of `total`, falls into; undefined beyond the last */
export function drawn<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  share: number,
  total: number,
): Name | undefined {
  let left = share * total;
  for (const name of Object.keys(weights) as Name[]) {
    left -= weights[name];
    if (left < 0) return name;
  }
  return undefined;
}

/** A number between these two, for a share from 0 to 1. */
export function between(
  { least, most }: { readonly least: number; readonly most: number },
  share: number,
): number {
  return least + share * (most - least);
}
