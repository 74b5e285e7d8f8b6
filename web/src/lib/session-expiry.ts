type Listener = () => void;

const listeners = new Set<Listener>();

/** Called by the HTTP layer when the server no longer knows our session. */
export function reportExpiredSession(): void {
  for (const listener of listeners) listener();
}

/** Runs `listener` when the session has ended; returns how to stop listening. */
export function onExpiredSession(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
