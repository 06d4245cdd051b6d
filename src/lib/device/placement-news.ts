import { documentId } from '../domain/documents/document-id.ts';
import { SeenDocument } from '../domain/sharing/share.ts';
import type { Device } from './device.svelte.ts';

/** What of somebody's `me` space is about placements: that they were placed, and what was said by a link. */
const kinds = ['placedAt', 'placementSaid'];

/** The circle under which it is kept as seen: it is in none. */
const seenAs = 'placements';

function arrived(device: Device): string[] {
  return device
    .documents(device.meSpace)
    .all.filter(({ type }) => typeof type === 'string' && kinds.includes(type))
    .map(({ _id }) => _id);
}

/** Whether something about a placement has come that was on the screen of none of this person's devices. */
export function placementsHaveNews(device: Device): boolean {
  const seen = device
    .documents(device.ownSpace)
    .ofType('seen', SeenDocument)
    .flatMap(({ circle, keys }) => (circle === seenAs ? keys : []));
  return arrived(device).some((id) => !seen.includes(id));
}

/** What has come about placements has been on the screen. */
export async function markPlacementsSeen(device: Device): Promise<void> {
  if (!placementsHaveNews(device)) return;
  const { person, id, ownSpace } = device;
  await device.write(ownSpace, documentId('seen', person, seenAs, id), {
    type: 'seen',
    author: person,
    v: 1,
    circle: seenAs,
    keys: arrived(device),
  });
}
