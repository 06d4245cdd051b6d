import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import type { Bytes, Store } from '#lib/server/store/store.ts';
import { anId, aPushed, aRevision, aSpace } from './builders.ts';
import type { StoreKind, TestStore } from './stores.ts';

const documents = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      docs: z.array(
        z.union([
          z.object({ ok: z.looseObject({ _id: z.string(), _rev: z.string() }) }),
          z.object({ error: z.object({ rev: z.string() }) }),
        ]),
      ),
    }),
  ),
});

const changes = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      deleted: z.boolean().optional(),
      changes: z.array(z.object({ rev: z.string() })),
    }),
  ),
  last_seq: z.union([z.string(), z.number()]),
});

export async function jsonOf(bytes: Bytes): Promise<unknown> {
  return new Response(bytes).json();
}

export async function linesOf(bytes: Bytes): Promise<readonly unknown[]> {
  const text = await new Response(bytes).text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

/** What every Store does. */
export function storeContract({ name, open }: StoreKind): void {
  describe(`the ${name} store`, () => {
    let opened: TestStore;
    let store: Store;
    const author = anId();

    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.destroy());

    async function newSpace(): Promise<string> {
      const space = aSpace();
      await store.spaces.create(space);
      return space;
    }

    async function latest(space: string, id: string, rev: string) {
      const bytes = await store.spaces.latest(space, [{ id, rev }], { attachments: false });
      return documents.parse(await jsonOf(bytes)).results.flatMap(({ docs }) => docs);
    }

    async function changesOf(space: string, since = '0', limit = 1000) {
      const request = { since, limit, style: 'all_docs' } as const;
      return changes.parse(await jsonOf(await store.spaces.changes(space, request)));
    }

    test('keeps its epoch and its documents when it is opened again', async () => {
      const { epoch } = store;
      const space = await newSpace();
      const document = aPushed({ author, body: { answer: 3 } });
      await store.spaces.write(space, [document]);
      store = await opened.reopen();
      expect(store.epoch).toBe(epoch);
      expect(await store.spaces.get(space, document._id)).toMatchObject({ answer: 3 });
    });

    test('makes a space once, and removes it', async () => {
      const space = aSpace();
      expect(await store.spaces.exists(space)).toBe(false);
      await store.spaces.create(space);
      const document = aPushed({ author });
      await store.spaces.write(space, [document]);
      await store.spaces.create(space);
      expect(await store.spaces.exists(space)).toBe(true);
      expect(await store.spaces.names()).toContain(space);
      expect((await store.spaces.info(space)).doc_count).toBe(1);
      await store.spaces.remove(space);
      await store.spaces.remove(space);
      expect(await store.spaces.exists(space)).toBe(false);
      await store.spaces.create(space);
      expect((await store.spaces.info(space)).doc_count).toBe(0);
    });

    test('says NotFound of a space that is not there, and makes none by being asked', async () => {
      const space = aSpace();
      const { spaces } = store;
      await expect(spaces.info(space)).rejects.toThrow(NotFound);
      await expect(spaces.write(space, [aPushed({ author })])).rejects.toThrow(NotFound);
      await expect(spaces.getLocal(space, 'x')).rejects.toThrow(NotFound);
      await expect(spaces.latest(space, [], { attachments: false })).rejects.toThrow(NotFound);
      await expect(spaces.snapshot(space)).rejects.toThrow(NotFound);
      await expect(changesOf(space)).rejects.toThrow(NotFound);
      expect(await spaces.exists(space)).toBe(false);
    });

    test.for(['../records/accounts', 'server-accounts', '_users', '', 'own-', '.'])(
      'takes %j for no space',
      async (name) => {
        await expect(store.spaces.info(name)).rejects.toThrow(NotFound);
        await expect(store.spaces.create(name)).rejects.toThrow(NotFound);
      },
    );

    test('lets nobody in but the server', async () => {
      const space = await newSpace();
      await store.spaces.write(space, [aPushed({ author })]);
      expect(await opened.whoElseGetsIn(space)).toEqual([]);
    });

    test('keeps checkpoints, which are no documents', async () => {
      const space = await newSpace();
      const id = '_Dw.kT4y8hW_u.zV1Q3B5g==';
      const rev = await store.spaces.putLocal(space, id, { _id: `_local/${id}`, last_seq: 1 });
      expect(await store.spaces.getLocal(space, id)).toMatchObject({ last_seq: 1, _rev: rev });
      const next = { _id: `_local/${id}`, _rev: rev, last_seq: 2 };
      await store.spaces.putLocal(space, id, next);
      expect(await store.spaces.getLocal(space, id)).toMatchObject({ last_seq: 2 });
      expect((await store.spaces.info(space)).doc_count).toBe(0);
    });

    test('lists changes in pages, each document once with all its leaves', async () => {
      const space = await newSpace();
      const twice = aPushed({ author });
      const other = aPushed({ author, id: twice._id });
      const single = aPushed({ author });
      await store.spaces.write(space, [twice, single]);
      await store.spaces.write(space, [other]);
      const first = await changesOf(space, '0', 1);
      const second = await changesOf(space, String(first.last_seq));
      const rows = [...first.results, ...second.results];
      expect(rows.map(({ id }) => id)).toEqual([single._id, twice._id]);
      const leaves = rows[1]?.changes.map(({ rev }) => rev);
      expect(leaves?.toSorted()).toEqual([twice._rev, other._rev].toSorted());
      expect((await changesOf(space, String(second.last_seq))).results).toEqual([]);
    });

    test('knows which revisions it misses', async () => {
      const space = await newSpace();
      const known = aPushed({ author });
      await store.spaces.write(space, [known]);
      const unknown = aRevision(1);
      const missing = await store.spaces.missingRevisions(
        space,
        new Map([
          [known._id, [known._rev, unknown]],
          ['answers~nobody~x', [unknown]],
        ]),
      );
      expect(missing.get(known._id)).toEqual([unknown]);
      expect(missing.get('answers~nobody~x')).toEqual([unknown]);
      const none = await store.spaces.missingRevisions(space, new Map([[known._id, [known._rev]]]));
      expect(none.size).toBe(0);
    });

    test('gives back exactly what was written, with its history', async () => {
      const space = await newSpace();
      const document = aPushed({
        author,
        revisions: [aRevision(1), aRevision(2), aRevision(3)],
        body: { text: 'Zoë said “no” 👋\u2028', empty: {}, list: [null, 1.5, false, ''], 'a.b': 0 },
      });
      await store.spaces.write(space, [document]);
      expect(await latest(space, document._id, document._rev)).toEqual([{ ok: document }]);
      await store.spaces.write(space, [document]);
      expect((await changesOf(space)).results).toHaveLength(1);
    });

    test('gives the current revision for a replaced one, and an error for one it never had', async () => {
      const space = await newSpace();
      const [one, two] = [aRevision(1), aRevision(2)];
      const first = aPushed({ author, revisions: [one], body: { text: 'first' } });
      const second = aPushed({
        author,
        id: first._id,
        revisions: [one, two],
        body: { text: 'second' },
      });
      await store.spaces.write(space, [first]);
      await store.spaces.write(space, [second]);
      expect(await latest(space, first._id, one)).toEqual([{ ok: second }]);
      const never = aRevision(7);
      expect(await latest(space, first._id, never)).toMatchObject([{ error: { rev: never } }]);
      const nowhere = await latest(space, 'answers~nobody~x', never);
      expect(nowhere).toMatchObject([{ error: { rev: never } }]);
    });

    test('does not read a deleted revision, even by its name', async () => {
      const space = await newSpace();
      const [one, two] = [aRevision(1), aRevision(2)];
      const share = aPushed({
        type: 'share',
        author,
        revisions: [one],
        body: { content: 'secret' },
        photo: new Uint8Array([1, 2, 3]),
      });
      const end = aPushed({ author, id: share._id, revisions: [one, two], deleted: true });
      await store.spaces.write(space, [share]);
      await store.spaces.write(space, [end]);
      const found = await latest(space, share._id, one);
      expect(found).toMatchObject([{ ok: { _rev: two, _deleted: true } }]);
      expect(JSON.stringify(found)).not.toContain('secret');
      await expect(
        store.spaces.attachment(space, { id: share._id, rev: one }, 'photo.jpg'),
      ).rejects.toThrow(NotFound);
      await expect(
        store.spaces.attachment(space, { id: share._id, rev: undefined }, 'photo.jpg'),
      ).rejects.toThrow(NotFound);
      await store.spaces.compact(space);
    });

    test('gives an attachment of a current leaf alone', async () => {
      const space = await newSpace();
      const [one, two] = [aRevision(1), aRevision(2)];
      const before = aPushed({ author, revisions: [one], photo: new Uint8Array([1]) });
      const after = aPushed({
        author,
        id: before._id,
        revisions: [one, two],
        photo: new Uint8Array([9, 8, 7]),
      });
      await store.spaces.write(space, [before]);
      await store.spaces.write(space, [after]);
      for (const rev of [two, undefined]) {
        const photo = await store.spaces.attachment(space, { id: before._id, rev }, 'photo.jpg');
        expect(photo.type).toBe('image/jpeg');
        expect([...(await new Response(photo.bytes).bytes())]).toEqual([9, 8, 7]);
      }
      await expect(
        store.spaces.attachment(space, { id: before._id, rev: one }, 'photo.jpg'),
      ).rejects.toThrow(NotFound);
      await expect(
        store.spaces.attachment(space, { id: before._id, rev: two }, 'other.jpg'),
      ).rejects.toThrow(NotFound);
    });

    test('takes a snapshot with every leaf: deleted, conflicting, with attachments', async () => {
      const space = await newSpace();
      const [one, two] = [aRevision(1), aRevision(2)];
      const plain = aPushed({ author, photo: new Uint8Array([5]) });
      const conflicting = aPushed({ author, id: plain._id });
      const deleted = aPushed({ author, revisions: [one, two], deleted: true });
      const many = Array.from({ length: 1200 }, () => aPushed({ author }));
      await store.spaces.write(space, [plain, conflicting, deleted]);
      await store.spaces.write(space, many.slice(0, 1000));
      await store.spaces.write(space, many.slice(1000));
      const lines = await linesOf(await store.spaces.snapshot(space));
      expect(lines[0]).toMatchObject({ epoch: store.epoch });
      expect(lines.at(-1)).toEqual({ end: 1203 });
      const head = z.object({ seq: z.union([z.string(), z.number()]) }).parse(lines[0]);
      expect((await changesOf(space, String(head.seq))).results).toEqual([]);
      const leaves = z
        .array(z.looseObject({ _id: z.string(), _rev: z.string(), _revisions: z.object({}) }))
        .parse(lines.slice(1, -1));
      const revisions = leaves.map(({ _rev }) => _rev);
      const written = [plain, conflicting, deleted, ...many].map(({ _rev }) => _rev);
      expect(revisions.toSorted()).toEqual(written.toSorted());
      const photo = leaves.find(({ _rev }) => _rev === plain._rev);
      expect(photo).toMatchObject({ _attachments: { 'photo.jpg': { data: 'BQ==' } } });
      expect(leaves.find(({ _rev }) => _rev === two)).toMatchObject({ _deleted: true });
    });

    test('writes documents of the server by compare and set', async () => {
      const space = aSpace('me');
      await store.spaces.create(space);
      const id = 'membership~server~me';
      const rev = await store.spaces.put(space, { _id: id, name: 'Priya' });
      await expect(store.spaces.put(space, { _id: id, name: 'Sam' })).rejects.toThrow(Conflict);
      await store.spaces.put(space, { _id: id, _rev: rev, name: 'Priya K' });
      expect(await store.spaces.get(space, id)).toMatchObject({ _id: id, name: 'Priya K' });
      await expect(store.spaces.get(space, 'membership~server~you')).rejects.toThrow(NotFound);
    });

    test('deletes a document for the server, with its body', async () => {
      const space = aSpace('circle');
      await store.spaces.create(space);
      const id = aPushed({ author })._id;
      const text = randomBytes(60).toString('base64url');
      const rev = await store.spaces.put(space, { _id: id, text });
      await store.spaces.put(space, { _id: id, _rev: rev, _deleted: true });
      await expect(store.spaces.get(space, id)).rejects.toThrow(NotFound);
      await store.spaces.compact(space);
      expect(await new Response(await store.spaces.snapshot(space)).text()).not.toContain(text);
    });

    test('reports the ids with too many leaves', async () => {
      const space = await newSpace();
      const id = aPushed({ author })._id;
      const leaves = Array.from({ length: 21 }, () => aPushed({ author, id }));
      await store.spaces.write(space, [...leaves, aPushed({ author })]);
      expect(await store.spaces.crowded(space, 20)).toEqual([{ id, leaves: 21 }]);
      expect(await store.spaces.crowded(space, 21)).toEqual([]);
    });

    test('keeps records by compare and set', async () => {
      const { records } = store;
      await expect(records.get('accounts', 'person:a')).rejects.toThrow(NotFound);
      const first = await records.put('accounts', { _id: 'person:a', name: 'A' });
      await expect(records.put('accounts', { _id: 'person:a', name: 'B' })).rejects.toThrow(
        Conflict,
      );
      const second = await records.put('accounts', { _id: 'person:a', _rev: first, name: 'C' });
      expect(await records.get('accounts', 'person:a')).toEqual({
        _id: 'person:a',
        _rev: second,
        name: 'C',
      });
      await expect(records.remove('accounts', 'person:a', first)).rejects.toThrow(Conflict);
      await records.remove('accounts', 'person:a', second);
      await expect(records.get('accounts', 'person:a')).rejects.toThrow(NotFound);
      await records.put('accounts', { _id: 'person:a', name: 'again' });
    });

    test('lets one of many writers of a record win', async () => {
      const rev = await store.records.put('invitations', { _id: 'code', used: false });
      const tries = await Promise.allSettled(
        Array.from({ length: 10 }, (_, by) =>
          store.records.put('invitations', { _id: 'code', _rev: rev, used: true, by }),
        ),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('after a compaction nothing is left of what was replaced or removed, and the rest is as it was', async () => {
      const { records } = store;
      const database = 'compacted';
      await records.put(database, { _id: 'bystander', says: 'stays' });
      let rev: string | undefined;
      const written: { text: string; rev: string }[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const text = randomBytes(60).toString('base64url');
        rev = await records.put(database, { _id: 'a', text, ...(rev ? { _rev: rev } : {}) });
        written.push({ text, rev });
        const other = randomBytes(60).toString('base64url');
        const removed = await records.put(database, { _id: `removed-${turn}`, text: other });
        await records.remove(database, `removed-${turn}`, removed);
        await records.compact(database);
        for (const { text: old, rev: name } of written.slice(0, -1)) {
          expect(await opened.canStillFind(old, { database, id: 'a', rev: name })).toBe(false);
        }
        const gone = { database, id: `removed-${turn}`, rev: removed };
        expect(await opened.canStillFind(other, gone)).toBe(false);
        expect(await opened.canStillFind(text, { database, id: 'a', rev })).toBe(true);
      }
      expect(await records.get(database, 'a')).toMatchObject({ text: written.at(-1)?.text });
      expect(await records.get(database, 'bystander')).toMatchObject({ says: 'stays' });
      expect(await records.list(database, '')).toHaveLength(2);
      await records.compact('never-written');
    });

    test('without a compaction an old revision can be found: that is what it is for', async () => {
      const { records } = store;
      const text = randomBytes(60).toString('base64url');
      const rev = await records.put('uncompacted', { _id: 'a', text });
      await records.put('uncompacted', { _id: 'a', _rev: rev, text: 'other' });
      expect(await opened.canStillFind(text, { database: 'uncompacted', id: 'a', rev })).toBe(true);
    });

    test('records are read and written while they are compacted, and nothing is lost', async () => {
      const { records } = store;
      const turns = Array.from({ length: 12 }, (_, turn) => turn);
      await Promise.all(
        turns.flatMap((turn) => [
          records.put('busy', { _id: `r-${turn}`, turn }),
          ...(turn % 3 === 0 ? [records.compact('busy')] : []),
        ]),
      );
      expect(await records.list('busy', 'r-')).toHaveLength(turns.length);
    });

    test('lists records by the beginning of their id', async () => {
      for (const _id of ['a:1', 'a:2', 'a:é', 'ab:1', 'b:1']) {
        await store.records.put('sessions', { _id });
      }
      const found = await store.records.list('sessions', 'a:');
      expect(found.map(({ _id }) => _id)).toEqual(['a:1', 'a:2', 'a:é']);
      expect(await store.records.list('nothing', '')).toEqual([]);
    });
  });
}
