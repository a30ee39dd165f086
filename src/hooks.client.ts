import { door } from '#features/session/door.svelte.ts';
import { preferredLocale } from '#texts/locales.ts';
import { texts } from '#texts/texts.svelte.ts';

// Begun before the screens' code has come: the root layout waits for both, and they for nothing but the device.
void door.open();
texts.useFirst(preferredLocale()).catch(() => {
  // The layout asks again, and shows it where it fails then.
});
