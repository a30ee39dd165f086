import { sha256Pattern } from '#documents/ids.ts';

/** 8 MiB: of a million chunks (128 GB) that nobody names, ten are taken for named ones by chance, and merely stay. */
const bits = 2 ** 26;
const hexDigitsPerIndex = 8;
const indexesPerHash = 4;

/**
 * Hashes that something names, in as much memory whatever their number (a Bloom filter): what was added is always found. A SHA-256 is as
 * good as chance already, so that its own digits say where it stands.
 */
export class NamedChunks {
  readonly #bytes = new Uint8Array(bits / 8);

  add(sha256: string): void {
    for (const index of indexesOf(sha256)) {
      const at = index >>> 3;
      this.#bytes[at] = (this.#bytes[at] ?? 0) | (1 << (index & 7));
    }
  }

  clear(): void {
    this.#bytes.fill(0);
  }

  has(sha256: string): boolean {
    return indexesOf(sha256).every((index) => ((this.#bytes[index >>> 3] ?? 0) & (1 << (index & 7))) !== 0);
  }
}

function indexesOf(sha256: string): readonly number[] {
  return Array.from({ length: indexesPerHash }, (_, i) => {
    const digits = sha256.slice(i * hexDigitsPerIndex, (i + 1) * hexDigitsPerIndex);
    return Number.parseInt(digits, 16) % bits;
  });
}

/** Every chunk list that a manifest in this document names, wherever it stands: evidence, waiting actions, history. */
export function listsNamedIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, member] of Object.entries(value)) {
    if (name === 'chunks' && typeof member === 'string' && sha256Pattern.test(member)) found.add(member);
    else listsNamedIn(member, found);
  }
  return found;
}
