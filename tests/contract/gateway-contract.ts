import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentId } from '#lib/domain/documents/document-id.ts';
import { clientHeader, oldestSupportedClient } from '#lib/server/gateway/client-version.ts';
import type { PushedDocument } from '#lib/server/store/store.ts';
import { anId, aPushed, aRevision, aSpace } from './builders.ts';
import { ask, personHeader, serveGateway, type GatewayServer } from './gateway-server.ts';
import type { StoreKind, TestStore } from './stores.ts';

const checkpointId = '_Dw.kT4y8hW_u.zV1Q3B5g==';

/** What the gateway does in front of every Store. */
export function gatewayContract({ name, open }: StoreKind): void {
  describe(`the gateway before the ${name} store`, () => {
    let opened: TestStore;
    let server: GatewayServer;
    const person = anId();
    const other = anId();
    const own = aSpace('own', person);
    const me = aSpace('me', person);
    const circle = aSpace('circle');
    const ended = aSpace('circle');
    const othersOwn = aSpace('own', other);
    const existing = [own, me, circle, ended, othersOwn];

    beforeAll(async () => {
      opened = await open();
      server = await serveGateway(opened.store);
      for (const space of existing) await opened.store.spaces.create(space);
    });
    beforeEach(() => {
      server.access.clear();
      server.access.set(`${person}/${own}`, 'rw');
      server.access.set(`${person}/${me}`, 'r');
      server.access.set(`${person}/${circle}`, 'rw');
      server.access.set(`${person}/${ended}`, 'ended');
      server.access.set(`${other}/${othersOwn}`, 'rw');
      server.access.set(`${other}/${circle}`, 'rw');
      server.reported.length = 0;
    });
    afterAll(async () => {
      await server.close();
      await opened.destroy();
    });

    const client = { [clientHeader]: String(oldestSupportedClient) };
    const as = (who: string) => ({ ...client, [personHeader]: who });
    const mine = as(person);
    const jsonType = { 'content-type': 'application/json' };

    function get(path: string, headers: Readonly<Record<string, string>> = mine) {
      return ask(server, path, { headers });
    }

    function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = mine) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return ask(server, path, {
        method: 'POST',
        headers: { ...jsonType, ...headers },
        body: text,
      });
    }

    function push(
      space: string,
      docs: readonly unknown[],
      headers: Readonly<Record<string, string>> = mine,
    ) {
      return post(`/db/${space}/_bulk_docs`, { new_edits: false, docs }, headers);
    }

    function fetched(space: string, { _id: id, _rev: rev }: PushedDocument, headers = mine) {
      return post(`/db/${space}/_bulk_get?revs=true&latest=true`, { docs: [{ id, rev }] }, headers);
    }

    /** Everything in all spaces, to see that nothing was written. */
    async function everything(): Promise<string> {
      const texts = existing.map(async (space) => {
        const request = { since: '0', limit: 1000, style: 'all_docs' } as const;
        return new Response(await opened.store.spaces.changes(space, request)).text();
      });
      return (await Promise.all(texts)).join();
    }

    describe('who may ask', () => {
      test('tells a supported client with a session the uuid, the same each time', async () => {
        const answer = await get('/db/');
        expect(answer.status).toBe(200);
        expect(JSON.parse(answer.text)).toEqual({ uuid: opened.store.epoch });
      });

      test.for(['/db/', `/db/${own}/`, '/db/nonsense', `/api/snapshot/${own}`])(
        'says 401 without a session: %s',
        async (path) => {
          expect((await get(path, client)).status).toBe(401);
        },
      );

      test.for([undefined, '0', '-1', 'new', '', '1e9'])(
        'says 426 to a client of version %s',
        async (version) => {
          const headers = {
            [personHeader]: person,
            ...(version === undefined ? {} : { [clientHeader]: version }),
          };
          for (const path of ['/db/', `/db/${own}/`, `/api/snapshot/${own}`]) {
            expect((await get(path, headers)).status).toBe(426);
          }
        },
      );

      test('says 410 of a space that has ended, to whatever is asked of it', async () => {
        expect((await get(`/db/${ended}/_changes`)).status).toBe(410);
        expect((await get(`/api/snapshot/${ended}`)).status).toBe(410);
        expect((await push(ended, [aPushed({ author: person })])).status).toBe(410);
      });

      test('reads a space of mode r and writes nothing in it', async () => {
        expect((await get(`/db/${me}/_changes`)).status).toBe(200);
        const before = await everything();
        expect((await push(me, [aPushed({ author: person })])).status).toBe(403);
        expect(await everything()).toBe(before);
      });

      test("answers the same of another's space and of one that does not exist", async () => {
        const nowhere = aSpace();
        for (const rest of ['/', '/_changes', `/_local/${checkpointId}`]) {
          const [foreign, absent] = await Promise.all([
            get(`/db/${othersOwn}${rest}`),
            get(`/db/${nowhere}${rest}`),
          ]);
          expect([foreign.status, foreign.text]).toEqual([absent.status, absent.text]);
          expect(foreign.status).toBe(404);
        }
        const before = await everything();
        const [foreign, absent] = await Promise.all([
          push(othersOwn, [aPushed({ author: person })]),
          push(nowhere, [aPushed({ author: person })]),
        ]);
        expect([foreign.status, foreign.text]).toEqual([absent.status, absent.text]);
        expect((await get(`/api/snapshot/${othersOwn}`)).status).toBe(404);
        expect(await everything()).toBe(before);
        expect(await opened.store.spaces.exists(nowhere)).toBe(false);
      });

      test('says 404 of a space that this person may have but that is not there', async () => {
        const nowhere = aSpace('circle');
        server.access.set(`${person}/${nowhere}`, 'rw');
        expect((await get(`/db/${nowhere}/`)).status).toBe(404);
        expect((await push(nowhere, [aPushed({ author: person })])).status).toBe(404);
        expect((await get(`/api/snapshot/${nowhere}`)).status).toBe(404);
        expect(await opened.store.spaces.exists(nowhere)).toBe(false);
      });

      test.for([
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
      ])('refuses a request from another page: %j', async (header) => {
        const before = await everything();
        const headers: Record<string, string> = { ...mine, ...header };
        expect((await push(own, [aPushed({ author: person })], headers)).status).toBe(403);
        expect((await get(`/db/${own}/_changes`, headers)).status).toBe(403);
        expect((await get('/api/hints', headers)).status).toBe(403);
        expect(await everything()).toBe(before);
      });

      test('takes a request of its own page', async () => {
        const headers = { ...mine, origin: server.url, 'sec-fetch-site': 'same-origin' };
        expect((await get(`/db/${own}/`, headers)).status).toBe(200);
      });
    });

    describe('the path', () => {
      const document = documentId('answers', person, anId());
      test.for([
        '/db',
        '/db//',
        `/db//${own}/`,
        `/db/${own}`,
        `/db/${own}//`,
        `/db/${own}//_changes`,
        `/db/${own}/_changes/`,
        `/db/./${own}/`,
        `/db/${othersOwn}/../${own}/_changes`,
        `/db/${own}/../${own}/_changes`,
        `/db/${own}/..`,
        `/db/%2e%2e/${own}/`,
        `/db/${own}%2f_changes`,
        `/db/${own}%2F`,
        `/db/${own}%5c_changes`,
        `/db/${own}%252f_changes`,
        `/db/${own}%00/`,
        `/db/${own}/%`,
        `/db/${own}/%ff`,
        `/db/${own}/_design/x`,
        `/db/${own}/_design%2fx`,
        `/db/${own}/_design/x/_view/y`,
        `/db/${own}/_local/_security`,
        `/db/${own}/_local/../_security`,
        `/db/${own}/_local/..%2f_security`,
        `/db/${own}/_local_docs`,
        `/db/${own}/_security`,
        `/db/${own}/_all_docs`,
        `/db/${own}/_all_docs?include_docs=true`,
        `/db/${own}/_find`,
        `/db/${own}/_compact`,
        `/db/${own}/_purge`,
        `/db/${own}/_revs_limit`,
        `/db/${own}/_index`,
        `/db/${own}/${document}`,
        `/db/${own}/${document}/`,
        `/db/${own}/${document}/_x`,
        `/db/${own}/${document}/a/b`,
        '/db/_users/',
        '/db/_users/_changes',
        '/db/_all_dbs',
        '/db/_session',
        '/db/_up',
        '/db/_utils/',
        '/db/server-accounts/_changes',
        '/db/store/_changes',
        `/db/${own}/_changes%3finclude_docs=true`,
        `/db/${own.toUpperCase()}/`,
      ])('says 404 of %s', async (path) => {
        const before = await everything();
        for (const method of ['GET', 'PUT', 'POST', 'DELETE']) {
          const body = method === 'GET' ? {} : { body: '{}' };
          const options = { method, headers: { ...jsonType, ...mine }, ...body };
          expect((await ask(server, path, options)).status).toBe(404);
        }
        expect(await everything()).toBe(before);
      });

      test('says 404 of a path of 5,000 characters', async () => {
        expect((await get(`/db/x/${'a'.repeat(5_000)}`)).status).toBe(404);
      });

      test('knows only the methods that replication uses', async () => {
        const asked = [
          ['PUT', `/db/${own}/`],
          ['DELETE', `/db/${own}/`],
          ['POST', `/db/${own}/`],
          ['POST', `/db/${own}/_changes`],
          ['GET', `/db/${own}/_bulk_docs`],
          ['GET', `/db/${own}/_revs_diff`],
          ['DELETE', `/db/${own}/_local/${checkpointId}`],
          ['POST', '/db/'],
          ['OPTIONS', `/db/${own}/`],
          ['PROPFIND', `/db/${own}/`],
        ] as const;
        for (const [method, path] of asked) {
          expect((await ask(server, path, { method, headers: mine })).status).toBe(404);
        }
        expect(await opened.store.spaces.exists(own)).toBe(true);
      });

      test('takes a name that was encoded once, as PouchDB does', async () => {
        const path = `/db/${own}/_local/${encodeURIComponent(checkpointId)}`;
        expect(path).toContain('%3D');
        const body = JSON.stringify({ _id: `_local/${checkpointId}`, last_seq: 7 });
        const put = await ask(server, path, {
          method: 'PUT',
          headers: { ...jsonType, ...mine },
          body,
        });
        expect(put.status).toBe(201);
        expect(JSON.parse((await get(path)).text)).toMatchObject({ last_seq: 7 });
      });
    });

    describe('bad input', () => {
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
        const answer = await post(bulkDocs, body);
        expect(answer.status).toBe(400);
        expect(JSON.parse(answer.text)).toEqual({
          error: 'bad_request',
          reason: expect.stringMatching(/^[A-Z].+\.$/) as unknown,
        });
      });

      const whole = aPushed({ author: person });
      test.for([
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
        ['an attachment without a type', { ...whole, _attachments: { a: { data: '' } } }],
      ])('says 400 of a document with %s', async ([, document]) => {
        const before = await everything();
        const answer = await push(own, [aPushed({ author: person }), document]);
        expect(answer.status).toBe(400);
        expect(await everything()).toBe(before);
      });

      test('says 400 of a body that is not called JSON', async () => {
        const body = JSON.stringify({ new_edits: false, docs: [aPushed({ author: person })] });
        for (const type of [
          'text/plain',
          'application/x-www-form-urlencoded',
          'application/jsonp',
        ]) {
          const headers = { ...mine, 'content-type': type };
          expect((await ask(server, bulkDocs, { method: 'POST', headers, body })).status).toBe(400);
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
        expect((await post(`/db/${own}/${endpoint}`, body)).status).toBe(400);
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
        expect((await get(`/db/${own}/_changes?${query}`)).status).toBe(400);
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
          expect((await ask(server, path, options)).status).toBe(400);
        }
      });

      const fact = documentId('reply', person, anId());
      test.for<[string, PushedDocument, string]>([
        ["another's name on it", aPushed({ author: other }), 'another-author'],
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
        [
          '257 KB',
          aPushed({ author: person, body: { text: 'x'.repeat(257 * 1024) } }),
          'too-large',
        ],
        [
          'a photo of 3 MB',
          aPushed({ author: person, photo: new Uint8Array(3_000_000) }),
          'too-large',
        ],
        [
          'a very deep body',
          aPushed({ author: person, body: { deep: nested(1_000) } }),
          'too-deep',
        ],
      ])('writes the others and refuses a document with %s', async ([, document, reason]) => {
        const good = aPushed({ author: person });
        const answer = await push(own, [document, good]);
        expect(answer.status).toBe(201);
        expect(JSON.parse(answer.text)).toEqual([
          { id: document._id, rev: document._rev, error: 'forbidden', reason },
        ]);
        expect((await fetched(own, good)).text).toContain(good._rev);
        expect(await everything()).not.toContain(document._rev);
        expect(server.reported).toEqual([]);
      });

      test('does not delete or change a fact', async () => {
        const first = aPushed({ author: person, type: 'reply', id: fact });
        expect((await push(circle, [first])).text).toBe('[]');
        const before = await everything();
        const revisions = [first._rev, aRevision(2)];
        const deletion = aPushed({ author: person, id: fact, revisions, deleted: true });
        const change = aPushed({ author: person, type: 'reply', id: fact, revisions });
        expect((await push(circle, [deletion])).text).toContain('cannot-be-deleted');
        expect((await push(circle, [change])).text).toContain('cannot-be-changed');
        const rootless = aPushed({
          author: person,
          id: fact,
          revisions: [aRevision(2)],
          deleted: true,
        });
        expect((await push(circle, [rootless])).text).toContain('cannot-be-deleted');
        expect(await everything()).toBe(before);
      });

      test('refuses 1,500 revisions of one id in one request', async () => {
        const before = await everything();
        const id = documentId('answers', person, anId());
        const many = Array.from({ length: 1_500 }, () => aPushed({ author: person, id }));
        expect((await push(own, many)).status).toBe(400);
        const answer = await push(own, many.slice(0, 1_000));
        expect(answer.text.match(/too-many-revisions/g)).toHaveLength(1_000);
        expect(await everything()).toBe(before);
      });

      test('takes a photo of 2 MB', async () => {
        const photo = new Uint8Array(2 * 1024 * 1024 - 1_000).fill(7);
        const document = aPushed({ author: person, photo });
        expect((await push(own, [document])).text).toBe('[]');
      });

      test('says 413 of more than 8 MB, whatever its length is said to be', async () => {
        const before = await everything();
        const megabyte = 'x'.repeat(1024 * 1024);
        const body = [
          '{"new_edits":false,"docs":[],"x":"',
          ...Array<string>(9).fill(megabyte),
          '"}',
        ];
        const headers = { ...jsonType, ...mine };
        const chunked = await ask(server, bulkDocs, { method: 'POST', headers, body });
        expect(chunked.status).toBe(413);
        const length = String(body.join('').length);
        const honest = { ...headers, 'content-length': length };
        expect(
          (await ask(server, bulkDocs, { method: 'POST', headers: honest, body })).status,
        ).toBe(413);
        expect(await everything()).toBe(before);
      });

      test('is still there after all of that', async () => {
        expect((await get('/db/')).status).toBe(200);
        expect(server.reported).toEqual([]);
      });
    });

    describe('taking back', () => {
      test('makes a share and its photo unreadable, and rids the disk of it', async () => {
        const [one, two] = [aRevision(1), aRevision(2)];
        const share = aPushed({
          author: person,
          type: 'share',
          revisions: [one],
          body: { content: 'what the coach saw' },
          photo: new Uint8Array([1, 2, 3]),
        });
        expect((await push(circle, [share])).text).toBe('[]');
        const coach = as(other);
        expect((await fetched(circle, share, coach)).text).toContain('what the coach saw');
        const photo = `/db/${circle}/${encodeURIComponent(share._id)}/photo.jpg`;
        const seen = await get(`${photo}?rev=${one}`, coach);
        expect(seen.status).toBe(200);
        expect(seen.headers).toMatchObject({
          'content-type': 'image/jpeg',
          'content-disposition': 'attachment',
          'x-content-type-options': 'nosniff',
        });
        const revisions = [one, two];
        const back = aPushed({ author: person, id: share._id, revisions, deleted: true });
        expect((await push(circle, [back])).text).toBe('[]');
        for (const query of ['latest=true', 'latest=false', '']) {
          const body = { docs: [{ id: share._id, rev: one }] };
          const answer = await post(`/db/${circle}/_bulk_get?revs=true&${query}`, body, coach);
          expect(answer.text).not.toContain('what the coach saw');
          expect(answer.text).toContain(two);
        }
        expect((await get(`${photo}?rev=${one}`, coach)).status).toBe(404);
        expect((await get(photo, coach)).status).toBe(404);
        const snapshot = await get(`/api/snapshot/${circle}`, coach);
        expect(snapshot.text).not.toContain('what the coach saw');
        expect(snapshot.text).toContain(two);
      });

      test("refuses to take back another's share", async () => {
        const share = aPushed({ author: person, type: 'share' });
        await push(circle, [share]);
        const before = await everything();
        const revisions = [share._rev, aRevision(2)];
        const back = aPushed({ author: other, id: share._id, revisions, deleted: true });
        expect((await push(circle, [back], as(other))).text).toContain('another-author');
        expect(await everything()).toBe(before);
      });
    });

    test('asks for compaction after a deletion, and not after another write', async () => {
      const compacted: string[] = [];
      const { spaces } = opened.store;
      const compact = spaces.compact.bind(spaces);
      spaces.compact = (space) => {
        compacted.push(space);
        return compact(space);
      };
      const draft = aPushed({ author: person });
      await push(own, [draft]);
      expect(compacted).toEqual([]);
      const revisions = [draft._rev, aRevision(2)];
      await push(own, [aPushed({ author: person, id: draft._id, revisions, deleted: true })]);
      expect(compacted).toEqual([own]);
      spaces.compact = compact;
    });

    test('gives a snapshot whose last line counts it', async () => {
      const documents = Array.from({ length: 30 }, () => aPushed({ author: person }));
      await push(own, documents);
      const lines = (await get(`/api/snapshot/${own}`)).text.trimEnd().split('\n');
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ epoch: opened.store.epoch });
      expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: lines.length - 2 });
    });

    test('compresses what is large, where the client takes it', async () => {
      await push(
        own,
        Array.from({ length: 30 }, () => aPushed({ author: person })),
      );
      const path = `${server.url}/db/${own}/_changes`;
      const plain = await get(`/db/${own}/_changes`);
      expect(plain.headers['content-encoding']).toBeUndefined();
      for (const [coding, decode] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const bytes = await rawBytes(path, { ...mine, 'accept-encoding': coding });
        expect(bytes.coding).toBe(coding);
        expect(bytes.body.length).toBeLessThan(plain.text.length);
        expect(decode(bytes.body).toString()).toBe(plain.text);
      }
      const no = await get(`/db/${own}/_changes`, {
        ...mine,
        'accept-encoding': 'gzip;q=0, identity',
      });
      expect(no.headers['content-encoding']).toBeUndefined();
      const small = await get('/db/', { ...mine, 'accept-encoding': 'br' });
      expect(small.headers['content-encoding']).toBeUndefined();
    });
  });
}

function nested(depth: number): unknown {
  let inner: unknown = 0;
  for (let level = 0; level < depth; level += 1) inner = [inner];
  return inner;
}

function rawBytes(url: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ coding: string | undefined; body: Uint8Array }>((resolve, reject) => {
    const outgoing = request(url, { headers, agent: false }, (incoming) => {
      buffer(incoming).then((body) => {
        resolve({ coding: incoming.headers['content-encoding'], body: new Uint8Array([...body]) });
      }, reject);
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}
