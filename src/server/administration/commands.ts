import { addressKey } from '../accounts/accounts.ts';
import { parseArgs } from 'node:util';
import type { AdministrationError, InvitationOrder, KeptPerson } from '#documents/administration-api.ts';
import { defaultLanguage, isLanguage, languages, type Language } from '#rules/language.ts';
import type { Server } from '../server.ts';
import { urlBeforeListening } from '../settings.ts';
import { chooseTerms } from './choose-terms.ts';
import { newInvitation, newOrganisation, roles } from './orders.ts';
import * as z from 'zod/mini';
import { commandLine } from './outcome.ts';

export const usage = `Administers On Record on this machine's data: DATA_DIR, or COUCHDB_URL and what belongs to it.

  list                                              organisations, people and open invitations
  choose-terms --zone <time zone> --profile <2020|2023> (--country <code> [--state <code>] | --no-holidays)
                                                    what claims are created under, once, on an empty system
  create-organisation --name <name> [--id <id>] [--elsewhere] [--location <MPN id>=<name>]…
  invite --name <name> --email <e-mail> --role <reader|contributor|manager> --organisation <id>
         [--title <global|incentives|billing>] [--language <${languages.join('|')}>]
  invite --name <name> --email <e-mail> --role <reviewer|administrator> [--language <${languages.join('|')}>]
  disable --email <e-mail>
  enable --email <e-mail>
  new-password-link --email <e-mail> [--language <${languages.join('|')}>]
  sign-out-everywhere --email <e-mail>

PUBLIC_URL is where people open On Record: links begin with it.
`;

export interface CommandAnswer {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

type CommandServer = Pick<Server, 'administration' | 'accounts' | 'settings' | 'databases' | 'changes' | 'clock'>;

const by = commandLine;

const options = {
  name: { type: 'string' },
  id: { type: 'string' },
  email: { type: 'string' },
  role: { type: 'string' },
  title: { type: 'string' },
  organisation: { type: 'string' },
  language: { type: 'string', default: defaultLanguage as string },
  location: { type: 'string', multiple: true, default: [] as string[] },
  elsewhere: { type: 'boolean', default: false },
  zone: { type: 'string' },
  profile: { type: 'string' },
  country: { type: 'string' },
  state: { type: 'string' },
  'no-holidays': { type: 'boolean', default: false }
} as const;

export async function carryOutCommand(server: CommandServer, args: readonly string[]): Promise<CommandAnswer> {
  const given = readArgs(args);
  if (!given) return wrong('These arguments are not understood.');
  const { command, values } = given;
  const { language } = values;
  if (!isLanguage(language)) return wrong(`--language is ${languages.join(' or ')}.`);
  switch (command) {
    case 'list':
      return { ok: true, lines: await listAll(server) };
    case 'choose-terms': {
      const { zone, profile, country, state } = values;
      const noHolidays = values['no-holidays'];
      const chosen = await chooseTerms(server, by, { zone, profile, country, state, noHolidays });
      return chosen.ok ? chosen : wrong(chosen.why);
    }
    case 'create-organisation':
      return createOrganisation(server, values);
    case 'invite':
      return invite(server, values);
    default:
      return changePerson(server, { command, language, values });
  }
}

async function createOrganisation(server: CommandServer, values: Values): Promise<CommandAnswer> {
  const locations = values.location.map((text) => {
    const [mpnId = '', ...name] = text.split('=');
    return { mpnId, name: name.join('=') };
  });
  const adjudicated = values.elsewhere ? 'elsewhere' : 'here';
  const order = z.safeParse(newOrganisation, { name: values.name, adjudicated, locations });
  if (!order.success) return wrong('An organisation needs --name; a location is --location 4711002="São Paulo".');
  const org = values.id === undefined ? {} : { org: values.id };
  const created = await server.administration.directory.create({ by, organisation: order.data, ...org });
  if (!created.ok) return refused(created.code);
  return { ok: true, lines: [`${created.result.name} was created: ${created.result.org}`] };
}

async function invite(server: CommandServer, values: Values): Promise<CommandAnswer> {
  const { name, email, role, title, organisation: org = null, language } = values;
  if (role !== undefined && !roles.some((known) => known === role))
    return wrong(`“${role}” is no role. The roles are ${roles.join(', ')}.`);
  const order = z.safeParse(newInvitation, { name, email, role, org, language, ...(title ? { title } : {}) });
  if (!order.success) return wrong('An invitation needs --name, --email, --role, and a partner’s --organisation.');
  const { invitations } = server.administration;
  const invited = await invitations.invite({ by, invitation: order.data as InvitationOrder });
  return invited.ok ? showLink(server, invited.result.link) : refused(invited.code);
}

async function changePerson(
  server: CommandServer,
  { command, language, values }: { readonly command: string; readonly language: Language; readonly values: Values }
): Promise<CommandAnswer> {
  const { people, invitations } = server.administration;
  const person = await findByEmail(server, values.email);
  if (!isOfPerson(command)) return wrong(`There is no command ${command}.`);
  if (person === null) return wrong('Nobody has this --email.');
  const order = { by, id: person };
  if (command === 'new-password-link') {
    const made = await invitations.offerPassword({ ...order, language });
    return made.ok ? showLink(server, made.result.link) : refused(made.code);
  }
  const act = { disable: people.disable, enable: people.enable, 'sign-out-everywhere': people.signOutEverywhere };
  const acted = await act[command](order);
  return acted.ok ? { ok: true, lines: [sayPerson(acted.result)] } : refused(acted.code);
}

const showLink = ({ settings }: CommandServer, path: string): CommandAnswer => ({
  ok: true,
  lines: [`Works once, for 7 days; shown only now:`, `${settings.publicUrl ?? urlBeforeListening(settings)}${path}`]
});

const ofPerson = ['disable', 'enable', 'new-password-link', 'sign-out-everywhere'] as const;

function isOfPerson(command: string): command is (typeof ofPerson)[number] {
  return ofPerson.some((known) => known === command);
}

type Values = NonNullable<ReturnType<typeof readArgs>>['values'];

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, ...more] = positionals;
    return command === undefined || more.length > 0 ? null : { command, values };
  } catch {
    return null;
  }
}

