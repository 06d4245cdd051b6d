import { describe, expect, test } from 'vitest';
import { documentId } from '#lib/domain/documents/document-id.ts';
import type { PushedDocument } from '#lib/server/store/store.ts';
import { anId, aPushed, aRevision } from './builders.ts';
import { ask } from './gateway-server.ts';
import type { StoreKind } from './stores.ts';
import { checkpointId, jsonType, TestGateway } from './test-gateway.ts';

/** What no client of ours would send, and what somebody else might. */
export function badInputContract(kind: StoreKind): void {
  describe(`bad input to the gateway before the ${kind.name} store`, () => {
    const gateway = new TestGateway(kind);
    const { person, other, own, circle, mine } = gateway;

    const bulkDocs = `/db/${own}/_bulk_docs`;

    test.for([
      ['not JSON', '{"docs":['],
      ['nothing', ''],
      ['not UTF-8 once decoded', '"\\ud800'],
      ['a list', '[]'],
      ['null', 'null'],
      ['a word', '"docs"'],
      ['no docs', '{"new_edits":false}'],
      ['docs that are no list', '{"new_edits":false,"docs":{}}'],
      ['docs of null', '{"new_edits":false,"docs":[null]}'],
      ['docs of lists', '{"new_edits":false,"docs":[[]]}'],
      ['new edits', '{"docs":[]}'],
      ['new_edits: true', '{"new_edits":true,"docs":[]}'],
      ['new_edits as a word', '{"new_edits":"false","docs":[]}'],
      ['brackets without end', '['.repeat(100_000)],
    ])('says 400 in a sentence of a push that is %s', async ([, body = '']) => {
      const answer = await gateway.post(bulkDocs, body);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toEqual({
        error: 'bad_request',
        reason: expect.stringMatching(/^[A-Z].+\.$/) as unknown,
      });
    });

    const whole = aPushed({ author: person });
    test.for<[string, object]>([
      ['no _id', { ...whole, _id: undefined }],
      ['an _id of a number', { ...whole, _id: 7 }],
      ['no _rev', { ...whole, _rev: undefined }],
      ['a _rev of a number', { ...whole, _rev: 1 }],
      ['a _rev without a hash', { ...whole, _rev: '1-' }],
      ['a _rev of generation 0', { ...whole, _rev: `0-${'a'.repeat(32)}` }],
      ['a _rev that is not of its history', { ...whole, _rev: aRevision(1) }],
      [
        'a history longer than its generation',
        aPushed({ author: person, revisions: [aRevision(1), aRevision(1)] }),
      ],
      [
        'a history in which a revision stands twice',
        aPushed({ author: person, revisions: [aRevision(1, 'a'), aRevision(2, 'a')] }),
      ],
      ['a history that is a list', { ...whole, _revisions: [] }],
      ['a history without ids', { ...whole, _revisions: { start: 1, ids: [] } }],
      ['a history with a start of text', { ...whole, _revisions: { start: '1', ids: ['a'] } }],
      ['_deleted as text', { ...whole, _deleted: 'yes' }],
      ['a revision tree', { ...whole, _rev_tree: [{ pos: 1, ids: null }] }],
      ['_access', { ...whole, _access: ['x'] }],
      ['_removed', { ...whole, _removed: true }],
      ['attachments of null', { ...whole, _attachments: { a: null } }],
      [
        'a stub',
        { ...whole, _attachments: { a: { stub: true, digest: 'md5-x', content_type: 'a/b' } } },
      ],
      [
        'an attachment that is not base 64',
        { ...whole, _attachments: { a: { content_type: 'a/b', data: '<>' } } },
      ],
      [
        'an attachment of half a letter',
        { ...whole, _attachments: { a: { content_type: 'a/b', data: 'A' } } },
      ],
      ...['te\0xt', 'a/b\r\nx: y', 'a/ü', ''].map((type): [string, object] => [
        `an attachment of the type ${JSON.stringify(type)}`,
        { ...whole, _attachments: { a: { content_type: type, data: 'BQ==' } } },
      ]),
      ['an attachment without a type', { ...whole, _attachments: { a: { data: '' } } }],
    ])('says 400 of a document with %s', async ([, document]) => {
      const before = await gateway.everything();
      const answer = await gateway.push(own, [aPushed({ author: person }), document]);
      expect(answer.status).toBe(400);
      expect(await gateway.everything()).toBe(before);
    });

    test('says 400 of a body that is not called JSON', async () => {
      const body = JSON.stringify({ new_edits: false, docs: [aPushed({ author: person })] });
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
        const headers = { ...mine, 'content-type': type };
        expect(
          (await ask(gateway.server, bulkDocs, { method: 'POST', headers, body })).status,
        ).toBe(400);
      }
    });

    test.for([
      ['_revs_diff', '{"x":"1-a"}'],
      ['_revs_diff', '{"x":[1]}'],
      ['_revs_diff', '[]'],
      ['_revs_diff', '{'],
      ['_bulk_get', '{"docs":{}}'],
      ['_bulk_get', '{"docs":[{"id":1}]}'],
      ['_bulk_get', '{"docs":[{"id":"a","rev":"x"}]}'],
      ['_bulk_get?open_revs=all', '{"docs":[]}'],
      ['_bulk_get?latest=perhaps', '{"docs":[]}'],
    ])('says 400 to a %s of %s', async ([endpoint, body]) => {
      expect((await gateway.post(`/db/${own}/${endpoint}`, body)).status).toBe(400);
    });

    test.for([
      'since=now',
      'since=-1',
      'since=%22',
      'limit=0',
      'limit=100000',
      'limit=x',
      'style=all',
      'feed=continuous',
      'feed=longpoll',
      'filter=_view',
      'include_docs=true',
      'attachments=true',
    ])('says 400 to _changes?%s', async (query) => {
      expect((await gateway.get(`/db/${own}/_changes?${query}`)).status).toBe(400);
    });

    test('says 400 of a checkpoint with anything but a checkpoint in it', async () => {
      const path = `/db/${own}/_local/${checkpointId}`;
      const base = { _id: `_local/${checkpointId}`, last_seq: 0 };
      const bodies = [
        { ...base, data: 'x' },
        { ...base, _id: '_local/other' },
        { last_seq: {} },
        [],
      ];
      for (const body of bodies) {
        const options = {
          method: 'PUT',
          headers: { ...jsonType, ...mine },
          body: JSON.stringify(body),
        };
        expect((await ask(gateway.server, path, options)).status).toBe(400);
      }
    });

    const fact = documentId('reply', person, anId());
    test.for<[string, PushedDocument, string]>([
      ['another’s name on it', aPushed({ author: other }), 'another-author'],
      ['a type nobody knows', aPushed({ author: person, type: 'virus' }), 'unknown-type'],
      ['an id that is none', aPushed({ author: person, id: 'hello' }), 'not-a-document-id'],
      ['a design document', aPushed({ author: person, id: '_design/x' }), 'not-a-document-id'],
      ['a local document', aPushed({ author: person, id: '_local/x' }), 'not-a-document-id'],
      ['a path for an id', aPushed({ author: person, id: '../x' }), 'not-a-document-id'],
      [
        'the server as author',
        aPushed({ author: 'server', type: 'membership' }),
        'written-by-the-server',
      ],
      ['a type of another space', aPushed({ author: person, type: 'reply' }), 'wrong-space'],
      [
        'a generation of 9,999,999',
        aPushed({ author: person, revisions: [aRevision(9_999_999)] }),
        'generation-too-high',
      ],
      [
        'a body of another type',
        aPushed({ author: person, body: { type: 'share' } }),
        'body-does-not-match',
      ],
      ['5 MB', aPushed({ author: person, body: { text: 'x'.repeat(5_000_000) } }), 'too-large'],
      ['257 KB', aPushed({ author: person, body: { text: 'x'.repeat(257 * 1024) } }), 'too-large'],
      [
        'a photo of 3 MB',
        aPushed({ author: person, photo: new Uint8Array(3_000_000) }),
        'too-large',
      ],
      ['a very deep body', aPushed({ author: person, body: { deep: nested(1_000) } }), 'too-deep'],
    ])('writes the others and refuses a document with %s', async ([, document, reason]) => {
      const good = aPushed({ author: person });
      const answer = await gateway.push(own, [document, good]);
      expect(answer.status).toBe(201);
      expect(JSON.parse(answer.text)).toEqual([
        { id: document._id, rev: document._rev, error: 'forbidden', reason },
      ]);
      expect((await gateway.document(own, good)).text).toContain(good._rev);
      expect(await gateway.everything()).not.toContain(document._rev);
      expect(gateway.server.reported).toEqual([]);
    });

    test('does not delete or change a fact', async () => {
      const first = aPushed({ author: person, type: 'reply', id: fact });
      expect((await gateway.push(circle, [first])).text).toBe('[]');
      const before = await gateway.everything();
      const revisions = [first._rev, aRevision(2)];
      const deletion = aPushed({ author: person, id: fact, revisions, deleted: true });
      const change = aPushed({ author: person, type: 'reply', id: fact, revisions });
      expect((await gateway.push(circle, [deletion])).text).toContain('cannot-be-deleted');
      expect((await gateway.push(circle, [change])).text).toContain('cannot-be-changed');
      const rootless = aPushed({
        author: person,
        id: fact,
        revisions: [aRevision(2)],
        deleted: true,
      });
      expect((await gateway.push(circle, [rootless])).text).toContain('cannot-be-deleted');
      expect(await gateway.everything()).toBe(before);
    });

    test('refuses 1,500 revisions of one id in one request', async () => {
      const before = await gateway.everything();
      const id = documentId('answers', person, anId());
      const many = Array.from({ length: 1_500 }, () => aPushed({ author: person, id }));
      expect((await gateway.push(own, many)).status).toBe(400);
      const answer = await gateway.push(own, many.slice(0, 1_000));
      expect(answer.text.match(/too-many-revisions/g)).toHaveLength(1_000);
      expect(await gateway.everything()).toBe(before);
    });

    test('takes a photo of 2 MB', async () => {
      const photo = new Uint8Array(2 * 1024 * 1024 - 1_000).fill(7);
      const document = aPushed({ author: person, photo });
      expect((await gateway.push(own, [document])).text).toBe('[]');
    });

    test('says 413 of more than 8 MB, whatever its length is said to be', async () => {
      const before = await gateway.everything();
      const megabyte = 'x'.repeat(1024 * 1024);
      const body = ['{"new_edits":false,"docs":[],"x":"', ...Array<string>(9).fill(megabyte), '"}'];
      const headers = { ...jsonType, ...mine };
      const chunked = await ask(gateway.server, bulkDocs, { method: 'POST', headers, body });
      expect(chunked.status).toBe(413);
      const length = String(body.join('').length);
      const honest = { ...headers, 'content-length': length };
      expect(
        (await ask(gateway.server, bulkDocs, { method: 'POST', headers: honest, body })).status,
      ).toBe(413);
      expect(await gateway.everything()).toBe(before);
    });

    test('is still there after all of that', async () => {
      expect((await gateway.get('/db/')).status).toBe(200);
      expect(gateway.server.reported).toEqual([]);
    });
  });
}

function nested(depth: number): unknown {
  let inner: unknown = 0;
  for (let level = 0; level < depth; level += 1) inner = [inner];
  return inner;
}
