import { contextOf } from '#lib/server/gateway/context.ts';
import { handleHintsRequest } from '#lib/server/gateway/hint-stream.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals }) =>
  handleHintsRequest(request, contextOf(locals));
