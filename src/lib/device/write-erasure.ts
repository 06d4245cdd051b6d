import { ulid } from 'ulid';
import { documentId } from '../domain/documents/document-id.ts';
import { nextStamp, stampTime } from '../domain/stamp.ts';
import type { Device } from './device.svelte.ts';

/**
 * Says that everything that was begun up to now is deleted, or one attempt alone. `latestBegun` (ms) is of what goes: a
 * clock that runs behind the one that began it deletes it all the same.
 */
export async function writeErasure(
  device: Device,
  latestBegun: number,
  attempt?: string,
): Promise<void> {
  const { person, ownSpace } = device;
  const stamp = device.stamp();
  const at = stampTime(stamp) >= latestBegun ? stamp : nextStamp(undefined, latestBegun, device.id);
  const id = documentId('erasure', person, ulid(device.now()).toLowerCase());
  await device.write(ownSpace, id, {
    type: 'erasure',
    author: person,
    v: 1,
    at,
    ...(attempt === undefined ? {} : { attempt }),
  });
}
