import { epochOf } from '../epoch.ts';
import type { Store } from '../store.ts';
import { DataFolder } from './data-folder.ts';
import { EmbeddedRecords } from './embedded-records.ts';
import { EmbeddedSpaces } from './embedded-spaces.ts';

/**
 * PouchDB on LevelDB within this process, in a folder that no other process may open meanwhile. Throws
 * DataFolderInUse.
 */
export async function openEmbeddedStore(folder: string): Promise<Store> {
  const data = await DataFolder.open(folder);
  const records = new EmbeddedRecords(data);
  const epoch = await epochOf(records);
  return {
    kind: 'embedded',
    epoch,
    records,
    spaces: new EmbeddedSpaces(data, epoch),
    close: () => data.close(),
  };
}
