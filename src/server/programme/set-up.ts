import { setUpSteps, type SetUpReply, type SetUpStep } from '#documents/programme-api.ts';
import type { ProgrammeDocument } from '#documents/reference-documents.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Invitations } from '../administration/invitations.ts';
import { firstAdministratorEmail } from '../accounts/administrator.ts';
import type { Databases } from '../databases/database.ts';
import type { Organisations } from '../administration/organisations.ts';
import { referenceDatabase } from '../reference/reference-seeding.ts';
import type { Settings } from '../settings.ts';

export interface SetUpParts {
  readonly databases: Databases;
  readonly accounts: Pick<Accounts, 'listAccounts'>;
  readonly organisations: Pick<Organisations, 'list'>;
  readonly invitations: Pick<Invitations, 'listOpen'>;
  readonly settings: Pick<Settings, 'smtp' | 'publicUrl'>;
}

/** What is still open: worked out from what is there, so that whatever was done elsewhere counts too. [X17] */
export async function readSetUp(parts: SetUpParts): Promise<SetUpReply> {
  const { smtp, publicUrl } = parts.settings;
  const programme = (await parts.databases
    .open(referenceDatabase)
    .read('programme')) as unknown as ProgrammeDocument | null;
  const done = new Set<SetUpStep>([...(programme ? stepsOf(programme) : []), ...(await stepsOfPeople(parts))]);
  return {
    open: setUpSteps.filter((step) => !done.has(step)),
    mail: { from: smtp?.from ?? null, publicUrl }
  };
}

function stepsOf(programme: ProgrammeDocument): readonly SetUpStep[] {
  const { terms, setUp } = programme;
  const steps: SetUpStep[] = [];
  const areChosen = terms.length > 0 && !areNobodys(programme);
  if (areChosen || setUp?.zone !== undefined) steps.push('zone');
  if (areChosen || setUp?.calendar !== undefined) steps.push('holidays');
  if (areChosen) steps.push('rules');
  // Before there was a set-up whoever chose terms knew of the rest.
  return [...steps, ...(setUp ? setUp.confirmed : areChosen ? (['programme', 'mail'] as const) : [])];
}

/** Earlier versions began with these by themselves. Their claims keep them; whoever administers is told that nobody chose them. */
function areNobodys({ terms, setUp }: Pick<ProgrammeDocument, 'terms' | 'setUp'>): boolean {
  const [only, ...others] = terms;
  if (!only || others.length > 0 || only.from !== 0) return false;
  return setUp === undefined && only.terms.zone === 'UTC' && only.terms.calendar === 'none';
}

async function stepsOfPeople({ accounts, organisations, invitations }: SetUpParts): Promise<readonly SetUpStep[]> {
  const people = (await accounts.listAccounts()).filter(({ disabled }) => !disabled).map(({ person }) => person);
  const isWaiting = async (org: string | null, role: string) =>
    (await invitations.listOpen(org)).some((each) => each.state === 'waiting' && each.role === role);
  const isThere = (role: string) =>
    people.some((person) => person.role === role && person.email !== firstAdministratorEmail);
  let hasPartner = isThere('manager');
  for (const { org } of hasPartner ? [] : await organisations.list())
    hasPartner = hasPartner || (await isWaiting(org, 'manager'));
  return [
    ...(hasPartner ? (['partner'] as const) : []),
    ...(isThere('reviewer') || (await isWaiting(null, 'reviewer')) ? (['reviewer'] as const) : []),
    ...(isThere('administrator') || (await isWaiting(null, 'administrator')) ? (['you'] as const) : [])
  ];
}
