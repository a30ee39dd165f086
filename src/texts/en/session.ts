import type { ApiError } from '#documents/api.ts';

const errors: { readonly [E in ApiError | 'offline']: string } = {
  'wrong-password': 'E-mail and password do not match. Check both and try again.',
  'too-many-tries': 'Too many tries. Wait a few minutes, then try again.',
  'signed-out': 'Your session has ended. Sign in again; nothing is lost.',
  'wrong-person': 'Somebody else is signed in on the server. Sign in again.',
  'not-allowed': 'This account may not use On Record here. Ask your administrator.',
  'not-found': 'The server does not know this address. Update the app and try again.',
  'too-large': 'That is too long. Check what you typed.',
  'wrong-hash': 'What was sent arrived damaged. Try again.',
  malformed: 'The server did not understand this. Check what you typed and try again.',
  'no-room': 'There is no room for more on the server. Tell whoever runs it.',
  failed: 'Something on the server did not work. Try again; if it stays so, tell whoever runs it.',
  'try-later': 'The server is busy or being serviced. Try again in a moment.',
  offline:
    'The server cannot be reached. Signing in for the first time needs a connection; afterwards the app works without one.'
};

export const session = {
  errors,
  signIn: 'Sign in',
  notSignedIn: 'You are not signed in yet',
  signInAgain: 'Sign in again',
  privateWindow: {
    title: 'This window is private',
    text: 'Nothing that is kept here outlives it. Send everything before you close it: what has not reached the server by then is lost.'
  },
  tagline: 'Claims, their proof and their deadlines. Also where there is no signal.',
  email: 'E-mail',
  password: 'Password',
  emailMissing: 'Enter your e-mail address.',
  emailMalformed: 'Enter a whole e-mail address, such as ana@contoso.example.',
  passwordMissing: 'Enter your password.',
  demonstration: 'Demonstration',
  demonstrationText: 'One tap signs you in as one of these people. Everything in here is invented.',
  someoneElse: (name: string) =>
    `${name} is still signed in on this device. Their work stays here, out of sight, until they sign in again.`,
  backToWork: (name: string) => `Go on as ${name}`,
  expiredBanner: 'Your session has ended. Nothing is lost: go on working, and sign in when you can.',
  signedInNow: 'Signed in. What waited is being sent.',
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  me: {
    title: 'Me',
    role: 'Role',
    organisation: 'Organisation',
    device: 'This device',
    appearance: 'Language and appearance',
    storage: 'Storage',
    storageKept: 'Kept: the browser will not delete it by itself.',
    storageMayGo:
      'The browser may delete what is kept here when space is short. Install the app, or tap below, to keep it.',
    storageUnknown: 'The browser does not say.',
    storageForgotten:
      'This browser deletes what is kept here when you use it for seven days without opening On Record. Send what is not yet on record, or put the app on the home screen or in the Dock.',
    keepStorage: 'Keep my data',
    storageRefused: 'The browser did not agree. Install the app and try again.',
    used: (used: string, available: string) => `${used} used, ${available} free for this app`,
    waiting: 'Not yet on record',
    nothingWaits: 'Everything you did has reached the server.',
    version: 'App version',
    clock: 'Clock',
    clockRight: 'This device’s clock agrees with the server’s.',
    clockUnknown: 'Not compared with the server’s yet.',
    clockText: 'Deadlines count in the claim’s own zone and by the server’s time, not by this device’s clock.',
    deviceZone: 'Zone of this device',
    signOut: 'Sign out',
    signOutTitle: 'Sign out of this device?',
    signOutClean: 'Everything you did has reached the server. Signing in again needs a connection.',
    signOutUnsent: (what: string) =>
      `Not yet on record: ${what}. It stays on this device and is sent when you sign in here again. Until then nobody else sees it.`,
    signOutText: 'Signing in again needs a connection.',
    sendFirst: 'Send first',
    stay: 'Stay signed in'
  },
  install: {
    title: 'Put On Record on your home screen',
    text: 'It opens faster, without the browser’s bars, and the browser keeps its data.',
    button: 'Install',
    ios: 'In Safari, tap Share, then “Add to Home Screen”.',
    ownStorage:
      'The app on the home screen has a storage of its own: you sign in there once more, and what is not sent yet stays in this browser.',
    unsent: (what: string) =>
      `Not yet on record: ${what}. It does not move to the home screen: send or finish it here first.`,
    sevenDays:
      'This browser deletes what a page keeps when you use the browser for seven days without opening the page. The app on the home screen is spared that.',
    done: 'The app is installed.',
    dismiss: 'Not now'
  }
};

export type SessionTexts = typeof session;
