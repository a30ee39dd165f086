import { expect, type Locator, type Page } from '@playwright/test';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { test } from '#tests/support/journey-elsewhere.ts';
import { expectUpToDate, heading, seen, stateOf } from '#tests/support/journey-steps.ts';
import { portuguese } from '#tests/support/journey-words.ts';
import { desktop } from '#tests/support/journey.ts';

const dayMs = 86_400_000;

/** The day so long ago as a date field takes it, in the claims' zone. */
const dayText = (at: number): string => new Date(at - 3 * 3_600_000).toISOString().slice(0, 10);

/** Whoever taps, and how often. */
function counting(): { readonly tap: (what: Locator) => Promise<void>; readonly count: () => number } {
  let taps = 0;
  return {
    tap: async (what) => {
      taps += 1;
      await what.click();
    },
    count: () => taps
  };
}

async function chooseDay(page: Page, names: { readonly other: string; readonly choose: string }, at: number) {
  await page.getByRole('radio', { name: names.other }).check();
  await page.getByLabel(names.choose).fill(dayText(at));
}

test('[J17] what the portal said is recorded in three taps offline, counts from its day, and can be put right', async ({
  openAt,
  setClock
}) => {
  test.slow();
  const now = Date.now();
  const page = await openAt('lara', { goesOffline: true });
  await expectUpToDate(page);
  await expect(page.getByRole('link', { name: 'What did the portal say?' })).toBeVisible();
  await page.context().setOffline(true);

  const fingers = counting();
  await fingers.tap(page.getByRole('link', { name: 'What did the portal say?' }));
  await fingers.tap(page.getByRole('link', { name: /Editora Ipê/ }));
  await fingers.tap(page.getByRole('button', { name: /^Action required/ }).first());
  // The pointer on it keeps it.
  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(stateOf(page, 'Action required')).toBeVisible();
  await expect(seen(page, '5 business days left to answer')).toBeVisible();
  expect(fingers.count()).toBe(3);
  await expect(seen(page, 'Only on this device')).toBeVisible();

  // A slip of the finger.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(stateOf(page, 'Submitted')).toBeVisible();
  await page.getByRole('link', { name: 'Record what it said' }).click();
  await page.getByRole('button', { name: 'More on Action required: reasons and a comment' }).click();
  await page.getByRole('checkbox', { name: 'Missing customer signature' }).check();
  await page.getByLabel(/^What it says/).fill('Page 2 is not signed.');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(seen(page, 'The portal asks for more')).toBeVisible();
  await expect(seen(page, 'Page 2 is not signed.')).toBeVisible();

  // What is copied into the portal stands in its order.
  await page.getByRole('link', { name: 'For the portal' }).click();
  await expect(heading(page, 'For the portal')).toBeVisible();
  await page.context().setOffline(false);
  await expectUpToDate(page);
  const colleague = await openAt('luis', { size: desktop });
  await colleague.goto('/claims');
  await colleague.getByRole('link', { name: /Editora Ipê/ }).click();
  await expect(stateOf(colleague, 'Action required')).toBeVisible({ timeout: 30_000 });
  await expect(colleague.getByRole('link', { name: 'Record what it said' })).toHaveCount(0);

  await setClock(now + 12 * dayMs);
  await page.goto('/');
  const card = page.getByRole('article').filter({ hasText: 'Editora Ipê' });
  await expect(card).toContainText('Probably rejected, look in the portal', { timeout: 60_000 });
  await card.getByRole('link').click();
  await expect(heading(page, 'What did the portal say?')).toBeVisible();
  await page.getByRole('link', { name: 'Editora Ipê' }).click();
  await expect(heading(page, 'Probably rejected, look in the portal')).toBeVisible();
  await expect(stateOf(page, 'Action required')).toBeVisible();

  // It was answered in time, and is only said now.
  await page.getByRole('link', { name: 'Answered in the portal' }).click();
  await chooseDay(page, { other: 'Another day', choose: 'Which day' }, now + dayMs);
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await expect(stateOf(page, 'In review')).toBeVisible();

  // A fact that is entered late: what came after it is worked out again.
  await page.getByRole('link', { name: 'Record what it said' }).click();
  await page
    .getByRole('button', { name: /^Approved/ })
    .first()
    .click();
  await expect(stateOf(page, 'Approved')).toBeVisible();
  await page.getByRole('link', { name: 'Record what it said' }).click();
  await chooseDay(page, { other: 'Another day', choose: 'Which day' }, now + 3 * dayMs);
  const rejected = page.getByRole('button', { name: /^Rejected.*No longer counts: Approved/ }).first();
  await expect(rejected).toContainText('The claim is then: Rejected.');
  await rejected.click();
  await expect(seen(page, /Worked out again, the claim is: Rejected\./)).toBeVisible();
  await expect(stateOf(page, 'Rejected')).toBeVisible();
  // Nobody said why: nothing is made up.
  await expect(heading(page, 'Why was not recorded. It stands in the portal.')).toBeVisible();

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(seen(page, 'Without effect, because of what is known to have happened before it.')).toBeVisible();
  await expect(seen(page, 'Taken back: it no longer counts.')).toBeVisible();
  await expect(seen(page, /^Happened .*, in the portal$/)).toBeVisible();
  const entry = page.getByRole('listitem').filter({ hasText: 'Rejected' }).first();
  await entry.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('link', { name: 'Editora Ipê' }).click();
  await expect(stateOf(page, 'Approved')).toBeVisible();
});

