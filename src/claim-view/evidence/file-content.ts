// How files of a kind begin, byte for character.
// https://www.iana.org/assignments/media-types, ISO/IEC 23008-12 for the brands of HEIC
const protectedOffice = String.raw`\xd0\xcf\x11\xe0`;
// A password turns an Office document into the container that .msg has.
const office = new RegExp(`^(PK|${protectedOffice})`);
const openings: { readonly [type: string]: RegExp } = {
  // Programs put things before the header; readers look for it in the first 1024 bytes.
  'application/pdf': /%PDF-/,
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG\r\n/,
  'image/heic': /^[^]{4}ftyp(hei|hev|mif1|msf1)/,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': office,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': office,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': office,
  'application/vnd.ms-outlook': new RegExp(`^${protectedOffice}`)
};

/** So many bytes tell what a file is. */
export const headLength = 1024;

/**
 * [V9] What a file that says it is of `type` is by its first bytes: the same, another kind of picture, or null: not what it says.
 * A page saved as "letter.pdf" would otherwise come back days later, as something that no reviewer can open.
 */
export function typeByContent(type: string, head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, headLength));
  const isA = (kind: string) => openings[kind]?.test(text) ?? true;
  if (isA(type)) return type;
  const pictures = type.startsWith('image/') ? ['image/jpeg', 'image/png', 'image/heic'] : [];
  return pictures.find(isA) ?? null;
}
