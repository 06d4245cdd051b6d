import { admit } from './admission.ts';
import { compressed } from './compressed.ts';
import type { GatewayContext } from './context.ts';
import { responseTo, streamed } from './responses.ts';
import { spaceRefusal } from './space-admission.ts';

/**
 * `GET /api/snapshot/<space>`: all of a space in one compressed answer, for a first sync. Lines of JSON: `{ seq, epoch }`,
 * then the documents as replication would bring them, at last `{ end: n }`; without that line it was cut short.
 */
export async function handleSnapshotRequest(
  request: Request,
  space: string,
  context: GatewayContext,
): Promise<Response> {
  try {
    const admission = admit(request, context);
    if (!admission.ok) return admission.response;
    const refused = await spaceRefusal(context, space, 'read');
    if (refused !== undefined) return refused;
    const lines = await context.store.spaces.snapshot(space);
    return compressed(request, streamed(lines, 'application/x-ndjson'));
  } catch (error) {
    return responseTo(error, context.report);
  }
}
