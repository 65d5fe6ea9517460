/**
 * A function of an object that never changes, worked out once for each as long as the object lives: the measures of a framework are the same
 * objects at every reading of its form.
 */
export function remembered<Of extends object, To>(work: (of: Of) => To): (of: Of) => To {
  const known = new WeakMap<Of, { readonly to: To }>();
  return (of) => {
    const found = known.get(of);
    if (found) return found.to;
    const to = work(of);
    known.set(of, { to });
    return to;
  };
}
