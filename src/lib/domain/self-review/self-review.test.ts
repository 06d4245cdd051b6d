import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeEvidence, newEvidence, type Evidence } from '../evidence.ts';
import { latestSaid } from './looks.ts';
import { mergeSelfReviews, standingOf, type SelfReview } from './self-review.ts';

const phone = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const laptop = '01hzy3v7k2qg6m4n8p0r5s9t1b';
const now = 1_900_000_000_000;
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;

function aReview(parts: Partial<SelfReview> = {}): SelfReview {
  return {
    framework: 'middle-and-senior',
    version: 1,
    occasion: 1,
    startedAt: '2026-11-24T08:00:00.000Z',
    sorted: {},
    levels: {},
    noChance: {},
    evidence: {},
    ...parts,
  };
}

test('two devices that sorted different things come together, and of the same thing the later counts', () => {
  const one = aReview({
    sorted: { vision: { value: 'fine', at: at(1) }, risk: { value: 'strong', at: at(5) } },
  });
  const other = aReview({
    sorted: {
      money: { value: 'to-work-on', at: at(2, laptop) },
      risk: { value: 'fine', at: at(3, laptop) },
    },
  });
  const merged = mergeSelfReviews([one, other], now);
  expect(Object.entries(merged?.sorted ?? {}).map(([id, { value }]) => [id, value])).toEqual([
    ['money', 'to-work-on'],
    ['risk', 'strong'],
    ['vision', 'fine'],
  ]);
});

test('parts of two reviews are never merged', () => {
  expect(() => mergeSelfReviews([aReview(), aReview({ occasion: 2 })], now)).toThrow(RangeError);
  expect(mergeSelfReviews([], now)).toBeUndefined();
});

test('the tick and the quick sort both say "not had the chance yet", and the later of them counts', () => {
  const sorted = { vision: { value: 'not-had-the-chance' as const, at: at(1) } };
  expect(standingOf(aReview({ sorted }), 'vision').noChance).toBe(true);
  const untick = { vision: { on: false, at: at(2) } };
  expect(standingOf(aReview({ sorted, noChance: untick }), 'vision').noChance).toBe(false);
  const earlier = { vision: { on: false, at: at(0) } };
  expect(standingOf(aReview({ sorted, noChance: earlier }), 'vision').noChance).toBe(true);
});

test('the latest thing in a review may be a text, a tick or the role aimed at', () => {
  const of = (parts: Partial<SelfReview>) => latestSaid(aReview(parts)) - 1_800_000_000_000;
  const levels = { vision: { value: 'starting', at: at(1) } };
  expect(latestSaid(aReview())).toBe(0);
  expect(of({ levels })).toBe(1);
  expect(of({ levels, evidence: { vision: [newEvidence('May', at(7), [])] } })).toBe(7);
  expect(of({ levels, noChance: { vision: { on: true, at: at(3) } } })).toBe(3);
  expect(of({ levels, heading: { value: 'middle', at: at(4) } })).toBe(4);
});

test('a level stands beside the tick, and is not lost by it', () => {
  const review = aReview({
    levels: { vision: { value: 'with-support', at: at(1) } },
    noChance: { vision: { on: true, at: at(2) } },
  });
  expect(standingOf(review, 'vision')).toMatchObject({ level: 'with-support', noChance: true });
});

test('words written on two devices that did not know of each other are both kept', () => {
  const before = newEvidence('I ran the meeting.', at(1), []);
  const here = newEvidence('I ran the meeting in May.', at(5), [before]);
  const there = newEvidence('I ran the meeting alone.', at(4, laptop), [before]);
  const merged = mergeEvidence({ vision: [here] }, { vision: [there] });
  expect(merged['vision']?.map(({ text }) => text)).toEqual([
    'I ran the meeting alone.',
    'I ran the meeting in May.',
  ]);
  const both = newEvidence('In May I ran it alone.', at(9, laptop), merged['vision'] ?? []);
  expect(mergeEvidence(merged, { vision: [both] })['vision']).toEqual([both]);
});

test('an old text that comes back from another device stays replaced', () => {
  const first = newEvidence('One', at(1), []);
  const second = newEvidence('Two', at(2, laptop), [first]);
  const third = newEvidence('Three', at(3), [second]);
  const late = mergeEvidence({ a: [third] }, { a: [first] });
  expect(late['a']).toEqual([third]);
});

/** Histories as they come about: devices write, and now and then one reads what another has. */
const history = fc
  .array(
    fc.record({
      device: fc.integer({ min: 0, max: 2 }),
      reads: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    const devices: Evidence[][] = [[], [], []];
    const versions: Evidence[][] = [];
    steps.forEach(({ device, reads }, index) => {
      const known = mergeEvidence(
        { a: devices[device] ?? [] },
        { a: reads === undefined ? [] : (devices[reads] ?? []) },
      )['a'];
      const written = newEvidence(
        `${index}`,
        at(index, `${phone.slice(0, -1)}${device}`),
        known ?? [],
      );
      devices[device] = [written];
      versions.push([written]);
    });
    return versions;
  });

test('merging words is commutative, associative and idempotent', () => {
  const merge = (a: readonly Evidence[], b: readonly Evidence[]) =>
    mergeEvidence({ a }, { a: b })['a'] ?? [];
  fc.assert(
    fc.property(history, fc.nat(), fc.nat(), fc.nat(), (versions, i, j, k) => {
      fc.pre(versions.length > 0);
      const pick = (n: number) => versions[n % versions.length] ?? [];
      const [a, b, c] = [pick(i), pick(j), pick(k)];
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, a)).toEqual(a);
    }),
  );
});
