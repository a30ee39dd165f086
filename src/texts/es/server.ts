import type { ServerTexts } from '../dictionary.ts';
import { claim } from './claim.ts';
import { common } from './common.ts';
import { customer } from './customer.ts';
import { invitation } from './invitation.ts';
import { mail } from './mail.ts';
import { reference } from './reference.ts';
import { start } from './start.ts';

/** What the server says: in mail, on the page that a customer opens, before there is an app, and what a programme begins with. */
export const server: ServerTexts = { claim, common, customer, invitation, mail, reference, start };
