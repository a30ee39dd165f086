import { describe, expect, test } from 'vitest';
import { validateField } from '#rules/claim/validate-field.ts';
import {
  areRounded,
  countGuidDigits,
  isSpoilt,
  readDomain,
  readEmail,
  readGuid,
  readMpnId,
  readOutsideId,
  tidyText
} from './identifiers.ts';

const guid = '72f988bf-86f1-41af-91ab-2d7cd011db47';

describe('GUIDs', () => {
  test.each([
    ['as copied from the admin centre', guid],
    ['in capitals', guid.toUpperCase()],
    ['in braces', `{${guid}}`],
    ['with spaces and a line break around', `  ${guid}\n`],
    ['with spaces inside', '72f988bf 86f1 41af 91ab 2d7cd011db47'],
    ['without hyphens', '72f988bf86f141af91ab2d7cd011db47'],
    ['in a sign-in link', `https://login.microsoftonline.com/${guid}/oauth2/authorize`],
    [
      'in the whole openid configuration',
      `{"token_endpoint":"https://login.microsoftonline.com/${guid}/oauth2/token"}`
    ],
    ['with its label', `Tenant ID: ${guid}`],
    ['as a URN', `urn:uuid:${guid}`]
  ])('[F2] a tenant id %s is understood', (_how, text) => {
    expect(readGuid(text)).toEqual({ ok: true, value: guid });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['72f988bf-86f1', 'unfinished'],
    [`${guid}0`, 'too-long'],
    ['72f988bf-86f1-41af-91ab-2d7cd011db4g', 'wrong-character'],
    ['contoso.onmicrosoft.com', 'wrong-character'],
    ['00000000-0000-0000-0000-000000000000', 'placeholder']
  ])('[F2] %j is no tenant id: %s', (text, problem) => {
    expect(readGuid(text)).toEqual({ ok: false, problem });
  });

  test('the count while typing ignores everything but hexadecimal digits', () => {
    expect(countGuidDigits('{72f988bf-86')).toBe(10);
  });
});

