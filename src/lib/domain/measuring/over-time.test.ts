import { expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import type { AskedResult } from './equivalence.ts';
import type { Instrument } from './instrument.ts';
import { assumedMargin } from './margin.ts';
import { normFor, type Norm } from './norm.ts';
import { changesTold, looksOverTime } from './over-time.ts';

const areas = whereIAmNow.areas.map(({ id }) => id);
const [first = '', second = ''] = areas;
const another: Instrument = {
  ...whereIAmNow,
  version: 2,
  equivalentTo: [{ version: 1, areas: [first, second] }],
};

function aLook(occasion: number, score: number, instrument: Instrument = whereIAmNow): AskedResult {
  return {
    instrument,
    result: {
      instrument: instrument.id,
      version: instrument.version,
      occasion,
      mode: 'alone',
      startedAt: `2026-1${occasion - 1}-01T09:00:00.000Z`,
      finishedAt: `2026-1${occasion - 1}-01T09:10:00.000Z`,
      margin: assumedMargin,
      areas: areas.map((id) => ({ id, score, answered: 12, of: 12, needed: 9, asks: 4 })),
      unanswered: 0,
      didNotComeUp: 0,
      talk: [],
    },
  };
}

const area = { n: 35, alpha: 0.9, lower: 0.85, upper: 0.94, sem: 0.2 };
const norm: Norm = {
  instrument: whereIAmNow.id,
  version: 1,
  at: '2026-11-24T12:00:00.000Z',
  areas: { [first]: area },
};
const measured = (instrument: Instrument) => normFor(instrument, [norm]);
const nothing = () => undefined;

test('a mark has the margin of its own version, whichever look is on the screen', () => {
  const before = aLook(1, 3);
  const after = aLook(2, 3.6, { ...another, equivalentTo: [{ version: 1, areas: [second] }] });
  const halves = (shown: AskedResult) =>
    looksOverTime(shown, [before, after], measured).map(({ margins }) => margins[second]);
  expect(halves(before)).toEqual(halves(after));
  const both = looksOverTime(before, [before, aLook(2, 3.6)], measured);
  expect(both.map(({ margins }) => margins[first])).toEqual([1.96 * 0.2, 1.96 * 0.2]);
  expect(both[0]?.margins[second]).toBe(assumedMargin.half);
});

test('an area that means something else at the look on the screen is left out', () => {
  const [before] = looksOverTime(aLook(2, 3, another), [aLook(1, 2)], nothing);
  expect(Object.keys(before?.marks ?? {})).toEqual([first, second]);
  expect(
    looksOverTime({ ...aLook(2, 3), instrument: { ...another, id: 'x' } }, [aLook(1, 2)], nothing),
  ).toEqual([]);
});

test('the verdict is about the look on the screen, and names the one it is set against', () => {
  const looks = [aLook(1, 2), aLook(2, 2), aLook(3, 5)];
  const wordsOf = (shown: AskedResult | undefined, all = looks) =>
    (shown === undefined ? [] : changesTold(shown, all, measured)).map(({ words }) => words)[0];
  expect(wordsOf(looks[2])).toBe('Higher than at the first look, by more than chance.');
  expect(wordsOf(looks[1])).toBe('No change that this measure can be sure of.');
  expect(wordsOf(looks[0])).toBeUndefined();
  expect(wordsOf(looks[2], looks.slice(1))).toBe('Higher than at look 2, by more than chance.');
});

test('a first look at other statements is not the one that is set against', () => {
  const other = { ...whereIAmNow, version: 3 };
  const looks = [aLook(1, 2), aLook(2, 2, other), aLook(3, 5, other)];
  const known = (instrument: Instrument) =>
    instrument.version === 3 ? { ...norm, version: 3 } : undefined;
  const [told] = looks[2] === undefined ? [] : changesTold(looks[2], looks, known);
  expect(told?.words).toBe('Higher than at look 2, by more than chance.');
});

test('nothing is told where nothing was measured, or where the look is not finished', () => {
  const looks = [aLook(1, 2), aLook(2, 5)] as const;
  expect(changesTold(looks[1], looks, nothing)).toEqual([]);
  const { finishedAt: _, ...underWay } = looks[1].result;
  expect(changesTold({ instrument: whereIAmNow, result: underWay }, [looks[0]], measured)).toEqual(
    [],
  );
});
