import { z } from 'zod';
import { InvalidRequest } from '../errors.ts';
import type { SpaceStore } from '../store/store.ts';
import { largestCheckpoint } from './limits.ts';
import { readJson } from './read-json.ts';
import { json } from './responses.ts';

interface CheckpointPath {
  space: string;
  id: string;
}

const seq = z.union([z.number(), z.string()]);

/** What PouchDB notes of a replication, and nothing else: a checkpoint is no place to keep data. */
const checkpoint = z.strictObject({
  _id: z.string(),
  _rev: z
    .string()
    .regex(/^0-\d+$/)
    .optional(),
  last_seq: seq,
  session_id: z.string().optional(),
  history: z.array(z.strictObject({ last_seq: seq, session_id: z.string() })).optional(),
  replicator: z.string().optional(),
  version: z.number().optional(),
});

export async function readCheckpoint(
  spaces: SpaceStore,
  { space, id }: CheckpointPath,
): Promise<Response> {
  return json(await spaces.getLocal(space, id));
}

export async function writeCheckpoint(
  spaces: SpaceStore,
  { space, id }: CheckpointPath,
  request: Request,
): Promise<Response> {
  const parsed = checkpoint.safeParse(await readJson(request, largestCheckpoint));
  if (!parsed.success || parsed.data._id !== `_local/${id}`) {
    throw new InvalidRequest('Send a checkpoint as PouchDB writes it.', { cause: parsed.error });
  }
  const rev = await spaces.putLocal(space, id, parsed.data);
  return json({ ok: true, id: `_local/${id}`, rev }, 201);
}