describe('e-mail addresses', () => {
  test.each([
    ['ana@padaria.com.br', 'ana@padaria.com.br'],
    ['  Ana.Souza@Padaria.COM.br ', 'Ana.Souza@padaria.com.br'],
    ['Ana Souza <ana@padaria.com.br>', 'ana@padaria.com.br'],
    ['mailto:ana@padaria.com.br?subject=Oi', 'ana@padaria.com.br'],
    ['ana@www.padaria.com.br', 'ana@www.padaria.com.br'],
    ['ana+teams@padaria.com.br;', 'ana+teams@padaria.com.br']
  ])('[F2] %j is read as %s', (text, value) => {
    expect(readEmail(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'empty'],
    ['ana', 'no-at'],
    ['ana@', 'no-domain'],
    ['ana@padaria', 'no-domain'],
    ['ana souza@padaria.com', 'not-an-address'],
    ['ana@padaria.com, bia@padaria.com', 'not-an-address'],
    ['Ana <ana@padaria.com>, Bia <bia@padaria.com>', 'not-an-address'],
    ['ana@bia@padaria.com', 'not-an-address'],
    ['@padaria.com', 'not-an-address']
  ])('[F2] %j is no address: %s', (text, problem) => {
    expect(readEmail(text)).toEqual({ ok: false, problem });
  });
});

describe('domains', () => {
  test.each([
    ['padaria.com.br', 'padaria.com.br'],
    ['PADARIA.com.br.', 'padaria.com.br'],
    ['https://www.padaria.com.br/contato?x=1', 'padaria.com.br'],
    ['ana@padaria.com.br', 'padaria.com.br'],
    ['mailto:ana@padaria.com.br', 'padaria.com.br'],
    ['padaria.com.br:8080', 'padaria.com.br'],
    ['clínica.com.br', 'clínica.com.br'],
    ['contoso.onmicrosoft.com', 'contoso.onmicrosoft.com']
  ])('[F2] %j is read as %s', (text, value) => {
    expect(readDomain(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'empty'],
    ['padaria', 'no-dot'],
    ['Padaria Central', 'no-dot'],
    ['padaria central.com', 'not-a-domain'],
    ['-padaria.com', 'not-a-domain'],
    ['10.0.0.1', 'not-a-domain']
  ])('[F2] %j is no domain: %s', (text, problem) => {
    expect(readDomain(text)).toEqual({ ok: false, problem });
  });
});

test('names keep one space between words and none around', () => {
  expect(tidyText('  Padaria \t Central ')).toBe('Padaria Central');
});

describe('what nobody sees', () => {
  const unseen = ['\u200b', '\u200e', '\u202c', '\u00ad', '\u2066', '\ufeff', '\u2060', '\u200d'];
  test('[I5] is no part of an address, an id or a domain, wherever it stands', () => {
    for (const mark of unseen)
      for (const at of [0, 3, 'ana@adventure-works.example'.length]) {
        const put = (text: string): string => `${text.slice(0, at)}${mark}${text.slice(at)}`;
        expect(readEmail(put('ana@adventure-works.example'))).toEqual({
          ok: true,
          value: 'ana@adventure-works.example'
        });
        expect(readDomain(put('adventure-works.example'))).toEqual({ ok: true, value: 'adventure-works.example' });
        expect(readGuid(put(guid))).toEqual({ ok: true, value: guid });
        expect(readMpnId(put('4711002'))).toEqual({ ok: true, value: '4711002' });
        expect(validateField('customerContactEmail', put('ana@adventure-works.example'))).toBe('not-an-email');
        expect(validateField('customerDomain', put('adventure-works.example'))).toBe('not-a-domain');
      }
  });

  test('[I5] hyphens of every kind are hyphens, wide letters are letters', () => {
    for (const hyphen of '\u2010\u2011\u2012\u2013\u2014\u2212\uff0d') {
      expect(readGuid(guid.replaceAll('-', hyphen))).toEqual({ ok: true, value: guid });
      expect(readDomain(`adventure${hyphen}works.example`)).toEqual({ ok: true, value: 'adventure-works.example' });
    }
    expect(readEmail('ａｎａ＠contoso．com')).toEqual({ ok: true, value: 'ana@contoso.com' });
  });
});

describe('which id is meant', () => {
  const other = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  test.each([
    `https://app.example/?client_id=${other}&tenant=${guid}`,
    `https://login.microsoftonline.com/${guid}/oauth2/authorize?client_id=${other}`,
    `client_id=${other}&tenant_id=${guid.toUpperCase()}`
  ])('[F2] of %s it is the tenant', (text) => expect(readGuid(text)).toEqual({ ok: true, value: guid }));

  test('[F2] two that nothing tells apart are not guessed', () => {
    expect(readGuid(`${guid} ${other}`)).toEqual({ ok: false, problem: 'several' });
    expect(readGuid(`${guid} ${guid.toUpperCase()}`)).toEqual({ ok: true, value: guid });
  });
});

describe('ids that went through a spreadsheet', () => {
  test.each([
    ['4711002', '4711002'],
    ['4,711,002', '4711002'],
    ['4.711.002', '4711002'],
    ['4 711 002', '4711002'],
    ['4711002.0', '4711002'],
    ['4711002,00', '4711002'],
    ['4,711,002.00', '4711002'],
    ['MPN ID: 4711002', '4711002']
  ])('[I5] %j is the MPN id %s', (text, value) => expect(readMpnId(text)).toEqual({ ok: true, value }));

  test.each([
    ['', 'empty'],
    ['4.71E+06', 'spoilt'],
    ['#REF!', 'spoilt'],
    ['4711002.5', 'not-a-number'],
    ['47,11', 'not-a-number'],
    ['1234567890123', 'not-a-number']
  ])('[I5] %j is no MPN id: %s', (text, problem) => expect(readMpnId(text)).toEqual({ ok: false, problem }));

  test.each([
    '4.71E+06',
    '4,71E+06',
    '4E+15',
    '-4.7e6',
    '#REF!',
    '#N/D',
    '#NOME?',
    '#VALOR!',
    '########',
    '1-Mar',
    'Mar-01',
    '01/03/2026'
  ])('[I6] %j is spoilt', (text) => expect(isSpoilt(text)).toBe(true));
  test.each(['4711002', '47E6', 'CPOR-30411', '#4711', '000777', 'P-1', '2026-0001', 'MAR-001', 'E-12'])(
    '[I6] %j is not',
    (text) => {
      expect(isSpoilt(text)).toBe(false);
      expect(readOutsideId(text)).toEqual({ ok: true, value: text });
    }
  );
  test('[I6] that long ids were rounded is seen beside the others of their column', () => {
    expect(areRounded(['471100212345678000', '471100212345679000'])).toBe(true);
    expect(areRounded(['471100212345678000', '471100212345679012'])).toBe(false);
    expect(areRounded(['4711', '100000000000000'])).toBe(false);
    expect(areRounded([])).toBe(false);
  });
});
