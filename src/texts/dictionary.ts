import type { first } from './en/first.ts';
import type { rest } from './en/rest.ts';
import type { server } from './en/server.ts';

/** English is the type: a text that another language lacks, or has too many of, does not compile. */
export type FirstTexts = typeof first;
export type RestTexts = typeof rest;
export type Dictionary = FirstTexts & RestTexts;

/** Said by the server, never loaded by a device. */
export type ServerTexts = typeof server;
