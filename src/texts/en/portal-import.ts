import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
const claims = (count: number): string => `${count} ${plural(count, 'claim', 'claims')}`;

export const portalImport = {
  place: { name: 'Import the portal’s export', what: 'Create and catch up claims that the vendor’s portal decides' },
  title: 'Import the portal’s export',
  intro:
    'Choose the file of claims that you saved from the portal (CSV or Excel, .xlsx). Nothing is changed before you have seen what would be.',
  choose: 'Choose file',
  chooseOther: 'Choose another file',
  drop: 'or drop it here',
  offline: 'This works without a connection. Claims that colleagues made and that have not arrived here are not known.',
  notHere: 'Your organisation’s claims are decided here',
  notHereText: 'An import is for claims that are decided in the vendor’s portal.',
  notYours: 'Managers import what the portal says',
  reading: 'Reading…',
  unreadable: {
    'not-a-table': 'This file cannot be read as a table. Save it as .xlsx or CSV, with a line that names the columns.',
    'old-workbook':
      'This is a workbook of an old format, or one with a password. Save it as .xlsx without a password, or as CSV.',
    'several-tables':
      'Two sheets of this workbook hold the same columns. Save the one that you mean as a file of its own.',
    'damaged-workbook': 'This workbook is damaged. Open it in Excel and save it again.',
    'too-large': 'This file is too large.'
  },
  planning: 'Working out what would change',
  file: (name: string, lines: number) => `${name}: ${lines} ${plural(lines, 'line', 'lines')}`,
  tooMany: (most: number) => `Only the first ${most} lines are read.`,
  columns: 'Columns',
  columnsText: 'Which column says what. It is remembered on this device.',
  columnsFound: (found: number, all: number) => `${found} of ${all} recognised`,
  noColumn: 'No column',
  fields: {
    portalClaimId: 'Claim id in the portal',
    state: 'State',
    stateOn: 'Day of the state',
    submittedOn: 'Day of submission',
    customerName: 'Customer name',
    tenantId: 'Tenant id',
    customerDomain: 'Customer domain',
    product: 'Products',
    subscriptionId: 'Subscription id',
    mpnId: 'MPN id',
    activity: 'Activity',
    name: 'Claim name',
    reason: 'Reason',
    comment: 'Comment'
  },
  missing: {
    state: 'Choose the column that says the state.',
    key: 'Choose the column with the portal’s claim id, or those with tenant id and products.'
  },
  states: 'States',
  statesText: 'What the portal’s words mean here.',
  stateNames: {
    editing: 'Editing',
    submitted: 'Submitted',
    'in-review': 'In review',
    'action-required': 'Action required',
    approved: 'Approved',
    rejected: 'Rejected',
    declined: 'Customer declined',
    withdrawn: 'Withdrawn',
    disputed: 'Disputed',
    ignored: 'Leave these lines out'
  },
  stateUnknown: 'Choose',
  dayOrder: 'Order of dates',
  dayOrders: { 'day-first': 'Day first: 31/12/2026', 'month-first': 'Month first: 12/31/2026' },
  dayAsked: (text: string) => `Nothing in this file says which day “${text}” is. Which comes first?`,
  dayExample: (day: string) => `It is then ${day}.`,
  preview: 'What would change',
  nothing: 'Nothing would change',
  nothingText: 'Everything in this file is here already.',
  noLines: 'The file has no lines below the names of its columns.',
  creates: (count: number) => `New: ${claims(count)}`,
  catchesUp: (count: number) => `Caught up: ${claims(count)}`,
  unchanged: (count: number) => `Unchanged: ${claims(count)}`,
  problems: (count: number) => `Not imported: ${count} ${plural(count, 'line', 'lines')}`,
  ignored: (count: number) => `Left out: ${count} ${plural(count, 'line', 'lines')}`,
  lines: (lines: string, count: number) => `${plural(count, 'Line', 'Lines')} ${lines}`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  newAs: (to: string) => `new → ${to}`,
  fact: (fact: string, day: string) => `${fact}, ${day}`,
  dayUnknown: 'The file says no day: today is taken.',
  learnsId: (id: string) => `Portal’s id: ${id}`,
  why: { same: 'as here', older: 'what is recorded here is later', 'asked-again': 'a later day than here' },
  askedAgain: (count: number) => `Asked again? ${claims(count)}`,
  askedAgainText:
    'The file has a later day than the question that is recorded here. If the portal has asked again, record it: the time to answer then counts from that day. The day alone can mean any change, so nothing is done by itself.',
  recordFor: (customer: string) => `Record what the portal asked: ${customer}`,
  more: (count: number) => `Show ${count} more`,
  problem: {
    'broken-quotes': 'The quotes do not match.',
    'too-many-columns':
      'It has more values than the file has columns. Put a value that holds a comma or semicolon in quotation marks.',
    'no-state': 'It says no state.',
    'state-unknown': 'The state is not known. Say above what it means.',
    'day-unreadable': 'The date cannot be read.',
    'day-in-future': 'The date is in the future. Is the order of dates right?',
    'no-key': 'It has neither the portal’s claim id, nor tenant id and products.',
    'id-spoilt':
      'A spreadsheet has changed this id. Export again with ids as text, or as .xlsx: from this one nobody can tell which claim it is.',
    'id-of-several':
      'This id stands at several customers. Probably a spreadsheet has changed it: export again with ids as text.',
    'ids-alike':
      'This customer has another id in the file that differs in zeros at its beginning only. Probably they are one claim.',
    'not-a-guid': 'It is no tenant or subscription id: 32 digits and letters a–f.',
    'not-a-domain': 'It is no domain.',
    'not-a-number': 'An MPN id has digits only.',
    'states-differ': 'Lines of one claim say different states.',
    'product-unknown': 'The product is not in the catalogue.',
    'no-customer': 'It names no customer.',
    ambiguous: 'More than one claim here fits, or the id is known with another customer.',
    'not-possible': 'A claim cannot have come to this state on that day.'
  },
  confirm: (count: number) => `Import ${claims(count)}`,
  importing: (done: number, of: number) => `${done} of ${of}`,
  done: (count: number) => `${claims(count)} imported.`,
  failed: (count: number) => `${claims(count)} not imported. Everything else is.`,
  toClaims: 'To the claims'
};

export type PortalImportTexts = typeof portalImport;
