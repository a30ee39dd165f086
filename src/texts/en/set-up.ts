import type { SetUpStep } from '#documents/programme-api.ts';

const steps: { readonly [S in SetUpStep]: { readonly name: string; readonly why: string } } = {
  zone: {
    name: 'Time zone of the claims',
    why: 'A day begins and ends where this city is. Every deadline is counted in it, wherever the person who reads it is.'
  },
  holidays: {
    name: 'Holidays',
    why: 'Business days pass over weekends and these days. Take those of a country, look through them, then save.'
  },
  rules: {
    name: 'Rules',
    why: 'How long everybody has, and what is for good. Nothing is taken for granted: until you choose, no claim is created.'
  },
  programme: {
    name: 'Name and guide',
    why: 'Whoever is invited reads the name. The guide is where partners read what the incentive programmes ask for.'
  },
  mail: {
    name: 'Mail',
    why: 'Questions, deadlines and invitations are sent by mail. Send a message to yourself and see whether it comes.'
  },
  partner: {
    name: 'First partner',
    why: 'An organisation with its locations, and its first manager, who then invites everybody else there.'
  },
  reviewer: { name: 'First reviewer', why: 'Somebody has to look at the proof: with nobody here, claims wait.' },
  you: {
    name: 'Your own account',
    why: 'The first account is nobody’s. Invite yourself under your own name and e-mail, open the link, and disable the first account under “Reviewers and administrators”.'
  }
};

export const setUp = {
  title: 'Set up the programme',
  steps,
  stepOf: (number: number, count: number) => `Step ${number} of ${count}`,
  doneOf: (done: number, count: number) => `${done} of ${count} done. Each step is kept; you can leave and come back.`,
  waits: 'Until time zone, holidays and rules are chosen, what partners make waits and nothing is on record.',
  done: 'done',
  open: 'open',
  begin: 'Begin',
  goOn: 'Go on',
  later: 'Later',
  saveAndGoOn: 'Save and go on',
  unreachable: 'The set-up goes on when the server can be reached.',
  notSaved: 'Somebody else is changing the set-up. Look again, then save once more.',
  zone: {
    label: 'Time zone',
    help: 'For example America/Sao_Paulo. Begin to type, then choose.',
    now: (moment: string) => `There it is now ${moment}.`
  },
  holidays: {
    chosen: (name: string) => `Chosen: ${name}`,
    without: 'Go on without holidays',
    withoutHelp: 'Then only weekends are passed over, for every claim.'
  },
  rules: {
    label: 'Which rules apply',
    summary: (answer: string, consent: string) => `To answer: ${answer}. For the customer to decline: ${consent}.`,
    inForce: (rules: string) =>
      `In force now: ${rules}. Claims that exist keep it; what you choose here counts for claims created from tomorrow on.`,
    choose: 'Choose one.',
    first: 'Choose these first:',
    begin: 'Put in force',
    saved: 'Claims can be created. What waited comes on record within a minute.'
  },
  programme: { name: 'Name of the programme', guide: 'Address of the general guide' },
  mail: {
    from: 'Mail is from',
    links: 'Links in mail lead to',
    linksUnknown: 'nobody has said: set PUBLIC_URL',
    otherAddress: (here: string, there: string) =>
      `You opened On Record at ${here}, and mail sends people to ${there}. If that is not meant, change PUBLIC_URL and start the server again.`,
    none: 'There is no mail server: messages are kept and can be read under “Mail”, and you hand on the links of invitations yourself. To send mail, start the server with SMTP_URL, MAIL_FROM and PUBLIC_URL.',
    to: 'Your e-mail address',
    toMalformed: 'Enter an e-mail address.',
    send: 'Send a test message',
    outcomes: {
      taken: 'The mail server has taken it. Look whether it comes, also among unwanted mail, and try its button.',
      refused: 'The mail server refused it for good. Check the address and MAIL_FROM.',
      unreachable: 'The mail server did not take it. Check SMTP_URL, then try again.',
      'no-server': 'There is no mail server.'
    },
    answered: (answer: string) => `It said: ${answer}`,
    works: 'It came: go on',
    without: 'Go on without mail'
  },
  people: {
    newOrganisation: 'New organisation',
    inviteManager: (organisation: string) => `Invite a manager of ${organisation}`,
    inviteReviewer: 'Invite a reviewer',
    inviteYou: 'Invite yourself',
    noneYet: 'Nobody yet.',
    members: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    invited: 'invited',
    goOn: 'Go on'
  },
  calendar: {
    title: (year: number) => `The holidays of ${year} are missing`,
    soon: (year: number, day: string, calendar: string) =>
      `Deadlines that begin from ${day} on reach into ${year}. A deadline keeps the day that it was given: add the holidays of ${year} to the calendar “${calendar}” before.`,
    now: (year: number, calendar: string) =>
      `Deadlines that begin now reach into ${year}, and pass over none of its holidays. A deadline keeps the day that it was given: add the holidays of ${year} to the calendar “${calendar}” soon.`,
    add: (year: number) => `Add the holidays of ${year}`
  }
};

export type SetUpTexts = typeof setUp;
