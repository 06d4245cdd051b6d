import { documentId } from '../domain/documents/document-id.ts';
import { SeenDocument } from '../domain/sharing/share.ts';
import type { Device } from './device.svelte.ts';

/** The rounds of colleagues' feedback that were released, by the ids of their documents. */
function released(device: Device): string[] {
  return device
    .documents(device.meSpace)
    .all.filter(({ type, state }) => type === 'feedback' && state === 'released')
    .map(({ _id }) => _id);
}

/** Whether colleagues' feedback has come that was on the screen of none of this person's devices. */
export function feedbackIsNew(device: Device): boolean {
  const seen = device
    .documents(device.ownSpace)
    .ofType('seen', SeenDocument)
    .flatMap(({ circle, keys }) => (circle === device.meSpace ? keys : []));
  return released(device).some((id) => !seen.includes(id));
}

/** What has come of colleagues' feedback has been on the screen. */
export async function markFeedbackSeen(device: Device): Promise<void> {
  if (!feedbackIsNew(device)) return;
  const { person, id, ownSpace, meSpace } = device;
  await device.write(ownSpace, documentId('seen', person, meSpace, id), {
    type: 'seen',
    author: person,
    v: 1,
    circle: meSpace,
    keys: released(device),
  });
}
