import { admit } from './admission.ts';
import { compressed } from './compressed.ts';
import type { GatewayContext } from './context.ts';
import { parseDatabasePath, type DatabasePath } from './database-path.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoints.ts';
import { readAttachment, readChanges, readDocuments, readMissing } from './reading.ts';
import { json, notFound, responseTo } from './responses.ts';
import { spaceRefusal } from './space-admission.ts';
import { writeDocuments } from './writing.ts';

/**
 * One request of PouchDB's replication. `rawPath` is the path as it came, undecoded: `/db/<space>/_changes`. The only
 * authority over spaces; what is not allowed here is refused.
 */
export async function handleDatabaseRequest(
  request: Request,
  rawPath: string,
  context: GatewayContext,
): Promise<Response> {
  try {
    const admission = admit(request, context);
    if (!admission.ok) return admission.response;
    const path = parseDatabasePath(rawPath);
    if (path === undefined || !methodsOf(path).includes(request.method)) return notFound();
    if (path.kind === 'welcome') return json({ uuid: context.store.epoch });
    const refused = await spaceRefusal(
      context,
      path.space,
      path.kind === 'writes' ? 'write' : 'read',
    );
    if (refused !== undefined) return refused;
    return compressed(request, await answer(request, path, admission.person, context));
  } catch (error) {
    return responseTo(error, context.report);
  }
}

/** Whoever may read a space may also keep their checkpoints there: a pull writes one too. */
function methodsOf({ kind }: DatabasePath): readonly string[] {
  switch (kind) {
    case 'welcome':
    case 'info':
    case 'changes':
    case 'attachment':
      return ['GET'];
    case 'checkpoint':
      return ['GET', 'PUT'];
    case 'revisions':
    case 'documents':
    case 'writes':
      return ['POST'];
  }
}

async function answer(
  request: Request,
  path: Exclude<DatabasePath, { kind: 'welcome' }>,
  person: string,
  context: GatewayContext,
): Promise<Response> {
  const { spaces } = context.store;
  switch (path.kind) {
    case 'info':
      return json({ db_name: path.space, ...(await spaces.info(path.space)) });
    case 'checkpoint':
      return request.method === 'PUT'
        ? writeCheckpoint(spaces, path, request)
        : readCheckpoint(spaces, path);
    case 'changes':
      return readChanges(spaces, path.space, request);
    case 'revisions':
      return readMissing(spaces, path.space, request);
    case 'documents':
      return readDocuments(spaces, path.space, request);
    case 'attachment':
      return readAttachment(spaces, path, request);
    case 'writes':
      return writeDocuments(context, path.space, person, request);
  }
}
