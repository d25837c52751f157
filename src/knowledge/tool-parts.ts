/** What stands between tools that stand together under one name. */
const BETWEEN = / \/ | \+ |, /u;

/** The tools that stand together under a name, as they are written: "GX / Soda" is two. */
export function toolParts(name: string): readonly string[] {
  return name.split(BETWEEN);
}
