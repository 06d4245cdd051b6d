import { expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import { changeWords, marginSource, marginWords } from './margin-words.ts';
import { assumedMargin } from './margin.ts';
import type { Instrument } from './instrument.ts';
import { normFor, type Norm } from './norm.ts';
import type { Result } from './result.ts';
import { headline } from './result-words.ts';
import { areaChange, marginIn, withNorm } from './with-norm.ts';

const areas = whereIAmNow.areas.map(({ id }) => id);
const [first = ''] = areas;

function aResult(score: number, change: Partial<Result> = {}): Result {
  return {
    instrument: whereIAmNow.id,
    version: 1,
    occasion: 1,
    mode: 'alone',
    startedAt: '2026-11-24T09:00:00.000Z',
    margin: assumedMargin,
    areas: areas.map((id) => ({ id, score, answered: 12, of: 12, needed: 9, asks: 4 })),
    unanswered: 0,
    didNotComeUp: 0,
    talk: [],
    ...change,
  };
}

function aNorm(n: number, sem = 0.2): Norm {
  const area = { n, alpha: 0.9, lower: 0.85, upper: 0.94, sem };
  return {
    instrument: whereIAmNow.id,
    version: 1,
    at: '2026-11-24T12:00:00.000Z',
    areas: Object.fromEntries(areas.map((id) => [id, area])),
  };
}

test('the margin is the assumption until 30 people have answered, and their own from then on', () => {
  expect(marginIn(withNorm(aResult(3), undefined), first)).toEqual(assumedMargin);
  expect(marginIn(withNorm(aResult(3), aNorm(29)), first)).toEqual(assumedMargin);
  expect(marginIn(withNorm(aResult(3), aNorm(30)), first)).toMatchObject({
    basis: 'measured',
    half: 1.96 * 0.2,
    n: 30,
  });
});

test('the figures of another version are not used', () => {
  const norm = { ...aNorm(40), version: 2 };
  expect(marginIn(withNorm(aResult(3), norm), first)).toEqual(assumedMargin);
});

test('what is known of the margin is said with how many people and when', () => {
  expect(marginWords(aResult(3), whereIAmNow.areas)).toContain('we don’t yet know');
  const words = marginWords(withNorm(aResult(3), aNorm(34)), whereIAmNow.areas);
  expect(words).toBe(
    'How far a mark can be off comes from the answers of 34 people in your programme, as of 24 November 2026.',
  );
  const { [first]: known, ...others } = aNorm(34).areas;
  expect(Object.keys(others)).toHaveLength(2);
  if (known === undefined) throw new Error('no norm');
  const mixed = withNorm(aResult(3), { ...aNorm(34), areas: { [first]: known } });
  expect(marginWords(mixed, whereIAmNow.areas)).toContain(
    'Where the band is soft, it is a rough guide.',
  );
});

test('a smaller margin lets more be said of the same marks', () => {
  expect(headline(whereIAmNow, aResult(3.6)).well).not.toEqual(
    headline(whereIAmNow, withNorm(aResult(3.6), aNorm(30, 0.1))).well,
  );
});

test('two looks get a verdict only where the programme knows how sure it is, and their marks mean the same', () => {
  const asked = (result: Result, instrument: Instrument = whereIAmNow) => ({ instrument, result });
  const [before, after] = [asked(aResult(3)), asked(aResult(4, { occasion: 2 }))];
  expect(areaChange(before, after, first, undefined)).toBe('not-measured');
  expect(areaChange(before, after, first, aNorm(29))).toBe('not-measured');
  expect(areaChange(before, after, first, aNorm(30))).toBe('higher');
  expect(areaChange(after, before, first, aNorm(30))).toBe('lower');
  expect(areaChange(before, asked(aResult(3.3)), first, aNorm(30))).toBe('not-sure');

  const another = { ...whereIAmNow, version: 2 };
  const declaring = { ...another, equivalentTo: [{ version: 1, areas: [first] }] };
  const later = { ...after.result, version: 2 };
  const norm = { ...aNorm(30), version: 2 };
  expect(areaChange(before, asked(later, another), first, norm)).toBe('other-statements');
  expect(areaChange(before, asked(later, declaring), first, norm)).toBe('higher');
  expect(areaChange(before, asked(later, declaring), areas[1] ?? '', norm)).toBe(
    'other-statements',
  );

  const [area, ...others] = after.result.areas;
  if (area === undefined) throw new Error('no areas');
  const { score: _, ...unscored } = area;
  const without = asked({ ...after.result, areas: [unscored, ...others] });
  expect(areaChange(before, without, first, aNorm(30))).toBe('no-mark');
});

test('a version without figures of its own has those of one that it means the same as, area by area', () => {
  const declaring = { ...whereIAmNow, version: 2, equivalentTo: [{ version: 1, areas: [first] }] };
  const lent = normFor(declaring, [aNorm(34)]);
  const result = withNorm(aResult(3, { version: 2 }), lent);
  expect(marginIn(result, first)).toMatchObject({ basis: 'measured', n: 34 });
  expect(marginIn(result, areas[1] ?? '')).toEqual(assumedMargin);

  const own = { ...aNorm(40, 0.3), version: 2, at: '2027-03-01T12:00:00.000Z' };
  const { [first]: _, ...withoutFirst } = own.areas;
  expect(normFor(declaring, [aNorm(34), own])).toEqual(own);
  const mixed = normFor(declaring, [aNorm(34), { ...own, areas: withoutFirst }]);
  const both = withNorm(aResult(3, { version: 2 }), mixed);
  expect(marginIn(both, first)).toMatchObject({ n: 34, at: aNorm(34).at });
  expect(marginIn(both, areas[1] ?? '')).toMatchObject({ n: 40, at: own.at });
  expect(marginIn(both, areas[1] ?? '')).not.toHaveProperty('lentBy');
  const name = whereIAmNow.areas.find(({ id }) => id === first)?.shortName.toLowerCase() ?? '';
  const asks = `answered version 1 of the statements, which asks the same about ${name}.`;
  expect(marginWords(result, whereIAmNow.areas)).toContain(
    `as of 24 November 2026. They ${asks} Where the band`,
  );
  expect(marginWords(both, whereIAmNow.areas)).toContain(`Some of them ${asks}`);

  expect(normFor({ ...whereIAmNow, version: 2 }, [aNorm(34)])).toBeUndefined();
});

test('the verdicts, and that there is none, are words that do not judge', () => {
  const reasons = ['other-statements', 'no-mark', 'not-measured'] as const;
  const words = (['higher', 'lower', 'not-sure', ...reasons] as const).map((verdict) =>
    changeWords(verdict, 1),
  );
  expect(new Set(words).size).toBe(6);
  expect(words.join(' ')).not.toMatch(/better|worse|good|bad|progress/i);
});

test('where the margins come from is said, also where only some are measured', () => {
  const some = { ...aNorm(34), areas: { [first]: aNorm(34).areas[first] ?? fail() } };
  expect(marginSource(aResult(3))).toContain('It is our own estimate');
  expect(marginSource(withNorm(aResult(3), aNorm(34)))).toMatch(/own answers\.$/);
  expect(marginSource(withNorm(aResult(3), some))).toMatch(
    /firm it comes from .* soft it is our own/,
  );
});

function fail(): never {
  throw new Error('no such area');
}
