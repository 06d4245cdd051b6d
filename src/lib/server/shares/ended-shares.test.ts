import { expect, test } from 'vitest';
import { erasedBy } from '#lib/domain/erasure/erasure.ts';
import { nextStamp } from '#lib/domain/stamp.ts';
import { aCohort, type TestCohort } from '../accounts/a-cohort.test-support.ts';
import { newId } from '../accounts/new-id.ts';
import { NotFound } from '../errors.ts';
import { deleteEndedShares, takeBackEnded } from './ended-shares.ts';

const noon = Date.parse('2026-11-25T12:00:00.000Z');
const everything = erasedBy([{ at: nextStamp(undefined, noon, newId()) }]);

function partsOf({ store, accounts, changed }: TestCohort) {
  const { roster, clock } = accounts;
  return { roster, clock, spaces: store.spaces, changed: (space: string) => changed.push(space) };
}

/** Something of somebody in a space, begun a minute before or after the deletion. Returns its id. */
async function put(
  { store }: TestCohort,
  space: string,
  { type, author, after = false }: { type: string; author: string; after?: boolean },
): Promise<string> {
  const id = `${type}~${author}~${newId()}`;
  const startedAt = new Date(noon + (after ? 60_000 : -60_000)).toISOString();
  const content = { of: 'x', sharedAt: startedAt, content: { startedAt } };
  await store.spaces.put(space, { _id: id, type, author, v: 1, ...content });
  return id;
}

async function isThere({ store }: TestCohort, space: string, id: string): Promise<boolean> {
  try {
    await store.spaces.get(space, id);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

test('of a time that has ended, what the intern deleted goes, and nothing else', async () => {
  const cohort = await aCohort();
  const { intern, coach, circle } = await cohort.aPair();
  const space = `circle-${circle}`;
  const gone = await put(cohort, space, { type: 'share', author: intern });
  const kept = [
    await put(cohort, space, { type: 'share', author: intern, after: true }),
    await put(cohort, space, { type: 'share', author: coach }),
    await put(cohort, space, { type: 'reply', author: intern }),
    await put(cohort, space, { type: 'reply', author: coach }),
  ];
  await cohort.accounts.office.endCircle('server', circle);
  expect(await deleteEndedShares(partsOf(cohort), intern, everything)).toBe(1);
  expect(cohort.changed.at(-1)).toBe(space);
  expect(await isThere(cohort, space, gone)).toBe(false);
  for (const id of kept) expect(await isThere(cohort, space, id)).toBe(true);
  expect(await deleteEndedShares(partsOf(cohort), intern, everything)).toBe(0);
});

test('where the time goes on, the devices take back what they showed, and the server touches nothing', async () => {
  const cohort = await aCohort();
  const { intern, circle } = await cohort.aPair();
  const share = await put(cohort, `circle-${circle}`, { type: 'share', author: intern });
  expect(await deleteEndedShares(partsOf(cohort), intern, everything)).toBe(0);
  expect(await isThere(cohort, `circle-${circle}`, share)).toBe(true);
});

test('nobody deletes what is not theirs: not the coach, and not somebody from elsewhere', async () => {
  const cohort = await aCohort();
  const { intern, coach, circle } = await cohort.aPair();
  const { id: stranger } = await cohort.invited('Rosa Marsh');
  const share = await put(cohort, `circle-${circle}`, { type: 'share', author: intern });
  await cohort.accounts.office.endCircle('server', circle);
  for (const person of [coach, stranger])
    expect(await deleteEndedShares(partsOf(cohort), person, everything)).toBe(0);
  expect(await isThere(cohort, `circle-${circle}`, share)).toBe(true);
});

test('what a coach or an intern took back when the time was ending goes, and nothing else', async () => {
  const cohort = await aCohort();
  const { intern, coach, circle } = await cohort.aPair();
  const { id: stranger } = await cohort.invited('Rosa Marsh');
  const space = `circle-${circle}`;
  const shown = await put(cohort, space, { type: 'share', author: coach });
  const stays = await put(cohort, space, { type: 'share', author: coach });
  const theirs = await put(cohort, space, { type: 'share', author: intern });
  const letter = await put(cohort, space, { type: 'reply', author: coach });
  const takeBack = (person: string) =>
    takeBackEnded(partsOf(cohort), person, circle, [shown, theirs, letter]);
  // While it goes on the devices do that.
  expect(await takeBack(coach)).toBe(0);
  await cohort.accounts.office.endCircle('server', circle);
  expect(await takeBack(stranger)).toBe(0);
  expect(await takeBackEnded(partsOf(cohort), coach, intern, [shown])).toBe(0);
  expect(await takeBack(coach)).toBe(1);
  expect(await isThere(cohort, space, shown)).toBe(false);
  for (const id of [stays, theirs, letter]) expect(await isThere(cohort, space, id)).toBe(true);
  expect(await takeBack(intern)).toBe(1);
  expect(await isThere(cohort, space, theirs)).toBe(false);
});
