/*
 * A claim's form while it is typed, over a workplace in memory.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveValue } from '#device/live.ts';
import type { DraftRow } from '#device/rows.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import { anActor, completeFields, monday, noon, OneClaim, termsFor } from '#rules/testing/claims.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import { unsaved } from '#ui/unsaved.svelte.ts';
import type { Acted, ShownClaim, Workplace } from '#workplace/workplace.ts';
import { ClaimForm, draftForm } from './claim-form.svelte.ts';

const at = noon(monday);
const page = new EventTarget();
const hide = (): boolean => page.dispatchEvent(new Event('pagehide'));
const stops: (() => void)[] = [];

beforeEach(() => {
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible', documentElement: {} }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

const shownOf = (world: OneClaim): ShownClaim => ({
  ...{ claim: world.present, onRecord: world.present, actions: [], doomed: new Map(), files: new Map() }
});
const rowOf = (values: DraftRow['values'], savedAt: number): DraftRow => ({
  ...{ id: `c/${draftForm}`, claim: 'c', form: draftForm, values, savedAt }
});

interface Given {
  readonly world?: OneClaim;
  readonly role?: PersonRole;
  readonly kept?: DraftRow['values'];
  readonly adjudicated?: 'here' | 'elsewhere';
}

/** A form that has read what there is. */
async function open({ world, role = 'contributor', kept, adjudicated = 'here' }: Given = {}) {
  const orders: unknown[] = [];
  const answers: Acted[] = [];
  const shown = new LiveValue<ShownClaim | null>(world ? shownOf(world) : null);
  const drafts = new LiveValue<readonly DraftRow[]>(kept ? [rowOf(kept, 1)] : []);
  let saves = 0;
  let isFull = false;
  const workplace = {
    actor: anActor(role),
    person: { name: 'Ana', email: 'ana@contoso.example' },
    claim: () => shown,
    drafts: () => drafts,
    draft: () => Promise.resolve(drafts.value[0] ?? null),
    reference: new LiveValue({ programme: null, organisations: new Map([['contoso', { adjudicated }]]) }),
    currentTime: () => at,
    termsOf: () => world?.terms ?? null,
    saveDraft: ({ values }: { readonly values: DraftRow['values'] }) => {
      if (isFull) return Promise.resolve({ code: 'disk-full', retry: 'after-freeing-space' });
      drafts.set([rowOf(values, ++saves + 1)]);
      return Promise.resolve(null);
    },
    dropDraft: () => Promise.resolve(drafts.set([])),
    act: (order: unknown) => {
      orders.push(order);
      return Promise.resolve(answers.shift() ?? { ok: true, claim: (world ?? new OneClaim().draft(at)).present });
    }
  } as unknown as Workplace;
  const form = new ClaimForm(workplace, 'c');
  stops.push(form.open());
  await vi.waitFor(() => expect(form.status).toBe('ready'), 30_000);
  return { form, orders, answers, shown, drafts, fill: () => (isFull = true) };
}

const aDraft = (): OneClaim => new OneClaim().draft(at);
const typedIn = (row: DraftRow | undefined): unknown => row?.values['typed'];

test('[W60] what is typed stands over what the claim says, and typed back it is no change', async () => {
  const { form, orders } = await open({ world: aDraft() });
  expect([form.text('customerName'), form.wasTyped('customerName')]).toEqual(['Padaria Aurora', false]);
  form.type('customerName', 'Padaria Aurora e Filhos');
  form.type('publicSector', true);
  form.type('products/l2', null);
  expect([form.fields.customerName, form.flag('publicSector'), form.line('l2'), form.line('l1')]).toEqual([
    ...['Padaria Aurora e Filhos', true, null],
    { product: 'teams' }
  ]);
  form.type('customerName', 'Padaria Aurora');
  form.type('publicSector', false);
  form.type('products/l2', { product: 'exchange' });
  expect({ typed: form.typed, wasTyped: form.wasTyped('customerName') }).toEqual({ typed: {}, wasTyped: true });
  expect(await form.complete('customer', { leaving: false })).toEqual({ ok: true, sent: 'nothing' });
  expect(orders).toEqual([]);
});

