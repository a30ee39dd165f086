import { existsSync } from 'node:fs';

const named = process.env['CHROMIUM'];

/** What a person has: for what its windows and its life as a process are part of. */
export const wholeBrowser = named ?? '/usr/bin/chromium';

// The same engine without its windows, menus and start page: a quarter less work, with two processors for everything.
const headlessShell = '/usr/bin/chromium-headless-shell';
export const lightBrowser = named ?? (existsSync(headlessShell) ? headlessShell : wholeBrowser);
