import { parseDocumentId } from '#lib/domain/documents/document-id.ts';
import { parseSpaceName } from '#lib/domain/spaces/space-name.ts';
import { NotFound } from '../errors.ts';
import type { PushedDocument } from '../store/store.ts';
import type { GatewayContext } from './context.ts';
import { largestRequest, mostRevisionsOfOneId } from './limits.ts';
import { pushRefusalOf, type PushRefusal } from './push-refusal.ts';
import { readPush } from './pushed-documents.ts';
import { readJson } from './read-json.ts';
import { json } from './responses.ts';

/**
 * A row of the answer to a push. PouchDB emits `denied` with it and moves its checkpoint past the document for good,
 * so only what can never be accepted gets one.
 */
export interface RefusedRevision {
  id: string;
  rev: string;
  error: 'forbidden';
  reason: PushRefusal;
}

/** `_bulk_docs`: writes what the rule allows, and names what it refused and why. */
export async function writeDocuments(
  context: GatewayContext,
  space: string,
  person: string,
  request: Request,
): Promise<Response> {
  const documents = readPush(await readJson(request, largestRequest));
  const name = parseSpaceName(space);
  if (name === undefined) throw new NotFound(`no space ${space}`);
  const countOf = countById(documents);
  const accepted: PushedDocument[] = [];
  const refused: RefusedRevision[] = [];
  for (const document of documents) {
    const { _id: id, _rev: rev } = document;
    const crowded = (countOf.get(id) ?? 0) > mostRevisionsOfOneId;
    const reason = crowded ? 'too-many-revisions' : pushRefusalOf(person, name, document);
    if (reason === undefined) accepted.push(document);
    else refused.push({ id, rev, error: 'forbidden', reason });
  }
  await write(context, space, accepted);
  if (accepted.some(isNew)) context.cameNew(space, person);
  return json(refused, 201);
}

async function write(
  { store, hints, report }: GatewayContext,
  space: string,
  documents: readonly PushedDocument[],
): Promise<void> {
  // Also where nothing is left to write: a space that is not there is a 404, whatever is pushed to it.
  await store.spaces.write(space, documents);
  if (documents.length === 0) return;
  hints.changed(space);
  // Nobody waits for it: what was deleted is unreadable already; compaction is for the room that it takes.
  if (documents.some(({ _deleted }) => _deleted === true))
    store.spaces.compact(space).catch(report);
}

/** What somebody shows of how they see another, which is one document that changes with what they say. */
const saidInPlace = ['roleDemand', 'levelView'];

/** Something to be told of: written for the first time, or said anew in its place; no other edit, and no removal. */
function isNew({ _id, _rev, _deleted }: PushedDocument): boolean {
  const isSaidAnew = saidInPlace.includes(parseDocumentId(_id)?.type ?? '');
  return _deleted !== true && (isSaidAnew || _rev.startsWith('1-'));
}

function countById(documents: readonly PushedDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { _id } of documents) counts.set(_id, (counts.get(_id) ?? 0) + 1);
  return counts;
}
