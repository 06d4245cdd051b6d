import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStamp, stampTime } from '../stamp.ts';
import { begunOf, erasureOfDocument, wasSaidAfter } from './begun.ts';
import { beginningAfter, erasedBy, erasureOf, mergeErased, type Erased } from './erasure.ts';

const [phone, laptop] = ['01hzy3v7k2qg6m4n8p0r5s9t1a', '01hzy3v7k2qg6m4n8p0r5s9t1b'] as const;
const noon = Date.parse('2026-11-25T12:00:00.000Z');
const minute = 60_000;
const iso = (ms: number) => new Date(ms).toISOString();
const stamp = (ms: number, device: string = phone) => nextStamp(undefined, ms, device);
const everything = erasedBy([{ at: stamp(noon) }]);

const anyErased: fc.Arbitrary<Erased> = fc
  .array(
    fc.record({
      at: fc
        .tuple(fc.integer({ min: noon, max: noon + 50 }), fc.constantFrom(phone, laptop))
        .map(([ms, device]) => stamp(ms, device)),
      attempt: fc.constantFrom(undefined, 'a', 'b'),
    }),
    { maxLength: 4 },
  )
  .map((said) =>
    erasedBy(
      said.map(({ at, attempt }) => ({ at, ...(attempt === undefined ? {} : { attempt }) })),
    ),
  );
const anyBegun = fc
  .record({
    at: fc.integer({ min: noon - 10, max: noon + 60 }),
    attempt: fc.constantFrom(undefined, 'a', 'b', 'c'),
  })
  .map(({ at, attempt }) => ({ at, ...(attempt === undefined ? {} : { attempt }) }));

describe('what several devices deleted', () => {
  test('merges commutatively, associatively and idempotently, to the letter', () => {
    fc.assert(
      fc.property(anyErased, anyErased, anyErased, (a, b, c) => {
        const text = (erased: Erased) => JSON.stringify(erased);
        expect(text(mergeErased(a, b))).toBe(text(mergeErased(b, a)));
        expect(text(mergeErased(mergeErased(a, b), c))).toBe(
          text(mergeErased(a, mergeErased(b, c))),
        );
        expect(text(mergeErased(a, a))).toBe(text(a));
      }),
    );
  });

  test('is what either of them deleted, and nothing comes back by hearing of more', () => {
    fc.assert(
      fc.property(anyErased, anyErased, anyBegun, (a, b, begun) => {
        const either = erasureOf(a, begun) !== undefined || erasureOf(b, begun) !== undefined;
        expect(erasureOf(mergeErased(a, b), begun) !== undefined).toBe(either);
      }),
    );
  });

  test('never covers what begins once it is known, however wrong the clock that stamped it', () => {
    fc.assert(
      fc.property(anyErased, fc.integer({ min: noon - 99, max: noon + 99 }), (erased, now) => {
        const at = beginningAfter(erased, now);
        expect(at).toBeGreaterThanOrEqual(now);
        for (const attempt of ['a', 'b', 'c'])
          expect(erasureOf(erased, { at, attempt })).toBeUndefined();
      }),
    );
  });
});

