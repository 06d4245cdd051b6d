import fc from 'fast-check';
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
const agreed = (said: Parameters<typeof agreementOf>[0]) => agreementOf(said, [priya]);

describe('what two people agreed on', () => {
  test('is nothing before one of them has said anything', () => {
    expect(agreed([])).toEqual({
      inForce: undefined,
      also: undefined,
      open: [],
      isLineManager: undefined,
    });
  });

  test('waits for the other while one is alone with it', () => {
    const { inForce, open } = agreed([first]);
    expect(inForce).toBeUndefined();
    expect(open.map(({ _id }) => _id)).toEqual([first._id]);
  });

  test('is in force since the second of them said yes', () => {
    expect(agreed([first, yes])).toMatchObject({
      inForce: { _id: first._id, since: yes.saidAt },
      open: [],
    });
  });

  test('stays in force while a change of one of them waits', () => {
    const change = terms('c', sam, 12, { own: 'Not by e-mail.' });
    expect(agreed([first, yes, change])).toMatchObject({
      inForce: { _id: first._id },
      open: [{ own: 'Not by e-mail.', author: sam }],
    });
    const other = terms('d', priya, 13, { to: change._id });
    expect(agreed([first, yes, change, other])).toMatchObject({
      inForce: { own: 'Not by e-mail.', since: other.saidAt },
      open: [],
    });
  });

  test('goes back to earlier words only when the other is asked again', () => {
    const change = terms('c', sam, 12, { own: 'Not by e-mail.' });
    const both = [first, yes, change, terms('d', priya, 13, { to: change._id })];
    expect(agreed([...both, terms('e', priya, 14)])).toMatchObject({
      inForce: { own: 'Not by e-mail.' },
      open: [{ own: '', author: priya }],
    });
  });

  test('is what somebody still says: a late yes to what was replaced changes nothing', () => {
    const second = terms('c', priya, 11, { own: 'In the library.' });
    const late = terms('d', sam, 12, { to: first._id });
    expect(agreed([first, second, late])).toMatchObject({
      inForce: undefined,
      open: [{ own: 'In the library.' }],
    });
  });

  test('is asked of both where each put something else forward', () => {
    const mine = terms('b', sam, 11, { own: 'No.' });
    expect(agreed([first, mine]).open.map(({ author }) => author)).toEqual([sam, priya]);
    const other = terms('c', priya, 12, { to: mine._id });
    expect(agreed([first, mine, other])).toMatchObject({ inForce: { own: 'No.' }, open: [] });
  });

  test('is both, where each said yes to the other’s words unknown to each other', () => {
    const theirs = terms('a', priya, 10, { own: 'Mondays.' });
    const mine = terms('b', sam, 10, { own: 'Not by e-mail.' });
    const said = [
      theirs,
      mine,
      terms('c', sam, 11, { to: theirs._id }),
      terms('d', priya, 12, { to: mine._id }),
    ];
    for (const order of [said, said.toReversed()])
      expect(agreed(order)).toMatchObject({
        inForce: { own: 'Mondays.' },
        also: { own: 'Not by e-mail.', since: said[3]?.saidAt },
        open: [],
      });
    // Whoever put something else forward since does not stand behind it any more.
    const other = terms('e', sam, 12, { own: 'By telephone.' });
    const { also, open } = agreed([...said, other]);
    expect(also).toBeUndefined();
    expect(open.map(({ own }) => own)).toEqual(['By telephone.']);
    // Put together by one and agreed to by the other, one is left.
    const both = terms('f', sam, 13, { own: 'Mondays. Not by e-mail.' });
    const last = terms('g', priya, 14, { to: both._id });
    expect(agreed([...said, both, last])).toMatchObject({
      inForce: { own: 'Mondays. Not by e-mail.' },
      also: undefined,
    });
  });

  test('is agreed where both put the same forward without knowing of each other', () => {
    const same = terms('b', sam, 11);
    expect(agreed([first, same])).toMatchObject({ inForce: { since: same.saidAt }, open: [] });
  });

  test('does not come about by one person saying yes to themselves', () => {
    expect(agreed([first, terms('b', priya, 11, { to: first._id })]).inForce).toBeUndefined();
  });

  test('does not begin before it was there, whatever a clock says', () => {
    expect(agreed([first, terms('b', sam, 9, { to: first._id })]).inForce?.since).toBe(
      first.saidAt,
    );
  });

  test('comes out the same in whatever order it arrives', () => {
    const said = [
      first,
      yes,
      terms('c', sam, 12, { own: 'Not by e-mail.' }),
      terms('d', priya, 12, { own: 'In the library.', isLineManager: true }),
      terms('e', sam, 12, { to: `coachingTerms~${priya}~d` }),
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(said, { minLength: said.length, maxLength: said.length }),
        (some) => {
          expect(agreed(some)).toEqual(agreed(said));
        },
      ),
    );
  });
});

test('only the coach says whether they are the line manager, and what they said last counts', () => {
  expect(agreed([first, terms('b', sam, 11, { isLineManager: true })]).isLineManager).toBe(false);
  const manager = terms('c', priya, 12, { isLineManager: true });
  expect(agreed([first, manager, terms('d', sam, 13, { own: 'x' })]).isLineManager).toBe(true);
  const withYes = terms('e', priya, 14, { isLineManager: false, to: `coachingTerms~${sam}~d` });
  expect(agreed([manager, terms('d', sam, 13, { own: 'x' }), withYes]).isLineManager).toBe(false);
  expect(agreed([yes]).isLineManager).toBeUndefined();
});
