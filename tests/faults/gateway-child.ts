import { DataFolderInUse } from '#lib/server/errors.ts';
import { openEmbeddedStore } from '#lib/server/store/embedded/embedded-store.ts';
import { serveGateway } from '../contract/gateway-server.ts';

/** A server in a process of its own, so that it can be killed: `gateway-child.ts <folder> <person> <space>`. */
const [folder = '', person = '', space = ''] = process.argv.slice(2);
try {
  const store = await openEmbeddedStore(folder);
  await store.spaces.create(space);
  const server = await serveGateway(store);
  server.access.set(`${person}/${space}`, 'rw');
  process.send?.({ url: server.url, epoch: store.epoch });
} catch (error) {
  if (!(error instanceof DataFolderInUse)) throw error;
  process.send?.({ refused: error.message });
  process.disconnect();
}
