import { expect, test } from 'vitest';
import { answerInWords, standingOf, standingWords } from './answer-standing.ts';
import { askedNow } from './build-view.ts';
import type { Said } from './link-view.ts';
import { emptyPlacement, type Placement } from './placement.ts';

const at = '1800000000000.0000.01hzy3v7k2qg6m4n8p0r5s9t1a';
const said: Said = {
  at: '2027-01-16T12:00:00.000Z',
  act: { did: 'release', who: 'Mrs Poole', isYes: true, checks: false, words: '', seen: 'a' },
};

test.each([
  ['unchanged, and still shown', 'a', 'a', 'stands'],
  ['unchanged, and the link taken back', 'a', undefined, 'stands'],
  ['changed, and not shown yet', 'b', 'a', 'not-shown'],
  ['changed, shown, and not answered', 'b', 'b', 'not-answered'],
  ['changed and shown, then changed back', 'a', 'b', 'stands'],
  ['changed, and no link opens', 'b', undefined, 'no-link'],
])('an answer to what is %s', (_, now, shown, standing) => {
  expect(standingOf('a', { now, shown })).toBe(standing);
});

test('an old answer is told as one, with what to do', () => {
  expect(answerInWords(said, 'stands')).toBe('Mrs Poole says yes');
  expect(answerInWords(said, 'not-shown')).toBe('Mrs Poole says yes, before you changed something');
  expect(standingWords('stands')).toBe('');
  expect(standingWords('not-shown')).toContain('“Show what is new”');
  expect(standingWords('not-answered')).toContain('not answered');
  expect(standingWords('no-link')).toContain('link');
});

test('what a head is asked are days, hours and cover; a host mentor days and outline', () => {
  const day = (from: string) => ({ '2027-02-02': { value: { from, to: '15:30' }, at } });
  const one = (part: Partial<Placement> = {}): Placement => ({
    ...emptyPlacement('01hzy3v7k2qg6m4n8p0r5s9t00', '2027-01-15T08:00:00.000Z'),
    days: day('08:15'),
    ...part,
  });
  const words = (place: string) => ({ words: { [place]: [{ text: 'Mr Lee', at, over: {} }] } });
  const item = { value: { on: '2027-02-02', title: 'Duty', minutes: 20 }, at };
  for (const [changed, head, host] of [
    [one({ days: day('09:00') }), true, true],
    [one(words('cover')), true, false],
    [one({ items: { a: item } }), false, true],
    [one(words('note')), false, false],
  ] as const) {
    const isChanged = (of: 'head' | 'host') =>
      JSON.stringify(askedNow(changed, of)) !== JSON.stringify(askedNow(one(), of));
    expect([isChanged('head'), isChanged('host')]).toEqual([head, host]);
  }
});
