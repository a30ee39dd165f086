import type { Person } from '#documents/reference-documents.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { Instant } from '#rules/days/day.ts';
import type { FileOrder } from './evidence-files.ts';
import type { Player } from './play.ts';

export interface Cast {
  readonly contributor: Person;
  readonly manager: Person;
  readonly reviewer: Person;
}

export interface Stage {
  readonly player: Player;
  readonly cast: Cast;
  readonly partnerName: string;
  /** The instant so many business days ago, at an hour of the programme's zone. */
  readonly daysAgo: (businessDays: number, hour: number) => Instant;
  readonly storeFile: (order: FileOrder) => Promise<Omit<FileManifest, 'covers'>>;
}
