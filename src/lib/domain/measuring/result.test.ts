import { describe, expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import type { AnswerValue } from './answers-document.ts';
import type { AnswersPart } from './answers.ts';
import { chosenResult, Result, resultOf, type AreaResult } from './result.ts';
import {
  answerInWords,
  answerRead,
  areaNames,
  areaSentence,
  headline,
  leftOutSentence,
  standingOf,
} from './result-words.ts';

const at = '1800000000000.0000.01hzy3v7k2qg6m4n8p0r5s9t1w';

function anAttempt(
  valueOf: (index: number) => AnswerValue | undefined,
  talk: readonly string[] = [],
): AnswersPart {
  return {
    instrument: 'where-i-am-now',
    version: 1,
    occasion: 1,
    mode: 'alone',
    startedAt: '2026-11-23T08:00:00.000Z',
    finishedAt: '2026-11-23T08:09:00.000Z',
    answers: Object.fromEntries(
      whereIAmNow.statements.flatMap(({ id }, index) => {
        const value = valueOf(index);
        return value === undefined ? [] : [[id, { value, at }]];
      }),
    ),
    talk: Object.fromEntries(talk.map((id) => [id, { on: true, at }])),
  };
}

const marked = whereIAmNow.statements[4]?.id ?? '';

describe('what somebody else gets', () => {
  const result = resultOf(
    whereIAmNow,
    anAttempt(() => 3, [marked]),
    {},
  );

  test('is the areas alone, unless more was chosen', () => {
    const shown = chosenResult(result, { talk: false, answers: false });
    expect(shown.talk).toEqual([]);
    expect('answers' in shown).toBe(false);
    expect(JSON.stringify(shown)).not.toContain(marked);
  });

  test('has the statements to talk about, with their answers, where they were chosen', () => {
    expect(chosenResult(result, { talk: true, answers: false }).talk).toEqual([
      { statement: marked, value: 3 },
    ]);
  });

  test('is read back the same by its schema', () => {
    const shown = chosenResult(result, { talk: true, answers: true });
    expect(Result.parse(JSON.parse(JSON.stringify(shown)))).toEqual(shown);
  });
});

test('a mark taken away again is not shown', () => {
  const attempt = anAttempt(() => 3);
  const result = resultOf(whereIAmNow, { ...attempt, talk: { [marked]: { on: false, at } } }, {});
  expect(result.talk).toEqual([]);
});

test('missing answers are said, and "Later" is not the same as "Didn\'t come up"', () => {
  const result = resultOf(
    whereIAmNow,
    anAttempt((index) =>
      index < 2 ? 'later' : index < 5 ? 'did-not-come-up' : index === 5 ? undefined : 4,
    ),
    {},
  );
  expect(result.unanswered).toBe(3);
  expect(result.didNotComeUp).toBe(3);
});

describe('words', () => {
  const area = (score: number | undefined, asks: number | undefined): AreaResult => ({
    id: 'communication',
    ...(score === undefined ? {} : { score }),
    ...(asks === undefined ? {} : { asks }),
    answered: score === undefined ? 5 : 12,
    of: 12,
    needed: 9,
  });

  test.each([
    [undefined, 4, 'none'],
    [3, undefined, 'not-asked'],
    [3, 4, 'less'],
    [3.5, 4, 'close-below'],
    [3.8, 4, 'about'],
    [4.4, 4, 'close-above'],
    [4.8, 4, 'more'],
  ] as const)('a score of %s where %s is asked stands %s', (score, asks, standing) => {
    expect(standingOf(area(score, asks), 0.66)).toBe(standing);
  });

  test('words and figures never disagree: both are of a tenth of a point', () => {
    expect(standingOf(area(4.34, 5), 0.657)).toBe('close-below');
    expect(standingOf(area(4.24, 5), 0.657)).toBe('less');
  });

  test('what the role asks is told as a guess, and as whose', () => {
    expect(areaSentence(area(3, 4), 0.66)).toBe('Less than you think the role asks');
    expect(areaSentence(area(3, 4), 0.66, { reader: 'other', name: 'Sam' })).toBe(
      'Less than Sam thinks the role asks',
    );
  });

  test('an area without a mark says why', () => {
    expect(areaSentence(area(undefined, 4), 0.66)).toBe(
      'No mark yet: 5 of 12 answers count, and it takes 9.',
    );
  });

  test('the headline names what there is most to talk about, the largest gap first', () => {
    const demand = { 'problem-solving': 2, communication: 5, 'staying-steady': 4 };
    const result = resultOf(
      whereIAmNow,
      anAttempt(() => 3),
      demand,
    );
    const { talk } = headline(whereIAmNow, result);
    expect(talk).toBe('Most to talk about: communication and staying steady.');
  });

  test('where every area is under, one is named only if it is so by more than a margin', () => {
    const talkOf = (...asks: [number, number, number]) =>
      headline(
        whereIAmNow,
        resultOf(
          whereIAmNow,
          anAttempt(() => 2),
          { 'problem-solving': asks[0], communication: asks[1], 'staying-steady': asks[2] },
        ),
        { reader: 'other', name: 'Sam' },
      ).talk;
    expect(talkOf(3.5, 5, 3.5)).toBe('Most to talk about: communication.');
    expect(talkOf(4, 4.5, 3.5)).toBe('No area stands out: start with what matters most to Sam.');
  });

  test('an area within the margin is never said to be under what the role asks', () => {
    const demand = { 'problem-solving': 3.5, communication: 3.5, 'staying-steady': 5 };
    const result = resultOf(
      whereIAmNow,
      anAttempt(() => 3),
      demand,
    );
    expect(headline(whereIAmNow, result).well).toBe(
      'Problem solving and change, and communication: close to what you think the role asks, a little under.',
    );
  });

  test('nothing answered gives no verdict', () => {
    const result = resultOf(
      whereIAmNow,
      anAttempt(() => undefined),
      {},
    );
    expect(headline(whereIAmNow, result).well).toBe(
      'There are too few answers to say anything yet.',
    );
  });

  test('beside the answer to a reversed statement stands what is better, and nowhere else', () => {
    const reversed = whereIAmNow.statements.find((one) => one.reversed === true)?.id ?? '';
    const plain = whereIAmNow.statements.find((one) => one.reversed !== true)?.id ?? '';
    expect(answerRead(whereIAmNow, reversed, 3)).toBe(
      'About half the time (here, less often is better)',
    );
    expect(answerRead(whereIAmNow, reversed, 'did-not-come-up')).toBe('Didn’t come up');
    expect(answerRead(whereIAmNow, reversed, undefined)).toBe('Not answered yet');
    expect(answerRead(whereIAmNow, plain, 3)).toBe('About half the time');
  });

  test('answers are told in the words that were on the screen', () => {
    expect(answerInWords(whereIAmNow, 4)).toBe('Usually');
    expect(answerInWords(whereIAmNow, 'did-not-come-up')).toBe('Didn’t come up');
    expect(answerInWords(whereIAmNow, 'later')).toBe('Not answered yet');
  });
});

const marks = {
  none: undefined,
  'not-asked': undefined,
  less: 2,
  'close-below': 3.5,
  about: 4,
  'close-above': 4.5,
  more: 4.9,
} as const;
type Mix = keyof typeof marks;

/** A result with an area of each standing, by half a mark around a role that asks 4. */
function aResultOf(mix: readonly Mix[]): Result {
  const result = resultOf(
    whereIAmNow,
    anAttempt(() => undefined),
    {},
  );
  return {
    ...result,
    margin: { basis: 'assumed', half: 0.66 },
    areas: whereIAmNow.areas.map(({ id }, index) => {
      const standing = mix[index] ?? 'none';
      const score = standing === 'not-asked' ? 3 : marks[standing];
      return {
        id,
        answered: 12,
        of: 12,
        needed: 9,
        ...(score === undefined ? {} : { score }),
        ...(standing === 'none' || standing === 'not-asked' ? {} : { asks: 4 }),
      };
    }),
  };
}

describe('the headline, over every mix of standings', () => {
  const kinds = Object.keys(marks) as Mix[];
  const mixes = kinds.flatMap((a) => kinds.flatMap((b) => kinds.map((c) => [a, b, c] as const)));
  const names = whereIAmNow.areas.map(({ inSentence }) => inSentence);
  const asks = 'you think the role asks';
  /** What a sentence says of an area, and for which standings that is right. */
  const claims: readonly (readonly [string, readonly Mix[]])[] = [
    [`more than ${asks}.`, ['more']],
    [`about what ${asks}.`, ['about']],
    [`about what ${asks}, or more.`, ['about', 'close-above', 'more']],
    [`close to what ${asks}, a little over.`, ['close-above']],
    [`close to what ${asks}, a little under.`, ['close-below']],
    [`less than ${asks}.`, ['less']],
    [`${asks} more than this.`, ['less']],
  ];

  test.each(mixes)('%s, %s, %s', (...mix) => {
    const { well, talk } = headline(whereIAmNow, aResultOf(mix));
    const says = (sentence: string, index: number) =>
      sentence.startsWith('In every area') ||
      sentence.toLowerCase().includes(names[index]?.toLowerCase() ?? '-');
    const told = well.split(/(?<=\.) /).filter((sentence) => !/^(That|There|These)/.test(sentence));
    for (const sentence of told) {
      const right = claims.findLast(([words]) => sentence.endsWith(words))?.[1];
      expect(right, sentence).toBeDefined();
      mix.forEach((standing, index) => {
        if (says(sentence, index))
          expect(right, `${names[index] ?? ''} in "${sentence}"`).toContain(standing);
      });
    }
    const toTalk = mix.includes('less') ? 'less' : 'close-below';
    mix.forEach((standing, index) => {
      // Where it is so of every area, none is named.
      const isToTalk = standing === toTalk && !mix.every((one) => one === toTalk);
      expect(says(talk, index), `${names[index] ?? ''} in "${talk}"`).toBe(isToTalk);
      const hasNoPlace = standing === 'none' || standing === 'not-asked';
      const isTold = isToTalk || told.some((sentence) => says(sentence, index));
      expect(isTold, `${names[index] ?? ''} in "${well} ${talk}"`).toBe(!hasNoPlace);
    });
    expect(`${well} ${talk}`).not.toMatch(/;|undefined|\b(\w+) and \1\b/);
  });

  test.each([
    [
      ['close-below', 'less', 'less'],
      'Problem solving and change: close to what you think the role asks, a little under.',
      'Most to talk about: communication and staying steady.',
    ],
    [
      ['less', 'about', 'less'],
      'Communication: about what you think the role asks.',
      'Most to talk about: problem solving and change, and staying steady.',
    ],
    [
      ['more', 'close-below', 'less'],
      'Problem solving and change: more than you think the role asks. Communication: close to what you think the role asks, a little under.',
      'Most to talk about: staying steady.',
    ],
    [
      ['less', 'less', 'less'],
      'In every area you think the role asks more than this. That is what it is for.',
      'No area stands out: start with what matters most to you.',
    ],
    [
      ['about', 'none', 'more'],
      'Problem solving and change, and staying steady: about what you think the role asks, or more.',
      'No area stands out as the one to talk about.',
    ],
    [
      ['more', 'more', 'more'],
      'In every area this is more than you think the role asks.',
      'No area stands out as the one to talk about.',
    ],
    [
      ['close-below', 'close-below', 'none'],
      'Where the two can be compared, this is close to what you think the role asks, a little under.',
      'Most to talk about: problem solving and change, and communication.',
    ],
    [
      ['less', 'none', 'not-asked'],
      'Where the two can be compared, this is less than you think the role asks.',
      'Most to talk about: problem solving and change.',
    ],
  ] as const)('%j in words', (mix, well, talk) => {
    expect(headline(whereIAmNow, aResultOf(mix))).toEqual({ well, talk });
  });
});

test.each([
  [[0], 'problem solving and change'],
  [[1, 2], 'communication or staying steady'],
  [[0, 1], 'problem solving and change, or communication'],
  [[0, 1, 2], 'problem solving and change, communication, or staying steady'],
])('areas %j are joined as a person would', (indexes, words) => {
  const areas = whereIAmNow.areas.filter((_, index) => indexes.includes(index));
  expect(areaNames(whereIAmNow, areas, 'or')).toBe(words);
});

test.each([
  [0, 0, undefined],
  [1, 0, '1 not answered. It is left out of the marks.'],
  [0, 1, '1 didn’t come up. It is left out of the marks.'],
  [1, 1, '1 not answered. 1 didn’t come up. They are left out of the marks.'],
  [5, 0, '5 not answered. They are left out of the marks.'],
])('%i unanswered and %i that did not come up', (unanswered, didNotComeUp, words) => {
  expect(leftOutSentence({ unanswered, didNotComeUp })).toBe(words);
});
