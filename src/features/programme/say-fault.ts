import { ranges, type FaultCode } from '#documents/reference-shapes.ts';
import { formatNumber } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';

const bytesPerMegabyte = 1_000_000;

/** The sentence for what is wrong at this place; of a number it says what it may be. */
export function sayFault(path: string, code: FaultCode): string {
  const t = texts.t.programme;
  const range = code === 'out-of-range' ? rangeAt(path) : null;
  if (!range) return t.faults[code];
  const isSize = range === ranges.fileSize;
  const [from, to] = range.map((bound) => formatNumber(isSize ? bound / bytesPerMegabyte : bound));
  return (isSize ? t.sizeBetween : t.wholeBetween)(from ?? '', to ?? '');
}

function rangeAt(path: string): readonly [number, number] | null {
  if (/clocks\.[^.]+\.count$/.test(path)) return ranges.clock;
  switch (path.split('.').at(-1)) {
    case 'disputesAllowed':
      return ranges.disputes;
    case 'maxFiles':
      return ranges.files;
    case 'maxFileSize':
    case 'largeFile':
      return ranges.fileSize;
    case 'settledFilesDays':
      return ranges.retention;
    default:
      return null;
  }
}
