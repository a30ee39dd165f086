import type { Dictionary } from '#texts/dictionary.ts';
import type { IconName } from '#ui/icons.ts';

/** What an administrator keeps. Each part adds its line, in the order of use. */
export interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly say: (t: Dictionary) => { readonly name: string; readonly what: string };
}

export const places: readonly Place[] = [
  { href: '/programme/organisations', icon: 'building', say: (t) => t.people.places.organisations },
  { href: '/programme/people', icon: 'people', say: (t) => t.people.places.people },
  { href: '/programme/evaluation', icon: 'scale', say: (t) => t.evaluation.place },
  { href: '/programme/mail', icon: 'mail', say: (t) => t.mailing.list.place },
  { href: '/programme/profiles', icon: 'clock', say: (t) => t.programme.places.profiles },
  { href: '/programme/calendars', icon: 'calendar', say: (t) => t.programme.places.calendars },
  { href: '/programme/catalogue', icon: 'box', say: (t) => t.programme.places.catalogue },
  { href: '/programme/requirements', icon: 'list', say: (t) => t.programme.places.requirements },
  { href: '/programme/limits', icon: 'file', say: (t) => t.programme.places.limits },
  { href: '/programme/changes', icon: 'history', say: (t) => t.people.places.changes }
];
