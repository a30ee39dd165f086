import type {
  Adjudicated,
  ChangedFacts,
  ChangeKind,
  Location,
  NewOrganisationOrder,
  OrganisationChanges,
  OrganisationSummary
} from '#documents/administration-api.ts';
import { canonicalJson } from '#documents/canonical.ts';
import { organisationPattern, programmeDesk, registerOf } from '#documents/ids.ts';
import type { OrganisationDocument } from '#documents/reference-documents.ts';
import type { ChangeWrite } from './changes.ts';
import { organisationId } from './organisations.ts';
import { done, refuse, decideAgain, type By, type Outcome } from './outcome.ts';
import type { PeopleParts } from './people.ts';
import { isGlobal, type Standing } from './standing.ts';

export interface Directory {
  list(): Promise<readonly OrganisationSummary[]>;
  read(org: string): Promise<OrganisationDocument | null>;
  /** `org` names its databases for ever; without one it is made from the name. */
  create(order: {
    readonly by: By;
    readonly organisation: NewOrganisationOrder;
    readonly org?: string;
  }): Promise<Outcome<OrganisationDocument>>;
  change(order: {
    readonly by: By;
    readonly org: string;
    readonly standing: Standing;
    readonly changes: OrganisationChanges;
  }): Promise<Outcome<OrganisationDocument>>;
}

type Content = Omit<OrganisationDocument, '_rev'>;

type DirectoryParts = Pick<PeopleParts, 'organisations' | 'changes' | 'lock'>;

export function openDirectory(parts: DirectoryParts): Directory {
  const { organisations, lock } = parts;
  return {
    read: (org) => organisations.read(org),
    async list() {
      return (await organisations.list()).map(({ org, name, adjudicated, locations, members }) => {
        const active = members.filter(({ isDisabled }) => !isDisabled);
        return {
          ...{ org, name, adjudicated, locations: locations.length },
          members: active.length,
          hasGlobal: active.some(isGlobal)
        };
      });
    },
    create: (order) => lock.hold(['organisations'], () => decideAgain(() => createOrganisation(parts, order))),
    change(order) {
      const changeAlone = () =>
        lock.hold([`organisation:${order.org}`], () => decideAgain(() => changeOrganisation(parts, order)));
      // Two organisations that are given the same MPN id at once look at each other one after the other.
      return order.changes.locations ? lock.hold(['organisations'], changeAlone) : changeAlone();
    }
  };
}

async function createOrganisation(
  parts: DirectoryParts,
  { by, organisation, org: given }: Parameters<Directory['create']>[0]
): Promise<Outcome<OrganisationDocument> | 'again'> {
  const { organisations } = parts;
  const { adjudicated, locations } = organisation;
  const name = organisation.name.trim();
  if (name === '' || !areLocations(locations)) return refuse('malformed');
  const org = given ?? (await freeId(parts, name));
  if (!organisationPattern.test(org)) return refuse('malformed');
  if (await organisations.read(org)) return refuse('changed-meanwhile');
  if (await isTaken(parts, locations, org)) return refuse('mpn-id-taken');
  const after: Content = { _id: organisationId(org), v: 1, org, name, adjudicated, locations, members: [] };
  const facts = ({ name, adjudicated, locations }: Content) => ({ name, adjudicated, locations });
  const recorded = await record(parts, by, { what: 'organisation-created', before: null, after, facts });
  if (!recorded.ok) return 'again';
  await organisations.refresh(org);
  return done(after);
}

async function changeOrganisation(
  parts: DirectoryParts,
  { by, org, standing, changes: asked }: Parameters<Directory['change']>[0]
): Promise<Outcome<OrganisationDocument> | 'again'> {
  const { organisations } = parts;
  const before = await organisations.read(org);
  if (!before) return refuse('not-found');
  if (standing !== 'all' && !isForOwn(asked)) return refuse('not-allowed');
  const after = applyChanges(before, asked);
  if (!after.ok) return after;
  if (await isTaken(parts, addedLocations(before, after.content), org)) return refuse('mpn-id-taken');
  const [first, ...others] = stepsBetween(before, after.content);
  if (!first) return done(before);
  const facts = (organisation: Content) =>
    Object.assign({}, ...[first, ...others].map((step) => step.facts(organisation))) as ChangedFacts;
  const recorded = await record(parts, by, { what: first.what, facts, before, after: after.content });
  if (!recorded.ok) return 'again';
  await organisations.refresh(org);
  return done(after.content);
}

