import { describe, expect, test } from 'vitest';
import { whereIAmNow } from '../content/instruments/where-i-am-now.ts';
import type { AnswersPart } from './measuring/answers.ts';
import { nextStep, pathStages, type Progress } from './programme-path.ts';

const at = '1800000000000.0000.01hzy3v7k2qg6m4n8p0r5s9t1w';

function anAttempt(answered: number, finishedAt?: string): AnswersPart {
  return {
    instrument: 'where-i-am-now',
    version: 1,
    occasion: 1,
    mode: 'alone',
    startedAt: '2026-11-23T08:00:00.000Z',
    ...(finishedAt === undefined ? {} : { finishedAt }),
    answers: Object.fromEntries(
      whereIAmNow.statements.slice(0, answered).map(({ id }) => [id, { value: 3, at }]),
    ),
    talk: {},
  };
}

function someProgress(progress: Partial<Progress> = {}): Progress {
  return {
    instrument: whereIAmNow,
    attempt: undefined,
    demand: {},
    coach: { name: 'Priya', circle: 'circle-1' },
    shownAt: undefined,
    shown: { state: 'nothing' },
    shownTo: [],
    changedSinceShown: false,
    earlierShownAt: undefined,
    replies: 0,
    review: undefined,
    focusWith: { role: 'coach', name: 'Priya' },
    focus: undefined,
    pathway: undefined,
    internship: undefined,
    unread: undefined,
    ...progress,
  };
}

const sorted = { sorted: 16, of: 16 };
const finished = anAttempt(36, '2026-11-23T08:09:00.000Z');
const demand = { 'problem-solving': 4, communication: 4, 'staying-steady': 4 };

/** Everything up to looking again. */
const done = {
  attempt: finished,
  demand,
  shownAt: '2026-11-23T09:00:00.000Z',
  review: sorted,
  focus: { state: 'agreed' as const, names: 'Hard messages' },
  pathway: { toDo: 0, of: 6 },
};

/** Where the person is, by the stage's id. */
const here = (progress: Progress) =>
  pathStages(progress)
    .filter(({ state }) => state === 'here')
    .map(({ id }) => id);

describe('the thread', () => {
  test.each([
    ['nothing done', someProgress(), 'audit'],
    ['half answered', someProgress({ attempt: anAttempt(18) }), 'audit'],
    ['all answered, the end not seen', someProgress({ attempt: anAttempt(36) }), 'audit'],
    ['finished', someProgress({ attempt: finished }), 'role'],
    ['the role said first', someProgress({ demand }), 'audit'],
    ['both', someProgress({ attempt: finished, demand }), 'shown'],
    [
      'shown',
      someProgress({ attempt: finished, demand, shownAt: '2026-11-23T09:00:00.000Z' }),
      'review',
    ],
    [
      'sorting begun and nothing shown',
      someProgress({ attempt: finished, demand, review: { sorted: 3, of: 16 } }),
      'review',
    ],
    [
      'sorted, and nothing shown',
      someProgress({ attempt: finished, demand, review: sorted }),
      'focus',
    ],
    [
      'nobody to show it to',
      someProgress({ attempt: finished, demand, coach: undefined }),
      'review',
    ],
    [
      'shown, and some left for later',
      someProgress({ attempt: anAttempt(34), demand, shownAt: '2026-11-23T09:00:00.000Z' }),
      'audit',
    ],
  ] as const)('with %s there is one place to be', (_, progress, stage) => {
    expect(here(progress)).toEqual([stage]);
  });

  test('after the sorting comes the focus, and after that nothing but to look again', () => {
    expect(here(someProgress({ ...done, focus: undefined }))).toEqual(['focus']);
    expect(here(someProgress({ ...done, review: { sorted: 3, of: 16 } }))).toEqual(['review']);
    expect(here(someProgress(done))).toEqual(['again']);
    expect(pathStages(someProgress(done)).find(({ id }) => id === 'focus')?.line).toBe(
      'Hard messages',
    );
  });

  test('says how many are answered, and never how well', () => {
    expect(pathStages(someProgress({ attempt: anAttempt(18) }))[0]?.line).toBe(
      '18 of 36 answered so far',
    );
  });

  test('names the coach, and says when it was shown', () => {
    const stages = pathStages(
      someProgress({
        attempt: finished,
        demand,
        shownAt: '2026-11-23T09:00:00.000Z',
        shown: { state: 'shown', since: '2026-11-23T09:00:00.000Z' },
      }),
    );
    expect(stages.find(({ id }) => id === 'shown')).toMatchObject({
      title: 'Shown to Priya',
      line: 'Shown on 23 November',
      state: 'done',
    });
  });

  test('names everybody who can see it', () => {
    const shown = { state: 'shown', since: '2026-11-23T09:00:00.000Z' } as const;
    const titleOf = (shownTo: string[]) =>
      pathStages(someProgress({ attempt: finished, shown, shownTo })).find(
        ({ id }) => id === 'shown',
      )?.title;
    expect(titleOf(['Priya'])).toBe('Shown to Priya');
    expect(titleOf(['Priya', 'Mr Osei'])).toBe('Shown to Priya and Mr Osei');
  });

  test('before anything is shown, names everybody to whom it could be', () => {
    const shownTo = ['Priya', 'Mr Osei'];
    const progress = someProgress({ attempt: finished, demand, shownTo });
    expect(pathStages(progress)[3]?.title).toBe('Show Priya or Mr Osei');
    expect(nextStep(progress).line).toBe(
      'Next: show Priya or Mr Osei, if and when you want to. Or go on with what you can do.',
    );
  });

  test('what waits for a signal is not called shown', () => {
    const shownAt = '2026-11-23T09:00:00.000Z';
    const stages = pathStages(
      someProgress({ attempt: finished, demand, shownAt, shown: { state: 'will-show' } }),
    );
    expect(stages.find(({ id }) => id === 'shown')).toMatchObject({
      title: 'To be shown to Priya',
      line: 'When there is a signal',
      state: 'waits',
    });
    expect(
      here(someProgress({ attempt: finished, demand, shownAt, shown: { state: 'will-show' } })),
    ).toEqual(['review']);
  });

  test('a newer one on its way is not done either', () => {
    const shownAt = '2026-11-23T09:00:00.000Z';
    const shown = { state: 'will-replace', since: shownAt } as const;
    const stages = pathStages(someProgress({ attempt: finished, demand, shownAt, shown }));
    expect(stages.find(({ id }) => id === 'shown')?.state).toBe('waits');
  });

  test('after a change it says that the coach has the earlier one', () => {
    const shownAt = '2026-11-23T09:00:00.000Z';
    const shown = { state: 'shown-earlier', since: shownAt } as const;
    const stages = pathStages(someProgress({ attempt: finished, demand, shownAt, shown }));
    expect(stages.find(({ id }) => id === 'shown')).toMatchObject({
      title: 'Shown to Priya',
      line: 'Priya can see the one of 23 November. You have changed something since',
      state: 'done',
    });
  });

  test('what is being taken back is said to be still seen', () => {
    const shown = { state: 'taking-back', since: '2026-11-23T09:00:00.000Z' } as const;
    const stages = pathStages(someProgress({ attempt: finished, demand, shown }));
    expect(stages.find(({ id }) => id === 'shown')).toMatchObject({
      title: 'To be taken back from Priya',
      line: 'Will be taken back when there is a signal. Until then Priya can still see it.',
    });
  });

  test('who has shown it without coming to the last page is led there, as the result says too', () => {
    const shownAt = '2026-11-23T09:00:00.000Z';
    const stages = pathStages(someProgress({ attempt: anAttempt(36), demand, shownAt }));
    expect(stages.find(({ state }) => state === 'here')).toMatchObject({
      id: 'audit',
      line: 'All answered. Have a look at the end',
    });
    expect(stages.find(({ id }) => id === 'shown')?.state).toBe('done');
  });

  test('during a second look it says that the coach has the first', () => {
    const stages = pathStages(
      someProgress({ attempt: anAttempt(3), demand, earlierShownAt: '2026-11-23T09:00:00.000Z' }),
    );
    expect(stages[3]?.line).toBe('Priya has the look that you showed on 23 November');
  });

  test('an intern without a coach is told of "your coach"', () => {
    expect(pathStages(someProgress({ coach: undefined }))[3]?.title).toBe('Show your coach');
  });
});

