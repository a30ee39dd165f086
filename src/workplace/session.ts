import type { Person } from '#documents/reference-documents.ts';
import { forgetPerson, keepPerson, readPerson } from '#device/people.ts';

/** Who is signed in on this device, also without network and with a session that has expired. */
export function currentPerson(): Promise<Person | null> {
  return readPerson();
}

export function beginSession(person: Person): Promise<void> {
  return keepPerson(person);
}

/** The device forgets who is signed in, and the session ends where the server can be reached. What waits on the device stays. */
export async function endSession(): Promise<void> {
  await forgetPerson();
  await deleteSession();
}

/** Of a device on which nobody is signed in: a session that was left behind by signing out without network. */
export async function endLeftoverSession(): Promise<void> {
  if ((await readPerson()) === null) await deleteSession();
}

async function deleteSession(): Promise<void> {
  try {
    await fetch('/api/session', { method: 'DELETE', credentials: 'same-origin' });
  } catch {
    // No network: `endLeftoverSession` asks again when the app is opened next.
  }
}
