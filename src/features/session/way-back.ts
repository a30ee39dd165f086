const key = 'way-back';
/** As long as somebody may take who has to wait for an invitation or for a link to a new password. */
const keptMs = 24 * 3_600_000;

/** The sign-in screen for whoever wanted something else: it leads there afterwards. */
export function signInFor(wanted: URL): string {
  const path = wanted.pathname + wanted.search;
  if (path === '/') return '/sign-in';
  try {
    // An invitation or a link to a new password is opened in another tab.
    localStorage.setItem(key, JSON.stringify({ path, at: Date.now() }));
  } catch {
    // Without storage, that link leads home.
  }
  return `/sign-in?to=${encodeURIComponent(path)}`;
}

/** Where to go on: a path of this app, whatever stands in the address. Else home. */
export function wayBack(wanted: string | null | undefined, origin = location.origin): string {
  if (!wanted?.startsWith('/')) return '/';
  // A browser reads "//host" and "/\host" as another server.
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : null;
  if (!url || url.origin !== origin || outside.test(url.pathname)) return '/';
  return url.pathname + url.search;
}

/** Once: what somebody wanted who had to get an account or a password first. */
export function takeWayBack(now = Date.now()): string {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { path?: unknown; at?: unknown } | null;
    localStorage.removeItem(key);
    const isRecent = typeof kept?.at === 'number' && kept.at > now - keptMs;
    return isRecent && typeof kept.path === 'string' ? wayBack(kept.path) : '/';
  } catch {
    return '/';
  }
}

const outside = /^\/(sign-in|join)(\/|$)/;
