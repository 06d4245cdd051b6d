import { describe, expect, test } from 'vitest';
import { documentId } from '#lib/domain/documents/document-id.ts';
import { anId } from './builders.ts';
import { ask } from './gateway-server.ts';
import type { StoreKind } from './stores.ts';
import { checkpointId, jsonType, TestGateway } from './test-gateway.ts';

/** The paths that there are, and those that there are not. */
export function pathContract(kind: StoreKind): void {
  describe(`the paths of the gateway before the ${kind.name} store`, () => {
    const gateway = new TestGateway(kind);
    const { person, own, othersOwn, mine } = gateway;

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
      const before = await gateway.everything();
      for (const method of ['GET', 'PUT', 'POST', 'DELETE']) {
        const body = method === 'GET' ? {} : { body: '{}' };
        const options = { method, headers: { ...jsonType, ...mine }, ...body };
        expect((await ask(gateway.server, path, options)).status).toBe(404);
      }
      expect(await gateway.everything()).toBe(before);
    });

    test('says 404 of a path of 5,000 characters', async () => {
      expect((await gateway.get(`/db/x/${'a'.repeat(5_000)}`)).status).toBe(404);
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
        expect((await ask(gateway.server, path, { method, headers: mine })).status).toBe(404);
      }
      expect(await gateway.store.spaces.exists(own)).toBe(true);
    });

    test('takes a name that was encoded once, as PouchDB does', async () => {
      const path = `/db/${own}/_local/${encodeURIComponent(checkpointId)}`;
      expect(path).toContain('%3D');
      const body = JSON.stringify({ _id: `_local/${checkpointId}`, last_seq: 7 });
      const put = await ask(gateway.server, path, {
        method: 'PUT',
        headers: { ...jsonType, ...mine },
        body,
      });
      expect(put.status).toBe(201);
      expect(JSON.parse((await gateway.get(path)).text)).toMatchObject({ last_seq: 7 });
    });
  });
}
