import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aPushed, aRevision } from './builders.ts';
import type { StoreKind } from './stores.ts';
import { as, TestGateway } from './test-gateway.ts';

/** Taking back, snapshots and compression, with every Store. */
export function answersContract(kind: StoreKind): void {
  describe(`what the gateway answers before the ${kind.name} store`, () => {
    const gateway = new TestGateway(kind);
    const { person, other, own, circle, mine } = gateway;

    test('makes a share and its photo unreadable, and rids the disk of it', async () => {
      const [one, two] = [aRevision(1), aRevision(2)];
      const share = aPushed({
        author: person,
        type: 'share',
        revisions: [one],
        body: { content: 'what the coach saw' },
        photo: new Uint8Array([1, 2, 3]),
      });
      expect((await gateway.push(circle, [share])).text).toBe('[]');
      const coach = as(other);
      expect((await gateway.document(circle, share, coach)).text).toContain('what the coach saw');
      const photo = `/db/${circle}/${encodeURIComponent(share._id)}/photo.jpg`;
      const seen = await gateway.get(`${photo}?rev=${one}`, coach);
      expect(seen.status).toBe(200);
      expect(seen.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': 'attachment',
        'x-content-type-options': 'nosniff',
      });
      const revisions = [one, two];
      const back = aPushed({ author: person, id: share._id, revisions, deleted: true });
      expect((await gateway.push(circle, [back])).text).toBe('[]');
      for (const query of ['latest=true', 'latest=false', '']) {
        const body = { docs: [{ id: share._id, rev: one }] };
        const answer = await gateway.post(
          `/db/${circle}/_bulk_get?revs=true&${query}`,
          body,
          coach,
        );
        expect(answer.text).not.toContain('what the coach saw');
        expect(answer.text).toContain(two);
      }
      expect((await gateway.get(`${photo}?rev=${one}`, coach)).status).toBe(404);
      expect((await gateway.get(photo, coach)).status).toBe(404);
      const snapshot = await gateway.get(`/api/snapshot/${circle}`, coach);
      expect(snapshot.text).not.toContain('what the coach saw');
      expect(snapshot.text).toContain(two);
    });

    test('refuses to take back another’s share', async () => {
      const share = aPushed({ author: person, type: 'share' });
      await gateway.push(circle, [share]);
      const before = await gateway.everything();
      const revisions = [share._rev, aRevision(2)];
      const back = aPushed({ author: other, id: share._id, revisions, deleted: true });
      expect((await gateway.push(circle, [back], as(other))).text).toContain('another-author');
      expect(await gateway.everything()).toBe(before);
    });

    test('asks for compaction after a deletion, and not after another write', async () => {
      const compacted: string[] = [];
      const { spaces } = gateway.store;
      const compact = spaces.compact.bind(spaces);
      spaces.compact = (space) => {
        compacted.push(space);
        return compact(space);
      };
      const draft = aPushed({ author: person });
      await gateway.push(own, [draft]);
      expect(compacted).toEqual([]);
      const revisions = [draft._rev, aRevision(2)];
      await gateway.push(own, [
        aPushed({ author: person, id: draft._id, revisions, deleted: true }),
      ]);
      expect(compacted).toEqual([own]);
      spaces.compact = compact;
    });

    test('gives a snapshot whose last line counts it', async () => {
      const documents = Array.from({ length: 30 }, () => aPushed({ author: person }));
      await gateway.push(own, documents);
      const lines = (await gateway.get(`/api/snapshot/${own}`)).text.trimEnd().split('\n');
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ epoch: gateway.store.epoch });
      expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: lines.length - 2 });
    });

    test('compresses what is large, where the client takes it', async () => {
      await gateway.push(
        own,
        Array.from({ length: 30 }, () => aPushed({ author: person })),
      );
      const path = `${gateway.server.url}/db/${own}/_changes`;
      const plain = await gateway.get(`/db/${own}/_changes`);
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
      const no = await gateway.get(`/db/${own}/_changes`, {
        ...mine,
        'accept-encoding': 'gzip;q=0, identity',
      });
      expect(no.headers['content-encoding']).toBeUndefined();
      const small = await gateway.get('/db/', { ...mine, 'accept-encoding': 'br' });
      expect(small.headers['content-encoding']).toBeUndefined();
    });
  });
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
