import { begunOf, erasureOfDocument, wasSaidAfter } from '../domain/erasure/begun.ts';
import type { Erased } from '../domain/erasure/erasure.ts';
import type { Device } from './device.svelte.ts';
import { deleteEndedShares } from './ended-shares.ts';
import { erasedOn, noteUnheard } from './erased.ts';
import { forgetErasedDrafts } from './erased-drafts.ts';
import type { StoredDocument } from './stored-document.ts';
import type { Workplace } from './workplace.ts';

/** The latest beginning (ms) of all that a person has said, as far as this device has it; 0 where there is nothing. */
export function latestBegun({ device, attempts }: Workplace): number {
  const documents = [device.ownSpace, ...device.circles.map(({ id }) => id)].flatMap((space) =>
    device.documents(space).all.filter((document) => document['author'] === device.person),
  );
  const begun = documents.map((document) => begunOf(document)?.at ?? 0);
  return Math.max(0, ...begun, ...attempts.all.map(({ startedAt }) => Date.parse(startedAt)));
}

/**
 * Makes true on this device what the person deleted, here or elsewhere: whatever was begun before goes, whenever it
 * arrives, and the copies of it that are shown are taken back. Again does no harm.
 */
export async function followErasures(workplace: Workplace): Promise<void> {
  const { device, attempts } = workplace;
  const own = device.documents(device.ownSpace);
  const erased = erasedOn(device);
  const isNothing = erased.everything === undefined && Object.keys(erased.attempts).length === 0;
  if (!own.loaded || isNothing) return;
  await attempts.forgetErased();
  await removeErased(device, device.ownSpace, erased);
  for (const { id } of device.circles.filter(({ mode }) => mode === 'rw'))
    await removeErased(device, id, erased);
  await forgetRefused(device, erased);
  await forgetErasedDrafts(workplace, erased);
  await deleteEndedShares(device, erased);
}

/** A person's own documents of a space that a deletion covers; those of others are never looked at. */
export function erasedIn(device: Device, space: string, erased: Erased): StoredDocument[] {
  return device
    .documents(space)
    .all.filter(
      (document) =>
        document['author'] === device.person && erasureOfDocument(erased, document) !== undefined,
    );
}

async function removeErased(device: Device, space: string, erased: Erased): Promise<void> {
  for (const document of erasedIn(device, space, erased)) {
    const erasure = erasureOfDocument(erased, document) ?? '';
    if (wasSaidAfter(document, erasure, device.id)) await noteUnheard(device, erasure);
    await device.remove(space, document._id);
  }
}

/** What the server refused stays in sight of its author; what they deleted does not. */
async function forgetRefused(device: Device, erased: Erased): Promise<void> {
  for (const { space, id, document } of await device.store.getAll('quarantine')) {
    if (erasureOfDocument(erased, document) === undefined) continue;
    await device.guarded((store) => store.delete('quarantine', [space, id]));
    await device.countUnsent();
  }
}
