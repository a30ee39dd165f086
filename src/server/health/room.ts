import { statfs } from 'node:fs/promises';

/** What is written once takes its room twice until LevelDB has cleared up: in its log and in a table. */
const bytesPerByte = 2;
const lookEveryMs = 5_000;

/** Whether there is room on the disk for more than what is already acknowledged. */
export interface Room {
  /** As it was when it was last looked. */
  isShort(): boolean;
  /** Whether so many bytes may be taken in. Looks at the disk only where what came since the last look may have used it up. */
  mayTake(bytes: number): Promise<boolean>;
  close(): void;
}

export interface RoomOptions {
  readonly directory: string;
  readonly reserveBytes: number;
  /** Exchanged in tests alone. */
  readonly freeBytesOf?: (directory: string) => Promise<number>;
}

/** Watches the disk: below the reserve nothing new is taken in, so that what was acknowledged can still be decided. [G78] */
export async function watchRoom({ directory, reserveBytes, freeBytesOf = askDisk }: RoomOptions): Promise<Room> {
  let left = Infinity;
  const look = async (): Promise<void> => {
    // A disk that does not say is found out about by writing.
    left = (await freeBytesOf(directory).catch(() => Infinity)) - reserveBytes;
  };
  await look();
  const looking = setInterval(() => void look(), lookEveryMs);
  looking.unref();
  return {
    isShort: () => left < 0,
    async mayTake(bytes) {
      if (left < 0) return false;
      left -= bytesPerByte * bytes;
      if (left < 0) await look();
      return left >= 0;
    },
    close: () => clearInterval(looking)
  };
}

/** CouchDB's disk is elsewhere. */
export const endlessRoom: Room = { isShort: () => false, mayTake: async () => true, close: () => undefined };

async function askDisk(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}
