import type { Locator, Page } from '@playwright/test';
import { photo } from '#tests/support/journey-files.ts';
import {
  askForMore,
  beginReview,
  chooseFile,
  expectFile,
  expectUpToDate,
  heading,
  saveAndContinue,
  seen,
  stateOf
} from '#tests/support/journey-steps.ts';
import { english, portuguese, type Words } from '#tests/support/journey-words.ts';
import { desktop, expect, test, type OpenOptions } from '#tests/support/journey.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';
import type { ServerProcess } from '#tests/support/server-process.ts';
import type { PersonKey } from '#tests/support/test-people.ts';

/** What the published text lists, as it is read on the screens: not taken from the texts that are tried here. */
interface Said {
  readonly t: Words;
  readonly locale: NonNullable<OpenOptions['locale']>;
  /** Why more may be asked for, and what each means. */
  readonly reasons: readonly (readonly [string, string])[];
  /** Why a reviewer rejects. */
  readonly rejections: readonly string[];
  readonly rejected: string;
  /** Why a partner asks for it. */
  readonly withdrawals: readonly [string, string, string];
  readonly withdrawn: readonly string[];
  readonly listed: RegExp;
  /** What its state means. */
  readonly meaning: string;
  readonly sides: { readonly partner: RegExp; readonly programme: RegExp };
}

const inEnglish: Said = {
  t: english,
  locale: 'en-GB',
  reasons: [
    ['Missing proof of execution', 'The file is the wrong one, or it does not belong to this claim.'],
    ['Missing customer signature', 'The customer’s signature or acknowledgement is not in the evidence.'],
    ['Missing or old dates', 'The dates in the evidence are missing, or too old for this claim.'],
    ['Missing partner solution or service', 'What your company did is not described, or not described well enough.'],
    ['Missing products', 'A product that is claimed does not appear in the evidence.']
  ],
  rejections: [
    'Insufficient proof of execution',
    'Customer’s consent missing in the evidence',
    'Missing products',
    'Proof of execution unavailable'
  ],
  rejected: 'Reason: Customer’s consent missing in the evidence',
  withdrawals: ['Wrong MPN id', 'Wrong activity', 'We no longer work with the customer'],
  withdrawn: ['Reason: Partner’s request', 'Why: Wrong activity'],
  listed: /Submitted.*\d business days left/,
  meaning: 'The review has not begun yet.',
  sides: { partner: /· Partner/, programme: /· Programme/ }
};
const inPortuguese: Said = {
  t: portuguese,
  locale: 'pt-BR',
  reasons: [
    ['Ausência da PoE', 'O arquivo carregado é incorreto ou não pertence a esta declaração.'],
    ['Assinatura do cliente ausente', 'A assinatura ou confirmação do cliente não está na PoE.'],
    ['Datas ausentes ou antigas', 'As datas na PoE estão ausentes ou são antigas em relação à declaração.'],
    [
      'Solução/serviço de parceiro ausentes',
      'A descrição do trabalho concluído é insuficiente ou não está no documento.'
    ],
    ['Produtos ausentes', 'A PoE não inclui um produto ou uma carga de trabalho que está sendo reivindicada.']
  ],
  rejections: [
    'Prova de execução insuficiente',
    'Consentimento de cliente ausente na PoE',
    'Produtos ausentes',
    'PoE indisponível'
  ],
  rejected: 'Motivo: Consentimento de cliente ausente na PoE',
  withdrawals: ['MPN incorreto', 'Atividade incorreta', 'Não trabalhamos mais com o cliente'],
  withdrawn: ['Motivo: Solicitação de parceiro', 'Por quê: Atividade incorreta'],
  listed: /Enviado.*Faltam \d dias úteis/,
  meaning: 'A revisão ainda não começou.',
  sides: { partner: /· Parceiro/, programme: /· Programa/ }
};

/** Just these, in this order. */
async function expectChoices(choices: Locator, names: readonly string[]): Promise<void> {
  await expect(choices).toHaveCount(names.length);
  for (const [i, name] of names.entries())
    await expect(choices.nth(i)).toHaveAccessibleName(new RegExp(`^${name.replace(/[/.]/g, '\\$&')}`));
}

