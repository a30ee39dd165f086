import { customer } from './customer.ts';
import { invitation } from './invitation.ts';
import { mail } from './mail.ts';

/** What the server says by itself: in mail, and on the page that a customer opens. No device loads it. */
export const server = { customer, invitation, mail };
