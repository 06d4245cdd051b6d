import type { SpaceAccess } from '#lib/domain/spaces/space-access.ts';
import type { GatewayContext } from './context.ts';
import { notFound, refusal } from './responses.ts';

/**
 * The refusal, where this person may not read (or write) this space. Undefined where they may. Denies by default:
 * a space that does not exist and one that is not theirs look the same.
 */
export async function spaceRefusal(
  context: GatewayContext,
  space: string,
  act: 'read' | 'write',
): Promise<Response | undefined> {
  const access: SpaceAccess = await context.accessTo(space);
  switch (access) {
    case 'rw':
      return undefined;
    case 'r':
      return act === 'read'
        ? undefined
        : refusal(403, 'forbidden', 'You can read this, and no longer write in it.');
    case 'ended':
      return refusal(410, 'gone', 'This has ended.');
    case 'none':
      return notFound();
  }
}
