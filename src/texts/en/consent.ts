/** How the customer is told of an approval, and what to do when they were not reached. */
export const consent = {
  title: 'The customer’s consent',
  states: { waiting: 'E-mail waits', sent: 'Customer told', failed: 'Not reached', kept: 'E-mail kept' },
  waiting: (who: string) =>
    `The e-mail to ${who} is waiting to be sent. The claim is not sent on before the customer has been told.`,
  waitingOffline: 'It is sent as soon as this device has a connection.',
  told: (who: string, moment: string) => `${who} was told on ${moment}, and how to decline.`,
  /** In a demonstration without a mail server. */
  kept: (who: string, moment: string) =>
    `In this demonstration no e-mail goes out: the one to ${who} is kept since ${moment}, and the claim goes on as if the customer had been told.`,
  nothingNeeded: 'Nobody has to answer: without a “no”, the claim goes on by itself.',
  cameBack: 'The e-mail came back later. The claim had already been sent on.',
  failed: (who: string, moment: string) => `The e-mail to ${who} could not be delivered (${moment}).`,
  suspended: 'The consent time has stopped. With a corrected contact the e-mail goes again, and the time begins anew.',
  suspendedAtOnce:
    'The claim is not sent on before the customer has been told. With a corrected contact the e-mail goes again.',
  anyTime: 'Nobody has to answer. The customer can decline at any time, also later.',
  correct: 'Correct the contact',
  managers: 'A manager of your organisation can correct the contact.',
  noted: {
    sent: 'The customer was told',
    failed: 'The customer could not be reached',
    kept: 'The e-mail was kept in this demonstration and counts as sent'
  },
  contact: {
    title: 'Customer contact',
    lead: 'Whom shall the customer’s e-mail go to? Choose somebody who knows of your work.',
    afterwards:
      'The e-mail goes again, to this person. The link in the earlier one no longer works, and the consent time begins anew.',
    afterwardsAtOnce:
      'The e-mail goes again, to this person. The link in the earlier one no longer works. The claim is sent on as soon as the customer has been told.',
    name: 'Name',
    role: 'Title',
    roleHint: 'For example: head of IT.',
    email: 'E-mail',
    language: 'Language of their e-mail',
    errors: {
      missing: 'Fill this in.',
      'not-an-email': 'This is no e-mail address. An example: ana@contoso.com.',
      'too-long': 'This is too long: 500 characters at most.'
    },
    unchanged: 'Nothing has changed yet.',
    offline: 'You are offline: it is kept on this device and sent by itself.',
    send: 'Correct and write again',
    sent: 'Corrected. The customer is written to again.',
    closed: 'The contact can no longer be corrected',
    closedText: 'That is possible as long as the claim is approved and the customer may still decline.',
    notManager: 'Only managers correct the contact.',
    toClaim: 'To the claim'
  }
};

export type ConsentTexts = typeof consent;
