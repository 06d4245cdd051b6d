import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDatabasePath } from './database-path.ts';

const space = 'own-01hzy3v6k2m4n8p0q2r4s6t8v0';
const document = 'answers~01hzy3v6k2m4n8p0q2r4s6t8v0~x';

test.for([
  ['/db/', { kind: 'welcome' }],
  [`/db/${space}/`, { kind: 'info', space }],
  [`/db/${space}/_changes`, { kind: 'changes', space }],
  [`/db/${space}/_revs_diff`, { kind: 'revisions', space }],
  [`/db/${space}/_bulk_get`, { kind: 'documents', space }],
  [`/db/${space}/_bulk_docs`, { kind: 'writes', space }],
  [
    `/db/${space}/${document}/photo.jpg`,
    { kind: 'attachment', space, document, name: 'photo.jpg' },
  ],
] as const)('%s', ([path, parsed]) => {
  expect(parseDatabasePath(path)).toEqual(parsed);
});

test.for([
  `/db/${space}/_changes/%ff`,
  `/db/${space}/_bulk_docs/%2f`,
  `/db/${space}//photo.jpg`,
  `/db/%ff/${space}/`,
  `/db/${space}/_local/%ff`,
  `/db/${space}/${document}/..`,
  `/db/${space}/${document}/_security`,
])('is nothing: %s', (path) => {
  expect(parseDatabasePath(path)).toBeUndefined();
});

test('takes every id that PouchDB gives a checkpoint', () => {
  // As pouchdb-generate-replication-id makes them.
  const md5 = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(md5, (bytes) => {
      const base64 = Buffer.from(bytes).toString('base64');
      const id = base64.replace(/\//g, '.').replace(/\+/g, '_');
      expect(parseDatabasePath(`/db/${space}/_local/${encodeURIComponent(id)}`)).toEqual({
        kind: 'checkpoint',
        space,
        id,
      });
    }),
  );
});

test('gives no name that could be a path, however it was encoded', () => {
  const piece = fc.constantFrom(
    '/',
    '..',
    '.',
    '%2f',
    '%2e',
    '%5c',
    '%25',
    '_local',
    '_changes',
    'a',
    '%00',
    space,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const parsed = parseDatabasePath(`/db/${pieces.join('')}`);
      for (const name of Object.values(parsed ?? {})) {
        expect(name).not.toMatch(/[/\\%\0]/);
        expect(['.', '..', '']).not.toContain(name);
      }
    }),
    { numRuns: 2_000 },
  );
});
