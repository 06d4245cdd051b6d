import { expect, test } from 'vitest';
import { cameInWords, cameStands, tooEarlyWords } from './confirmed-days.ts';
import type { LinkAct } from './link-view.ts';

const now = Date.parse('2026-11-27T12:00:00.000Z');
const days = (...on: string[]) => on.map((one) => ({ on: one, from: '08:15', to: '15:30' }));

test.each([
  [
    days('2026-12-03', '2026-12-04'),
    'From Thursday 3 December you can confirm here that they came.',
  ],
  [days('2027-01-07'), 'From Thursday 7 January 2027 you can confirm here that they came.'],
  [days(), 'Once there are days, you can confirm here that they came.'],
  [days('2026-11-27'), undefined],
  [days('2026-11-26', '2026-12-04'), undefined],
])('nobody came before the first day: %#', (those, words) => {
  expect(tooEarlyWords(those, now)).toBe(words);
});

test('the first day begins at midnight in England', () => {
  const summer = days('2026-06-02');
  expect(tooEarlyWords(summer, Date.parse('2026-06-01T22:59:00.000Z'))).toBeDefined();
  expect(tooEarlyWords(summer, Date.parse('2026-06-01T23:00:00.000Z'))).toBeUndefined();
});

test('a confirmation is of the days that stood then; one of before days were named is of those that stand', () => {
  const came: Extract<LinkAct, { did: 'came' }> = {
    ...{ did: 'came', who: 'Ms Khan', came: 'all', words: '' },
    days: ['2026-11-24', '2026-11-25'],
  };
  const said = { at: '2026-11-26T12:00:00.000Z', act: came };
  expect(cameStands(came, days('2026-11-24', '2026-11-25'))).toBe(true);
  expect(cameStands(came, days('2026-11-24'))).toBe(false);
  expect(cameStands(came, days('2026-11-24', '2026-11-26'))).toBe(false);
  expect(cameStands({ ...came, days: undefined }, days('2026-11-24'))).toBe(true);
  expect(cameInWords(said, days('2026-11-24', '2026-11-25'))).toBe(
    'Ms Khan confirms that you were there',
  );
  expect(cameInWords(said, days('2026-11-24'))).toBe(
    'Ms Khan confirms that you were there, before you changed something',
  );
});