describe('the next step', () => {
  test.each([
    ['nothing done', someProgress(), 'Start', 'audit'],
    ['half answered', someProgress({ attempt: anAttempt(18) }), 'Go on', 'audit'],
    ['finished', someProgress({ attempt: finished }), 'What the next role asks', 'role'],
    ['both', someProgress({ attempt: finished, demand }), 'See where I am', 'result'],
    [
      'the coach suggests a focus',
      someProgress({ ...done, focus: { state: 'theirs' } }),
      'Look at it',
      'focus',
    ],
    [
      'a pathway to make',
      someProgress({ ...done, pathway: undefined }),
      'Make a pathway',
      'pathway',
    ],
    [
      'a pathway to go on with',
      someProgress({ ...done, pathway: { toDo: 2, of: 6 } }),
      'Your pathway',
      'pathway',
    ],
    ['a focus to choose', someProgress({ ...done, focus: undefined }), 'Choose a focus', 'focus'],
    [
      'sorting begun',
      someProgress({ ...done, review: { sorted: 3, of: 16 } }),
      'Go on sorting',
      'review',
    ],
    [
      'something unread',
      someProgress({ unread: { name: 'Priya', circle: 'circle-1', act: 'wrote' } }),
      'Read it',
      'circle',
    ],
    [
      'a suggestion that was not yet seen',
      someProgress({ unread: { name: 'Priya', circle: 'circle-1', act: 'suggested' } }),
      'Look at it',
      'talk',
    ],
    [
      'a view of levels that was not yet seen',
      someProgress({ unread: { name: 'Priya', circle: 'circle-1', act: 'judged-levels' } }),
      'See it',
      'circle',
    ],
    [
      'another focus suggested after one was agreed',
      someProgress({ ...done, focus: { ...done.focus, another: true } }),
      'Look at it',
      'focus',
    ],
  ] as const)('with %s', (_, progress, label, to) => {
    expect(nextStep(progress)).toMatchObject({ label, to });
  });

  test('somebody who changed an answer since is told, and pushed to nothing', () => {
    const shownAt = '2026-11-23T09:00:00.000Z';
    const changed = { ...done, shownAt, changedSinceShown: true };
    expect(nextStep(someProgress(changed))).toMatchObject({
      line: 'You have changed something since you showed Priya.',
      to: 'result',
    });
  });

  test('somebody without a coach is told whom to ask', () => {
    const alone = someProgress({
      attempt: finished,
      demand,
      coach: undefined,
      focusWith: { role: 'coach', name: undefined },
    });
    expect(pathStages(alone)[3]).toMatchObject({
      title: 'Show your coach',
      line: 'You have none here now: ask your programme team',
      state: 'ahead',
    });
    expect(nextStep(alone).to).toBe('review');
    expect(nextStep({ ...alone, review: sorted }).line).toContain('ask your programme team');
  });
});
