import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { documentId } from '#lib/domain/documents/document-id.ts';
import { anId, aSpace } from './builders.ts';
import { aDevice, leavesOf, type Database, type Device } from './device.ts';
import { serveGateway, type GatewayServer } from './gateway-server.ts';
import type { StoreKind, TestStore } from './stores.ts';

const head = z.object({ seq: z.union([z.string(), z.number()]) });
const denial = z.object({ id: z.string(), name: z.string(), reason: z.string() });
const leaf = z.looseObject({ _id: z.string(), _rev: z.string() });

const options = { batch_size: 1000, batches_limit: 2 };

/** PouchDB's own replication, through the gateway, with every Store. */
export function replicationContract({ name, open }: StoreKind): void {
  describe(`PouchDB through the gateway before the ${name} store`, () => {
    let opened: TestStore;
    let server: GatewayServer;
    const devices: Device[] = [];
    const intern = anId();
    const coach = anId();

    beforeAll(async () => {
      opened = await open();
      server = await serveGateway(opened.store);
    });
    afterAll(async () => {
      for (const device of devices) await device.destroy();
      await server.close();
      await opened.destroy();
    });

    async function newCircle(): Promise<string> {
      const space = aSpace('circle');
      await opened.store.spaces.create(space);
      for (const person of [intern, coach]) server.access.set(`${person}/${space}`, 'rw');
      return space;
    }

    async function deviceOf(person: string, space: string): Promise<Device> {
      const device = await aDevice(server, person, space);
      devices.push(device);
      return device;
    }

    function aDraft(author: string, text = '') {
      const _id = documentId('roleDemand', author, anId());
      return { _id, type: 'roleDemand', author, text };
    }

    async function write(database: Database, author: string, count: number): Promise<string[]> {
      const drafts = Array.from({ length: count }, (_, at) => aDraft(author, `${at} `.repeat(50)));
      await database.bulkDocs(drafts);
      return drafts.map(({ _id }) => _id);
    }

    async function edit(database: Database, id: string, text: string): Promise<void> {
      await database.put({ ...(await database.get(id)), text });
    }

    const push = ({ local, remote }: Device) => local.replicate.to(remote, options);
    const pull = ({ local, remote }: Device) => local.replicate.from(remote, options);

    test('brings three devices with 2,000 documents to identical leaf revisions', async () => {
      const space = await newCircle();
      const phone = await deviceOf(intern, space);
      const laptop = await deviceOf(intern, space);
      const coachs = await deviceOf(coach, space);
      const all = [phone, laptop, coachs];

      const [first = '', second = '', third = ''] = await write(phone.local, intern, 700);
      await write(laptop.local, intern, 700);
      await write(coachs.local, coach, 600);
      await Promise.all(all.map(push));
      await Promise.all(all.map(pull));

      // Both devices of one person edit the same, and one deletes what the other edits.
      await edit(phone.local, first, 'on the phone');
      await edit(laptop.local, first, 'on the laptop');
      for (const text of ['a', 'b', 'c']) await edit(phone.local, second, text);
      await edit(laptop.local, third, 'still here');
      await phone.local.remove(await phone.local.get(third));
      await Promise.all(all.map(push));
      await Promise.all(all.map(pull));

      const leaves = await Promise.all(all.map(({ local }) => leavesOf(local)));
      expect(leaves[0]?.size).toBe(2000);
      expect(leaves[0]?.get(first)).toHaveLength(2);
      expect(leaves[0]?.get(third)).toHaveLength(2);
      expect(leaves[1]).toEqual(leaves[0]);
      expect(leaves[2]).toEqual(leaves[0]);
      expect(await leavesOf(phone.remote)).toEqual(leaves[0]);
      expect((await coachs.local.get(second))['text']).toBe('c');
      expect(server.reported).toEqual([]);
    });

    test('starts another device by a snapshot, and goes on from its seq', async () => {
      const space = await newCircle();
      const phone = await deviceOf(intern, space);
      const ids = await write(phone.local, intern, 50);
      await push(phone);
      for (const id of ids.slice(0, 5)) await phone.local.remove(await phone.local.get(id));
      await push(phone);

      const laptop = await deviceOf(intern, space);
      const bytes = await opened.store.spaces.snapshot(space);
      const lines = (await new Response(bytes).text()).trimEnd().split('\n');
      const { seq } = head.parse(JSON.parse(lines[0] ?? ''));
      const documents = lines.slice(1, -1).map((line) => leaf.parse(JSON.parse(line)));
      await laptop.local.bulkDocs(documents, { new_edits: false });
      await edit(phone.local, ids[9] ?? '', 'after the snapshot');
      await push(phone);
      const rest = laptop.local.replicate.from(laptop.remote, { ...options, since: seq });
      expect(await rest).toMatchObject({ docs_read: 1 });
      expect(await leavesOf(laptop.local)).toEqual(await leavesOf(phone.local));
      expect(await pull(laptop)).toMatchObject({ docs_read: 0 });
    });

    test('carries photos both ways', async () => {
      const space = await newCircle();
      const phone = await deviceOf(intern, space);
      const laptop = await deviceOf(intern, space);
      const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 251));
      const draft = aDraft(intern);
      const photo = { content_type: 'image/jpeg', data: bytes };
      await phone.local.put({ ...draft, _attachments: { 'photo.jpg': photo } });
      await push(phone);
      await pull(laptop);
      const got = await laptop.local.getAttachment(draft._id, 'photo.jpg');
      expect(Buffer.isBuffer(got) && got.equals(bytes)).toBe(true);
      expect(await leavesOf(laptop.local)).toEqual(await leavesOf(phone.local));
    });

    test('says which document was denied, writes the others and does not stop', async () => {
      const space = await newCircle();
      const phone = await deviceOf(intern, space);
      const bad = { _id: documentId('virus', intern, anId()), type: 'virus', author: intern };
      const forged = aDraft(coach);
      await phone.local.bulkDocs([bad, forged]);
      const [good = ''] = await write(phone.local, intern, 1);
      const denied = new Map<string, unknown>();
      const result = await push(phone).on('denied', (error) => {
        const { id, name: kind, reason } = denial.parse(error);
        denied.set(id, [kind, reason]);
      });
      expect(result).toMatchObject({ ok: true, docs_written: 1, doc_write_failures: 2 });
      expect(denied.get(bad._id)).toEqual(['forbidden', 'unknown-type']);
      expect(denied.get(forged._id)).toEqual(['forbidden', 'another-author']);
      expect([...(await leavesOf(phone.remote)).keys()]).toEqual([good]);
      expect(await push(phone)).toMatchObject({ docs_read: 0 });
    });

    test('stops a push at what may pass later, and sends all of it afterwards', async () => {
      const space = await newCircle();
      const phone = await deviceOf(intern, space);
      await write(phone.local, intern, 20);
      server.access.set(`${intern}/${space}`, 'ended');
      await expect(push(phone)).rejects.toMatchObject({ status: 410 });
      server.access.set(`${intern}/${space}`, 'r');
      await expect(push(phone)).rejects.toMatchObject({ status: 403 });
      server.access.delete(`${intern}/${space}`);
      await expect(push(phone)).rejects.toMatchObject({ status: 404 });
      server.access.set(`${intern}/${space}`, 'rw');
      expect(await push(phone)).toMatchObject({ docs_written: 20 });
      expect(await leavesOf(phone.remote)).toEqual(await leavesOf(phone.local));
    });

    test('lets a reader of a space pull it', async () => {
      const space = await newCircle();
      const phone = await deviceOf(intern, space);
      await write(phone.local, intern, 3);
      await push(phone);
      server.access.set(`${coach}/${space}`, 'r');
      const coachs = await deviceOf(coach, space);
      expect(await pull(coachs)).toMatchObject({ docs_written: 3 });
      expect(await pull(coachs)).toMatchObject({ docs_read: 0 });
    });
  });
}
