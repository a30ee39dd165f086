import * as z from 'zod/mini';
import { ulidPattern } from '#documents/ids.ts';
import { languages } from '#rules/language.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const email = z.string().check(z.trim(), z.minLength(3), z.maxLength(320));
const adjudicated = z.enum(['here', 'elsewhere']);
const locations = z
  .array(z.strictObject({ mpnId: z.string().check(z.regex(/^\d{1,12}$/)), name }))
  .check(z.maxLength(500));
const seenLocations = z.array(z.strictObject({ mpnId: z.string(), name: z.string() })).check(z.maxLength(500));
export const roles = ['reader', 'contributor', 'manager', 'reviewer', 'administrator'] as const;
const role = z.enum(roles);
const title = z.enum(['billing', 'global', 'incentives']);
const post = z.strictObject({ role, title: z.optional(title) });
const language = z.enum(languages);

export const newOrganisation = z.strictObject({ name, adjudicated, locations });

export const organisationChanges = z.strictObject({
  name: z.optional(z.strictObject({ from: z.string().check(z.maxLength(500)), to: name })),
  adjudicated: z.optional(z.strictObject({ from: adjudicated, to: adjudicated })),
  locations: z.optional(z.strictObject({ from: seenLocations, to: locations }))
});

export const roleChange = z.strictObject({ from: post, to: post });
export const passwordLink = z.strictObject({ language });

export const newInvitation = z.strictObject({
  ...post.shape,
  org: z.nullable(z.string().check(z.maxLength(40))),
  name,
  email,
  language
});

/** As long as scrypt takes it without being kept busy by the text alone. */
export const joinOrder = z.strictObject({
  name: z.optional(name),
  password: z.string().check(z.minLength(1), z.maxLength(1_000))
});

export const changesQuery = z.strictObject({
  org: z.optional(z.string().check(z.maxLength(40))),
  before: z.optional(z.string().check(z.regex(ulidPattern)))
});
