import { openWorkplace } from '#workplace/open-workplace.ts';
import type { Person } from '#documents/reference-documents.ts';

/** In the page: a real device of the app's own, without its screens. */
async function openDevice(email: string, password: string) {
  const reply = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password })
  });
  const { person } = (await reply.json()) as { readonly person: Person };
  const workplace = await openWorkplace(person);
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields: { customerName: 'Upload' } });
  return { workplace, claim, org: person.org ?? '' };
}

let device: Promise<Awaited<ReturnType<typeof openDevice>>> | null = null;

const page = {
  async start(account: { readonly email: string; readonly password: string }): Promise<void> {
    device = openDevice(account.email, account.password);
    const { workplace, claim } = await device;
    await new Promise<void>((resolve) => {
      const stop = workplace.claim(claim).subscribe((shown) => {
        if (!shown?.onRecord) return;
        queueMicrotask(() => stop());
        resolve();
      });
    });
  },
  /** Resolves when the server has all of it; nobody helps. Answers with how long storing took. */
  async upload(size: number): Promise<{ readonly storedInMs: number; readonly sentInMs: number }> {
    if (!device) throw new Error('not started');
    const { workplace, claim, org } = await device;
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, size)));
    const file = new File([bytes], 'evidence.pdf', { type: 'application/pdf' });
    const storedFrom = performance.now();
    const stored = await workplace.storeFile({ claim, org, file });
    if (!stored.ok) throw new Error('not stored');
    const sentFrom = performance.now();
    const { manifest } = stored;
    await workplace.act({ claim, org, kind: 'add-evidence', files: [{ ...manifest, covers: [] }] });
    await new Promise<void>((resolve) => {
      const stop = workplace.claim(claim).subscribe((shown) => {
        if (shown?.files.get(manifest.sha256)?.stage !== 'received') return;
        queueMicrotask(() => stop());
        resolve();
      });
    });
    return { storedInMs: sentFrom - storedFrom, sentInMs: performance.now() - sentFrom };
  }
};

export type UploadPage = typeof page;
Object.assign(globalThis, { page });
