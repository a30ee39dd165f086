/** [G112] a password that others would guess soon is none */
import { expect, test } from 'vitest';
import { isGuessable } from './guessable-passwords.ts';

const about = ['ana.souza@contoso.example', 'Ana Souza', 'Contoso Serviços'];

test.each([
  'password12',
  'Password2026!',
  'p@ssw0rd123',
  'passwordpassword',
  'senha12345',
  'contrasena2026',
  'Bienvenido1!',
  'Mudar@2026',
  'qwertyuiop',
  '1q2w3e4r5t',
  'qwerty12345',
  '1234567890',
  '12345678901234567890',
  'aaaaaaaaaa',
  'abababababab',
  'abcdefghij',
  '9876543210',
  'xyzxyzxyzxyz',
  'welcome2026',
  'Admin-Admin-1',
  'iloveyou!!!',
  'Contoso2026',
  'anasouza2026',
  'Serviços-2026',
  'flamengo2025',
  '!!!!2026!!!!'
])('[G112] %s is guessed', (password) => {
  expect(isGuessable(password, about)).toBe(true);
});

test.each([
  'long-enough-1',
  'copper lantern violet',
  'password-of-manager',
  'tx7mq-2vkpz-jh4wd-9sbnc',
  'minha avó plantava couve',
  'summer dragon cookie',
  'gK3!vQ9#pL'
])('[G112] %s is not', (password) => {
  expect(isGuessable(password, about)).toBe(false);
});
