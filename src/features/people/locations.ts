import type { Location } from '#documents/administration-api.ts';

export interface LocationFault {
  /** Which line. */
  readonly index: number;
  readonly field: 'mpnId' | 'name';
  readonly code: 'mpnIdMalformed' | 'mpnIdTwice' | 'locationNameMissing';
}

export const trimLocations = (locations: readonly Location[]): readonly Location[] =>
  locations.map(({ mpnId, name }) => ({ mpnId: mpnId.trim(), name: name.trim() }));

/** What is wrong with lines that were typed; an empty list is fine. */
export function findLocationFaults(locations: readonly Location[]): readonly LocationFault[] {
  const seen = new Set<string>();
  return trimLocations(locations).flatMap(({ mpnId, name }, index): LocationFault[] => {
    const isTwice = seen.has(mpnId);
    seen.add(mpnId);
    return [
      ...(!/^\d{1,12}$/.test(mpnId)
        ? [{ index, field: 'mpnId', code: 'mpnIdMalformed' } as const]
        : isTwice
          ? [{ index, field: 'mpnId', code: 'mpnIdTwice' } as const]
          : []),
      ...(name === '' ? [{ index, field: 'name', code: 'locationNameMissing' } as const] : [])
    ];
  });
}
