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
import { spanish as t } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';

test('[J1] una declaración recorre su camino en español', async ({ openAs }) => {
  test.slow();
  const manager = await openAs('manager', { locale: 'es-MX' });
  await expect(manager.locator('html')).toHaveAttribute('lang', 'es');
  await expectUpToDate(manager, t);
  const claim = await draftClaim(manager, { ...padaria, files: [photo] }, t);
  await manager.goto(`/claims/${claim}`);
  await expect(stateOf(manager, 'En edición')).toBeVisible();
  await expectFile(manager, /\.jpg/, 'Registrado');
  await submitClaim(manager, t);
  await expect(stateOf(manager, 'Enviada')).toBeVisible();

  const reviewer = await openAs('reviewer', { locale: 'es-MX', size: desktop });
  await reviewer.getByRole('link', { name: /Padaria Central/ }).click();
  await beginReview(reviewer, t);
  await expect(stateOf(manager, 'En revisión')).toBeVisible({ timeout: 30_000 });
  await askForMore(
    reviewer,
    {
      reasons: ['Falta la firma del cliente', 'Faltan las fechas o son antiguas'],
      comment: 'La página 2 no está firmada.'
    },
    t
  );

  await expect(stateOf(manager, 'Acción de asociado requerida')).toBeVisible({ timeout: 30_000 });
  for (const reason of [
    'Falta la firma del cliente',
    'Faltan las fechas o son antiguas',
    'La página 2 no está firmada.'
  ])
    await expect(seen(manager, reason)).toBeVisible();
  await expect(seen(manager, /Quedan 5 días hábiles para responder/)).toBeVisible();
  await manager.getByRole('link', { name: 'Responder y reenviar' }).click();
  await manager.getByLabel(t.claims.answer.comment).fill('Ya está firmada.');
  await manager.getByRole('button', { name: 'Responder y reenviar' }).click();
  await expect(stateOf(manager, 'En revisión')).toBeVisible();

  await reviewer.goto(`/review/${claim}`);
  await expect(seen(reviewer, 'Ya está firmada.')).toBeVisible({ timeout: 30_000 });
  await approve(reviewer, t);
  await expect(stateOf(manager, 'Aprobada')).toBeVisible({ timeout: 30_000 });
  await expect(seen(manager, /Quedan 7 días en que el cliente puede denegar/)).toBeVisible();
  await expect(seen(manager, /Su organización queda asociada al cliente, salvo que este lo deniegue\./)).toBeVisible();
  await expect(seen(manager, /^Aprobada no significa pagada/)).toBeVisible();
  await manager.getByRole('link', { name: 'Historial', exact: true }).click();
  await expect(heading(manager, 'Historial')).toBeVisible();
  await expect(seen(manager, 'Declaración aprobada')).toBeVisible();
});