/** A submitted claim's own pages, one after the other: location, products, contacts, evidence. */
async function editSubmitted(page: Page, t: Words): Promise<void> {
  await page.getByRole('link', { name: t.claims.actions.editFields }).click();
  await expect(page).toHaveURL(/\/edit/);
  await page.goto(page.url().replace(/\/edit.*/, '/edit?step=location'));
  await page.getByRole('radio', { name: 'Headquarters' }).check();
  await saveAndContinue(page, t);
  await page.getByRole('checkbox', { name: 'Exchange Online', exact: true }).check();
  await saveAndContinue(page, t);
  await expect(heading(page, t.form.contacts.question)).toBeVisible();
  await page.getByLabel(t.form.contacts.name, { exact: true }).first().fill('Eva Lima');
  await page.getByLabel(t.form.contacts.name, { exact: true }).last().fill('Rita Dias');
  await saveAndContinue(page, t);
  await chooseFile(page, photo, t);
  await saveAndContinue(page, t);
  await page.getByRole('link', { name: t.form.check.done }).click();
}

interface Journey {
  readonly server: ServerProcess;
  readonly openAs: (key: PersonKey, options?: OpenOptions) => Promise<Page>;
}

async function walkThrough({ server, openAs }: Journey, said: Said): Promise<void> {
  const { t, locale } = said;
  test.slow();
  const claim = await prepareClaim(server, 'submitted');
  const manager = await openAs('manager', { locale });
  await manager.goto('/claims');
  await expect(manager.getByRole('link', { name: preparedCustomer })).toContainText(said.listed);
  await manager.getByRole('link', { name: preparedCustomer }).click();
  await expect(seen(manager, said.meaning)).toBeVisible();
  await expectUpToDate(manager, t);
  await editSubmitted(manager, t);
  await manager.getByLabel(t.claims.comments.write).fill('See the photograph too.');
  await manager.getByRole('button', { name: t.claims.comments.send }).click();
  await expectUpToDate(manager, t);
  await expect
    .poll(async () => (await claim.onRecord())?.fields, { timeout: 30_000 })
    .toMatchObject({ mpnId: '4711002', customerContactName: 'Eva Lima', partnerContactName: 'Rita Dias' });

  // The reviewer reads what was said, and may ask for five reasons.
  const reviewer = await openAs('reviewer', { locale, size: desktop });
  await reviewer.goto(`/review/${claim.id}`);
  const theirs = reviewer.getByRole('region', { name: t.review.comments.title, exact: true });
  await expect(theirs).toContainText('See the photograph too.', { timeout: 30_000 });
  await beginReview(reviewer, t);
  await reviewer.getByRole('img', { name: /\.jpg$/ }).scrollIntoViewIfNeeded();
  const reasons = said.reasons.map(([name]) => name);
  await expectChoices(reviewer.getByRole('group', { name: t.review.request.reasons }).getByRole('checkbox'), reasons);
  await askForMore(reviewer, { reasons, comment: 'Nothing names Exchange.', remove: 'Exchange Online' }, t);
  // It was the last to decide: the desk has nothing more. The photograph was before the reviewer's eyes.
  await expectFile(manager, /\.jpg/, t.claim.receipts.seen);
  await reviewer.goto(`/review/${claim.id}`);

  // The partner reads each of them, what it means, and answers in the comments.
  const request = manager.getByRole('region', { name: t.claims.sections.request });
  for (const text of [...said.reasons.flat(), t.claims.request.remove('Exchange Online'), 'Nothing names Exchange.'])
    await expect(request).toContainText(text, { timeout: 30_000 });
  const ours = manager.getByRole('region', { name: t.claims.sections.comments, exact: true });
  await expect(ours).toContainText('Nothing names Exchange.');
  await manager.getByLabel(t.claims.comments.write).fill('Is the subject line enough?');
  await manager.getByRole('button', { name: t.claims.comments.send }).click();
  await expect(theirs).toContainText('Is the subject line enough?', { timeout: 30_000 });
  await reviewer.getByLabel(t.review.comments.write).fill('No, the letter has to say it.');
  await theirs.getByRole('button', { name: t.review.comments.send }).click();
  await expect(ours).toContainText('No, the letter has to say it.', { timeout: 30_000 });

  await manager.getByRole('link', { name: t.claims.actions.answer }).click();
  // Sent with nothing in it, it says what is missing and leads there.
  await manager.getByRole('button', { name: t.claims.answer.send }).click();
  await manager.getByRole('alert').getByRole('link').click();
  await expect(manager.getByLabel(t.claims.answer.comment)).toBeFocused();
  await manager.getByText(t.claims.answer.fields, { exact: true }).click();
  await manager.getByLabel(t.claim.fields.customerContactTitle).fill('Head of IT');
  await manager.getByRole('button', { name: t.claims.answer.removeAll(1) }).click();
  await manager.getByRole('button', { name: t.claims.answer.send }).click();
  await expect(stateOf(manager, t.claim.states['in-review'])).toBeVisible();

  await expect(stateOf(reviewer, t.claim.states['in-review'])).toBeVisible({ timeout: 30_000 });
  await reviewer.getByRole('button', { name: t.review.actions.reject }).click();
  const sheet = reviewer.getByRole('dialog');
  await expectChoices(sheet.getByRole('radio'), said.rejections);
  await sheet.getByRole('radio', { name: said.rejections[1] ?? '' }).check();
  await sheet.getByLabel(t.review.sheets.reject.comment, { exact: true }).fill('The customer signed nothing.');
  await sheet.getByRole('button', { name: t.review.sheets.reject.send }).click();
  await expect(heading(manager, said.rejected)).toBeVisible({ timeout: 30_000 });

  // At the top, on the right.
  const button = manager.getByRole('link', { name: t.common.actions.history, exact: true });
  const box = await button.boundingBox();
  expect(box?.y ?? Infinity).toBeLessThan(100);
  expect(box?.x ?? 0).toBeGreaterThan((manager.viewportSize()?.width ?? 0) / 2);
  await button.click();
  const entries = manager.getByRole('listitem');
  for (const [happened, text, side] of [
    ['edit', 'Eva Lima', 'partner'],
    ['add-evidence', '.jpg', 'partner'],
    ['comment', 'See the photograph too.', 'partner'],
    ['request-information', 'Nothing names Exchange.', 'programme'],
    ['comment', 'No, the letter has to say it.', 'programme'],
    ['respond', 'Head of IT', 'partner'],
    ['reject', 'The customer signed nothing.', 'programme']
  ] as const)
    await expect(
      entries.filter({ hasText: t.claim.happened[happened] }).filter({ hasText: text }).first()
    ).toContainText(said.sides[side]);
}

