import { contextOf } from '#lib/server/gateway/context.ts';
import { handleSnapshotRequest } from '#lib/server/gateway/snapshot.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, locals }) =>
  handleSnapshotRequest(request, params.space, contextOf(locals));
