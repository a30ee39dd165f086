import type { FileManifest } from '#rules/claim/fields.ts';
import type { EvidenceLimits } from '#rules/claim/circumstances.ts';
import { refuse, type Refusal } from '#rules/claim/refusal.ts';
import type { Device } from '#device/database.ts';
import { keepFetchedFile, readStoredFile } from '#device/read-file.ts';
import { storeFile, type StoredFile } from '#device/store-file.ts';

/** What the programme does not take is refused before it costs the device room. */
export async function storeCheckedFile(
  device: Device,
  order: { readonly claim: string; readonly org: string; readonly file: File },
  limits: EvidenceLimits
): Promise<StoredFile | Refusal> {
  const { file } = order;
  const type = mediaTypeOf(file);
  const { size, name } = file;
  if (size > limits.maxFileSize) return refuse({ code: 'file-too-large', name, size, maxFileSize: limits.maxFileSize });
  if (!limits.types.includes(type)) return refuse({ code: 'file-type-not-accepted', name, type, types: limits.types });
  if (size === 0) return { ok: false, failure: { code: 'unreadable-file', retry: 'never' } };
  return storeFile(device, { ...order, type, addedAt: Date.now() });
}

export type OpenedFile =
  { readonly ok: true; readonly blob: Blob } | { readonly ok: false; readonly code: 'never-fetched' | 'not-arrived' };

/** From the device, else from the server, and then kept for the next time without network. */
export async function openFile(
  device: Device,
  { file, org, now }: { readonly file: FileManifest; readonly org: string; readonly now: number }
): Promise<OpenedFile> {
  const stored = await readStoredFile(device, file);
  if (stored) return { ok: true, blob: stored };
  const reply = await fetchFile(`/api/evidence/${org}/file/${file.chunks}`);
  if (!reply) return { ok: false, code: 'never-fetched' };
  if (!reply.ok) {
    // Unread, it would keep one of the browser's six connections.
    await reply.body?.cancel();
    return { ok: false, code: reply.status === 404 ? 'not-arrived' : 'never-fetched' };
  }
  const bytes = await reply.arrayBuffer().catch(() => null);
  if (bytes?.byteLength !== file.size) return { ok: false, code: 'never-fetched' };
  await keepFetchedFile(device, { file, org, bytes, now });
  return { ok: true, blob: new Blob([bytes], { type: file.type }) };
}

/** Null: the server cannot be reached. */
async function fetchFile(path: string): Promise<Response | null> {
  try {
    return await fetch(path, { credentials: 'same-origin' });
  } catch {
    return null;
  }
}

/** Browsers leave the type of some files empty, mails above all: their names tell. */
function mediaTypeOf(file: File): string {
  if (file.type !== '') return file.type;
  return typesByEnding.get(file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';
}

const typesByEnding: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['heic', 'image/heic'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['msg', 'application/vnd.ms-outlook'],
  ['eml', 'message/rfc822']
]);
