import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFramework } from './a-framework.test-support.ts';
import { levelIndex, type Panel, type Votes } from './framework.ts';
import { marksOfPanel, panelWords, sourceWords, spreadAt, spreadOf, spreadWords } from './panel.ts';

const framework = aFramework();
const words = (votes: Votes) => {
  const spread = spreadOf(framework, votes);
  return spread && spreadWords(spread);
};

const aPanel = (start: Votes, different: Partial<Panel> = {}): Panel => ({
  kind: 'panel',
  who: 'Eight serving middle leaders',
  askedAt: '2026-05-12',
  n: 8,
  votes: { listening: { start, role: { high: 8 } } },
  ...different,
});

/** What people chose, one level a person. */
const people = fc.array(fc.constantFrom('low', 'mid', 'high'), { minLength: 1, maxLength: 40 });
const count = (chosen: readonly string[]): Votes =>
  Object.fromEntries(
    [...new Set(chosen)].map((level) => [level, chosen.filter((one) => one === level).length]),
  );
const placeOfMiddle = (votes: Votes) =>
  levelIndex(framework, spreadOf(framework, votes)?.middle ?? '');

describe('A panel’s middle', () => {
  it('is the level of the person in the middle', () => {
    expect(spreadOf(framework, { low: 1, mid: 1, high: 3 })?.middle).toBe('high');
  });

  it('is the lower one of two', () => {
    expect(spreadOf(framework, { mid: 4, high: 4 })?.middle).toBe('mid');
    expect(spreadOf(framework, { low: 2, high: 2 })?.middle).toBe('low');
  });

  it('of a panel split in two is the lowest level between the halves that is not below another line', () => {
    const split = { low: 4, high: 4 };
    expect(spreadOf(framework, split)?.middle).toBe('low');
    expect(spreadOf(framework, split, 'mid')).toMatchObject({
      middle: 'mid',
      chosen: [
        { steps: -1, votes: 4 },
        { steps: 1, votes: 4 },
      ],
    });
    expect(spreadOf(framework, split, 'low')?.middle).toBe('low');
    // What most chose stands, whatever the other line is.
    expect(spreadOf(framework, { low: 5, high: 3 }, 'mid')?.middle).toBe('low');
    const votes = { start: { mid: 8 }, role: split };
    expect(spreadAt(framework, votes, 'role')?.middle).toBe('mid');
    expect(spreadAt(framework, votes, 'start')?.middle).toBe('mid');
  });

  it('is nothing where nobody chose', () => {
    expect(spreadOf(framework, {})).toBeUndefined();
    expect(spreadOf(framework, { low: 0 })).toBeUndefined();
  });

  it('is a level that somebody chose, with at most half below it and less than or half above it', () => {
    fc.assert(
      fc.property(people, (chosen) => {
        const places = chosen.map((level) => levelIndex(framework, level));
        const middle = placeOfMiddle(count(chosen));
        expect(places).toContain(middle);
        expect(places.filter((place) => place < middle).length * 2).toBeLessThan(places.length);
        expect(places.filter((place) => place > middle).length * 2).toBeLessThanOrEqual(
          places.length,
        );
      }),
    );
  });

  it('never falls when somebody moves up', () => {
    fc.assert(
      fc.property(people, fc.nat(), (chosen, who) => {
        const moved = chosen.map((level, index) =>
          index === who % chosen.length ? 'high' : level,
        );
        expect(placeOfMiddle(count(moved))).toBeGreaterThanOrEqual(placeOfMiddle(count(chosen)));
      }),
    );
  });

  it('has a spread that counts everybody once', () => {
    fc.assert(
      fc.property(people, (chosen) => {
        const spread = spreadOf(framework, count(chosen));
        expect(spread?.votes).toBe(chosen.length);
        expect(spread?.chosen.reduce((sum, { votes }) => sum + votes, 0)).toBe(chosen.length);
      }),
    );
  });

  it('gives the lines, and none for a competency that nobody was asked about', () => {
    const panel = aPanel({ low: 5, mid: 3 });
    const asked = { ...panel, votes: { ...panel.votes, speaking: { start: {}, role: {} } } };
    expect(marksOfPanel(framework, asked)).toEqual({ listening: { start: 'low', role: 'high' } });
  });
});

describe('A panel in words', () => {
  it.each([
    [{ mid: 6, low: 2 }, 'most chose this level, two chose one lower'],
    [{ mid: 8 }, 'all chose this level'],
    [{ mid: 4, high: 4 }, 'four chose this level, four chose one higher'],
    [{ low: 7, high: 1 }, 'most chose this level, one chose two higher'],
    [
      { low: 2, mid: 3, high: 2 },
      'three chose this level, two chose one lower, two chose one higher',
    ],
    [{ low: 14, mid: 13 }, 'most chose this level, 13 chose one higher'],
  ])('of %j: %s', (votes, expected) => {
    expect(words(votes)).toBe(expected);
  });

  it('says who was asked and when', () => {
    expect(panelWords(framework, aPanel({ mid: 6, low: 2 }), 'listening', 'start')).toBe(
      'Eight serving middle leaders were asked in May 2026; most chose this level, two chose one lower.',
    );
  });

  it('says so where the panel was not asked about this', () => {
    expect(panelWords(framework, aPanel({ mid: 8 }), 'speaking', 'role')).toBe(
      'Eight serving middle leaders were asked in May 2026, but not about this.',
    );
  });

  it('says how many answered this, where not all did', () => {
    expect(panelWords(framework, aPanel({ mid: 5, low: 2 }), 'listening', 'start')).toBe(
      'Eight serving middle leaders were asked in May 2026, and seven answered this; most chose this level, two chose one lower.',
    );
  });

  it('says of one person that one was asked', () => {
    const one = aPanel({ mid: 1 }, { who: 'One head of year', n: 1 });
    expect(panelWords(framework, one, 'listening', 'start')).toBe(
      'One head of year was asked in May 2026; this level was chosen.',
    );
  });
});

describe('Where a line comes from', () => {
  const of = (source: Parameters<typeof sourceWords>[1]) =>
    sourceWords(framework, source, 'listening', 'start');

  it('is said for a suggestion, a programme and a panel', () => {
    expect(of({ kind: 'suggestion', says: 'Ours.' })).toBe('Ours.');
    expect(of({ kind: 'programme', by: 'Kent', at: '2026-09-01T08:00:00Z' })).toBe(
      'Kent set this line in September 2026.',
    );
    expect(
      of({ kind: 'programme', by: 'Kent', at: '2026-09-01T08:00:00Z', says: 'For small schools.' }),
    ).toBe('Kent set this line in September 2026. For small schools.');
    expect(of(aPanel({ mid: 8 }))).toMatch(/all chose this level/);
  });
});
