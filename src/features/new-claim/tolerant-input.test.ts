import { describe, expect, test } from 'vitest';
import { countGuidDigits, readDomain, readEmail, readGuid, tidyText } from './tolerant-input.ts';

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