test('[W60] a field that was emptied is empty, and not what the claim says', async () => {
  const { form } = await open({ world: aDraft() });
  form.type('customerName', '');
  expect([form.text('customerName'), form.fields.customerName]).toEqual(['', undefined]);
  expect(form.missing).toEqual([{ field: 'customerName', code: 'missing' }]);
});

test.each([
  { role: 'contributor', isSubmitted: false, may: ['customerName', 'mpnId', 'products/l1'] },
  { role: 'manager', isSubmitted: true, may: ['mpnId', 'products/l1'] },
  { role: 'contributor', isSubmitted: true, may: [] },
  { role: 'reader', isSubmitted: false, may: [] }
] as const)('[W60] a $role types nothing but $may, submitted: $isSubmitted', async ({ role, isSubmitted, may }) => {
  const world = isSubmitted ? aDraft().submit(at) : aDraft();
  const { form } = await open({ world, role });
  form.type('customerName', 'Other');
  form.type('mpnId', '1234567');
  form.type('products/l1', null);
  expect(Object.keys(form.typed)).toEqual(may);
});

test('[W61] a step sends what changed in it alone, as it was understood', async () => {
  const { form, orders } = await open({ world: aDraft() });
  form.type('customerName', '  Padaria   Sol ');
  form.type('tenantId', '{AAAAAAAA-2222-3333-4444-555555555555}');
  form.type('partnerContactName', 'Bea');
  expect(await form.complete('customer', { leaving: false })).toEqual({ ok: true, sent: 'edited' });
  expect(orders).toEqual([
    {
      claim: 'c',
      kind: 'edit',
      changes: {
        customerName: { from: 'Padaria Aurora', to: 'Padaria Sol' },
        tenantId: { from: completeFields.tenantId, to: 'aaaaaaaa-2222-3333-4444-555555555555' }
      }
    }
  ]);
  expect(Object.keys(form.typed)).toEqual(['partnerContactName']);
});

test('[W61] the first step that is completed makes the claim, and the next one edits it', async () => {
  const { form, orders } = await open();
  form.type('solutionArea', 'microsoft-365');
  form.type('activity', 'usage');
  expect(await form.complete('activity', { leaving: false })).toEqual({ ok: true, sent: 'created' });
  form.type('customerName', 'Padaria Sol');
  expect(await form.complete('customer', { leaving: false })).toEqual({ ok: true, sent: 'edited' });
  expect(orders).toEqual([
    { claim: 'c', kind: 'create', fields: { solutionArea: 'microsoft-365', activity: 'usage' }, products: {} },
    { claim: 'c', kind: 'edit', changes: { customerName: { from: 'Padaria Aurora', to: 'Padaria Sol' } } }
  ]);
});

test('[W61] what is typed while it is being sent is kept for the next time', async () => {
  const { form, orders } = await open({ world: aDraft() });
  form.type('customerName', 'Padaria Sol');
  const completed = form.complete('customer', { leaving: false });
  form.type('customerName', 'Padaria Solar');
  await completed;
  expect(orders).toMatchObject([{ changes: { customerName: { to: 'Padaria Sol' } } }]);
  expect(form.text('customerName')).toBe('Padaria Solar');
});

test('[W62] a wrong value keeps a step from being completed, and is said from then on', async () => {
  const { form, orders } = await open({ world: aDraft() });
  form.type('customerDomain', 'no domain');
  form.type('customerName', 'Padaria Sol');
  expect(form.problem('customerDomain')).toBeNull();
  expect(await form.complete('customer', { leaving: false })).toEqual({
    ...{ ok: false, code: 'problems', keys: ['customerDomain'] }
  });
  expect({ orders, problem: form.problem('customerDomain')?.kind }).toEqual({ orders: [], problem: 'domain' });
});

