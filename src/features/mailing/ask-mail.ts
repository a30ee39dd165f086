/** What only the server knows of mail. Never rejects. */
export type AskedMail<T> =
  { readonly ok: true; readonly body: T } | { readonly ok: false; readonly error: 'offline' | 'not-found' | 'other' };

export async function askMail<T>(
  path: string,
  order?: { readonly method: string; readonly body: object }
): Promise<AskedMail<T>> {
  const reply = await fetch(path, {
    ...(order
      ? { method: order.method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(order.body) }
      : {}),
    signal: AbortSignal.timeout(longestMs)
  }).catch(() => null);
  if (!reply) return { ok: false, error: 'offline' };
  if (!reply.ok) return { ok: false, error: reply.status === 404 ? 'not-found' : 'other' };
  const body = reply.status === 204 ? null : await reply.json().catch(() => null);
  return { ok: true, body: body as T };
}

const longestMs = 20_000;
