import type { AdministrationError, ChangeKind } from '#documents/administration-api.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

const errors: { readonly [E in AdministrationError | 'offline']: string } = {
  'wrong-password': 'E-mail and password do not match.',
  'too-many-tries': 'Too many tries. Wait a few minutes, then try again.',
  'signed-out': 'Your session has ended. Sign in again; what you typed stays here.',
  'wrong-person': 'Somebody else is signed in on the server. Sign in again.',
  'not-allowed': 'This is not yours to change. Ask your organisation’s global administrator, or one of the programme.',
  'not-found': 'This is not here, or not yours to see.',
  'too-large': 'That is too long. Shorten it and try again.',
  'wrong-hash': 'What was sent arrived damaged. Try again.',
  malformed: 'The server did not understand this. Check what you typed.',
  'no-room': 'There is no room for more on the server. Tell whoever runs it; what you typed stays here.',
  failed:
    'Something on the server did not work. Try again; if it stays so, tell whoever runs it. What you typed stays here.',
  'try-later': 'The server is busy or being serviced. Nothing was changed. Try again in a moment.',
  'email-taken': 'There is an account with this e-mail already. Each e-mail has one account.',
  'mpn-id-taken': 'Another organisation has a location with this MPN id. An MPN id belongs to one partner.',
  'last-administrator':
    'Nobody else could keep the people here afterwards. Make somebody else an administrator of the same kind first.',
  yourself: 'You cannot disable yourself. Ask another administrator.',
  'changed-meanwhile': 'Somebody changed this at the same time. Below is how it is now; nothing of yours was changed.',
  disabled: 'This person is disabled. Enable them first.',
  used: 'This link was used.',
  expired: 'This link has expired.',
  withdrawn: 'This link was withdrawn.',
  'short-password': 'The password needs at least 10 characters.',
  'common-password':
    'Others would guess this password soon. Take three or four words that have nothing to do with each other or with you.',
  'wrong-address': 'Enter one e-mail address, such as ana@contoso.example, without commas, colons or brackets.',
  offline: 'This needs a connection. What you typed stays here.'
};

const changes: { readonly [K in ChangeKind]: (name: string) => string } = {
  'organisation-created': (name) => `${name} was created`,
  'organisation-renamed': (name) => `${name} has a new name`,
  'adjudication-changed': (name) => `Where ${name}’s new claims are decided was changed`,
  'locations-changed': (name) => `Locations of ${name} were changed`,
  invited: (name) => `${name} was invited`,
  'invitation-renewed': (name) => `${name} got a new link`,
  'invitation-withdrawn': (name) => `The link for ${name} was withdrawn`,
  joined: (name) => `${name} joined`,
  'role-changed': (name) => `${name} has another role`,
  disabled: (name) => `${name} was disabled`,
  enabled: (name) => `${name} was enabled again`,
  'signed-out-everywhere': (name) => `${name} was signed out everywhere`,
  'password-link-made': (name) => `A link for a new password was made for ${name}`,
  'password-set': (name) => `${name} set a new password`,
  'programme-renamed': (name) => `The programme is called ${name} now`,
  'set-up-changed': () => 'The set-up was continued',
  'terms-changed': () => 'The terms of new claims were changed',
  'profile-created': (name) => `Rule profile ${name} was created`,
  'profile-changed': (name) => `Rule profile ${name} was changed`,
  'calendar-created': (name) => `Calendar ${name} was created`,
  'calendar-changed': (name) => `Calendar ${name} was changed`,
  'catalogue-changed': () => 'The product catalogue was changed',
  'activities-changed': () => 'Activities and their programmes were changed',
  'guides-changed': () => 'Links to the guides were changed',
  'requirements-changed': () => 'What evidence must show was changed',
  'reasons-changed': () => 'The reasons of the evaluation were changed',
  'limits-changed': () => 'File limits were changed',
  'retention-changed': () => 'How long files are kept was changed'
};

