import { describe, expect, test } from 'vitest';
import { clientHeader } from '#lib/server/gateway/client-version.ts';
import { aPushed, aSpace } from './builders.ts';
import { personHeader } from './gateway-server.ts';
import type { StoreKind } from './stores.ts';
import { checkpointId, client, TestGateway } from './test-gateway.ts';

/** Who may ask what, with every Store. */
export function admissionContract(kind: StoreKind): void {
  describe(`whom the gateway lets in, before the ${kind.name} store`, () => {
    const gateway = new TestGateway(kind);
    const { person, own, me, ended, othersOwn, mine } = gateway;

    test('tells a supported client with a session the uuid, the same each time', async () => {
      const answer = await gateway.get('/db/');
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.text)).toEqual({ uuid: gateway.store.epoch });
    });

    test.for(['/db/', `/db/${own}/`, '/db/nonsense', `/api/snapshot/${own}`])(
      'says 401 without a session: %s',
      async (path) => {
        expect((await gateway.get(path, client)).status).toBe(401);
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
          expect((await gateway.get(path, headers)).status).toBe(426);
        }
      },
    );

    test('says 410 of a space that has ended, to whatever is asked of it', async () => {
      expect((await gateway.get(`/db/${ended}/_changes`)).status).toBe(410);
      expect((await gateway.get(`/api/snapshot/${ended}`)).status).toBe(410);
      expect((await gateway.push(ended, [aPushed({ author: person })])).status).toBe(410);
    });

    test('reads a space of mode r and writes nothing in it', async () => {
      expect((await gateway.get(`/db/${me}/_changes`)).status).toBe(200);
      const before = await gateway.everything();
      expect((await gateway.push(me, [aPushed({ author: person })])).status).toBe(403);
      expect(await gateway.everything()).toBe(before);
    });

    test('answers the same of another’s space and of one that does not exist', async () => {
      const nowhere = aSpace();
      for (const rest of ['/', '/_changes', `/_local/${checkpointId}`]) {
        const [foreign, absent] = await Promise.all([
          gateway.get(`/db/${othersOwn}${rest}`),
          gateway.get(`/db/${nowhere}${rest}`),
        ]);
        expect([foreign.status, foreign.text]).toEqual([absent.status, absent.text]);
        expect(foreign.status).toBe(404);
      }
      const before = await gateway.everything();
      const [foreign, absent] = await Promise.all([
        gateway.push(othersOwn, [aPushed({ author: person })]),
        gateway.push(nowhere, [aPushed({ author: person })]),
      ]);
      expect([foreign.status, foreign.text]).toEqual([absent.status, absent.text]);
      expect((await gateway.get(`/api/snapshot/${othersOwn}`)).status).toBe(404);
      expect(await gateway.everything()).toBe(before);
      expect(await gateway.store.spaces.exists(nowhere)).toBe(false);
    });

    test('says 404 of a space that this person may have but that is not there', async () => {
      const nowhere = aSpace('circle');
      gateway.server.access.set(`${person}/${nowhere}`, 'rw');
      expect((await gateway.get(`/db/${nowhere}/`)).status).toBe(404);
      expect((await gateway.push(nowhere, [aPushed({ author: person })])).status).toBe(404);
      expect((await gateway.get(`/api/snapshot/${nowhere}`)).status).toBe(404);
      expect(await gateway.store.spaces.exists(nowhere)).toBe(false);
    });

    test.for([
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ])('refuses a request from another page: %j', async (header) => {
      const before = await gateway.everything();
      const headers: Record<string, string> = { ...mine, ...header };
      expect((await gateway.push(own, [aPushed({ author: person })], headers)).status).toBe(403);
      expect((await gateway.get(`/db/${own}/_changes`, headers)).status).toBe(403);
      expect((await gateway.get('/api/hints', headers)).status).toBe(403);
      expect(await gateway.everything()).toBe(before);
    });

    test('takes a request of its own page', async () => {
      const headers = { ...mine, origin: gateway.server.url, 'sec-fetch-site': 'same-origin' };
      expect((await gateway.get(`/db/${own}/`, headers)).status).toBe(200);
    });
  });
}
