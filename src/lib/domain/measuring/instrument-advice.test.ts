import { expect, test } from 'vitest';
import { instrumentAdvice } from './instrument-advice.ts';
import type { Instrument, Statement } from './instrument.ts';
import { anInstrument } from './an-instrument.test-support.ts';

/** An instrument by all the rules: two areas of twelve, and six more that need no team are not asked for here. */
function wellMade(
  change: (statement: Statement, at: number) => Statement = (one) => one,
): Instrument {
  const base = anInstrument();
  const areas = [...base.areas, { ...base.areas[0], id: 'self' }] as Instrument['areas'];
  const facets = areas.map(({ id }) => ({ id: `of-${id}`, area: id, name: id, about: id }));
  const statements = Array.from({ length: 36 }, (_, at) => ({
    id: `s-${at}`,
    text: `Statement ${at}.`,
    facet: `of-${areas[at % 3]?.id ?? ''}`,
    ...(at >= 30 ? { reversed: true } : {}),
    ...(at >= 3 && at < 12 ? { needsTeam: true } : {}),
  }));
  return { ...base, areas, facets, statements: statements.map(change) };
}

test('statements by all the rules get no advice', () => {
  expect(instrumentAdvice(wellMade())).toEqual([]);
});

test.each<[string, Instrument, RegExp]>([
  [
    'an area of eleven',
    { ...wellMade(), statements: wellMade().statements.filter((_, at) => at !== 12) },
    /“People” has 11 statements/,
  ],
  [
    'an area with three that are reversed',
    wellMade((one, at) => (at === 14 ? { ...one, reversed: true } : one)),
    /“People” has 3 that count from the other end/,
  ],
  [
    'a reversed one among the first three',
    wellMade((one, at) => (at === 1 ? { ...one, reversed: true } : one)),
    /Statement 2 counts from the other end/,
  ],
  [
    'too many that need a team',
    wellMade((one, at) => (at === 20 ? { ...one, needsTeam: true } : one)),
    /Only 26 can be answered/,
  ],
])('%s is told', (_what, instrument, says) => {
  expect(instrumentAdvice(instrument).map((advice) => advice.says)).toContainEqual(
    expect.stringMatching(says),
  );
});
