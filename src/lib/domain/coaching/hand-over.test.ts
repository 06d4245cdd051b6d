import { expect, test } from 'vitest';
import { standingOf } from './hand-over.ts';

const of = 'handOver~priya~01hzy3v7k2qg6m4n8p0r5s9t1a';
const turn = (saidAt: string, did: 'passed-on' | 'taken-back' | 'kept', to?: string) => ({
  _id: `handOverTurn~sam~${saidAt}`,
  of,
  did,
  saidAt,
  ...(to === undefined ? {} : { to }),
});

test('nobody has a hand-over before the intern passes it on', () => {
  expect(standingOf([], of)).toEqual({ state: 'waits' });
  expect(standingOf([turn('2027-01-01', 'kept')], of)).toEqual({ state: 'kept' });
  expect(standingOf([{ ...turn('2027-01-01', 'passed-on', 'Mia'), of: 'another' }], of)).toEqual({
    state: 'waits',
  });
});

test('it is with those to whom it was passed on last, whatever order the turns arrive in', () => {
  const turns = [
    turn('2027-01-03', 'taken-back', 'Mia'),
    turn('2027-01-01', 'passed-on', 'Mia'),
    turn('2027-01-02', 'passed-on', 'Ali'),
  ];
  expect(standingOf(turns, of)).toEqual({ state: 'passed-on', to: ['Ali'] });
  expect(standingOf(turns.toReversed(), of)).toEqual({ state: 'passed-on', to: ['Ali'] });
  expect(standingOf([...turns, turn('2027-01-04', 'taken-back', 'Ali')], of)).toEqual({
    state: 'kept',
  });
});
