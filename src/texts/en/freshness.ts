import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** How old an approved claim's proof is, and how it is refreshed. */
export const freshness = {
  title: 'How fresh the proof is',
  ages: { fresh: 'Fresh', ageing: 'Soon too old', old: 'Too old' },
  signedOn: (day: string) => `The most recent signature is of ${day}.`,
  addedOn: (day: string) => `No file says when it was signed: counted from ${day}, when the last one was added.`,
  until: (day: string) => `Proof counts for twelve months: until ${day}.`,
  daysLeft: (count: number) =>
    count === 0 ? 'Today is the last day.' : `${count} ${plural(count, 'day', 'days')} left.`,
  since: (day: string) => `It was fresh until ${day}. In a contest, newer proof of another partner would decide.`,
  why: 'When another partner claims the same product, the most recent proof decides.',
  add: 'Add newer proof',
  managers: 'A manager of your organisation can add newer proof.',
  refresh: {
    title: 'Newer proof',
    lead: 'Add a letter or statement of work that the customer has signed more recently. What is there already stays.',
    files: 'New files',
    notNewer: (day: string) =>
      `These files do not say a signature later than ${day}. Give the day on which the newest one was signed, or the proof stays as old as it is.`,
    becomes: (day: string) => `The proof will count until ${day}.`,
    nothing: 'Add at least one file.',
    offline: 'You are offline: it is kept on this device and sent by itself.',
    send: 'Add to the claim',
    sent: 'The newer proof is part of the claim.',
    notApproved: 'Only an approved claim is refreshed',
    notApprovedText: 'Before that, files are added to the form or with an answer.',
    toClaim: 'To the claim'
  }
};

export type FreshnessTexts = typeof freshness;
