import { ulid } from 'ulid';
import { expect, test, type Phone } from './journey.ts';
import { leavesHere, leavesOnServer } from './leaves.ts';
import { askWorkerAll } from './own-worker.ts';
import { secondDevice } from './second-device.ts';
import { circleWith } from './the-small-store.ts';

/** A document of a type that its author may edit and delete as often as they like. */
function aDraft(author: string, text: string) {
  const id = `roleDemand~${author}~${ulid().toLowerCase()}`;
  return { id, content: { type: 'roleDemand', author, v: 1, text } };
}

/** Writes documents on a device, through the app's own worker. Gives their ids. */
async function write(phone: Phone, space: string, count: number, text: string): Promise<string[]> {
  const author = await personOf(phone);
  const drafts = Array.from({ length: count }, (_, at) => aDraft(author, `${at} ${text}`));
  await askWorkerAll(
    phone.page,
    drafts.map(({ id, content }) => ['write', space, id, content] as const),
  );
  return drafts.map(({ id }) => id);
}

async function edit(
  phone: Phone,
  space: string,
  id: string,
  texts: readonly string[],
): Promise<void> {
  const edits = texts.map((text) => ['write', space, id, { text }] as const);
  await askWorkerAll(phone.page, edits, 1);
}

async function personOf(phone: Phone): Promise<string> {
  return phone.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('selvedge-device');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const asked = database.transaction('settings').objectStore('settings').get('person');
    await new Promise((resolve) => {
      asked.onsuccess = resolve;
    });
    database.close();
    return String(asked.result);
  });
}

test('three browsers bring 2,000 documents, each its own at once, to identical leaf revisions', async ({
  server,
  phone,
}) => {
  const [mobile, laptop, coach] = [await phone(), await phone(), await phone()];
  const all = [mobile, laptop, coach];
  await mobile.join(server.codeOf('Sam Adeyemi'));
  await secondDevice(mobile, laptop);
  await coach.join(server.codeOf('Priya Nair'));
  const circle = await circleWith(mobile, 'Priya Nair');
  for (const device of all) {
    await device.page.goto('/app/me');
    await expect(device.badge).toContainText('Up to date');
  }
  const same = async () => {
    await expect
      .poll(async () => Object.keys(await leavesOnServer(mobile, circle)).length)
      .toBe(2_000);
    for (const device of all) {
      await expect(device.badge).toContainText('Up to date');
      await expect
        .poll(async () => leavesHere(device.page, circle))
        .toEqual(await leavesOnServer(mobile, circle));
    }
    return leavesOnServer(mobile, circle);
  };

  for (const device of all) await device.goOffline();
  const [[first = '', second = '', third = '']] = await Promise.all([
    write(mobile, circle, 700, 'on the phone '.repeat(20)),
    write(laptop, circle, 700, 'on the laptop '.repeat(20)),
    write(coach, circle, 600, 'by the coach '.repeat(20)),
  ]);
  await Promise.all(all.map((device) => device.goOnline()));
  await same();

  // Both devices of one person edit the same, and one deletes what the other edits.
  for (const device of all) await device.goOffline();
  await edit(mobile, circle, first, ['on the phone']);
  await edit(laptop, circle, first, ['on the laptop']);
  await edit(mobile, circle, second, ['a', 'b', 'c']);
  await edit(laptop, circle, third, ['still here']);
  await askWorkerAll(mobile.page, [['remove', circle, third]]);
  await Promise.all(all.map((device) => device.goOnline()));
  await expect.poll(async () => (await leavesOnServer(mobile, circle))[third]?.length).toBe(2);
  await expect.poll(async () => (await leavesOnServer(mobile, circle))[first]?.length).toBe(2);
  const leaves = await same();
  expect(leaves[second]).toEqual([expect.stringMatching(/^4-/)]);
});

test('a push of more than one request may hold goes in smaller ones', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  const circle = await circleWith(sam, 'Priya Nair');
  const refused: string[] = [];
  sam.page.on('response', (response) => {
    if (response.status() === 413) refused.push(new URL(response.url()).pathname);
  });
  await sam.goOffline();
  // 50 of 210 KB are 10 MB, and the gateway takes 8 MB.
  await write(sam, circle, 50, 'a long letter '.repeat(15_000));
  await sam.goOnline();
  // 20 MB through a slow line on a busy machine: one that hangs is still found.
  await expect(sam.badge).toContainText('Up to date', { timeout: 120_000 });
  expect(refused).toEqual([`/db/${circle}/_bulk_docs`]);
  expect(await leavesOnServer(sam, circle)).toEqual(await leavesHere(sam.page, circle));
});

test('a push of which no large request gets through goes in smaller ones', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  const circle = await circleWith(sam, 'Priya Nair');
  const sizes: number[] = [];
  await sam.context.route(`**/db/${circle}/_bulk_docs`, async (route, request) => {
    const { docs } = request.postDataJSON() as { docs: unknown[] };
    sizes.push(docs.length);
    if (docs.length > 30) await route.abort('connectionreset');
    else await route.continue();
  });
  await sam.goOffline();
  await write(sam, circle, 100, 'a line');
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  expect(sizes).toEqual([100, 50, 25, 25, 25, 25]);
  expect(await leavesOnServer(sam, circle)).toEqual(await leavesHere(sam.page, circle));
});
