/** Remembers what was made of something, such as an answer or the catalog, for as long as somebody has that. */
export function madeOf<Made, Of extends object = object>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new WeakMap<Of, Made>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
}
