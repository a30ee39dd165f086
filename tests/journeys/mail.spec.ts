import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { stateOf } from '#tests/support/journey-steps.ts';
import { english, portuguese, type Words } from '#tests/support/journey-words.ts';
import { desktop, expect, type OpenOptions } from '#tests/support/journey.ts';
import { test } from '#tests/support/mail-journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

interface Said {
  readonly t: Words;
  readonly locale: NonNullable<OpenOptions['locale']>;
  /** Of the mail. */
  readonly subject: string;
  readonly lines: readonly RegExp[];
  readonly state: string;
}

const inEnglish: Said = {
  t: english,
  locale: 'en-GB',
  subject: 'Question about your claim for Adventure Works',
  lines: [
    /Hello manager,/,
    /Please answer by \w{3} \d+ \w+ \d{4}, 23:59 \(/,
    /Missing proof of execution/,
    /> Which letter is this\?/
  ],
  state: 'Action required'
};

const inPortuguese: Said = {
  t: portuguese,
  locale: 'pt-BR',
  subject: 'Pergunta sobre a sua declaração para Adventure Works',
  lines: [/Olá, manager,/, /Responda até .+ \d{4}, 23:59 \(/, /Ausência da PoE/, /> Which letter is this\?/],
  state: 'Ação de parceiro necessária'
};

for (const [number, said] of [
  ['[J19]', inEnglish],
  ['[J20]', inPortuguese]
] as const)
  test(`${number} a question reaches the manager by mail, its link opens the claim; a kind that was switched off does not come`, async ({
    server,
    inbox,
    openAs
  }) => {
    test.slow();
    const { t, locale } = said;
    const page = await openAs('manager', { locale });

    await page.getByRole('link', { name: t.common.nav.me, exact: true }).filter({ visible: true }).click();
    await page.getByRole('link', { name: t.mailing.choices.place }).click();
    await expect(page.getByText(t.mailing.choices.alwaysText)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: t.mailing.kinds['information-requested'].name })).toHaveCount(0);
    await page.getByRole('checkbox', { name: t.mailing.kinds.approved.name }).click();
    await expect(page.getByText(t.mailing.choices.saved, { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('checkbox', { name: t.mailing.kinds.approved.name })).not.toBeChecked();

    const claim = await prepareClaim(server, 'action-required');
    const mail = await inbox.waitFor(({ subject }) => subject === said.subject);
    expect(mail.to).toEqual(['manager@test.example']);
    for (const line of said.lines) expect(mail.text).toMatch(line);
    const link = new RegExp(`${server.url}/claims/${claim.id}`).exec(mail.text)?.[0] ?? '';
    expect(mail.html).toContain(`href="${link}"`);
    await page.goto(link);
    await expect(stateOf(page, said.state)).toBeVisible();
    await expect(page.getByText('Which letter is this?').filter({ visible: true }).first()).toBeVisible();

    await claim.act('manager', 'respond', { comment: 'The signed one.' });
    await claim.act('reviewer', 'approve', {});
    const administrator = await openAs('administrator', { locale, size: desktop });
    await administrator.goto('/programme/mail');
    const line = administrator.getByRole('article', {
      name: t.mailing.list.about(t.mailing.kinds.approved.name, 'manager')
    });
    await expect(async () => {
      await administrator.reload();
      await expect(line.getByText(t.mailing.reasons['switched-off'])).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await expect(
      administrator.getByRole('article', {
        name: t.mailing.list.about(t.mailing.kinds['information-requested'].name, 'manager')
      })
    ).toContainText(t.mailing.states.sent);
    expect(inbox.to('manager@test.example').map(({ subject }) => subject)).toEqual([said.subject]);
  });

test('[J13] axe finds nothing on the screens of mail', async ({ server, inbox, openAs }) => {
  test.slow();
  await prepareClaim(server, 'action-required');
  await inbox.waitFor(() => true);
  const found: string[] = [];
  for (const [key, address] of [
    ['manager', '/me/mail'],
    ['administrator', '/programme/mail']
  ] as const) {
    const page = await openAs(key);
    await prepareAxe(page);
    await page.goto(address);
    await expect(page.getByRole('radio').first()).toBeVisible();
    found.push(...(await examine(page, address)));
  }
  expect(found).toEqual([]);
});
