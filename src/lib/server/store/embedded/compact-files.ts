import { promisify } from 'node:util';
import leveldown from 'leveldown';

/** Before and after every key there is. */
const [first, last] = [Buffer.from([0]), Buffer.alloc(4, 255)];

/**
 * Writes the tables of a LevelDB folder anew without the values that were replaced or deleted. Nobody may have it open.
 * Opening is part of it: LevelDB then turns its log, in which every earlier value stands, into a table of the first
 * level, which the compaction merges with the rest. (In an open database it may put that table deeper, where a
 * compaction leaves it as it is.)
 */
export async function compactFiles(folder: string): Promise<void> {
  const level = leveldown(folder);
  await promisify(level.open.bind(level))({ createIfMissing: false });
  try {
    await promisify(level.compactRange.bind(level))(first, last);
  } finally {
    await promisify(level.close.bind(level))();
  }
}
