import type { SessionReply } from '#documents/api.ts';
import { canonicalJson } from '#documents/canonical.ts';
import type { Person } from '#documents/reference-documents.ts';
import { unsaved } from '#ui/unsaved.svelte.ts';
import { beginSession } from '#workplace/session.ts';

const everyMs = 5 * 60_000;

/**
 * Asks the server from time to time who this is now: administrators change roles and names. The server judges by the present ones at once;
 * the screens follow with a new page, once what was typed is safe. Returns how to stop.
 */
export function followPerson(person: Person): () => void {
  let isStopped = false;
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const now = await askWhoThisIs();
    // Somebody else's session is no news of this person: the next synchronisation says what is to be done.
    if (isStopped || now?.id !== person.id || canonicalJson(now) === canonicalJson(person)) return;
    await beginSession(now);
    await unsaved.saveAll();
    location.reload();
  };
  const run = (): void => void look();
  const timer = setInterval(run, everyMs);
  addEventListener('online', run);
  document.addEventListener('visibilitychange', run);
  run();
  return () => {
    isStopped = true;
    clearInterval(timer);
    removeEventListener('online', run);
    document.removeEventListener('visibilitychange', run);
  };
}

async function askWhoThisIs(): Promise<Person | null> {
  const reply = await fetch('/api/session').catch(() => null);
  if (!reply?.ok) return null;
  // A portal's page is no answer.
  const said = (await reply.json().catch(() => null)) as SessionReply | null;
  return said?.person ?? null;
}
