import { formatList, formatSize } from '#texts/format.ts';
import { pictureOf } from '#device/thumbnail.ts';
import { texts } from '#texts/texts.svelte.ts';
import { startAutosave, type Autosave } from '#workplace/autosave.ts';
import type { Workplace } from '#workplace/workplace.ts';
import type { EvidenceLimits } from '#rules/claim/circumstances.ts';
import { usualEvidenceLimits, usualLargeFile } from '#rules/claim/evidence-limits.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { fileNameFor, kindNames, problemOf, typeOf } from './accepted-files.ts';
import { headLength, typeByContent } from './file-content.ts';
import { whyUnreadable } from './pdf-document.ts';
import { manifestOf, pendingFrom, readPending, type PendingFile } from './pending-files.ts';
import { sayNotDone } from '../say-not-done.ts';

interface Place {
  readonly claim: string;
  /** The draft under which files wait whose facts are still being filled in. */
  readonly form: string;
}

interface AddingFacts {
  readonly org: string;
  readonly there: readonly FileManifest[];
  readonly lines: readonly string[];
  readonly isPhoto: boolean;
}

/**
 * Files that were chosen: stored on this device at once, and kept with their facts until they are added to the claim or sent with what the
 * screen orders. The screen owns them, and hands them to whoever shows them.
 */
export class CapturedFiles {
  pending = $state.raw<readonly PendingFile[]>([]);
  pictures = $state.raw<{ readonly [sha256: string]: Blob }>({});
  problems = $state.raw<readonly string[]>([]);
  storing = $state.raw<readonly string[]>([]);
  refusal = $state('');
  busy = $state(false);
  /** Whether what is typed about them is right; what is wrong is led to. Whoever shows the facts says it. */
  check: () => boolean = () => true;
  limits = $state.raw<EvidenceLimits>(usualEvidenceLimits);
  largeFile = $state(usualLargeFile);

  readonly #workplace: Workplace;
  readonly #place: Place;
  readonly #autosave: Autosave;
  #adding: Promise<void> = Promise.resolve();

  constructor(workplace: Workplace, place: Place) {
    this.#workplace = workplace;
    this.#place = place;
    this.#autosave = startAutosave(workplace, place);
  }