test('[W62] whoever leaves sends the rest, and the wrong value stays as it was typed', async () => {
  const { form, orders, drafts } = await open({ world: aDraft() });
  form.type('customerDomain', 'no domain');
  form.type('customerName', 'Padaria Sol');
  expect(await form.complete('customer', { leaving: true })).toEqual({ ok: true, sent: 'edited' });
  expect(orders).toMatchObject([{ changes: { customerName: { to: 'Padaria Sol' } } }]);
  expect(JSON.stringify(orders)).not.toContain('customerDomain');
  hide();
  await vi.waitFor(
    () => expect(typedIn(drafts.value[0])).toEqual({ customerDomain: { seen: 'aurora.example', to: 'no domain' } }),
    30_000
  );
});

test('[W62] a wrong value of another step is no reason to stay on this one', async () => {
  const { form } = await open({ world: aDraft() });
  form.type('mpnId', 'none');
  form.type('customerName', 'Padaria Sol');
  expect(await form.complete('customer', { leaving: false })).toEqual({ ok: true, sent: 'edited' });
  expect(form.text('mpnId')).toBe('none');
});

test('[W62] whoever leaves a field reads what was understood, and only then what is wrong', async () => {
  const { form } = await open({ world: aDraft() });
  form.type('tenantId', '{AAAAAAAA-2222-3333-4444-555555555555}');
  form.type('customerDomain', 'no domain');
  form.leave('tenantId');
  form.leave('customerDomain');
  expect([form.text('tenantId'), form.text('customerDomain')]).toEqual([
    ...['aaaaaaaa-2222-3333-4444-555555555555', 'no domain']
  ]);
  expect([form.problem('tenantId'), form.problem('customerDomain')?.kind]).toEqual([null, 'domain']);
  form.type('customerDomain', 'sol.example');
  expect(form.problem('customerDomain')).toBeNull();
});

test.each([
  {
    answer: { ok: false, refusal: { code: 'wrong-state', state: 'approved', action: 'edit' } },
    completed: { ok: false, code: 'refused', refusal: { code: 'wrong-state', state: 'approved', action: 'edit' } }
  },
  {
    answer: { ok: false, failure: { code: 'disk-full', retry: 'after-freeing-space' } },
    completed: { ok: false, code: 'not-saved' }
  }
] as const)('[W63] after $completed.code all that was typed is still there', async ({ answer, completed }) => {
  const { form, answers, drafts } = await open({ world: aDraft() });
  form.type('customerName', 'Padaria Sol');
  hide();
  await vi.waitFor(() => expect(drafts.value).toHaveLength(1), 30_000);
  answers.push(answer);
  expect(await form.complete('customer', { leaving: false })).toEqual(completed);
  expect(form.text('customerName')).toBe('Padaria Sol');
  expect(drafts.value).toHaveLength(1);
});

test('[W64] the edit tells what the person saw, also when a colleague has changed it meanwhile', async () => {
  const world = aDraft();
  const { form, orders, shown } = await open({ world });
  form.type('customerName', 'Padaria Sol');
  const changes = { customerName: { from: 'Padaria Aurora', to: 'Padaria Lua' }, mpnId: { from: '4567890', to: '7' } };
  world.act('manager', 'edit', { changes }, { at });
  shown.set(shownOf(world));
  expect([form.text('customerName'), form.text('mpnId')]).toEqual(['Padaria Sol', '7']);
  await form.complete('customer', { leaving: false });
  expect(orders).toEqual([
    { claim: 'c', kind: 'edit', changes: { customerName: { from: 'Padaria Aurora', to: 'Padaria Sol' } } }
  ]);
});

test('[W64] whoever types what the colleague has written meanwhile still tells what they saw', async () => {
  const world = aDraft();
  const { form, shown } = await open({ world });
  form.type('customerName', 'Padaria Sol');
  world.act('manager', 'edit', { changes: { customerName: { from: 'Padaria Aurora', to: 'Lua' } } }, { at });
  shown.set(shownOf(world));
  form.type('customerName', 'Padaria Aurora');
  expect(form.typed).toEqual({ customerName: { seen: 'Padaria Aurora', to: 'Padaria Aurora' } });
});

