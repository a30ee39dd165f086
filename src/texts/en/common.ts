import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
type DayUnit = 'business-days' | 'days';
const days = (count: number, unit: DayUnit) =>
  `${count} ${unit === 'business-days' ? 'business ' : ''}${plural(count, 'day', 'days')}`;

export const common = {
  product: 'On Record',
  nav: {
    label: 'Main',
    home: 'Home',
    claims: 'Claims',
    review: 'Review',
    programme: 'Programme',
    reports: 'Reports',
    me: 'Me'
  },
  actions: {
    add: 'Add',
    cancel: 'Cancel',
    history: 'History',
    newClaim: 'New claim',
    newShort: 'New',
    reload: 'Reload',
    save: 'Save',
    tryAgain: 'Try again'
  },
  ui: {
    back: 'Back',
    close: 'Close',
    busy: 'One moment…',
    optional: 'optional',
    errorTitle: 'There is something to put right',
    notDone: 'This is not done yet',
    errorPrefix: 'Error:',
    notifications: 'Messages',
    undo: 'Undo',
    clear: 'Clear',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    progress: (percent: number) => `${percent} percent`,
    days: {
      none: 'Choose a day.',
      half: 'This date is not whole. It needs a day, a month and a year of four digits.',
      year: (year: number) => `The year is ${year}. Type all four digits, as in 2026.`,
      late: 'This day is in the future. Type the day on which it happened.'
    }
  },
  yes: 'Yes',
  no: 'No',
  notGiven: 'Not given yet',
  saved: 'Saved on this device',
  saving: 'Saving…',
  skipToContent: 'Skip to content',
  day: ({ weekday, day, month }: { weekday: string; day: string; month: string }) => `${weekday} ${day} ${month}`,
  countdown: {
    days,
    left: (count: number, unit: DayUnit) => `${days(count, unit)} left`,
    hoursLeft: (count: number) => `${count} ${plural(count, 'hour', 'hours')} left`,
    minutesLeft: (count: number) => `${count} ${plural(count, 'minute', 'minutes')} left`,
    lastDay: 'Last day',
    until: (moment: string) => `until ${moment}`,
    todayUntil: (time: string) => `today, until ${time}`,
    late: (count: number, unit: DayUnit) => `${days(count, unit)} late`,
    over: 'Time is over',
    wasDue: (moment: string) => `it was due ${moment}`
  },
  counts: {
    claims: (count: number) => `${count} ${plural(count, 'claim', 'claims')}`,
    files: (count: number) => `${count} ${plural(count, 'file', 'files')}`,
    actions: (count: number) => `${count} ${plural(count, 'action', 'actions')}`,
    drafts: (count: number) => `${count} ${plural(count, 'draft', 'drafts')}`
  },
  cities: {
    'America/Sao_Paulo': 'São Paulo',
    'America/Bogota': 'Bogotá',
    'America/Asuncion': 'Asunción',
    'America/Argentina/Buenos_Aires': 'Buenos Aires',
    'America/Cuiaba': 'Cuiabá',
    'America/Maceio': 'Maceió',
    'Asia/Kolkata': 'Kolkata',
    'Europe/Kyiv': 'Kyiv'
  },
  broken: {
    title: 'This screen stopped working',
    text: 'Your work is safe on this device: what was saved is still there. Try again, or reload; if it stops once more, go on elsewhere and come back later.',
    detail: 'What the program said'
  },
  notFound: { title: 'There is nothing here', text: 'The address may be old or mistyped.', goHome: 'Go to Home' }
};

export type CommonTexts = typeof common;
