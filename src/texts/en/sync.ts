import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** Roughly: nobody counts days in minutes. */
const sayLength = (minutes: number): string => {
  const [count, one, other] =
    minutes < 120
      ? ([minutes, 'minute', 'minutes'] as const)
      : minutes < 48 * 60
        ? ([Math.round(minutes / 60), 'hour', 'hours'] as const)
        : ([Math.round(minutes / 1440), 'day', 'days'] as const);
  return `${count} ${plural(count, one, other)}`;
};

export const sync = {
  title: 'Connection',
  starting: 'Starting…',
  offline: 'Offline',
  offlineWaiting: (count: number) => `Offline · ${count} waiting`,
  sending: (count: number) => (count > 0 ? `Sending ${count}` : 'Updating'),
  upToDate: 'Up to date',
  upToDateAsOf: (when: string) => `Up to date as of ${when}`,
  signedOut: 'Sign in to send',
  waits: (count: number) => `${count} waiting`,
  heldUp: (count: number) => `${count} ${plural(count, 'file', 'files')} not sent`,
  stuck: {
    'device-storage': 'Storage trouble',
    'server-trouble': 'Server busy',
    'no-place': 'No access',
    'strange-answer': 'Network trouble',
    'app-fault': 'App trouble'
  },
  needYou: (count: number) => `${count} ${plural(count, 'needs', 'need')} you`,
  explain: {
    starting: 'The app is looking for the server.',
    offline:
      'There is no connection. Go on working: everything is saved on this device and sent by itself when the connection is back.',
    sending: 'What you did is on its way. You can go on working, or close the app: it goes on next time.',
    upToDate: 'Everything you did has reached the server, and you see what is on record.',
    waits: 'You see what is on record. Not everything you did has reached the server yet; it is sent by itself.',
    stuck: {
      'device-storage':
        'The storage of this device does not work just now, so nothing can be sent or fetched. It is tried again by itself. If it stays so, free some space and reload the app. What has reached the server is safe.',
      'server-trouble':
        'The server can be reached, and cannot take or give everything just now: it is busy, being serviced, or has a fault. What you do is saved on this device, and it is tried again by itself. If it lasts, tell whoever runs the server.',
      'no-place':
        'The server does not let you in to this any more: your access was changed. What you did is kept on this device. Ask whoever looks after your organisation’s access.',
      'strange-answer':
        'There is a connection, but the answers are not as they should be. In a public network, open its sign-in page first; or try another network. What you do is saved on this device, and it is tried again by itself.',
      'app-fault':
        'Something in the app does not work, so nothing can be sent or fetched just now. It is tried again by itself. If it stays so, reload the app. What you did is saved on this device.'
    },
    signedOut: 'Your session has ended. Nothing is lost: sign in, and what waits is sent.',
    lastSeen: (when: string) => `You see the record as of ${when}.`,
    never: 'This device has not received the record yet.',
    waiting: (count: number) =>
      count === 0
        ? 'Nothing waits on this device.'
        : `${count} ${plural(count, 'action or file is', 'actions or files are')} only on this device.`,
    needYou: (count: number) =>
      `${count} ${plural(count, 'action was', 'actions were')} refused or ${plural(count, 'clashes', 'clash')} with another change. ${plural(count, 'It is', 'They are')} kept, and ${plural(count, 'needs', 'need')} your decision.`
  },
  stillOffline: 'It was tried just now: there is no connection. It is sent by itself as soon as there is one.',
  sendNow: 'Send now',
  checkNow: 'Check now',
  detail: 'What the program said',
  troubles: {
    title: 'These files have not reached the server',
    banner: (count: number) =>
      `${count} ${plural(count, 'file does', 'files do')} not reach the server. What you submitted may wait for ${plural(count, 'it', 'them')}.`,
    show: 'Show',
    claim: (customer: string) => `Claim: ${customer || 'without a customer yet'}`,
    reasons: {
      'part-missing': 'A part of it is missing on this device. Open the claim and add the same file again.',
      'not-taken': (status: number | undefined) =>
        `The server did not take it${status ? ` (answer ${status})` : ''}. It is tried again by itself. A firewall may be in the way: try another network. Where the claim can still be changed, replace the file there.`,
      'breaks-off':
        'The connection breaks off whenever it is sent. It is tried again by itself. Try another network. Where the claim can still be changed, replace the file there.',
      'no-room':
        'The server takes no more files from you or your organisation for now. The file stays here and is sent by itself when there is room: tomorrow, or when whoever runs the server has made some. Tell them if it is urgent.',
      'no-place':
        'The server takes no files from you for this organisation any more. Ask whoever looks after your organisation’s access. The file stays on this device.'
    }
  },
  fault: {
    text: 'Something in the app did not work. What you typed is still here. Go on; if something does not answer, reload.',
    partMissing: 'A part of the app did not arrive. What you typed is still here. When you are online, reload.',
    dismiss: 'Go on'
  },
  notOfflineYet:
    'The app does not open without a connection yet: it is still being put on this device. If that lasts, close the browser completely and open it again.',
  signIn: 'Sign in',
  showNeedYou: 'Show what needs you',
  clockOff: (minutes: number) =>
    `This device’s clock is ${sayLength(minutes)} off. Countdowns use the server’s time. Please set the clock.`,
  noTerms:
    'The programme has not chosen its time zone, holidays and rules yet. What you make is kept and sent. It goes on record by itself, with its deadlines, once an administrator has chosen.',
  update: {
    ready: 'A new version is ready.',
    use: 'Update now',
    waits: 'A new version is ready. Finish what you are typing first; then update.',
    later: 'Later'
  },
  storageTitles: {
    full: 'There is no room left',
    closed: 'The storage was closed',
    blocked: 'Nothing can be saved here',
    olderTab: 'Another tab is in the way',
    newerTab: 'A newer version is open in another tab',
    silent: 'This device’s storage does not answer'
  },
  typedOnly: {
    full: 'What you have just typed is only on this screen: leave it open. It is saved as soon as there is room.',
    closed:
      'What you have just typed is only on this screen: copy it, then reload. What has reached the server is safe.',
    silent: 'What you have just typed is only on this screen: copy it before you restart.'
  },
  storage: {
    full: 'This device’s storage is full. Nothing new can be saved until you free space. What was saved is safe.',
    closed: 'The browser closed this app’s storage. Reload to go on; what has reached the server is safe.',
    blocked:
      'This browser does not let the app save anything, perhaps because the window is private. Open it in a normal window.',
    olderTab: 'Another tab still uses an older version. Close the other tabs of On Record, then reload.',
    newerTab:
      'This tab still shows the older version and cannot save any more. Reload it to go on; what was saved is safe.',
    silent:
      'The app has asked it to read or save something and hears nothing. Close the other tabs of On Record. If this stays, restart the browser; what was saved is safe.'
  }
};

export type SyncTexts = typeof sync;