async function findByEmail({ accounts }: CommandServer, email: string | undefined): Promise<string | null> {
  const wanted = email === undefined ? undefined : addressKey(email);
  return (await accounts.list()).find((person) => person.email.toLowerCase() === wanted)?.id ?? null;
}

async function listAll({ administration }: CommandServer): Promise<readonly string[]> {
  const { directory, people, invitations } = administration;
  const lines: string[] = [];
  const listPeople = async (org: string | null) => {
    for (const person of await people.list(org)) lines.push(`  ${sayPerson(person)}`);
    for (const { name, email, state } of await invitations.listOpen(org))
      lines.push(`  ${name} <${email}>  invitation, ${state}`);
  };
  lines.push('Reviewers and administrators');
  await listPeople(null);
  for (const { org, name, adjudicated } of await directory.list()) {
    lines.push(`${name}  ${org}, decided ${adjudicated}`);
    await listPeople(org);
  }
  return lines;
}

function sayPerson({ name, email, role, title, isDisabled }: KeptPerson): string {
  return `${name} <${email}>  ${role}${title ? `, ${title}` : ''}${isDisabled ? ', disabled' : ''}`;
}

const wrong = (sentence: string): CommandAnswer => ({ ok: false, lines: [sentence, 'See --help.'] });

function refused(code: AdministrationError): CommandAnswer {
  return { ok: false, lines: [sentences[code] ?? `Refused: ${code}.`] };
}

const sentences: { readonly [E in AdministrationError]?: string } = {
  'email-taken': 'There is an account with this e-mail already.',
  'mpn-id-taken': 'Another organisation has a location with this MPN id.',
  'not-found': 'There is no such organisation.',
  'changed-meanwhile': 'There is an organisation with this id already.',
  'last-administrator': 'Nobody else could keep the people there afterwards.',
  disabled: 'This person is disabled. Enable them first.',
  'wrong-address': 'This is no e-mail address that one person reads: one address, without commas, brackets or colons.',
  'too-many-tries': 'This address was written to often enough today. Try again tomorrow.',
  malformed: 'Role, title and organisation do not go together, or something is missing. See --help.'
};
