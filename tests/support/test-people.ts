import type { Person } from '#documents/reference-documents.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import type { Organisations } from '#server/administration/organisations.ts';

/** One of every kind; `fabrikam…` are the other organisation's. */
export const testMembers = {
  reader: { role: 'reader', org: 'contoso' },
  contributor: { role: 'contributor', org: 'contoso' },
  manager: { role: 'manager', org: 'contoso' },
  fabrikamContributor: { role: 'contributor', org: 'fabrikam' },
  fabrikamManager: { role: 'manager', org: 'fabrikam' },
  reviewer: { role: 'reviewer' },
  secondReviewer: { role: 'reviewer' },
  administrator: { role: 'administrator' }
} as const satisfies { readonly [key: string]: { readonly role: PersonRole; readonly org?: string } };

export type PersonKey = keyof typeof testMembers;
export const personKeys = Object.keys(testMembers) as readonly PersonKey[];

export interface TestPerson {
  readonly person: Person;
  readonly password: string;
}

export type TestPeople = ReadonlyMap<PersonKey, TestPerson>;

export async function makeTestPeople(organisations: Organisations): Promise<TestPeople> {
  for (const [org, name, mpnId] of [
    ['contoso', 'Contoso', '4711002'],
    ['fabrikam', 'Fabrikam', '5820014']
  ] as const)
    await organisations.create({ org, name, adjudicated: 'here', locations: [{ mpnId, name: 'Headquarters' }] });

  const people = new Map<PersonKey, TestPerson>();
  for (const key of personKeys) {
    const password = `password-of-${key}`;
    const account = { ...testMembers[key], name: key, email: `${key}@test.example`, password };
    const created = await organisations.createAccount(account);
    if (!created.ok) throw new Error(`no account for ${key}: ${created.code}`);
    people.set(key, { person: created.person, password });
  }
  return people;
}