test('[J37] a submitted claim is edited, asked about for each of the five reasons, talked over and rejected, and its history has it all', async ({
  server,
  openAs
}) => walkThrough({ server, openAs }, inEnglish));

test('[J38] uma declaração enviada é editada, questionada por cada um dos cinco motivos, discutida e rejeitada, e o histórico tem tudo', async ({
  server,
  openAs
}) => walkThrough({ server, openAs }, inPortuguese));

async function withdrawAndBeginAnew({ server, openAs }: Journey, { t, locale, ...said }: Said): Promise<void> {
  const claim = await prepareClaim(server, 'submitted');
  const manager = await openAs('manager', { locale });
  await manager.goto(`/claims/${claim.id}`);
  await expectUpToDate(manager, t);
  await manager.getByRole('button', { name: t.claims.actions.withdraw }).click();
  const sheet = manager.getByRole('dialog');
  await expectChoices(sheet.getByRole('radio'), said.withdrawals);
  await sheet.getByRole('button', { name: t.claims.withdrawal.confirm }).click();
  await expect(sheet).toContainText(t.claims.withdrawal.choose);
  await sheet.getByRole('radio', { name: said.withdrawals[1] }).check();
  await sheet.getByRole('button', { name: t.claims.withdrawal.confirm }).click();
  for (const text of said.withdrawn) await expect(seen(manager, text)).toBeVisible();
  await expect.poll(async () => (await claim.onRecord())?.state, { timeout: 30_000 }).toBe('rejected');

  await manager.getByRole('button', { name: t.claims.actions.newFromThis }).click();
  await manager.getByRole('dialog').getByRole('button', { name: t.disputes.newClaim.begin }).click();
  await manager.waitForURL(/\/edit/);
  await manager.goto(manager.url().replace(/\/edit.*/, '/edit?step=activity'));
  await expect(manager.getByRole('radio', { name: t.claim.activities.usage }).first()).toBeVisible();
  await expect(manager.getByRole('radio', { checked: true })).toHaveCount(0);
  await manager.goto(manager.url().replace(/\/edit.*/, '/edit?step=customer'));
  await expect(manager.getByLabel(t.claim.fields.customerName)).toHaveValue(preparedCustomer);
}

test('[J37] a claim is withdrawn for one of three reasons, and the new one made from it leaves out what was wrong', async ({
  server,
  openAs
}) => withdrawAndBeginAnew({ server, openAs }, inEnglish));

test('[J38] uma declaração é retirada por um de três motivos, e a nova feita a partir dela deixa de fora o que estava errado', async ({
  server,
  openAs
}) => withdrawAndBeginAnew({ server, openAs }, inPortuguese));
