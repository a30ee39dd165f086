import { cleanFileName } from '#documents/file-name.ts';
import type { EvidenceLimits } from '#rules/claim/circumstances.ts';

/** Why a chosen file is not taken, with the facts its sentence needs. */
export type FileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'type'; readonly type: string }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'there-already' };

const typesByExtension: { readonly [extension: string]: string } = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  heif: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  msg: 'application/vnd.ms-outlook',
  eml: 'message/rfc822'
};

/** What kind a file is. Browsers leave the type of a photo from an iPhone or of a mail empty: then its name says so. */
export function typeOf(file: { readonly name: string; readonly type: string }): string {
  const said = file.type.toLowerCase().split(';', 1)[0]?.trim() ?? '';
  const byName = typesByExtension[extensionOf(file.name)];
  if (said === '' || said === 'application/octet-stream') return byName ?? 'application/octet-stream';
  return otherNames[said] ?? said;
}

// Systems disagree on what a photo of an iPhone is called: Linux and some Androids know it by its container's name alone.
const otherNames: { readonly [type: string]: string } = {
  'image/jpg': 'image/jpeg',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic'
};

/** [E2] Type, size and number of files are the programme's; null: it may be added. */
export function problemOf(
  file: { readonly name: string; readonly type: string; readonly size: number },
  limits: EvidenceLimits,
  filesThere: number
): FileProblem | null {
  if (file.size === 0) return { code: 'empty' };
  const type = typeOf(file);
  if (!limits.types.includes(type)) return { code: 'type', type: extensionOf(file.name) || type };
  if (file.size > limits.maxFileSize) return { code: 'too-large', limit: limits.maxFileSize };
  if (filesThere >= limits.maxFiles) return { code: 'too-many', limit: limits.maxFiles };
  return null;
}

/** For the file chooser: media types, and extensions for kinds that systems do not know by type. */
export function acceptOf(types: readonly string[]): string {
  const extensions = Object.entries(typesByExtension).flatMap(([extension, type]) =>
    types.includes(type) ? [`.${extension}`] : []
  );
  return [...types, ...extensions].join(',');
}

/** The kinds by the names people know, each once: PDF, JPEG, PNG … */
export function kindNames(types: readonly string[]): readonly string[] {
  const names = Object.entries(typesByExtension).flatMap(([extension, type]) =>
    types.includes(type) ? [extension === 'jpg' ? 'jpeg' : extension] : []
  );
  return [...new Set(names)].filter((name) => name !== 'heif').map((name) => name.toUpperCase());
}

/** How a file can be shown: drawn by the app, as a picture by the browser, or only as name and size. */
export type FileView = 'pdf' | 'image' | 'maybe-image' | 'other';

export function viewOf(type: string): FileView {
  if (type === 'application/pdf') return 'pdf';
  if (type === 'image/jpeg' || type === 'image/png') return 'image';
  // Safari shows HEIC, others do not: tried, and offered for download where it fails.
  return type === 'image/heic' || type === 'image/heif' ? 'maybe-image' : 'other';
}

export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** What a file is called in the claim. A photo's name from a phone says nothing ("image.jpg"): when it was taken does, in the person's language. */
export function fileNameFor(
  name: string,
  facts: {
    /** By its content. */
    readonly type: string;
    readonly isPhoto: boolean;
    readonly photo: string;
    readonly document: string;
    readonly stamp: string;
  }
): string {
  const isGeneric = facts.isPhoto && /^(image|photo|foto|blob|img)?[_-]?\d{0,6}(\.[^.]*)?$/i.test(name);
  const ending = Object.keys(typesByExtension).find((extension) => typesByExtension[extension] === facts.type) ?? '';
  const photo = `${facts.photo} ${facts.stamp}`;
  const said = isGeneric ? `${photo}.${extensionOf(name)}` : name;
  const isEnding = (extension: string): boolean => extension in typesByExtension;
  return cleanFileName(said, { fallback: facts.isPhoto ? photo : facts.document, ending, isEnding });
}
