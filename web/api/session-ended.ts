type Listener = () => void;

const listeners = new Set<Listener>();

/** Called when the server no longer knows this session. Returns the way to stop listening. */
export function onSessionEnded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceSessionEnded(): void {
  for (const listener of listeners) listener();
}
