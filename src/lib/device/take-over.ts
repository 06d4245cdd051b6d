import { AnswersDocument } from '../domain/measuring/answers-document.ts';
import { attemptKey, mergeAnswers, type AnswersPart } from '../domain/measuring/answers.ts';
import { erasureOf } from '../domain/erasure/erasure.ts';
import { partOfRows, rangeOf, rowsOfPart } from './attempt-rows.ts';
import type { Device } from './device.svelte.ts';
import { erasedOn, noteUnheard } from './erased.ts';
import type { AttemptRow } from './small-store/person-store.ts';
import { begunOfRow, forgetAttempts, stands } from './stored-attempts.ts';

/**
 * Takes over into the small store what other devices sent of an instrument, and what this one sent before a sign-out:
 * its small store has begun anew. What was deleted on another device goes.
 */
export async function takeOverAnswers(device: Device, instrument: string): Promise<void> {
  const documents = device.documents(device.ownSpace);
  const stored = documents
    .ofType('answers', AnswersDocument)
    .filter((document) => document.instrument === instrument && stands(device, document));
  for (const document of stored) await importAnswers(device, document);
  if (documents.loaded) await forgetDeleted(device, instrument, stored);
}

/** Takes a document's answers over into the small store: of each statement the later one stays. */
async function importAnswers(device: Device, document: AnswersPart): Promise<void> {
  const key = attemptKey(document);
  const tx = device.store.transaction(['answers', 'attempts'], 'readwrite');
  const attempts = tx.objectStore('attempts');
  const answers = tx.objectStore('answers');
  const known = await attempts.get(key);
  const rows = await answers.getAll(rangeOf(key));
  const here = known === undefined ? undefined : partOfRows(known, rows);
  const merged = mergeAnswers(here === undefined ? [document] : [here, document], device.now());
  if (merged !== undefined) {
    const { instrument, version, occasion, mode, then, sheets, startedAt, finishedAt } = merged;
    await attempts.put({
      attempt: key,
      instrument,
      version,
      occasion,
      ...(mode === 'facilitated' ? { mode } : {}),
      ...(then === undefined ? {} : { then }),
      ...(sheets === undefined ? {} : { sheets }),
      startedAt,
      ...(finishedAt === undefined ? {} : { finishedAt }),
      changes: known?.changes ?? 0,
      folded: known?.folded ?? 0,
      stored: true,
    });
    for (const row of rowsOfPart(key, merged)) await answers.put(row);
  }
  await tx.done;
}

/** Attempts that were all put into documents, of which there are none any more, were deleted elsewhere. */
async function forgetDeleted(
  device: Device,
  of: string,
  stored: readonly AnswersPart[],
): Promise<void> {
  const there = new Set(stored.map(attemptKey));
  const gone = (await device.store.getAll('attempts')).filter(
    ({ attempt, instrument, changes, folded, stored: wasThere }) =>
      instrument === of && wasThere === true && folded === changes && !there.has(attempt),
  );
  await forgetAttempts(device, gone);
}

/** Takes deleted attempts out of the small store, and keeps in mind, to tell the person, where this device had later answers. */
export async function forgetErased(device: Device, gone: readonly AttemptRow[]): Promise<void> {
  for (const attempt of gone) await noteNewerAnswers(device, attempt);
  await forgetAttempts(device, gone);
}

async function noteNewerAnswers(device: Device, attempt: AttemptRow): Promise<void> {
  const erasure = erasureOf(erasedOn(device), begunOfRow(attempt));
  const rows = await device.store.getAll('answers', rangeOf(attempt.attempt));
  const isNewer = (stamp = '') => stamp > (erasure ?? '') && stamp.endsWith(device.id);
  if (erasure !== undefined && rows.some(({ at, talkAt }) => isNewer(at) || isNewer(talkAt)))
    await noteUnheard(device, erasure);
}
