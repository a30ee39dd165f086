import { door } from '#features/session/door.svelte.ts';
import { formatMoment } from '#texts/format.ts';
import { preferredLanguage } from '#texts/preferred-language.ts';
import { texts } from '#texts/texts.svelte.ts';

// Begun before the screens are made: the root layout waits for both, and they for nothing but the device.
void door.open();
texts
  .useFirst(preferredLanguage())
  // The first date of all takes long to write, in time that is free while the database is opened.
  .then(() => formatMoment(Date.now()))
  .catch(() => {
    // The layout asks again, and shows it where it fails then.
  });
