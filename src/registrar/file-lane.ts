import type { FileManifest } from '#rules/claim/fields.ts';
import { decideClaims } from './decide-claims.ts';
import type { Office } from './office.ts';

/** Reads and hashes files beside the decisions, and decides what waited for them. [R6] */
export class FileLane {
  readonly #office: Office;
  readonly #tellLookedAt: (org: string) => void;
  readonly #changed = new Set<string>();

  constructor(office: Office, tellLookedAt: (org: string) => void) {
    this.#office = office;
    this.#tellLookedAt = tellLookedAt;
  }

  arrived(org: string): void {
    this.#office.files.forgetAbsent(org);
    this.#changed.add(org);
  }

  /** Nobody told of these, but they may be there all the same. */
  lookAgain(): void {
    for (const org of this.#office.watch.orgsAwaitingFiles) this.arrived(org);
  }

  /** Answers with the organisations whose files cannot be read: they are looked at again with the next poll, and hold up no other. [R63] */
  async run(): Promise<ReadonlySet<string>> {
    const unreadable = new Set<string>();
    if (!this.#office.mayDecide()) return unreadable;
    const orgs = new Set([...this.#changed, ...this.#office.watch.orgsAwaitingFiles]);
    this.#changed.clear();
    for (const org of orgs)
      try {
        await this.#lookAt(org);
      } catch (error) {
        if (!this.#office.mayDecide()) throw error;
        this.#office.log.error({ org, error: String(error) }, 'registrar: files cannot be read');
        unreadable.add(org);
        this.#changed.add(org);
      }
    return unreadable;
  }

  async #lookAt(org: string): Promise<void> {
    await this.#lookAtWanted(org);
    this.#tellLookedAt(org);
    const found = await this.#lookAtFiles(org);
    if (found.length > 0)
      await decideClaims(
        this.#office,
        found.map((claim) => ({ org, claim, actions: [], time: true }))
      );
  }

  /** What an action is held for comes first: others may queue up behind it. */
  async #lookAtWanted(org: string): Promise<void> {
    const wanted = this.#office.watch.takeWanted(org);
    try {
      for (const file of wanted) await this.#office.files.check(org, file);
    } catch (error) {
      this.#office.watch.wantFiles(org, wanted);
      throw error;
    }
  }

  /** The claims of which a file has just been verified. Smallest first: a large one must not keep the others waiting. */
  async #lookAtFiles(org: string): Promise<readonly string[]> {
    const found = new Set<string>();
    const asked: { claim: string; file: FileManifest }[] = [];
    for (const [claim, files] of this.#office.watch.awaitedIn(org))
      for (const file of files) asked.push({ claim, file });
    asked.sort((a, b) => a.file.size - b.file.size);
    for (const { claim, file } of asked) {
      const known = this.#office.files.known(org, file);
      if (known && known !== 'verified') continue;
      if ((await this.#office.files.check(org, file)) === 'verified') found.add(claim);
    }
    return [...found];
  }
}
