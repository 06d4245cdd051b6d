import { expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import type { Instrument } from './instrument.ts';
import {
  askedFromText,
  askedToText,
  isPutAlike,
  judgedKey,
  mergeRoleDemand,
  type RoleDemandDocument,
} from './role-demand.ts';

test('what was chosen and not said is read as it was kept', () => {
  const asked = { communication: 5, 'staying-steady': 1 };
  expect(askedFromText(askedToText(asked), whereIAmNow)).toEqual(asked);
  expect(askedFromText(askedToText({}), whereIAmNow)).toEqual({});
});

test.each(['', 'nonsense', 'nobody=3', 'communication=6', 'communication=0', 'communication=2.5'])(
  'of what is no answer in this instrument nothing is left: "%s"',
  (text) => {
    expect(askedFromText(text, whereIAmNow)).toEqual({});
  },
);

const phone = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const at = (ms: number) => `${1_800_000_000_000 + ms}.0000.${phone}`;
const now = 1_900_000_000_000;
const areas = whereIAmNow.areas.map(({ id }) => id);
const [first = '', second = ''] = areas;

/** Version 2, in which one area is about something else and one has other statements. */
const renamed: Instrument = {
  ...whereIAmNow,
  version: 2,
  areas: whereIAmNow.areas.map((area) =>
    area.id === second ? { ...area, name: 'Running meetings', shortName: 'Meetings' } : area,
  ),
  statements: whereIAmNow.statements.map((statement) => ({ ...statement, text: 'Other words.' })),
};
const reworded: Instrument = {
  ...whereIAmNow,
  version: 3,
  options: ['Never', 'Now and then', 'Usually', 'Nearly always', 'Always'],
};
const find = (version: number) =>
  [whereIAmNow, renamed, reworded].find((one) => one.version === version);
const said = (
  asked: Record<string, number>,
  version = 1,
  ms = 1,
): Pick<RoleDemandDocument, 'areas'> => ({
  areas: Object.fromEntries(
    Object.entries(asked).map(([area, value]) => [judgedKey(area, version), { value, at: at(ms) }]),
  ),
});
const merged = (instrument: Instrument, ...parts: Pick<RoleDemandDocument, 'areas'>[]) =>
  mergeRoleDemand(parts, instrument, find, now);

test('what was said of an area counts in a version that puts it alike, and in no other', () => {
  const one = said({ [first]: 3, [second]: 4 });
  expect(merged(whereIAmNow, one)).toEqual({ [first]: 3, [second]: 4 });
  expect(merged(renamed, one)).toEqual({ [first]: 3 });
  expect(merged(reworded, one)).toEqual({});
});

test('saying it anew of another version leaves what was said of the first', () => {
  const both = [said({ [first]: 3, [second]: 4 }), said({ [second]: 1 }, 2, 5)];
  expect(merged(whereIAmNow, ...both)).toEqual({ [first]: 3, [second]: 4 });
  expect(merged(renamed, ...both)).toEqual({ [first]: 3, [second]: 1 });
});

test('of an area that is put alike the later counts in both', () => {
  const both = [said({ [first]: 3 }), said({ [first]: 5 }, 2, 5)];
  expect(merged(whereIAmNow, ...both)).toEqual({ [first]: 5 });
  expect(merged(renamed, ...both.toReversed())).toEqual({ [first]: 5 });
});

test('of a version of which this device has not heard nothing counts elsewhere', () => {
  expect(merged(whereIAmNow, said({ [first]: 5 }, 9))).toEqual({});
});

test('other statements alone do not change what was asked about the role', () => {
  expect(areas.map((area) => isPutAlike(whereIAmNow, renamed, area))).toEqual([true, false, true]);
  expect(isPutAlike(whereIAmNow, reworded, first)).toBe(false);
  expect(isPutAlike(whereIAmNow, whereIAmNow, 'no-such-area')).toBe(false);
});
