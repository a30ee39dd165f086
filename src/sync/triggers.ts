/** Everything that makes it worth trying: the app's start is the caller's. */
export function listenForTriggers({
  trigger,
  onNetworkChange,
  onVisibility
}: {
  readonly trigger: () => void;
  readonly onNetworkChange: () => void;
  readonly onVisibility: () => void;
}): () => void {
  const timer = setInterval(trigger, everyMs);
  if (typeof document === 'undefined') return () => clearInterval(timer);
  addEventListener('online', onNetworkChange);
  addEventListener('offline', onNetworkChange);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    clearInterval(timer);
    removeEventListener('online', onNetworkChange);
    removeEventListener('offline', onNetworkChange);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

// What no event told of: a network that came back quietly, a refusal that a newer server would not repeat.
const everyMs = 60_000;
