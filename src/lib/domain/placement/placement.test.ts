import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newEvidence } from '../evidence.ts';
import {
  daysOf,
  emptyPlacement,
  isBlankPlacement,
  mergePlacements,
  placementDay,
  placementInHand,
  placementsWithin,
  placementWords,
  type Placement,
} from './placement.ts';

const [phone, laptop] = ['01hzy3v7k2qg6m4n8p0r5s9t1a', '01hzy3v7k2qg6m4n8p0r5s9t1b'];
const now = Date.parse('2027-01-16T12:00:00.000Z');
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;
const one = (part: Partial<Placement> = {}): Placement => ({
  ...emptyPlacement('01hzy3v7k2qg6m4n8p0r5s9t00', '2027-01-15T08:00:00.000Z'),
  ...part,
});
const day = (ms: number, from = '08:15', device = phone) => ({
  value: { from, to: '15:30' },
  at: at(ms, device),
});

describe('two devices without a signal', () => {
  test('keep the days and things of both, the later word on each, and both texts', () => {
    const here = one({
      days: { '2027-02-02': day(1), '2027-02-03': day(2) },
      items: {
        a: { value: { on: '2027-02-02', title: 'Duty', minutes: 20 }, at: at(3) },
      },
      words: { note: [newEvidence('From the phone', at(4), [])] },
    });
    const there = one({
      school: { value: { id: 'school-1', name: 'Marsh Lane' }, at: at(1, laptop) },
      days: { '2027-02-03': day(9, '09:00', laptop) },
      items: {
        b: { value: { on: '2027-02-03', title: 'Debrief', minutes: 40 }, at: at(5, laptop) },
      },
      words: { note: [newEvidence('From the laptop', at(6, laptop), [])] },
    });
    const merged = mergePlacements([here, there], now) ?? one();
    expect(daysOf(merged)).toEqual([
      { on: '2027-02-02', from: '08:15', to: '15:30' },
      { on: '2027-02-03', from: '09:00', to: '15:30' },
    ]);
    expect(Object.keys(merged.items)).toEqual(['a', 'b']);
    expect(merged.school?.value.id).toBe('school-1');
    expect(placementWords(merged, 'note')).toBe('From the laptop\n\nFrom the phone');
  });

  test('a day taken out on the one is out, unless the other put it in again later', () => {
    const out = { value: { from: '08:15', to: '15:30', out: true }, at: at(5) };
    const taken = mergePlacements(
      [one({ days: { '2027-02-02': day(1) } }), one({ days: { '2027-02-02': out } })],
      now,
    );
    expect(daysOf(taken ?? one())).toEqual([]);
    const again = mergePlacements(
      [taken ?? one(), one({ days: { '2027-02-02': day(9, '10:00', laptop) } })],
      now,
    );
    expect(daysOf(again ?? one())).toHaveLength(1);
  });

  test('are merged alike in any order', () => {
    const part = fc
      .record({
        ms: fc.integer({ min: 0, max: 9 }),
        device: fc.constantFrom(phone, laptop),
        on: fc.constantFrom('2027-02-02', '2027-02-03'),
        school: fc.constantFrom('school-1', 'school-2'),
        id: fc.constantFrom('a', 'b'),
        title: fc.constantFrom('Duty', 'Lunch'),
      })
      .map(({ ms, device, on, school, id, title }) =>
        mergePlacements(
          [
            one({
              school: { value: { id: school, name: school }, at: at(ms, device) },
              days: { [on]: day(ms, '08:15', device) },
              items: { [id]: { value: { on, title, minutes: 20 }, at: at(ms, device) } },
              words: { note: [newEvidence(`text ${ms}`, at(ms, device), [])] },
            }),
          ],
          now,
        ),
      )
      .filter((merged) => merged !== undefined);
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const merge = (...parts: Placement[]) => mergePlacements(parts, now) ?? one();
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });
});

test('parts of two placements are never merged', () => {
  expect(() =>
    mergePlacements([one(), one({ placement: '01hzy3v7k2qg6m4n8p0r5s9t99' })], now),
  ).toThrow(RangeError);
  expect(mergePlacements([], now)).toBeUndefined();
});

test('a placement of which nothing is settled is blank; an outline alone is something', () => {
  expect(isBlankPlacement(one())).toBe(true);
  const item = { on: '2027-02-02', title: 'Duty', minutes: 20 };
  expect(isBlankPlacement(one({ items: { a: { value: item, at: at(1) } } }))).toBe(false);
  const out = { value: { ...item, out: true }, at: at(1) };
  expect(isBlankPlacement(one({ items: { a: out } }))).toBe(true);
});

test('it stands by its first day, and before there is one by the day on which it was begun', () => {
  expect(placementDay(one())).toBe('2027-01-15');
  expect(placementDay(one({ days: { '2027-03-01': day(1), '2027-02-02': day(1) } }))).toBe(
    '2027-02-02',
  );
});

test('the one in hand is the one begun last that neither fell through nor is done', () => {
  const early = one({ placement: '01hzy3v7k2qg6m4n8p0r5s9t01' });
  const late = one({ placement: '01hzy3v7k2qg6m4n8p0r5s9t02' });
  const fell = one({
    placement: '01hzy3v7k2qg6m4n8p0r5s9t03',
    state: { value: 'fell-through', at: at(1) },
  });
  expect(placementInHand([early, late, fell])).toBe(late);
  expect(placementInHand([fell])).toBeUndefined();
});

test('days count for the look in whose time they lie, and only once they have come', () => {
  const been = one({
    days: { '2027-01-10': day(1), '2027-01-16': day(1), '2027-01-20': day(1) },
  });
  const within = (since?: string, until?: string) =>
    placementsWithin([been], { since, until }, now).flatMap(({ days }) => days.map(({ on }) => on));
  expect(within()).toEqual(['2027-01-10', '2027-01-16']);
  expect(within('2027-01-12T00:00:00.000Z')).toEqual(['2027-01-16']);
  expect(within(undefined, '2027-01-12T00:00:00.000Z')).toEqual(['2027-01-10']);
  const fell = one({ ...been, state: { value: 'fell-through', at: at(2) } });
  expect(placementsWithin([fell], { since: undefined, until: undefined }, now)).toEqual([]);
});