export const people = {
  errors,
  places: {
    organisations: { name: 'Organisations', what: 'Partners, their locations and their people' },
    people: { name: 'Reviewers and administrators', what: 'Who works for the programme' },
    changes: { name: 'History of changes', what: 'Who changed what in the programme, and when' },
    own: { name: 'Your organisation', what: 'Its people, invitations and locations' }
  },
  remote: {
    title: 'Needs a connection',
    text: 'People and organisations are kept on the server. Claims go on working without it.',
    missing: 'There is nothing here for you',
    loading: 'Asking the server…'
  },
  organisations: {
    search: 'Search by name',
    none: 'No organisation is called so.',
    empty: 'No organisation yet',
    emptyText: 'A partner needs an organisation before its people can be invited.',
    add: 'New organisation',
    members: (count: number) => `${count} ${plural(count, 'person', 'people')}`,
    locations: (count: number) => `${count} ${plural(count, 'location', 'locations')}`,
    noGlobal: 'No global administrator yet'
  },
  organisation: {
    name: 'Name',
    rename: 'Rename',
    nameMissing: 'Enter the organisation’s name.',
    adjudicated: 'Where new claims are decided',
    adjudicatedChange: 'Change',
    adjudicatedShort: { here: 'Here, by our reviewers', elsewhere: 'In the vendor’s portal' },
    adjudicatedText: {
      here: 'Submitted claims go to our reviewers. When a time to answer or to dispute is over, it counts here.',
      elsewhere:
        'Its people keep drafts, evidence and deadlines here, and record what the portal said. Nothing is rejected here by a clock.'
    },
    adjudicatedKept: 'Only claims created from now on. Each claim keeps what it was created with.',
    locations: 'Locations',
    locationsEdit: 'Change locations',
    locationsRename: 'Rename locations',
    locationsNone: 'No location yet. Claims name the location by its MPN id.',
    locationsKept: 'Claims keep the MPN id that they were made with, also of a location that is taken away.',
    locationsOwn: 'Which locations there are, the programme says. You can say what they are called.',
    mpnId: 'MPN id',
    locationName: 'Name of the location',
    addLocation: 'Add a location',
    removeLocation: (name: string) => `Take ${name} away`,
    mpnIdMalformed: 'An MPN id is a number of up to 12 digits.',
    mpnIdTwice: 'Another location has this MPN id.',
    locationNameMissing: 'Enter a name for the location.',
    saved: 'Saved. New claims know it as soon as a device synchronises.',
    create: 'Create organisation',
    created: (name: string) => `${name} was created. Invite its global administrator next.`,
    inviteFirst:
      'Nobody can sign in for this organisation yet. Invite its global administrator: they invite the others.'
  },
  members: {
    title: 'People',
    programmeTitle: 'Reviewers and administrators',
    none: 'Nobody yet.',
    invite: 'Invite',
    disabled: 'Disabled',
    you: 'you',
    role: 'Role',
    title_: 'Which administrator',
    roleText: {
      reader: 'Reads claims.',
      contributor: 'Prepares claims and evidence, also offline.',
      manager: 'Commits: submits, answers, disputes, withdraws.',
      reviewer: 'Judges claims.',
      administrator: 'Keeps the programme: organisations, people, rules.'
    },
    titleText: {
      global: 'Also keeps this organisation’s people.',
      incentives: 'Looks after incentive programmes.',
      billing: 'Looks after contracts and payments.'
    },
    saveRole: 'Save role',
    roleSaved: (name: string) => `${name}’s role was changed. It counts from their next step on.`,
    access: 'Access',
    newPassword: 'Link for a new password',
    newPasswordText:
      'A link that works once, for 7 days. Their present password goes on working until they set a new one.',
    signOut: 'Sign out everywhere',
    signOutText: 'Ends every session of this person. What is not sent yet stays on their devices.',
    signedOut: (name: string) => `${name} is signed out on every device.`,
    disable: 'Disable',
    disableText: 'Cannot sign in any more, and all sessions end. What the person did stays.',
    disabledNow: (name: string) => `${name} is disabled and signed out on every device.`,
    enable: 'Enable again',
    enabledNow: (name: string) => `${name} can sign in again.`
  },
  invite: {
    title: (organisation: string) => `Invite to ${organisation}`,
    name: 'Name',
    email: 'E-mail',
    language: 'Language of the invitation',
    nameMissing: 'Enter the person’s name.',
    emailMalformed: 'Enter a whole e-mail address.',
    roleMissing: 'Choose a role.',
    titleMissing: 'Choose which administrator.',
    send: 'Make the link',
    open: 'Invitations',
    until: (moment: string) => `works once, until ${moment}`,
    expired: 'Expired',
    waiting: 'Waiting',
    newLink: 'New link',
    newLinkText: 'The link is shown only once. A new one makes the old one void.',
    withdraw: 'Withdraw',
    withdrawn: (name: string) => `The link for ${name} no longer works.`
  },
  link: {
    works: (moment: string) => `Works once, until ${moment}.`,
    title: 'Hand over this link',
    text: (name: string) => `Whoever opens it joins as ${name}. It works once and is shown only now.`,
    passwordText: (name: string) =>
      `Whoever opens it sets the password of ${name}. It works once and is shown only now.`,
    mailed: 'Where the server sends mail, the person also gets it by e-mail.',
    label: 'Link',
    copy: 'Copy link',
    copied: 'Copied.',
    notCopied: 'The browser did not let it be copied. Select the link and copy it yourself.',
    share: 'Share',
    done: 'Done'
  },
  history: {
    title: 'History of changes',
    none: 'Nothing was changed yet.',
    by: (name: string, when: string) => `${name} · ${when}`,
    commandLine: 'Somebody at the server’s command line',
    more: 'Show older ones',
    details: 'What changed',
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    fields: {
      name: 'Name',
      adjudicated: 'Decided',
      locations: 'Locations',
      role: 'Role',
      title: 'Administrator',
      email: 'E-mail',
      expiresAt: 'Works until',
      mpnId: 'MPN id'
    } as { readonly [field: string]: string },
    kinds: changes
  },
  join: {
    title: 'Join On Record',
    passwordTitle: 'Set a new password',
    invites: (by: string, organisation: string) => `${by} invites you to ${organisation}.`,
    offersPassword: (by: string) => `${by} made this link for you.`,
    as: 'You join as',
    account: 'You sign in with',
    name: 'Your name, as others see it',
    nameMissing: 'Enter your name.',
    password: 'Password',
    newPassword: 'New password',
    passwordHelp: 'At least 10 characters. A few words in a row are good.',
    join: 'Join',
    set: 'Set password and sign in',
    endsSessions: 'All other devices are signed out.',
    toSignIn: 'To the sign-in screen',
    retry: 'Try again',
    offline: 'Joining needs a connection. What you typed stays here.',
    gone: {
      'not-found': {
        title: 'This link is not known',
        text: 'Check that the whole link was copied. If it was, ask whoever sent it for a new one.'
      },
      used: {
        title: 'This link was used',
        text: 'It works once. If you used it, sign in with your e-mail and password. If you did not, tell whoever sent it.'
      },
      expired: {
        title: 'This link has expired',
        text: 'It worked for 7 days. Ask whoever sent it for a new one.'
      },
      withdrawn: {
        title: 'This link was withdrawn',
        text: 'Whoever sent it took it back. Ask them if you expected to join.'
      }
    }
  }
};

export type PeopleTexts = typeof people;
