import { describe, expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';

const sam = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const priya = '01hzy3v7k2qg6m4n8p0r5s9t1b';

const terms = (key: string, author: string, day: number, more = {}) => ({
  _id: `coachingTerms~${author}~${key}`,
  author,
  edition: 1,
  own: '',
  isLineManager: false,
  saidAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  ...more,
});
const first = terms('a', priya, 10);
const yes = terms('b', sam, 11, { to: first._id });

describe('what two people agreed on', () => {
  test('is nothing before one of them has said anything', () => {
    expect(agreementOf([])).toEqual({ inForce: undefined, open: undefined });
  });

  test('waits for the other while one is alone with it', () => {
    const { inForce, open } = agreementOf([first]);
    expect(inForce).toBeUndefined();
    expect(open).toMatchObject({ _id: first._id, people: [priya] });
  });

  test('is in force since the second of them said yes, in whatever order that arrives', () => {
    for (const said of [
      [first, yes],
      [yes, first],
    ])
      expect(agreementOf(said)).toMatchObject({
        inForce: { _id: first._id, people: [priya, sam], since: yes.saidAt },
        open: undefined,
      });
  });

  test('stays in force while a change of one of them waits', () => {
    const change = terms('c', sam, 12, { own: 'Not by e-mail.' });
    expect(agreementOf([first, yes, change])).toMatchObject({
      inForce: { _id: first._id },
      open: { own: 'Not by e-mail.', people: [sam] },
    });
    const agreed = terms('d', priya, 13, { to: change._id, own: 'Not by e-mail.' });
    expect(agreementOf([first, yes, change, agreed])).toMatchObject({
      inForce: { own: 'Not by e-mail.', since: agreed.saidAt },
      open: undefined,
    });
  });

  test('is agreed where both put the same forward without knowing of each other', () => {
    const same = terms('b', sam, 11);
    const { inForce, open } = agreementOf([first, same]);
    expect(inForce?.since).toBe(same.saidAt);
    expect(open).toBeUndefined();
    expect(agreementOf([first, terms('b', sam, 11, { own: 'No.' })])).toMatchObject({
      inForce: undefined,
      open: { own: 'No.' },
    });
  });

  test('does not come about by one person saying yes to themselves', () => {
    const mine = terms('b', priya, 11, { to: first._id });
    expect(agreementOf([first, mine]).inForce).toBeUndefined();
  });

  test('does not begin before it was there, whatever a clock says', () => {
    const early = terms('b', sam, 9, { to: first._id });
    expect(agreementOf([first, early]).inForce?.since).toBe(first.saidAt);
  });
});
