/** Something that one of a circle did towards coaching, as a line about the circle tells it. */
export interface ActDone {
  _id: string;
  author: string;
  act: 'terms' | 'target' | 'turn' | 'hand-over' | 'hand-over-turn';
  /** ISO 8601. */
  at: string;
}

/** By type, which act it is and where its time stands. */
const acts: Readonly<Record<string, readonly [ActDone['act'], string]>> = {
  coachingTerms: ['terms', 'saidAt'],
  target: ['target', 'setAt'],
  targetTurn: ['turn', 'saidAt'],
  handOver: ['hand-over', 'writtenAt'],
  handOverTurn: ['hand-over-turn', 'saidAt'],
};

/**
 * What a document of a circle says that somebody did; undefined for what is told otherwise. Without the whole of their schemas:
 * it is asked for at the first paint.
 */
export function actOf(document: Readonly<Record<string, unknown>>): ActDone | undefined {
  const { _id, type, author } = document;
  const [act, when] = acts[String(type)] ?? [];
  if (act === undefined || when === undefined) return undefined;
  const at = document[when];
  if (typeof _id !== 'string' || typeof author !== 'string' || typeof at !== 'string')
    return undefined;
  return { _id, author, act, at };
}
