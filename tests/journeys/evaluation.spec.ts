import { usualEvaluationReasons } from '#documents/evaluation-reasons.ts';
import { approveClaim } from '#tests/support/approved-claim.ts';
import { daysFromMonday } from '#tests/support/journey-days.ts';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { expectUpToDate, heading, seen } from '#tests/support/journey-steps.ts';
import { english, portuguese } from '#tests/support/journey-words.ts';
import { desktop, expect, phone, test } from '#tests/support/journey.ts';

test('[J27] what was sent is evaluated, one or many at once, revised, and the partner sees it', async ({
  server,
  openAs,
  setClock
}) => {
  test.slow();
  const days = daysFromMonday();
  const first = await approveClaim(server);
  await approveClaim(server);
  const administrator = await openAs('administrator', { size: desktop });
  await administrator.goto('/programme');
  await administrator.getByRole('link', { name: /Evaluation/ }).click();
  await expect(heading(administrator, 'Nothing waits')).toBeVisible();

  // The consent period passes: nobody declined.
  await setClock(days.at(15));
  const waiting = administrator.getByRole('checkbox', { name: 'Adventure Works, Contoso' });
  await expect(waiting).toHaveCount(2, { timeout: 60_000 });
  await expect(seen(administrator, /Sent on/)).toBeVisible();
  // Whoever opens the app is told before they look.
  await administrator.goto('/');
  await administrator.getByRole('link', { name: /2 claims wait to be evaluated/ }).click();
  await expect(waiting).toHaveCount(2);

  // With the keyboard alone: the first, and with Shift all up to the last.
  await waiting.first().focus();
  await administrator.keyboard.press('Space');
  await expect(seen(administrator, '1 claim selected')).toBeVisible();
  await administrator.keyboard.press('ArrowDown');
  await administrator.keyboard.press('Shift+Space');
  await expect(seen(administrator, '2 claims selected')).toBeVisible();
  await administrator.getByRole('button', { name: 'Not eligible …' }).click();
  const sheet = administrator.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Not eligible' }).click();
  await expect(sheet.getByText('Choose a reason')).toBeVisible();
  await sheet.getByRole('radio', { name: 'Monthly active usage is below the programme’s threshold' }).check();
  await sheet.getByRole('button', { name: 'Not eligible' }).click();
  await expect(seen(administrator, '2 claims: not eligible for OSU.')).toBeVisible();
  await expect(heading(administrator, 'Nothing waits')).toBeVisible();

  const manager = await openAs('manager');
  await manager.goto(`/claims/${first.id}`);
  const outcome = manager.getByRole('group', { name: 'Approved' });
  await expect(outcome).toContainText(
    'Not eligible for OSU, because: monthly active usage is below the programme’s threshold',
    { timeout: 60_000 }
  );
  await expect(outcome).toContainText('Approved does not mean paid');
  await expect(outcome.getByRole('link', { name: 'Open the OSU guide' })).toHaveAttribute(
    'href',
    'https://aka.ms/partnerincentives'
  );

  await prepareAxe(administrator);
  expect(await examine(administrator, '/programme/evaluation', heading(administrator, 'Nothing waits'))).toEqual([]);

  // Revised: all of the list at once.
  await administrator.getByRole('button', { name: 'Evaluated (2)' }).click();
  await administrator.getByRole('checkbox', { name: 'Select all (2)' }).check();
  await administrator.getByRole('button', { name: 'Eligible', exact: true }).click();
  await expect(seen(administrator, '2 claims: eligible for OSU.')).toBeVisible();
  const evaluated = administrator.getByRole('button', { name: 'Evaluated (2)' });
  expect(await examine(administrator, '/programme/evaluation', evaluated)).toEqual([]);
  await expect(seen(manager, 'Eligible for OSU')).toBeVisible({ timeout: 60_000 });
  await manager.goto(`/claims/${first.id}/history`);
  await expect(seen(manager, 'Not eligible for OSU')).toBeVisible();

  // It is the programme's, not the partner's.
  await manager.goto('/programme/evaluation');
  await expect(heading(manager, 'The programme evaluates claims')).toBeVisible();
});

