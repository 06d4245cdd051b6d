import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newEvidence } from '../evidence.ts';
import {
  entryChoice,
  isBegun,
  isChosen,
  mergePortfolios,
  portfolioExtras,
  portfolioSections,
  portfolioWords,
  type PortfolioPart,
} from './portfolio.ts';

const [phone, laptop] = ['01hzy3v7k2qg6m4n8p0r5s9t1a', '01hzy3v7k2qg6m4n8p0r5s9t1b'];
const now = 1_900_000_000_000;
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;

test('nothing goes in until its owner says so, and out again when they say that', () => {
  const keys = [
    ...portfolioSections,
    ...portfolioExtras,
    ...[entryChoice('01'), 'evidence a b', 'letter 01'],
  ];
  for (const key of keys) {
    expect(isChosen({ chosen: {} }, key)).toBe(false);
    expect(isChosen({ chosen: { [key]: { on: true, at: at(1) } } }, key)).toBe(true);
    expect(isChosen({ chosen: { [key]: { on: false, at: at(2) } } }, key)).toBe(false);
  }
});

test('a portfolio is begun by a tick or by a word', () => {
  expect(isBegun({ chosen: {}, words: {} })).toBe(false);
  expect(isBegun({ chosen: { looks: { on: false, at: at(1) } }, words: {} })).toBe(false);
  expect(isBegun({ chosen: { looks: { on: true, at: at(1) } }, words: {} })).toBe(true);
  expect(isBegun({ chosen: {}, words: { about: [newEvidence('I teach.', at(1), [])] } })).toBe(
    true,
  );
});

test('of a choice the later counts, and words of two devices are both kept', () => {
  const here: PortfolioPart = {
    chosen: { figures: { on: true, at: at(1) } },
    words: { course: [newEvidence('NPQ', at(2), [])] },
  };
  const there: PortfolioPart = {
    chosen: { figures: { on: false, at: at(3, laptop) } },
    words: { course: [newEvidence('In May', at(4, laptop), [])] },
  };
  const merged = mergePortfolios([here, there], now);
  expect(isChosen(merged, 'figures')).toBe(false);
  expect(portfolioWords(merged, 'course')).toBe('In May\n\nNPQ');
});

test('merging is commutative, associative and idempotent', () => {
  const part = fc
    .record({
      on: fc.boolean(),
      ms: fc.integer({ min: 0, max: 5 }),
      device: fc.constantFrom(phone, laptop),
    })
    .map(({ on, ms, device }): PortfolioPart => ({
      chosen: { figures: { on, at: at(ms, device) } },
      words: { about: [newEvidence(`${ms} ${device}`, at(ms, device), [])] },
    }));
  const merge = (...parts: PortfolioPart[]) => mergePortfolios(parts, now);
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, a)).toEqual(merge(a));
    }),
  );
});
