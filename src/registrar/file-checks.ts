import type { FileManifest } from '#rules/claim/fields.ts';
import type { FileCheck, RecordStore } from './record-store.ts';

/** Verified files never change, so they are remembered; as many as some thousand claims name. */
const remembered = 10_000;

/** What is known of files' bytes. Reading and hashing a file takes a while: it is done beside the decisions, and remembered. */
export class FileChecks {
  readonly #store: RecordStore;
  readonly #verified = new Set<string>();
  /** By organisation, until something of it arrives. */
  readonly #absent = new Map<string, Map<string, FileCheck>>();

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /** Undefined: not looked at yet. */
  known(org: string, file: FileManifest): FileCheck | undefined {
    const key = keyOf(file);
    if (this.#verified.has(`${org}/${key}`)) return 'verified';
    return this.#absent.get(org)?.get(key);
  }

  isVerified(org: string, file: FileManifest): boolean {
    return this.known(org, file) === 'verified';
  }

  /** Something arrived: what was missing may be there now. */
  forgetAbsent(org: string): void {
    this.#absent.delete(org);
  }

  /** Chunks were deleted that nobody named: whoever names them from now on has to have them stored anew. */
  forget(org: string): void {
    this.forgetAbsent(org);
    for (const key of this.#verified) if (key.startsWith(`${org}/`)) this.#verified.delete(key);
  }

  async check(org: string, file: FileManifest): Promise<FileCheck> {
    const known = this.known(org, file);
    if (known) return known;
    const absent = this.#absent.get(org) ?? new Map<string, FileCheck>();
    this.#absent.set(org, absent);
    const found = await this.#store.verifyFile(org, file);
    if (found === 'verified') this.#remember(`${org}/${keyOf(file)}`);
    // Written to the map of before: when something arrived meanwhile, that map is gone and the file is looked at again.
    else absent.set(keyOf(file), found);
    return found;
  }

  #remember(key: string): void {
    this.#verified.add(key);
    if (this.#verified.size <= remembered) return;
    for (const oldest of this.#verified) {
      this.#verified.delete(oldest);
      return;
    }
  }
}

function keyOf(file: FileManifest): string {
  return `${file.sha256}/${file.chunks}/${String(file.size)}`;
}