const wordings = [
  {
    locale: 'en',
    words: {
      en: 'PoE names another tenant',
      'pt-BR': 'A PoE cita outro locatário',
      es: 'La PoE nombra otro inquilino'
    },
    reworded: 'PoE is about somebody else'
  },
  {
    locale: 'pt-BR',
    words: { en: 'Hardly anybody uses it', 'pt-BR': 'Quase ninguém usa', es: 'Casi nadie lo usa' },
    reworded: 'Uso muito baixo'
  }
] as const;

for (const { locale, words, reworded } of wordings)
  test(`[J27] the list of reasons is the programme’s to change, and a claim keeps the words it was given, ${locale}`, async ({
    server,
    openAs,
    setClock
  }) => {
    test.slow();
    const t = locale === 'en' ? english : portuguese;
    const own = locale === 'en' ? {} : { locale };
    const days = daysFromMonday();
    const claim = await approveClaim(server);
    await setClock(days.at(15));
    const administrator = await openAs('administrator', { size: locale === 'en' ? desktop : phone, ...own });
    await expectUpToDate(administrator, t);
    await administrator.goto('/programme/catalogue');
    const { reasons: r, inLanguage } = t.programme;
    const sheet = administrator.getByRole('dialog');
    await administrator.getByRole('button', { name: r.add }).click();
    await sheet.getByLabel(inLanguage.en).fill(words.en);
    await sheet.getByRole('checkbox', { name: 'OSU' }).check();
    await sheet.getByRole('button', { name: r.save }).click();
    await expect(sheet.getByText(t.programme.faults.missing).first()).toBeVisible();
    await sheet.getByLabel(inLanguage['pt-BR']).fill(words['pt-BR']);
    await sheet.getByLabel(inLanguage.es).fill(words.es);
    await sheet.getByRole('button', { name: r.save }).click();
    await expect(sheet).toBeHidden();
    const retired = usualEvaluationReasons[0]?.text[locale] ?? '';
    await administrator.getByRole('button', { name: r.edit(retired) }).click();
    await sheet.getByRole('button', { name: r.retire, exact: true }).click();
    await sheet.getByRole('button', { name: r.save }).click();
    await expect(sheet).toBeHidden();
    await expect(administrator.getByRole('listitem').filter({ hasText: retired })).toContainText(r.retired);

    await administrator.goto('/programme/evaluation');
    await administrator.getByRole('checkbox', { name: 'Adventure Works, Contoso' }).check({ timeout: 60_000 });
    await administrator.getByRole('button', { name: t.evaluation.notEligible }).click();
    await expect(sheet.getByRole('radio', { name: words[locale] })).toBeVisible();
    await expect(sheet.getByRole('radio', { name: retired })).toHaveCount(0);
    await sheet.getByRole('radio', { name: words[locale] }).check();
    await sheet.getByRole('button', { name: t.evaluation.confirmNotEligible, exact: true }).click();
    await expect(heading(administrator, t.evaluation.empty.waiting.title)).toBeVisible();

    const partner = await openAs('manager', own);
    await partner.goto(`/claims/${claim.id}`);
    const outcome = partner.getByRole('group', { name: t.claim.states.approved });
    const because = t.evaluation.because(words[locale]);
    await expect(outcome).toContainText(because, { timeout: 60_000 });

    // Reworded and retired since: what was decided stays as it was said.
    await administrator.goto('/programme/catalogue');
    await administrator.getByRole('button', { name: r.edit(words[locale]) }).click();
    await sheet.getByLabel(inLanguage[locale]).fill(reworded);
    await sheet.getByRole('button', { name: r.retire, exact: true }).click();
    await sheet.getByRole('button', { name: r.save }).click();
    await expect(sheet).toBeHidden();
    await expect(administrator.getByRole('listitem').filter({ hasText: reworded })).toContainText(r.retired);
    await partner.reload();
    await expect(outcome).toContainText(because);
    await partner.goto(`/claims/${claim.id}/history`);
    await expect(seen(partner, `${t.claims.history.reason}: ${words[locale]}`)).toBeVisible();

    await administrator.goto('/programme/changes');
    await expect(seen(administrator, t.people.history.kinds['reasons-changed'](''))).toBeVisible();
  });
