import { contextOf } from '#lib/server/gateway/context.ts';
import { handleDatabaseRequest } from '#lib/server/gateway/handle-database-request.ts';
import type { RequestHandler } from './$types';

/** PouchDB's addresses end in a slash or not, and mean different things. */
export const trailingSlash = 'ignore';

/** The path goes on undecoded: Kit's `params.path` would be decoded once before the gateway decodes it. */
export const fallback: RequestHandler = ({ request, url, locals }) =>
  handleDatabaseRequest(request, url.pathname, contextOf(locals));