async function freeId({ organisations }: DirectoryParts, name: string): Promise<string> {
  const taken = new Set((await organisations.list()).map(({ org }) => org));
  const wanted = nameToId(name);
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted.slice(0, 36)}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** An MPN id is one partner's location: with it, somebody else would be paid. */
async function isTaken({ organisations }: DirectoryParts, added: readonly Location[], org: string): Promise<boolean> {
  const others = (await organisations.list()).filter((other) => other.org !== org);
  const ids = new Set(others.flatMap(({ locations }) => locations.map(({ mpnId }) => mpnId)));
  return added.some(({ mpnId }) => ids.has(mpnId));
}

function record({ changes }: DirectoryParts, by: By, { what, facts, before, after }: RecordOrder) {
  const target = { kind: 'organisation', id: after.org, name: after.name } as const;
  return changes.recordChange(
    { by, what, org: after.org, target, before: before && facts(before), after: facts(after) },
    [organisationWrite(after, before?._rev)]
  );
}

interface RecordOrder extends Step {
  readonly before: OrganisationDocument | null;
  readonly after: Content;
}

interface Step {
  readonly what: ChangeKind;
  readonly facts: (organisation: Content) => ChangedFacts;
}

function stepsBetween(before: Content, after: Content): readonly Step[] {
  const steps: readonly Step[] = [
    { what: 'organisation-renamed', facts: ({ name }) => ({ name }) },
    { what: 'adjudication-changed', facts: ({ adjudicated }) => ({ adjudicated }) },
    { what: 'locations-changed', facts: ({ locations }) => ({ locations }) }
  ];
  return steps.filter(({ facts }) => canonicalJson(facts(before)) !== canonicalJson(facts(after)));
}

function applyChanges(
  before: OrganisationDocument,
  { name, adjudicated, locations }: OrganisationChanges
):
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly code: 'malformed' | 'changed-meanwhile' } {
  const { _rev, ...content } = before;
  if (name && name.to.trim() === '') return refuse('malformed');
  if (locations && !areLocations(locations.to)) return refuse('malformed');
  // Somebody else has just made the same change: nothing is in the way.
  const isStill = <T>(present: T, { from, to }: { readonly from: T; readonly to: T }) =>
    [from, to].some((value) => canonicalJson(value) === canonicalJson(present));
  const isAsSeen =
    (!name || isStill(before.name, name)) &&
    (!adjudicated || isStill<Adjudicated>(before.adjudicated, adjudicated)) &&
    (!locations || isStill(before.locations, locations));
  if (!isAsSeen) return refuse('changed-meanwhile');
  return {
    ok: true,
    content: {
      ...content,
      name: name?.to.trim() ?? content.name,
      adjudicated: adjudicated?.to ?? content.adjudicated,
      locations: locations?.to ?? content.locations
    }
  };
}

/** What an organisation's own administrators may change: what their locations are called. Which ones there are is the programme's to say. */
function isForOwn({ name, adjudicated, locations }: OrganisationChanges): boolean {
  if (name || adjudicated) return false;
  const ids = (list: readonly Location[]) => canonicalJson(list.map(({ mpnId }) => mpnId).sort());
  return !locations || ids(locations.from) === ids(locations.to);
}

/** What was there before stays changeable, whoever else has it. */
function addedLocations(before: Content, after: Content): readonly Location[] {
  const known = new Set(before.locations.map(({ mpnId }) => mpnId));
  return after.locations.filter(({ mpnId }) => !known.has(mpnId));
}

function areLocations(locations: readonly Location[]): boolean {
  const ids = new Set(locations.map(({ mpnId }) => mpnId));
  return ids.size === locations.length && locations.every(({ name }) => name.trim() !== '');
}

function organisationWrite(content: Content, rev: string | undefined): ChangeWrite {
  const document = { ...content, ...(rev === undefined ? {} : { _rev: rev }) };
  return { database: registerOf(programmeDesk), document };
}

/** `Padaria São João Ltda.` → `padaria-sao-joao-ltda`. */
function nameToId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return plain === '' ? 'partner' : plain;
}
