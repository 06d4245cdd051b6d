import { shownState, type Showing, type ShownState } from '../domain/sharing/shown-state.ts';
import type { Circle } from './circle.svelte.ts';
import type { Device } from './device.svelte.ts';

/** What stands between this device and what the others of a circle can see of this person's. */
export function showingIn(device: Device, circle: Circle): Showing {
  const here = device.unsent.filter(
    (thing) => 'space' in thing && thing.space === circle.membership.id,
  );
  const ids = (kind: 'share' | 'refused') =>
    here.flatMap((thing) => (thing.kind === kind && 'id' in thing ? [thing.id] : []));
  const [waiting, refused] = [ids('share'), ids('refused')];
  const copies = circle.copies
    .filter(({ _id, author }) => author === device.person && !refused.includes(_id))
    .map(({ _id, of, sharedAt }) => ({ of, sharedAt, waits: waiting.includes(_id) }));
  const takingBack = here.flatMap((thing) =>
    thing.kind === 'deletion' && thing.wasSent && thing.copy !== undefined ? [thing.copy] : [],
  );
  return { copies, takingBack };
}

/** What the others of a circle can see of one thing, by its key. */
export function shownIn(device: Device, circle: Circle, of: string): ShownState {
  const shown = shownState(showingIn(device, circle), of);
  return shown.state === 'nothing' && !circle.isFetched ? { state: 'unknown' } : shown;
}