test('[J17] asked again without the answer in between on record: three taps, and the countdown runs from the new question', async ({
  openAt
}) => {
  const page = await openAt('lara', { goesOffline: true });
  await expectUpToDate(page);
  await page.context().setOffline(true);
  const fingers = counting();
  await fingers.tap(page.getByRole('link', { name: 'What did the portal say?' }));
  await fingers.tap(page.getByRole('link', { name: /Café Estação/ }));
  await expect(seen(page, /^Your answer in between is taken as given/)).toBeVisible();
  await fingers.tap(page.getByRole('button', { name: /^Action required again/ }).first());
  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(stateOf(page, 'Action required')).toBeVisible();
  await expect(seen(page, '5 business days left to answer')).toBeVisible();
  expect(fingers.count()).toBe(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(seen(page, '5 business days left to answer')).toBeHidden();
  await expect(stateOf(page, 'Action required')).toBeVisible();
});

test('[J18] o que o portal disse, registrado em três toques sem conexão, e contestado lá', async ({
  openAt,
  setClock
}) => {
  test.slow();
  const t = portuguese.elsewhere;
  const now = Date.now();
  const page = await openAt('lara', { locale: 'pt-BR', goesOffline: true });
  await expectUpToDate(page, portuguese);
  // Respondida tarde demais, até onde se sabe.
  const late = page.getByRole('article').filter({ hasText: 'Oficina Norte' });
  await expect(late).toContainText('Provavelmente rejeitada, veja no portal');
  await page.context().setOffline(true);

  const fingers = counting();
  await fingers.tap(page.getByRole('link', { name: 'O que o portal disse?' }));
  await fingers.tap(page.getByRole('link', { name: /Editora Ipê/ }));
  await fingers.tap(page.getByRole('button', { name: /^Ação de parceiro necessária/ }).first());
  await expect(stateOf(page, 'Ação de parceiro necessária')).toBeVisible();
  await expect(seen(page, 'Faltam 5 dias úteis para responder')).toBeVisible();
  expect(fingers.count()).toBe(3);

  await page.goto('/');
  await late.getByRole('link').click();
  await page.getByRole('radio', { name: 'Ontem' }).check();
  await page.getByRole('radio', { name: 'E-mail' }).check();
  await page.getByRole('button', { name: /^Mais sobre Rejeitado/ }).click();
  await page.getByRole('radio', { name: 'Nenhuma resposta de parceiro' }).check();
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(stateOf(page, 'Rejeitado')).toBeVisible();
  await expect(seen(page, /Último: Rejeitado, .*, por e-mail\./)).toBeVisible();
  await expect(heading(page, 'Motivo: Nenhuma resposta de parceiro')).toBeVisible();
  await page.context().setOffline(false);
  await expectUpToDate(page, portuguese);

  await page.getByRole('link', { name: 'Contestar', exact: true }).click();
  await expect(seen(page, 'Quando você contestou no portal?')).toBeVisible();
  await page.getByRole('button', { name: t.dispute.send }).click();
  await expect(stateOf(page, 'Contestado')).toBeVisible();
  await page.getByRole('link', { name: t.card.record }).click();
  await page
    .getByRole('button', { name: /^Contestação aceita: aprovado/ })
    .first()
    .click();
  await expect(stateOf(page, 'Aprovado')).toBeVisible();
  await expect(seen(page, /O portal avisa o cliente, que pode recusar lá até/)).toBeVisible();

  await setClock(now + 12 * dayMs);
  await page.goto('/');
  await expect(page.getByRole('article').filter({ hasText: 'Editora Ipê' })).toContainText(
    'Provavelmente rejeitada, veja no portal',
    { timeout: 60_000 }
  );
});

const tenants = { jorge: '11111111-2222-4333-8444-555555555555', ipe: '4c3b2a19-0817-4625-b4c3-d2e1f0a9b8c7' };

test('[J36] the portal’s export: a preview, then claims created and caught up; again it proposes nothing', async ({
  openAt
}) => {
  const page = await openAt('lara', { size: desktop, goesOffline: true });
  await expectUpToDate(page);
  await page.goto('/reports');
  await page.getByRole('link', { name: /Import the portal’s export/ }).click();
  const on = dayText(Date.now() - dayMs);
  const csv = [
    'Number,Claim status,Last updated,Customer name,Tenant ID,Workload',
    `CPOR-30411,In review,${on},Café Estação,,Teams`,
    `CPOR-30500,Partner action required,${on},Padaria São Jorge,${tenants.jorge},Exchange Online`,
    `CPOR-30444,Submitted,${on},Editora Ipê,${tenants.ipe},Teams;Intune`,
    `CPOR-30501,On hold,${on},Farmácia Sul,${tenants.jorge},Teams`,
    `CPOR-30502,Approved,31/02/2026,Hotel Mar,${tenants.jorge},Teams`
  ].join('\n');
  const file = { name: 'claims.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  const choose = () => page.locator('input[type=file]').setInputFiles(file);
  await page.context().setOffline(true);
  await choose();

  // No column of that name is known: the person says which one it is, once.
  await page.getByText('Columns', { exact: true }).click();
  await page.getByLabel('Claim id in the portal').selectOption('Number');
  await expect(heading(page, 'New: 1 claim')).toBeVisible();
  await expect(heading(page, 'Caught up: 2 claims')).toBeVisible();
  await expect(seen(page, 'Action required → In review')).toBeVisible();
  await expect(seen(page, 'Portal’s id: CPOR-30444')).toBeVisible();
  await expect(seen(page, 'Line 6')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Line 6' })).toContainText('The date cannot be read.');
  await page.getByLabel('On hold').selectOption('In review');
  await expect(heading(page, 'New: 2 claims')).toBeVisible();
  await page.getByRole('checkbox', { name: /Farmácia Sul/ }).uncheck();
  await page.getByRole('button', { name: 'Import 3 claims' }).click();
  await expect(seen(page, '3 claims imported.')).toBeVisible();

  // Columns and words are remembered; only what was left out is still proposed.
  await page.reload();
  await choose();
  await expect(heading(page, 'New: 1 claim')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Farmácia Sul/ })).toBeChecked();
  await expect(page.getByText(/^Caught up/)).toHaveCount(0);
  await page.context().setOffline(false);
  await expectUpToDate(page);
  const colleague = await openAt('luis');
  await colleague.goto('/claims');
  await colleague.getByRole('link', { name: /Padaria São Jorge/ }).click();
  await expect(stateOf(colleague, 'Action required')).toBeVisible({ timeout: 30_000 });
  await expect(seen(colleague, /business days left to answer/)).toBeVisible();
});

test('[J36] a exportação do portal em português, com ponto e vírgula e Windows-1252', async ({ openAt }) => {
  const page = await openAt('lara', { locale: 'pt-BR' });
  await expectUpToDate(page, portuguese);
  await page.goto('/imports');
  const day = (daysAgo: number) =>
    dayText(Date.now() - daysAgo * dayMs)
      .split('-')
      .reverse()
      .join('/');
  const choose = async (...lines: readonly string[]) => {
    const columns =
      'ID da declaração;Status da declaração;Data do status;Nome do cliente;ID do locatário;Carga de trabalho';
    // No month is the thirty-first: this line says in which order the days of the file are, on every day of the year.
    const telling = `CPOR-1;Rascunho;31/12/2025;Loja;${tenants.jorge};Produto de outro catálogo`;
    const buffer = Buffer.from([columns, ...lines, telling].join('\r\n'), 'latin1');
    await page.locator('input[type=file]').setInputFiles({ name: 'declaracoes.csv', mimeType: 'text/csv', buffer });
  };
  const asked = (daysAgo: number) =>
    `CPOR-30500;Ação de parceiro necessária;${day(daysAgo)};Padaria São Jorge;${tenants.jorge};Exchange Online`;
  await choose(asked(2), `CPOR-30290;Recusado pelo cliente;${day(1)};Clube Lagoa;;Teams`);
  await expect(heading(page, 'Novas: 1 declaração')).toBeVisible();
  await expect(seen(page, 'Aprovado → Rejeitado')).toBeVisible();
  await page.getByRole('button', { name: 'Importar 2 declarações' }).click();
  await expect(seen(page, '2 declarações importadas.')).toBeVisible();
  await expect(heading(page, 'Nada mudaria')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('article').filter({ hasText: 'Padaria São Jorge' })).toContainText('O portal pede mais');

  // A later day may be a second question: only the person knows, and is led to where it is recorded.
  await page.goto('/imports');
  await choose(asked(1));
  await expect(heading(page, 'Pedido de novo? 1 declaração')).toBeVisible();
  await expect(heading(page, 'Nada mudaria')).toBeVisible();
  await page.getByRole('link', { name: 'Registrar o que o portal pediu: Padaria São Jorge' }).click();
  await expect(heading(page, 'O que o portal disse?')).toBeVisible();
});

test('[J13] axe finds nothing on the screens of claims decided elsewhere', async ({ openAt }) => {
  test.slow();
  const page = await openAt('lara');
  await expectUpToDate(page);
  await prepareAxe(page);
  const claim = '/claims/01KAEX0000DEM0000000000011';
  const over = '/claims/01KAEX0000DEM0000000000012';
  const found: string[] = [];
  for (const address of [
    '/',
    '/record',
    '/imports',
    claim,
    `${claim}/record`,
    `${claim}/history`,
    `${claim}/answer`,
    over
  ])
    found.push(...(await examine(page, address)));
  expect(found).toEqual([]);
});
