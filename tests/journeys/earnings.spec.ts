import { approveClaim } from '#tests/support/approved-claim.ts';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { heading, seen } from '#tests/support/journey-steps.ts';
import { portuguese as t } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { workbook } from '#tests/support/workbook.ts';

const header =
  'ClaimId;CustomerTenantId;CustomerName;SubscriptionId;WorkloadName;MpnId;MonthlyActiveUsers;PaidAvailableUnits;' +
  'DateAssociated;EarningAmount;PaymentStatus;ReasonCode;EarningMonth;Currency';
const tenant = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const fileOf = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`)
});

/** A workbook: its numbers and days are exact, whatever they look like. */
async function correctedJune(): Promise<Buffer> {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const names = ['ID do locatário', 'Cliente', 'Produto', 'Data da associação', 'Valor do ganho', 'Mês', 'Moeda'];
  const june = '<c s="1"><v>46174</v></c>';
  const line =
    [tenant, 'Adventure Works', 'Teams'].map(text).join('') + `${june}<c><v>200</v></c>${june}${text('BRL')}`;
  const rows = `<row>${text('Ganhos de junho')}</row><row>${names.map(text).join('')}</row><row>${line}</row>`;
  return Buffer.from(await workbook({ sheets: [rows], formats: [0, 14] }).arrayBuffer());
}

test('[J28] o relatório de ganhos é importado, confrontado com as declarações, e visto pelos colegas', async ({
  server,
  openAs
}) => {
  test.slow();
  const first = await approveClaim(server);
  const second = await approveClaim(server);
  const manager = await openAs('manager', { locale: 'pt-BR', size: desktop, goesOffline: true });
  await manager.getByRole('link', { name: 'Relatórios' }).click();
  await manager.getByRole('link', { name: /^Ganhos/ }).click();
  await expect(heading(manager, 'Importar um relatório de ganhos')).toBeVisible();

  // One line by the claim's id, one by tenant and product, one that nobody claimed, one that cannot be read.
  await manager
    .getByLabel(t.earnings.import.choose)
    .setInputFiles(
      fileOf('ganhos-junho.csv', [
        `${first.id};${tenant};Adventure Works;;Microsoft Teams;1234567;120;150;01/03/2026;1.234,50;Sent;;05/2026;BRL`,
        `;${tenant};Adventure Works;;Teams;1234567;140;150;01/03/2026;100,25;Sent;;06/2026;BRL`,
        ';00000000-0000-4000-8000-000000000001;Loja Azul;;Exchange;1234567;5;10;;7,00;Pending;R12;06/2026;BRL',
        ';;Sem chave;;;;;;;9,00;;;06/2026;BRL'
      ])
    );
  // Nothing in the file says which day 01/03 is: nothing is read before the manager does.
  await manager.getByRole('button', { name: 'Ler assim' }).click();
  await expect(seen(manager, 'Escolha um. O próprio arquivo, ou quem o fez, sabe.')).toBeVisible();
  await manager.getByRole('radio', { name: 'O dia vem primeiro' }).check();
  await manager.getByRole('button', { name: 'Ler assim' }).click();
  await expect(heading(manager, 'ganhos-junho.csv foi lido')).toBeVisible();
  await expect(seen(manager, '3 linhas podem ser importadas')).toBeVisible();
  await expect(seen(manager, /Linha 5: não tem ID da declaração/)).toBeVisible();
  await expect(seen(manager, 'Nada foi importado ainda.')).toBeVisible();
  // While the columns of another file are chosen, what was read of this one does not stand under them.
  const chooser = manager.getByLabel(t.earnings.import.another);
  await chooser.setInputFiles({ name: 'outro.csv', mimeType: 'text/csv', buffer: Buffer.from('A;B\r\n1;2\r\n') });
  await expect(manager.getByRole('group', { name: 'Qual coluna diz o quê?' })).toBeVisible();
  await expect(heading(manager, 'ganhos-junho.csv foi lido')).toBeHidden();
  await manager.reload();
  await expect(heading(manager, 'ganhos-junho.csv foi lido')).toBeVisible();

  // Without network it waits here, and is sent by itself.
  await manager.context().setOffline(true);
  await manager.getByRole('button', { name: 'Importar 3 linhas' }).click();
  await expect(seen(manager, /espera neste aparelho até o servidor responder/)).toBeVisible();
  await manager.context().setOffline(false);
  await expect(seen(manager, /3 de 3 linhas|2 de 3 linhas pertencem a uma declaração/)).toBeVisible({
    timeout: 60_000
  });
  await expect(seen(manager, /^BRL.1\.341,75$/)).toBeVisible();
  await manager.getByRole('link', { name: /^Com ganhos/ }).click();
  await expect(manager.getByRole('listitem').filter({ hasText: 'Adventure Works' }).first()).toBeVisible();
  await manager.getByRole('link', { name: 'Linhas sem declaração (1)' }).click();
  await expect(seen(manager, 'Loja Azul')).toBeVisible();
  await manager.getByRole('link', { name: 'Uso', exact: true }).click();
  await expect(manager.getByRole('img', { name: 'Microsoft Teams em Adventure Works, mês a mês' })).toBeVisible();
  await expect(manager.getByRole('row', { name: 'junho de 2026 140 150' })).toBeVisible();

  // A colleague who may read sees it, without a network too; a contributor does not.
  const reader = await openAs('reader', { locale: 'pt-BR', goesOffline: true });
  await reader.goto('/reports/earnings');
  await expect(seen(reader, /2 de 3 linhas pertencem a uma declaração/)).toBeVisible({ timeout: 60_000 });
  await reader.context().setOffline(true);
  await reader.reload();
  await expect(seen(reader, /2 de 3 linhas pertencem a uma declaração/)).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Importar' })).toHaveCount(0);
  const contributor = await openAs('contributor', { locale: 'pt-BR' });
  await contributor.goto('/reports/earnings');
  await expect(heading(contributor, 'Os ganhos são para gestores e leitores')).toBeVisible();

  // The claim says what it earned so far; an approved one without a line is found.
  await manager.goto(`/claims/${first.id}`);
  await expect(heading(manager, 'Ganhos até agora')).toBeVisible();
  await expect(seen(manager, /^BRL.1\.[23]34,[57]5?0?$/)).toBeVisible();
  const lonely = [first.id, second.id];
  await manager.goto('/reports/earnings?view=without-line');
  const withoutLine = manager.getByRole('list', { name: 'Declarações aprovadas sem linha' }).getByRole('link');
  await expect(withoutLine).toHaveCount(1);
  const href = (await withoutLine.getAttribute('href')) ?? '';
  expect(lonely.some((id) => href.endsWith(id))).toBe(true);

  // June comes again, corrected: it replaces June, and May stays.
  await manager.getByRole('link', { name: 'Importar', exact: true }).click();
  await manager
    .getByLabel(t.earnings.import.choose)
    .setInputFiles({ name: 'junho-corrigido.xlsx', mimeType: '', buffer: await correctedJune() });
  await expect(seen(manager, /Substitui o que foi importado para junho de 2026/)).toBeVisible();
  await manager.getByRole('button', { name: 'Importar 1 linha' }).click();
  await expect(seen(manager, /^BRL.1\.434,50$/)).toBeVisible({ timeout: 60_000 });

  await prepareAxe(manager);
  const summary = seen(manager, /linhas? pertencem a uma declaração/);
  const found: string[] = [];
  for (const view of ['earned', 'without-line', 'without-claim', 'usage', 'imports'])
    found.push(...(await examine(manager, `/reports/earnings?view=${view}`, summary)));
  await prepareAxe(reader);
  await reader.context().setOffline(false);
  found.push(...(await examine(reader, '/reports/earnings', seen(reader, /linhas? pertencem/))));
  expect(found).toEqual([]);
});
