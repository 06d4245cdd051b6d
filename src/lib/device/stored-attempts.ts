import { documentId } from '../domain/documents/document-id.ts';
import { attemptKey, type AnswersPart } from '../domain/measuring/answers.ts';
import { erasureOf, type Begun } from '../domain/erasure/erasure.ts';
import { ownRow, partOfRows, rangeOf } from './attempt-rows.ts';
import { changeAtOnce } from './change-at-once.ts';
import type { Device } from './device.svelte.ts';
import { erasedOn } from './erased.ts';
import type { AnswerRow, AttemptRow, PersonStore } from './small-store/person-store.ts';

/** Puts what this device stamped of an attempt into its answers document. */
export async function foldAttempt(device: Device, attempt: AttemptRow): Promise<void> {
  const rows = await device.store.getAll('answers', rangeOf(attempt.attempt));
  const mine = rows.map((row) => ownRow(row, device.id));
  const part = partOfRows(attempt, mine);
  const id = documentId('answers', device.person, attempt.attempt, device.id);
  await device.write(device.ownSpace, id, {
    type: 'answers',
    author: device.person,
    v: 1,
    ...part,
  });
  const tx = device.store.transaction('attempts', 'readwrite');
  const now = await tx.store.get(attempt.attempt);
  if (now !== undefined)
    await tx.store.put({ ...now, folded: Math.max(now.folded, attempt.changes) });
  await tx.done;
}

/** When an attempt was begun, as deletions look at it. */
export function begunOfRow(
  attempt: Pick<AnswersPart, 'instrument' | 'version' | 'occasion' | 'then' | 'startedAt'>,
): Begun {
  return { at: Date.parse(attempt.startedAt), attempt: attemptKey(attempt) };
}

/** Whether the person has not deleted an attempt, as far as this device knows. */
export function stands(device: Device, attempt: Parameters<typeof begunOfRow>[0]): boolean {
  return erasureOf(erasedOn(device), begunOfRow(attempt)) === undefined;
}

/** Removes attempts and their answers from the small store. */
export async function forgetAttempts(
  device: Device,
  attempts: readonly AttemptRow[],
): Promise<void> {
  await device.guarded(async (store) => {
    const tx = store.transaction(['answers', 'attempts'], 'readwrite');
    for (const { attempt } of attempts) {
      await tx.objectStore('attempts').delete(attempt);
      await tx.objectStore('answers').delete(rangeOf(attempt));
    }
    await tx.done;
  });
}

/** What a tap that is not counted yet is called among the settings: its attempt, and a name of its own. */
const uncounted = 'uncounted-tap ';

/**
 * One answer, on its way to disk in the task that calls. It is counted after that, or, where the page did not live so
 * long, at the next start (`countTaps`).
 */
export async function putAnswer(store: PersonStore, row: AnswerRow): Promise<void> {
  const name = `${uncounted}${row.attempt} ${crypto.randomUUID()}`;
  const written = changeAtOnce(store, [
    { table: 'answers', value: row },
    { table: 'settings', value: row.statement, key: name },
  ]);
  await Promise.all([written, countTap(store, name, row)]);
}

/** What a finish that is not counted yet is called among the settings, with its attempt; its value is when (ISO 8601). */
const uncountedFinish = 'uncounted-finish ';

/** That an attempt is finished, on its way to disk and counted as an answer is. */
export async function putFinish(
  store: PersonStore,
  attempt: string,
  finishedAt: string,
): Promise<void> {
  const name = `${uncountedFinish}${attempt}`;
  const written = changeAtOnce(store, [{ table: 'settings', value: finishedAt, key: name }]);
  await Promise.all([written, countFinish(store, attempt)]);
}

/** Nothing is finished where it was deleted meanwhile. */
async function countFinish(store: PersonStore, attempt: string): Promise<void> {
  const tx = store.transaction(['attempts', 'settings'], 'readwrite', { durability: 'strict' });
  const name = `${uncountedFinish}${attempt}`;
  const finishedAt = await tx.objectStore('settings').get(name);
  const known = await tx.objectStore('attempts').get(attempt);
  if (known !== undefined && finishedAt !== undefined)
    await tx.objectStore('attempts').put({ ...known, finishedAt, changes: known.changes + 1 });
  await tx.objectStore('settings').delete(name);
  await tx.done;
}

/**
 * Counts the taps and the finishes of pages that were gone before they could: what they tapped is put into a document
 * like any other.
 */
export async function countTaps(store: PersonStore): Promise<void> {
  const names = IDBKeyRange.bound(uncounted, `${uncounted}\uffff`);
  for (const name of await store.getAllKeys('settings', names)) {
    const [attempt = ''] = name.slice(uncounted.length).split(' ');
    const statement = await store.get('settings', name);
    if (statement !== undefined) await countTap(store, name, { attempt, statement });
  }
  const finishes = IDBKeyRange.bound(uncountedFinish, `${uncountedFinish}\uffff`);
  for (const name of await store.getAllKeys('settings', finishes))
    await countFinish(store, name.slice(uncountedFinish.length));
}

async function countTap(
  store: PersonStore,
  name: string,
  { attempt, statement }: Pick<AnswerRow, 'attempt' | 'statement'>,
): Promise<void> {
  const tx = store.transaction(['answers', 'attempts', 'settings'], 'readwrite', {
    durability: 'strict',
  });
  const attempts = tx.objectStore('attempts');
  const known = await attempts.get(attempt);
  if (known !== undefined) await attempts.put({ ...known, changes: known.changes + 1 });
  // It was deleted meanwhile: an answer left behind would be in the next one of its key.
  else await tx.objectStore('answers').delete([attempt, statement]);
  await tx.objectStore('settings').delete(name);
  await tx.done;
}
