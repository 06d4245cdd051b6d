import { erasureOfDocument } from '../domain/erasure/begun.ts';
import type { Erased } from '../domain/erasure/erasure.ts';
import type { Device } from './device.svelte.ts';

/**
 * Where a time together has ended its space is read-only, for the one whose it was as well: what they deleted of what
 * they showed there is deleted by the server. Without a signal nothing happens, and the next time does it.
 */
export async function deleteEndedShares(device: Device, erased: Erased): Promise<void> {
  const ended = device.circles.filter(({ mode }) => mode === 'r').map(({ id }) => id);
  const isLeft = ended.some((space) =>
    device
      .documents(space)
      .all.some(
        (document) =>
          document['author'] === device.person && erasureOfDocument(erased, document) !== undefined,
      ),
  );
  if (!isLeft) return;
  try {
    await fetch('/api/my-shares', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(erased),
    });
  } catch (error) {
    // No signal, as fetch tells it.
    if (!(error instanceof TypeError)) throw error;
  }
}
