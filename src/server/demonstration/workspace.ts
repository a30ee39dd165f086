import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemonstrationReply } from '#documents/api.ts';
import type { Person } from '#documents/reference-documents.ts';
import { inEachLanguage, type WholeText } from '#rules/language.ts';
import { serverTexts } from '#texts/server-texts.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { NewOrganisation, Organisations } from '../administration/organisations.ts';

export const contoso = 'contoso';
export const fabrikam = 'fabrikam';
/** Its claims are decided in the vendor's own portal. */
export const litware = 'litware';

const organisations: readonly NewOrganisation[] = [
  {
    org: contoso,
    name: 'Contoso Consultoria',
    adjudicated: 'here',
    locations: [
      { mpnId: '4711002', name: 'São Paulo' },
      { mpnId: '4711003', name: 'Recife' }
    ]
  },
  {
    org: fabrikam,
    name: 'Fabrikam Serviços',
    adjudicated: 'here',
    locations: [
      { mpnId: '5820014', name: 'Belo Horizonte' },
      { mpnId: '5820015', name: 'Porto Alegre' }
    ]
  },
  {
    org: litware,
    name: 'Litware Soluções',
    adjudicated: 'elsewhere',
    locations: [{ mpnId: '6930021', name: 'Curitiba' }]
  }
];

interface Member {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: PersonRole;
  readonly org?: string;
  readonly title?: 'billing' | 'global' | 'incentives';
}

const members: readonly Member[] = [
  {
    key: 'ana',
    name: 'Ana Souza',
    email: 'ana@contoso.example',
    role: 'manager',
    org: contoso,
    title: 'global'
  },
  {
    key: 'bruno',
    name: 'Bruno Lima',
    email: 'bruno@contoso.example',
    role: 'contributor',
    org: contoso
  },
  {
    key: 'carla',
    name: 'Carla Dias',
    email: 'carla@contoso.example',
    role: 'reader',
    org: contoso
  },
  {
    key: 'diego',
    name: 'Diego Rocha',
    email: 'diego@fabrikam.example',
    role: 'manager',
    org: fabrikam,
    title: 'global'
  },
  {
    key: 'elisa',
    name: 'Elisa Prado',
    email: 'elisa@fabrikam.example',
    role: 'contributor',
    org: fabrikam
  },
  {
    key: 'fabio',
    name: 'Fábio Reis',
    email: 'fabio@fabrikam.example',
    role: 'reader',
    org: fabrikam
  },
  {
    key: 'lara',
    name: 'Lara Pires',
    email: 'lara@litware.example',
    role: 'manager',
    org: litware,
    title: 'global'
  },
  {
    key: 'luis',
    name: 'Luís Castro',
    email: 'luis@litware.example',
    role: 'contributor',
    org: litware
  },
  {
    key: 'rita',
    name: 'Rita Nunes',
    email: 'rita@programme.example',
    role: 'reviewer'
  },
  {
    key: 'rui',
    name: 'Rui Castro',
    email: 'rui@programme.example',
    role: 'reviewer'
  },
  {
    key: 'paula',
    name: 'Paula Mendes',
    email: 'paula@programme.example',
    role: 'administrator'
  }
];

/** Three partners, their people, reviewers and an administrator, with generated passwords. Again: completes what is not there yet. */
export async function createWorkspace(
  dataDirectory: string,
  directory: Organisations,
  known: Accounts
): Promise<{ readonly accounts: DemonstrationReply; readonly personOf: (key: string) => Person }> {
  // Kept before the first account is made: a password that was set must never be unknown.
  const accounts = (await readAccounts(dataDirectory)) ?? (await generateAccounts(dataDirectory));
  // What was changed in it since stays.
  for (const organisation of organisations)
    if (!(await directory.read(organisation.org))) await directory.create(organisation);
  const before = await known.list();
  const peopleByKey = new Map<string, Person>();
  for (const { key, ...member } of members) {
    const password = accounts.accounts.find(({ email }) => email === member.email)?.password ?? '';
    const person = before.find(({ email }) => email === member.email);
    const created = person ? { ok: true as const, person } : await directory.createAccount({ ...member, password });
    if (created.ok) peopleByKey.set(key, created.person);
  }
  return {
    accounts,
    personOf: (key) => {
      const person = peopleByKey.get(key);
      if (!person) throw new Error(`The demonstration has no ${key}.`);
      return person;
    }
  };
}

/** Null before the demonstration was made. */
export async function readAccounts(dataDirectory: string): Promise<DemonstrationReply | null> {
  try {
    const { accounts } = JSON.parse(await readFile(fileOf(dataDirectory), 'utf8')) as DemonstrationReply;
    // What was written before there was a language lacks it.
    const postOf = (email: string) => members.filter((member) => member.email === email).map(sayPost)[0];
    return { accounts: accounts.map((kept) => ({ ...kept, what: postOf(kept.email) ?? kept.what })) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** "Manager · Contoso" */
function sayPost({ role, org }: Member): WholeText {
  const at = organisations.find((organisation) => organisation.org === org);
  const where = at ? ` · ${at.name.split(' ')[0]}${at.adjudicated === 'elsewhere' ? ' (portal)' : ''}` : '';
  return inEachLanguage((language) => `${serverTexts[language].claim.roles[role]}${where}`);
}

async function generateAccounts(dataDirectory: string): Promise<DemonstrationReply> {
  const reply: DemonstrationReply = {
    accounts: members.map((member) => ({
      email: member.email,
      name: member.name,
      what: sayPost(member),
      password: randomBytes(9).toString('base64url')
    }))
  };
  await writeFile(fileOf(dataDirectory), JSON.stringify(reply, null, 2), { mode: 0o600 });
  return reply;
}

const fileOf = (dataDirectory: string): string => join(dataDirectory, 'demonstration.json');
