import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
const lines = (count: string, n: number): string => `${count} ${plural(n, 'line', 'lines')}`;

const fields = {
  claimId: 'Claim id',
  tenantId: 'Customer’s tenant id',
  customerName: 'Customer',
  subscriptionId: 'Subscription id',
  workload: 'Workload',
  mpnId: 'MPN id',
  activeUsers: 'Monthly active users',
  paidUnits: 'Paid available units',
  associatedOn: 'Date associated',
  amount: 'Amount earned',
  paymentStatus: 'Payment status',
  reasonCode: 'Reason code',
  month: 'Month',
  currency: 'Currency'
};

export const earnings = {
  title: 'Earnings',
  place: { name: 'Earnings', what: 'What each claim earned, what is missing, how products are used' },
  claimsPlace: { name: 'Claims as a table', what: 'All claims of this device as a CSV file for Excel' },
  notYours: {
    title: 'Earnings are for managers and readers',
    text: 'Ask a manager of your organisation for what a claim earned.'
  },
  notHere: {
    title: 'Earnings belong to each partner',
    text: 'Partners import their own report; what it says is theirs alone.'
  },
  views: {
    lists: {
      earned: 'What claims earned',
      ended: 'What claims earned that are approved no more',
      'without-line': 'Approved claims without a line',
      'without-claim': 'Lines without a claim'
    },
    label: 'What to look at',
    earned: (count: string) => `Earned (${count})`,
    ended: (count: string) => `Approved no more (${count})`,
    'without-line': (count: string) => `Approved, no line (${count})`,
    'without-claim': (count: string) => `Line, no claim (${count})`,
    usage: 'Usage',
    imports: 'Import'
  },
  summary: {
    label: 'All months together',
    range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    matched: (matched: string, count: string) => `${matched} of ${count} lines belong to a claim`,
    asOf: (moment: string, who: string) => `Last imported ${moment} by ${who}`
  },
  reach: {
    offline: 'No network: you see what this device has. It is brought up to date by itself.',
    'try-later': 'The server is busy: you see what this device has. It is brought up to date by itself.',
    'signed-out': 'Sign in to bring this up to date. Nothing is lost.',
    'not-allowed': 'The server says that these earnings are not yours to see.',
    busy: 'Being brought up to date …'
  },
  empty: {
    title: 'No earnings report yet',
    manager: 'Import the file of your earnings report. Colleagues then see it too.',
    reader: 'A manager of your organisation imports the earnings report.',
    import: 'Import a report',
    loading: 'Reading …'
  },
  ended: 'These claims earned while they were approved. They were declined, withdrawn or rejected since.',
  earned: {
    tenant: 'Tenant id',
    subscription: 'Subscription',
    none: 'No line belongs to a claim yet.',
    byMonth: 'By month',
    by: 'Found by',
    keys: { 'claim-id': 'claim id', 'tenant-product': 'tenant and product', subscription: 'subscription' },
    lines,
    lastMonth: (month: string) => `last in ${month}`,
    open: 'Open the claim'
  },
  withoutLine: {
    none: 'Every approved claim has a line.',
    intro: 'Approved is not paid. These claims are approved and no line of the report belongs to them.',
    approvedOn: (day: string) => `Approved on ${day}`,
    why: {
      consent: 'The consent period is not over: it was not sent on yet',
      evaluation: 'Sent on, not evaluated yet',
      'not-eligible': 'Not eligible for incentives',
      eligible: 'Eligible: ask the programme why no line is there',
      recognition: 'Brings recognition only'
    }
  },
  withoutClaim: {
    none: 'Every line belongs to a claim.',
    intro:
      'No claim on this device fits these lines, neither by claim id nor by tenant and product nor by subscription.',
    line: (line: string, month: string) => `Line ${line}, ${month}`
  },
  usage: {
    none: 'The report says nothing about usage.',
    customer: 'Customer',
    product: 'Product',
    chart: (product: string, customer: string) => `${product} at ${customer}, month by month`,
    activeUsers: 'Monthly active users',
    paidUnits: 'Paid available units',
    month: 'Month',
    unknown: 'not said',
    table: 'The same as a table'
  },
  import: {
    title: 'Import an earnings report',
    what: 'The file as the portal gives it, CSV or Excel (.xlsx). The months in it replace the same months of an earlier import; others stay.',
    choose: 'Choose the file',
    another: 'Choose another file',
    columns: 'Which column says what?',
    columnsHelp: 'Your choice is remembered on this device.',
    recognised: 'The columns were recognised.',
    change: 'Choose the columns yourself',
    noColumn: 'In no column',
    wholeMonth: 'Month of the whole file',
    wholeMonthHelp: 'No column says it. For example 2026-06 or June 2026.',
    wholeCurrency: 'Currency of the whole file',
    wholeCurrencyHelp: 'No column says it. Three letters, for example USD.',
    missing: {
      amount: 'Choose the column with the amount earned',
      key: 'Choose a claim id, a subscription id, or a tenant id with a workload',
      month: 'Choose the month’s column, or say the month of the whole file',
      currency: 'Choose the currency’s column, or say the currency of the whole file'
    },
    read: 'Read the file',
    reading: 'Reading the file',
    progress: (count: string) => `${count} lines`,
    goOn: 'You can go on working meanwhile.',
    failures: {
      'no-lines': 'There is no line in this file.',
      'disk-full': 'This device has no room left. Free some, and choose the file again.',
      'storage-closed': 'The browser closed the storage. Reload, and choose the file again.',
      'too-large': 'The file is too large.',
      'old-workbook':
        'This is a workbook of an old format, or one with a password. Save it as .xlsx without a password, or as CSV.',
      'several-tables':
        'Two sheets of this workbook hold the same columns. Save the one that you mean as a file of its own.',
      'damaged-workbook': 'This workbook is damaged. Open it in Excel and save it again.',
      'unreadable-file': 'The file could not be read. It may have been moved: choose it again.',
      bug: 'The file could not be read. Nothing was imported; choose it again.'
    },
    asks: {
      why: 'Nothing in this file says how it is to be read. Nothing is imported until you say it.',
      decimal: (example: string) => `What is “${example}”?`,
      marks: { '.': 'The point is the decimal mark', ',': 'The comma is the decimal mark' },
      order: (example: string) => `Which day is “${example}”?`,
      orders: { 'day-first': 'The day comes first', 'month-first': 'The month comes first' },
      wouldBe: (what: string) => `The file then says ${what}`,
      dayWouldBe: (day: string) => `It is then ${day}`,
      choose: 'Choose one. The file itself, or who made it, knows.',
      goOn: 'Read it so'
    },
    ready: {
      title: (file: string) => `${file} was read`,
      nothingYet: 'Nothing is imported yet.',
      months: (months: string) => `Months: ${months}`,
      replaces: (months: string) => `Replaces what was imported for ${months}`,
      good: (count: string, n: number) => `${lines(count, n)} can be imported`,
      wrong: (count: string, n: number) => `${lines(count, n)} cannot be read:`,
      wrongFirst: (count: string) => `The first ${count}:`,
      totals: (numbers: string, n: number) =>
        `${plural(n, 'Line', 'Lines')} ${numbers} ${plural(n, 'adds', 'add')} up others and ${plural(n, 'is', 'are')} left out.`,
      confirm: (count: string, n: number) => `Import ${lines(count, n)}`,
      withoutWrong: 'The wrong lines are left out. Better mend the file and choose it again: then nothing is missing.',
      more: 'More',
      discard: 'Do not import',
      nothingGood: 'No line can be imported. Choose the columns yourself, or another file.'
    },
    wrongLine: (line: string) => `Line ${line}`,
    sending: (file: string) => `${file} is on its way to the server.`,
    waits: (file: string) => `${file} waits on this device until the server can be reached. It is sent by itself.`,
    sendNow: 'Send now',
    refused: (file: string) => `The server did not take ${file}. Nothing has changed; choose the file again.`,
    dismiss: 'Let it go',
    done: 'Imported. Everyone who may see it sees it now.',
    standing: 'What is imported',
    standingLine: (month: string, count: string, n: number, file: string) => `${month}: ${lines(count, n)}, ${file}`
  },
  wrongReasons: {
    'broken-quotes': 'its quotation marks do not match',
    'too-few-columns': 'it has too few columns',
    'too-many-columns':
      'it has more values than the file has columns. A comma or semicolon inside a value needs quotation marks around it',
    'no-amount': 'the amount is missing',
    'amount-unreadable': 'the amount is no number',
    'no-month': 'the month is missing',
    'month-unreadable': 'the month cannot be read',
    'no-key': 'it has no claim id, no subscription id, and no tenant id with a workload',
    'number-unreadable': 'is no number',
    'day-unreadable': 'is no day',
    'currency-unreadable': 'the currency is not three letters',
    'currencies-differ': 'the amount names another currency than the line',
    'id-spoilt': 'was changed by a spreadsheet. Export the report again with ids as text, or as .xlsx',
    'value-too-long': 'is longer than 200 characters'
  },
  fields,
  export: {
    title: 'Claims as a table',
    intro: 'All claims that this device has, as a CSV file that opens in Excel. No cell of it can be a formula.',
    states: 'States',
    all: 'All states',
    search: 'Only with these words',
    count: (count: string, n: number) => `${count} ${plural(n, 'claim', 'claims')}`,
    download: 'Download CSV',
    downloadMatching: 'Download as CSV',
    done: (name: string) => `${name} was downloaded.`,
    claimsFile: 'claims',
    matchingFile: 'earnings',
    columns: {
      claim: 'Claim id',
      portalClaimId: 'Portal claim id',
      state: 'State',
      organisation: 'Partner',
      name: 'Claim name',
      solutionArea: 'Solution area',
      activity: 'Activity',
      mpnId: 'MPN id',
      customerName: 'Customer',
      customerDomain: 'Domain',
      tenantId: 'Tenant id',
      country: 'Country',
      products: 'Products',
      subscriptions: 'Subscription ids',
      createdOn: 'Created on',
      submittedOn: 'Submitted on',
      approvedOn: 'Approved on',
      sentOn: 'Sent on',
      rejectedOn: 'Rejected on',
      rejectionReason: 'Reason of the rejection',
      programme: 'Programme',
      evaluation: 'Evaluation',
      evaluationReason: 'Reason of the evaluation',
      dueOn: 'Last day of the clock',
      clock: 'Clock',
      files: 'Evidence files',
      match: 'Belongs to',
      month: 'Month',
      line: 'Line of the file',
      amount: 'Amount',
      currency: 'Currency',
      statuses: 'Payment status',
      reasonCode: 'Reason code',
      workload: 'Workload',
      activeUsers: 'Monthly active users',
      paidUnits: 'Paid available units'
    },
    matches: { claim: 'a claim', 'no-line': 'approved, no line', 'no-claim': 'line, no claim' }
  },
  claim: {
    title: 'Earned so far',
    none: 'No line of the earnings report belongs to this claim.',
    since: (from: string, to: string) => (from === to ? `In ${from}` : `From ${from} to ${to}`),
    all: 'All earnings'
  }
};

export type EarningsTexts = typeof earnings;
