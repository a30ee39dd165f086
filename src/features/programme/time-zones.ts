/**
 * What an administrator may choose from: each zone once, in order. Firefox and WebKit name `UTC` in their list and Chromium does not;
 * where there is no list the device's own zone is the likeliest.
 */
export function listTimeZones(): readonly string[] {
  const known =
    typeof Intl.supportedValuesOf === 'function'
      ? Intl.supportedValuesOf('timeZone')
      : [new Intl.DateTimeFormat().resolvedOptions().timeZone];
  return [...new Set(['UTC', ...known])].sort();
}
