import type { FileManifest } from '#rules/claim/fields.ts';
import { decideClaims, type Office } from './decide-claims.ts';

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

  async run(): Promise<void> {
    if (!this.#office.mayDecide()) return;
    const orgs = new Set([...this.#changed, ...this.#office.watch.orgsAwaitingFiles]);
    this.#changed.clear();
    for (const org of orgs) {
      await this.#lookAtWanted(org);
      this.#tellLookedAt(org);
      const found = await this.#lookAtFiles(org);
      if (found.length > 0)
        await decideClaims(
          this.#office,
          found.map((claim) => ({ org, claim, actions: [], time: true }))
        );
    }
  }

  /** What an action is held for comes first: others may queue up behind it. */
  async #lookAtWanted(org: string): Promise<void> {
    for (const file of this.#office.watch.takeWanted(org)) await this.#office.files.check(org, file);
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
