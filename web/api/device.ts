const remembered = 'fenghuo.device';

/** Name of this device in the journal. Made once, kept by the browser. */
export function deviceName(): string {
  const known = localStorage.getItem(remembered);
  if (known) return known;
  const made = `desk-${Math.random().toString(36).slice(2, 8)}`;
  localStorage.setItem(remembered, made);
  return made;
}
