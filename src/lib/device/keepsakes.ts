import { erasureOfDocument } from '../domain/erasure/begun.ts';
import { KeepsakeDocument } from '../domain/portfolio/keepsake.ts';
import type { Device } from './device.svelte.ts';
import { erasedOn } from './erased.ts';
import type { Read } from './space-documents.svelte.ts';

/** What this person brought from earlier programmes to read, by programme, the latest first in each. */
export function keepsakesOf(device: Device): [string, Read<KeepsakeDocument>[]][] {
  const erased = erasedOn(device);
  const all = device
    .documents(device.ownSpace)
    .ofType('keepsake', KeepsakeDocument)
    .filter((one) => erasureOfDocument(erased, one) === undefined)
    .sort((a, b) => b.at.localeCompare(a.at) || a._id.localeCompare(b._id));
  return [...Map.groupBy(all, ({ programme }) => programme)];
}