test('[W65] what is typed is kept, said to be saved when it is, and read back', async () => {
  const first = await open({ world: aDraft() });
  first.form.step = 'customer';
  first.form.type('customerName', 'Padaria Sol');
  expect([first.form.saving, unsaved.any]).toEqual(['saving', true]);
  hide();
  await vi.waitFor(() => expect(first.form.saving).toBe('saved'), 30_000);
  expect(unsaved.any).toBe(false);
  const kept = first.drafts.value[0]?.values ?? {};
  const again = await open({ world: aDraft(), kept });
  expect([again.form.text('customerName'), again.form.step]).toEqual(['Padaria Sol', 'customer']);
});

test('[W65] a full disk is said, and the form is not taken for saved', async () => {
  const { form, fill } = await open({ world: aDraft() });
  fill();
  form.type('customerName', 'Padaria Sol');
  hide();
  await vi.waitFor(() => expect(form.saving).toBe('failed'), 30_000);
  expect(unsaved.any).toBe(true);
});

test('[W65] a step that sent all that was typed leaves no draft', async () => {
  const { form, drafts } = await open({ world: aDraft() });
  form.type('customerName', 'Padaria Sol');
  hide();
  await vi.waitFor(() => expect(drafts.value).toHaveLength(1), 30_000);
  await form.complete('customer', { leaving: false });
  expect(drafts.value).toEqual([]);
});

test('[W65] what another tab has typed is taken over, but not over what was typed here since', async () => {
  const { form, drafts } = await open({ world: aDraft() });
  const typed = { mpnId: { seen: '4567890', to: '7' }, customerName: { seen: 'Padaria Aurora', to: 'Theirs' } };
  form.type('customerName', 'Ours');
  drafts.set([rowOf({ typed, writer: 'another tab' }, 50)]);
  expect([form.text('mpnId'), form.text('customerName')]).toEqual(['7', 'Ours']);
  // The other tab has sent all of it.
  drafts.set([]);
  expect([form.text('mpnId'), form.text('customerName')]).toEqual(['4567890', 'Ours']);
});

test('[W65] a draft that another version of the app has kept is read as far as it can be', async () => {
  const { form } = await open({ kept: { typed: { customerName: 'bare', mpnId: { seen: null, to: '7' } }, step: 4 } });
  expect({ typed: form.typed, step: form.step }).toEqual({ typed: { mpnId: { seen: null, to: '7' } }, step: '' });
});

test('[W66] what needs a claim makes one, with whoever begins it as its contact', async () => {
  const { form, orders } = await open();
  form.type('partnerContactName', 'Bea');
  form.type('customerDomain', 'no domain');
  expect([await form.ensureClaim(), await form.ensureClaim()]).toEqual([true, true]);
  const fields = { partnerContactName: 'Bea', partnerContactEmail: 'ana@contoso.example' };
  expect(orders).toEqual([{ claim: 'c', kind: 'create', fields, products: {} }]);
  expect(form.text('customerDomain')).toBe('no domain');
});

test('[W66] where the claim cannot be made, what needs it is told so', async () => {
  const { form, answers } = await open();
  answers.push({ ok: false, failure: { code: 'disk-full', retry: 'after-freeing-space' } });
  expect(await form.ensureClaim()).toBe(false);
});

test('[W60] the rules are the claim’s own, and the first ones before those of the programme have arrived', async () => {
  const profile = { ...profile2020, id: 'own' };
  const world = new OneClaim({ terms: termsFor(profile) }).draft(at);
  expect((await open({ world })).form.profile).toBe(profile);
  expect((await open()).form.profile).toBe(profile2020);
});

test.each([
  { adjudicated: 'here', writes: true },
  { adjudicated: 'elsewhere', writes: false }
] as const)('[W60] a programme $adjudicated: the customer is written to from here: $writes', async (given) => {
  const { form } = await open(given);
  expect(form.writesToCustomer).toBe(given.writes);
});