  open(): () => void {
    const stop = this.#workplace.reference.subscribe(({ programme }) => {
      if (!programme) return;
      this.limits = programme.limits;
      this.largeFile = programme.largeFile;
    });
    const stopPictures = this.#workplace.claim(this.#place.claim).subscribe((shown) => {
      for (const [sha256, row] of shown?.files ?? []) {
        const picture = this.pictures[sha256] ? undefined : pictureOf(row);
        if (picture) this.pictures = { ...this.pictures, [sha256]: picture };
      }
    });
    void this.#workplace.draft(this.#place.claim, this.#place.form).then((draft) => {
      const kept = readPending(draft?.values['files']).filter((file) => !this.#has(file.manifest.sha256));
      if (kept.length > 0) this.pending = [...kept, ...this.pending];
    });
    return () => {
      stop();
      stopPictures();
      this.#autosave.stop();
    };
  }

  /** One after the other: a phone has the memory for one photo at a time. */
  add(files: readonly File[], facts: AddingFacts): Promise<void> {
    const adding = this.#adding.then(() => this.#takeAll(files, facts));
    // Whoever asked for it is told of what it throws, and nobody after them: the next files are taken all the same.
    this.#adding = adding.catch(() => undefined);
    return adding;
  }

  /** When everything that was chosen so far is among the pending files, or its problem is said. */
  stored(): Promise<void> {
    return this.#adding;
  }

  /** As an action names them, of these product lines. */
  manifests(lines: readonly string[]): readonly FileManifest[] {
    return this.pending.map((file) => manifestOf(file, lines));
  }

  /** These went into an action. */
  clear(sent: readonly FileManifest[]): void {
    this.change(this.pending.filter(({ manifest }) => sent.every(({ sha256 }) => sha256 !== manifest.sha256)));
  }

  /** Adds to the claim what is stored and not yet part of it: one action for each file. `before` makes the claim where there is none yet. */
  async addAll(lines: readonly string[], before?: () => Promise<boolean>): Promise<boolean> {
    await this.stored();
    if (this.pending.length === 0) return true;
    if (!this.check()) return false;
    this.busy = true;
    this.refusal = '';
    try {
      if (before && !(await before())) return false;
      for (const pending of this.pending) if (!(await this.#addToClaim(pending, lines))) return false;
      return true;
    } finally {
      this.busy = false;
    }
  }

  async #addToClaim(pending: PendingFile, lines: readonly string[]): Promise<boolean> {
    const { claim } = this.#place;
    const acted = await this.#workplace.act({ claim, kind: 'add-evidence', files: [manifestOf(pending, lines)] });
    if (acted.ok) this.drop(pending.manifest.sha256);
    else this.refusal = sayNotDone(acted);
    return acted.ok;
  }

  async #takeAll(files: readonly File[], facts: AddingFacts): Promise<void> {
    this.problems = [];
    const found: string[] = [];
    const faults: unknown[] = [];
    for (const file of files) {
      // One that cannot be taken, for whatever reason, stops none of those after it.
      const problem = await this.#addOne(file, facts).catch((fault: unknown) => {
        faults.push(fault);
        return this.#sayProblem(file.name, file, 'fault');
      });
      if (problem) found.push(problem);
      this.problems = countAlike(found);
    }
    if (faults.length > 0) throw faults[0];
  }

  async #addOne(file: File, { org, there, lines, isPhoto }: AddingFacts): Promise<string | null> {
    const { photoName: photo, documentName: document } = texts.t.evidence;
    const stamp = stampOf(this.#workplace.currentTime());
    const nameAs = (type: string): string => fileNameFor(file.name, { type, isPhoto, photo, document, stamp });
    const name = nameAs(typeOf(file));
    const problem = problemOf(file, this.limits, there.length + this.pending.length);
    if (problem) return this.#sayProblem(name, file, problem.code);
    this.storing = [...this.storing, name];
    try {
      const head = await readHead(file);
      const type = head ? typeByContent(typeOf(file), head) : typeOf(file);
      if (type === null) return this.#sayProblem(name, file, 'not-what-it-says');
      const unreadable = type === 'application/pdf' ? await whyUnreadable(file) : null;
      if (unreadable) return this.#sayProblem(name, file, unreadable);
      const named = new File([file], nameAs(type), { type, lastModified: file.lastModified });
      const { claim } = this.#place;
      const stored = await this.#workplace.storeFile({ claim, org, file: named });
      if (!stored.ok) return this.#sayProblem(name, file, 'failure' in stored ? stored.failure.code : 'type');
      const { sha256 } = stored.manifest;
      if (this.#has(sha256) || there.some((known) => known.sha256 === sha256)) {
        return texts.t.evidence.problems['there-already'](name);
      }
      if (named.type.startsWith('image/')) this.pictures = { ...this.pictures, [sha256]: named };
      this.change([...this.pending, pendingFrom(stored.manifest, lines)]);
      return null;
    } finally {
      this.storing = this.storing.filter((other) => other !== name);
    }
  }

  change(pending: readonly PendingFile[]): void {
    this.pending = pending;
    if (pending.length > 0) this.#autosave.change({ files: pending });
    else void this.#autosave.discard();
  }

  replace(file: PendingFile): void {
    this.change(this.pending.map((other) => (other.manifest.sha256 === file.manifest.sha256 ? file : other)));
  }

  drop(sha256: string): void {
    this.change(this.pending.filter(({ manifest }) => manifest.sha256 !== sha256));
  }

  #has(sha256: string): boolean {
    return this.pending.some(({ manifest }) => manifest.sha256 === sha256);
  }

  #sayProblem(name: string, file: File, code: string): string {
    const t = texts.t.evidence.problems;
    const kinds = formatList(kindNames(this.limits.types));
    switch (code) {
      case 'too-large':
        return t['too-large'](name, formatSize(file.size), formatSize(this.limits.maxFileSize));
      case 'type':
        return t.type(name, (name.split('.').at(-1) ?? '').toUpperCase(), kinds);
      case 'not-what-it-says':
        return t['not-what-it-says'](name, formatList(kindNames([typeOf(file)])));
      case 'too-many':
        return t['too-many'](name, this.limits.maxFiles);
      case 'empty':
      case 'password':
      case 'damaged':
      case 'heavy':
        return t[code](name);
      case 'disk-full':
        return t['disk-full'](name);
      case 'storage-closed':
        return t['storage-closed'](name);
      case 'fault':
        return t.fault(name);
      default:
        return t['unreadable-file'](name);
    }
  }
}

/** Of two files with one name nobody could tell which is meant: they are counted. */
function countAlike(found: readonly string[]): readonly string[] {
  const { files } = texts.t.common.counts;
  return [...new Set(found)].map((text) => {
    const count = found.filter((other) => other === text).length;
    return count > 1 ? `${text} (${files(count)})` : text;
  });
}

/** Null: it cannot be read, which storing it says better. */
async function readHead(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  } catch {
    return null;
  }
}

function stampOf(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19).replaceAll(':', '.')}`;
}
