import { describe, expect, test } from 'vitest';
import {
  shownState,
  shownStates,
  withChange,
  type ShownState,
  type Showing,
} from './shown-state.ts';
import { replacesSentence, shownLine, shownSentence, shownTitle } from './shown-words.ts';

const [monday, tuesday] = ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const of = 'where-i-am-now.1-1';

const sent = { of, sharedAt: monday, waits: false };
const waiting = { of, sharedAt: tuesday, waits: true };
const back = { of, sharedAt: monday };

describe.each<[string, Showing, ShownState, string]>([
  [
    'nothing was ever shown',
    { copies: [], takingBack: [] },
    { state: 'nothing' },
    'Nothing is shown to Priya at the moment.',
  ],
  [
    'shown, and the server has it',
    { copies: [sent], takingBack: [] },
    { state: 'shown', since: monday },
    'Priya can see this, since 23 Nov, 09:00.',
  ],
  [
    'shown for the first time without a signal',
    { copies: [waiting], takingBack: [] },
    { state: 'will-show' },
    'Will be shown when there is a signal.',
  ],
  [
    'a newer one shown without a signal',
    { copies: [waiting], takingBack: [back] },
    { state: 'will-replace', since: monday },
    'Will be shown when there is a signal. Until then Priya can see the one of 23 Nov, 09:00.',
  ],
  [
    'a newer one shown, and the page closed before the earlier went',
    { copies: [sent, waiting], takingBack: [] },
    { state: 'will-replace', since: monday },
    'Will be shown when there is a signal. Until then Priya can see the one of 23 Nov, 09:00.',
  ],
  [
    'taken back without a signal',
    { copies: [], takingBack: [back] },
    { state: 'taking-back', since: monday },
    'Will be taken back when there is a signal. Until then Priya can still see it.',
  ],
  [
    'the newer one sent, and the earlier still on its way out',
    { copies: [{ ...waiting, waits: false }], takingBack: [back] },
    { state: 'shown', since: tuesday },
    'Priya can see this, since 24 Nov, 09:00.',
  ],
  [
    'something else is shown',
    { copies: [{ ...sent, of: 'other' }], takingBack: [{ ...back, of: 'another' }] },
    { state: 'nothing' },
    'Nothing is shown to Priya at the moment.',
  ],
])('%s', (_, showing, state, sentence) => {
  test('is one state, in one sentence', () => {
    expect(shownState(showing, of)).toEqual(state);
    expect(shownSentence(state, 'Priya')).toBe(sentence);
  });
});

test('each thing that is shown, was or will be has its own', () => {
  const showing = { copies: [sent], takingBack: [{ ...back, of: 'review' }] };
  expect(shownStates(showing).map(({ of: key, shown }) => [key, shown.state])).toEqual([
    ['review', 'taking-back'],
    [of, 'shown'],
  ]);
});

test('after a change the others have the earlier one, unless a newer one is on its way', () => {
  const changed = withChange({ state: 'shown', since: monday }, true);
  expect(changed).toEqual({ state: 'shown-earlier', since: monday });
  expect(shownSentence(changed, 'Priya')).toBe(
    'Priya can see the one of 23 Nov, 09:00. You have changed something since.',
  );
  expect(shownTitle(changed, 'Priya')).toBe('Shown to Priya');
  const others: ShownState[] = [
    { state: 'nothing' },
    { state: 'will-show' },
    { state: 'will-replace', since: monday },
    { state: 'taking-back', since: monday },
  ];
  for (const state of others) expect(withChange(state, true)).toEqual(state);
  expect(withChange({ state: 'shown', since: monday }, false).state).toBe('shown');
});

test.each<[ShownState[], string]>([
  [[], 'You are showing nothing at the moment.'],
  [[{ state: 'shown', since: monday }], 'You are showing where you are.'],
  [[{ state: 'will-show' }], 'Will be shown when there is a signal.'],
  [
    [{ state: 'shown', since: monday }, { state: 'will-show' }],
    'You are showing where you are. More will be shown when there is a signal.',
  ],
  [
    [{ state: 'shown-earlier', since: monday }, { state: 'will-show' }],
    'Priya can see the one of 23 Nov, 09:00. You have changed something since. More will be shown when there is a signal.',
  ],
  [
    [{ state: 'will-replace', since: monday }],
    'Will be shown when there is a signal. Until then Priya can see the one of 23 Nov, 09:00.',
  ],
  [
    [{ state: 'taking-back', since: monday }],
    'Will be taken back when there is a signal. Until then Priya can still see it.',
  ],
  [
    [
      { state: 'shown', since: monday },
      { state: 'taking-back', since: monday },
    ],
    'You are showing where you are. Some of it will be taken back when there is a signal. Until then Priya can still see it.',
  ],
])('all of a circle is one line: %j', (states, line) => {
  expect(shownLine(states, 'Priya')).toBe(line);
});

test.each<[ShownState[], ShownState[], string]>([
  [[], [{ state: 'shown', since: monday }], 'You are showing an entry of your journal.'],
  [
    [{ state: 'shown', since: monday }],
    [
      { state: 'shown', since: monday },
      { state: 'shown', since: monday },
    ],
    'You are showing where you are. You are showing 2 entries of your journal.',
  ],
  [[], [{ state: 'will-show' }], 'Will be shown when there is a signal.'],
  [
    [],
    [{ state: 'taking-back', since: monday }],
    'Will be taken back when there is a signal. Until then Priya can still see it.',
  ],
])('entries of a journal are told beside looks: %j, %j', (looks, entries, line) => {
  expect(shownLine(looks, 'Priya', entries)).toBe(line);
});

test('a stage is called shown only when it was', () => {
  expect(shownTitle({ state: 'will-show' }, 'Priya')).toBe('To be shown to Priya');
  expect(shownTitle({ state: 'taking-back', since: monday }, 'Priya')).toBe(
    'To be taken back from Priya',
  );
  expect(shownTitle({ state: 'nothing' })).toBe('Show your coach');
});

test.each<[ShownState, string | undefined]>([
  [{ state: 'nothing' }, undefined],
  [{ state: 'will-show' }, 'One waits to be shown when there is a signal. This takes its place.'],
  [
    { state: 'shown', since: monday },
    'Priya can see the one of 23 Nov, 09:00. This takes its place.',
  ],
  [
    { state: 'will-replace', since: monday },
    'Priya can see the one of 23 Nov, 09:00. This takes its place.',
  ],
  [
    { state: 'taking-back', since: monday },
    'Priya can still see an earlier one, which will be taken back when there is a signal.',
  ],
])('before another is shown, what becomes of the one that is: %j', (state, words) => {
  expect(replacesSentence(state, 'Priya')).toBe(words);
});
