import type { RecordStore } from '#registrar/record-store.ts';
import type { Registrar } from '#registrar/registrar.ts';
import type { HistoryEntry } from '#rules/claim/claim.ts';
import type { RefusalDocument } from '#documents/record-documents.ts';
import type { Chance } from './random.ts';
import { acknowledged, completeForm, minute, type Workshop } from './registrar-workshop.ts';

interface StoryClaim {
  readonly id: string;
  readonly org: string;
  /** By device: its last action on this claim. */
  readonly last: Map<string, string>;
}

export interface SentAction {
  readonly id: string;
  /** What partners sent is decided in order of receipt; how a reviewer's word falls between depends on who is decided first. */
  readonly isPartners: boolean;
}

/**
 * People's actions as chance will have it: the same chance in another workshop makes the same actions, with the same ids. Answers with
 * everything that was sent.
 */
export async function tellStory(
  workshop: Workshop,
  order: { readonly chance: Chance; readonly steps: number; readonly between: (step: number) => Promise<void> }
): Promise<readonly SentAction[]> {
  const { chance, steps, between } = order;
  const claims: StoryClaim[] = [];
  const sent: SentAction[] = [];
  const send: Workshop['send'] = async (action) => {
    const id = await workshop.send(action);
    workshop.clock.pass(1);
    sent.push({ id, isPartners: action.desk === undefined });
    return id;
  };
  const create = async (): Promise<void> => {
    const org = chance.pick(['contoso', 'fabrikam']);
    const claim = { id: workshop.newClaim(), org, last: new Map<string, string>() };
    claim.last.set('device-1', await send({ kind: 'create', claim: claim.id, org, ...completeForm }));
    claims.push(claim);
  };
  /** On one of the claims, by a device that names its own last action on it. */
  const onClaim = async (
    device: string,
    act: (head: { claim: string; org: string; device: string; after: string | null }) => Promise<string>
  ): Promise<void> => {
    const claim = chance.pick(claims);
    const after = claim.last.get(device) ?? null;
    claim.last.set(device, await act({ claim: claim.id, org: claim.org, device, after }));
  };
  const word = (): string => `word ${String(chance.below(1_000_000))}`;
  const reviewer = { desk: 'review', by: 'rita', basedOn: 100 } as const;
  const kinds: readonly (() => Promise<void>)[] = [
    create,
    () => onClaim('device-1', (head) => send({ ...head, kind: 'comment', text: word() })),
    () => onClaim('device-2', (head) => send({ ...head, kind: 'comment', text: word() })),
    () =>
      onClaim('device-1', (head) =>
        send({ ...head, kind: 'edit', changes: { name: { from: completeForm.fields.name, to: word() } } })
      ),
    () => onClaim('device-2', (head) => send({ ...head, kind: chance.pick(['discard', 'restore']) })),
    () =>
      onClaim('device-1', async (head) => {
        const file = workshop.file(word());
        await file.store(head.org);
        const added = await send({ ...head, kind: 'add-evidence', files: [file.manifest] });
        return send({ ...head, after: added, kind: 'submit', acknowledged: [...acknowledged] });
      }),
    () => onClaim('device-3', (head) => send({ ...head, ...reviewer, kind: 'comment', text: word() })),
    async () => void (await send({ kind: 'discard', claim: workshop.newClaim() })),
    async () => void (await send({ kind: 'comment', claim: chance.pick(claims).id, text: word(), org: 'contoso' }))
  ];
  await create();
  for (let step = 0; step < steps; step++) {
    await chance.pick(kinds)();
    await between(step);
  }
  return sent;
}

/** Enough official time for everything that is held to be looked at again, and for a missing action to be given up. */
export async function letSettle(workshop: Workshop, registrar: Registrar): Promise<void> {
  for (let round = 0; round < 4; round++) {
    workshop.clock.moveOfficial(4 * minute);
    registrar.clockMoved();
    await registrar.idle();
  }
}

export interface StoryEnd {
  /** By action: how it ended, once for each time that it is found: on record, waiting or refused. */
  readonly outcomes: ReadonlyMap<string, readonly string[]>;
  readonly gaps: number;
}

/** What became of each action, in all registers of partners and in those where others' refusals are kept apart. */
export async function readEnd(store: RecordStore): Promise<StoryEnd> {
  const outcomes = new Map<string, string[]>();
  const note = (id: string, outcome: string): void => {
    outcomes.set(id, [...(outcomes.get(id) ?? []), outcome]);
  };
  let gaps = 0;
  const desks = await store.listDesks();
  for (const desk of desks.filter((name) => name.startsWith('org-')))
    for (const document of await store.open(`register-${desk}`).readRange({ from: 'claim:', to: 'claim:~' })) {
      const { history, waiting } = document as unknown as StoredClaim;
      for (const { action, kind, outcome, refusal } of history) {
        if (kind === 'gap') gaps++;
        if (action !== null) note(action, `${outcome} ${refusal?.code ?? ''}`);
      }
      for (const { action } of waiting) note(action.id, 'waiting');
    }
  for (const desk of desks)
    for (const document of await store.open(`register-${desk}`).readRange({ from: 'refusal:', to: 'refusal:~' })) {
      const { action, refusal } = document as unknown as RefusalDocument;
      // A reviewer's refusal is told on their desk as well, where no claim carries it there.
      if (!outcomes.has(action)) note(action, `refused ${refusal.code}`);
    }
  return { outcomes, gaps };
}

interface StoredClaim {
  readonly history: readonly HistoryEntry[];
  readonly waiting: readonly { readonly action: { readonly id: string } }[];
}
