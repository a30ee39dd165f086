import { expect, test } from 'vitest';
import { readCouchAddresses } from './couch-addresses.ts';

const at = (port: number, user = 'admin', password = 'secret word') => ({
  base: `http://couch:${String(port)}`,
  user,
  password
});

test.each([
  { text: 'http://admin:secret%20word@couch:1', addresses: [at(1)] },
  { text: 'http://admin:secret%20word@couch:1/', addresses: [at(1)] },
  { text: 'http://admin:secret%20word@couch:1,http://couch:2', addresses: [at(1), at(2)] },
  { text: ' http://admin:secret%20word@couch:1 ,\n http://b:c@couch:2, ', addresses: [at(1), at(2, 'b', 'c')] },
  {
    text: 'http://admin:se,cret@couch:1 http://couch:2',
    addresses: [at(1, 'admin', 'se,cret'), at(2, 'admin', 'se,cret')]
  },
  { text: 'https://a:b@couch/below/', addresses: [{ base: 'https://couch/below', user: 'a', password: 'b' }] }
])('[G95] $text', ({ text, addresses }) => {
  expect(readCouchAddresses(text)).toEqual({ ok: true, addresses });
});

test.each([
  { text: '', says: /^COUCHDB_URL is no address/ },
  { text: 'couch:5984', says: /^COUCHDB_URL is no address/ },
  { text: 'ftp://admin:secret@couch', says: /^COUCHDB_URL is no address/ },
  { text: 'http://admin:secret@couch:1,couch:2', says: /is no address/ },
  { text: 'http://admin:secret@couch:1 http://', says: /^Address 2 of COUCHDB_URL is no address/ },
  { text: 'http://admin:secret%zz@couch:1', says: /must be written %25/ },
  { text: 'http://admin:secret@couch:1,http://couch:1/', says: /^Address 2 of COUCHDB_URL is named twice/ }
])('[G95] "$text" is refused', ({ text, says }) => {
  const read = readCouchAddresses(text);
  expect(read).toEqual({ ok: false, sentence: expect.stringMatching(says) });
  expect(JSON.stringify(read)).not.toContain('secret');
});
