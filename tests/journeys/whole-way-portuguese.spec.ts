import { photo } from '#tests/support/journey-files.ts';
import {
  approve,
  askForMore,
  beginReview,
  draftClaim,
  expectFile,
  expectUpToDate,
  heading,
  padaria,
  seen,
  stateOf,
  submitClaim
} from '#tests/support/journey-steps.ts';
import { portuguese as t } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';

test('[J1] a declaração goes its main way in Brazilian Portuguese, with the states and reasons of the guide', async ({
  openAs
}) => {
  test.slow();
  const manager = await openAs('manager', { locale: 'pt-BR' });
  await expect(manager.locator('html')).toHaveAttribute('lang', 'pt-BR');
  await expectUpToDate(manager, t);
  const claim = await draftClaim(manager, { ...padaria, files: [photo] }, t);
  await manager.goto(`/claims/${claim}`);
  await expect(stateOf(manager, 'Edição')).toBeVisible();
  await expectFile(manager, /\.jpg/, 'Registrado');
  await submitClaim(manager, t);
  await expect(stateOf(manager, 'Enviado')).toBeVisible();

  const reviewer = await openAs('reviewer', { locale: 'pt-BR', size: desktop });
  await reviewer.getByRole('link', { name: /Padaria Central/ }).click();
  await beginReview(reviewer, t);
  await expect(stateOf(manager, 'Em revisão')).toBeVisible({ timeout: 30_000 });
  await askForMore(
    reviewer,
    {
      reasons: ['Assinatura do cliente ausente', 'Datas ausentes ou antigas'],
      comment: 'A página 2 não está assinada.'
    },
    t
  );

  await expect(stateOf(manager, 'Ação de parceiro necessária')).toBeVisible({ timeout: 30_000 });
  for (const reason of ['Assinatura do cliente ausente', 'Datas ausentes ou antigas', 'A página 2 não está assinada.'])
    await expect(seen(manager, reason)).toBeVisible();
  await expect(seen(manager, /Faltam 5 dias úteis para responder/)).toBeVisible();
  await manager.getByRole('link', { name: 'Responder e reenviar' }).click();
  await manager.getByLabel(t.claims.answer.comment).fill('Assinada agora.');
  await manager.getByRole('button', { name: 'Responder e reenviar' }).click();
  await expect(stateOf(manager, 'Em revisão')).toBeVisible();

  await reviewer.goto(`/review/${claim}`);
  await expect(seen(reviewer, 'Assinada agora.')).toBeVisible({ timeout: 30_000 });
  await approve(reviewer, t);
  await expect(stateOf(manager, 'Aprovado')).toBeVisible({ timeout: 30_000 });
  await expect(seen(manager, /Faltam 7 dias em que o cliente pode recusar/)).toBeVisible();
  await expect(seen(manager, /Você está associado ao cliente, a menos que ele recuse\./)).toBeVisible();
  await expect(seen(manager, /^Aprovada não significa paga/)).toBeVisible();
  await manager.getByRole('link', { name: 'Histórico', exact: true }).click();
  await expect(heading(manager, 'Histórico')).toBeVisible();
  await expect(seen(manager, 'Declaração aprovada')).toBeVisible();
});
