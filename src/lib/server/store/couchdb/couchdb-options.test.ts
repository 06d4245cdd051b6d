import { expect, test } from 'vitest';
import { couchdbOptionsFrom } from './couchdb-options.ts';

const url = 'http://user:secret@localhost:5984';

test('no COUCHDB_URL is no CouchDB', () => {
  expect(couchdbOptionsFrom({})).toBeUndefined();
  expect(couchdbOptionsFrom({ COUCHDB_URL: '' })).toBeUndefined();
});

test('takes what is set', () => {
  expect(couchdbOptionsFrom({ COUCHDB_URL: url })).toEqual({ url });
  const env = { COUCHDB_URL: url, COUCHDB_JWT_SECRET: 'x'.repeat(32), COUCHDB_PREFIX: 'trial-' };
  expect(couchdbOptionsFrom(env)).toEqual({ url, jwtSecret: 'x'.repeat(32), prefix: 'trial-' });
});

test.for([
  { COUCHDB_URL: 'localhost:5984' },
  { COUCHDB_URL: 'file:///etc' },
  { COUCHDB_URL: url, COUCHDB_JWT_SECRET: 'short' },
  { COUCHDB_URL: url, COUCHDB_PREFIX: '_users/' },
])('refuses to start with %j', (env) => {
  expect(() => couchdbOptionsFrom(env)).toThrow();
});
