/** The letter with a one-time link. */
export const invitation = {
  hello: (name: string) => `Hello ${name},`,
  membership: {
    subject: (by: string, organisation: string) => `${by} invites you to ${organisation} on On Record`,
    heading: 'Join On Record',
    text: (by: string, organisation: string) => `${by} invites you to ${organisation}.`,
    about: 'On Record keeps partner claims, their proof and their deadlines, also where there is no signal.',
    role: 'You join as',
    button: 'Join'
  },
  password: {
    subject: 'Set a new password for On Record',
    heading: 'Set a new password',
    text: (by: string) => `${by} made this link for you. Your present password works until you set a new one.`,
    button: 'Set a new password'
  },
  works: (moment: string) => `The link works once, until ${moment}. Do not pass it on: whoever opens it acts as you.`,
  footer:
    'You get this because somebody gave your address. If you did not expect it, do nothing: it runs out by itself.'
};

export type InvitationTexts = typeof invitation;