describe('a document', () => {
  const begunBefore = iso(noon - minute);
  const answers = {
    type: 'answers',
    instrument: 'where-i-am-now',
    version: 1,
    occasion: 2,
    startedAt: begunBefore,
    answers: { 'listening-1': { value: 4, at: stamp(noon + minute, laptop) } },
  };
  const review = {
    ...{ type: 'selfReview', framework: 'middle-and-senior', version: 1, occasion: 2 },
    startedAt: begunBefore,
  };
  const share = { type: 'share', of: 'x', sharedAt: iso(noon + minute), content: {} };
  const demand = { type: 'roleDemand', areas: { a: { value: 3, at: stamp(noon - 1) } } };

  test.each([
    ['an attempt begun before, whatever was answered in it since', answers, true],
    ['an attempt begun after', { ...answers, startedAt: iso(noon + 1) }, false],
    ['a self-review begun before', review, true],
    ['a copy of what was begun before', { ...share, content: { startedAt: begunBefore } }, true],
    ['a copy of what was begun after', { ...share, content: { startedAt: iso(noon + 1) } }, false],
    ['a copy of which only the showing is known', { ...share, sharedAt: begunBefore }, true],
    ['what the role asks, first said before', demand, true],
    ['what the role asks, said anew', { ...demand, begunAt: iso(noon + 1) }, false],
    ['a look back begun before', { type: 'lookBack', begunAt: begunBefore }, true],
    ['an undelivered copy', { type: 'kept', document: { ...share, sharedAt: begunBefore } }, true],
    ['an undelivered letter', { type: 'kept', document: { type: 'reply' } }, false],
    ['a letter', { type: 'reply', writtenAt: begunBefore }, false],
    ['what was read', { type: 'seen', keys: [] }, false],
    ['something of a later version', { type: 'unheardOf', startedAt: begunBefore }, false],
  ])('%s', (_, document, goes) => {
    expect(erasureOfDocument(everything, document) !== undefined).toBe(goes);
  });

  test('of a dropped look goes, and one of the look before it stays', () => {
    const dropped = erasedBy([{ at: stamp(noon), attempt: 'where-i-am-now.1-2' }]);
    expect(erasureOfDocument(dropped, answers)).toBe(stamp(noon));
    expect(erasureOfDocument(dropped, { ...answers, occasion: 1 })).toBeUndefined();
  });

  test('of a dropped self-review goes with its copy, and the one before it stays', () => {
    const key = 'middle-and-senior.1-2';
    const dropped = erasedBy([{ at: stamp(noon), attempt: key }]);
    expect(erasureOfDocument(dropped, review)).toBe(stamp(noon));
    expect(erasureOfDocument(dropped, { ...review, occasion: 1 })).toBeUndefined();
    const copy = { ...share, of: key, content: { startedAt: begunBefore } };
    expect(erasureOfDocument(dropped, copy)).toBe(stamp(noon));
    expect(erasureOfDocument(dropped, { ...copy, of: 'middle-and-senior.1-1' })).toBeUndefined();
  });

  test('knows whether this device said something in it after the deletion', () => {
    expect(wasSaidAfter(answers, stamp(noon), laptop)).toBe(true);
    expect(wasSaidAfter(answers, stamp(noon), phone)).toBe(false);
    expect(wasSaidAfter(answers, stamp(noon + 2 * minute), laptop)).toBe(false);
  });

  test('without any stamp in it has no beginning', () => {
    expect(begunOf({ type: 'roleDemand', areas: {} })).toBeUndefined();
    const entry = { kind: 'journalEntry', entry: 'e', startedAt: iso(noon - 1) };
    const share = { type: 'share', of: 'journal:e', sharedAt: iso(noon - 1), content: entry };
    expect(erasureOfDocument(everything, share)).toBeUndefined();
    expect(erasureOfDocument(everything, { type: 'kept', document: share })).toBeUndefined();
    expect(begunOf(demand)).toEqual({ at: stampTime(stamp(noon - 1)) });
  });
});

test('a deletion of one’s answers covers what was chosen for the portfolio, and one’s own looks that were brought to be read', () => {
  const begunAt = iso(noon - minute);
  const answers = { type: 'answers', instrument: 'a', version: 1, occasion: 1, startedAt: begunAt };
  const keepsake = (isOwner: boolean, ...documents: object[]) => ({
    type: 'keepsake',
    by: { name: 'Priya', isOwner },
    documents,
  });
  expect(erasureOfDocument(everything, { type: 'portfolio', begunAt })).toBeDefined();
  expect(
    erasureOfDocument(everything, { type: 'portfolio', begunAt: iso(noon + minute) }),
  ).toBeUndefined();
  expect(erasureOfDocument(everything, keepsake(true, answers))).toBeDefined();
  // A letter of one's own, and whatever somebody else said, is no answer.
  expect(erasureOfDocument(everything, keepsake(true, { type: 'reply' }))).toBeUndefined();
  const demand = { type: 'roleDemand', begunAt };
  expect(erasureOfDocument(everything, keepsake(false, demand))).toBeUndefined();
});
