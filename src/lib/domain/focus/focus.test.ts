import fc from 'fast-check';
import { expect, test } from 'vitest';
import { middleAndSenior as framework } from '../../content/frameworks/middle-and-senior.ts';
import { marksOf } from '../framework/framework.ts';
import type { SelfReviewCopy } from '../self-review/self-review-copy.ts';
import { focusNames, reasonWords } from './focus-words.ts';
import { focusState, type FocusAgreement, type FocusProposal } from './focus.ts';
import { focusSuggestions } from './suggestions.ts';

const ids = framework.competencies.map(({ id }) => id);
const [a, b, c, d] = [ids[0] ?? '', ids[1] ?? '', ids[2] ?? '', ids[3] ?? ''];
const day = (n: number) => new Date(Date.UTC(2026, 10, n)).toISOString();

function aReview(competencies: SelfReviewCopy['competencies']): SelfReviewCopy {
  return {
    kind: 'selfReview',
    framework: framework.id,
    version: 1,
    occasion: 1,
    startedAt: day(1),
    heading: 'middle',
    competencies,
  };
}

const marks = marksOf(framework, 'middle');

test('the own wish comes before what the role asks, and that before what there was no chance for', () => {
  const review = aReview({
    [a]: { noChance: true },
    [b]: { noChance: false, level: 'starting' },
    [c]: { noChance: false, sorted: 'to-work-on' },
    [d]: { noChance: false, sorted: 'strong', level: 'growing-it' },
  });
  const found = focusSuggestions({ framework, review, marks });
  expect(found.map(({ competency }) => competency)).toEqual([c, b, a]);
  expect(found.map(({ reasons }) => reasons)).toEqual([['own-wish'], ['role-asks'], ['no-chance']]);
});

test('what a placement can offer comes last, and moves ahead only of its equals', () => {
  const review = aReview({ [a]: { noChance: true }, [b]: { noChance: true } });
  const found = focusSuggestions({ framework, review, marks, offered: new Set([b, d]) });
  expect(found.map(({ competency }) => competency)).toEqual([b, a, d]);
});

test('the gap breaks ties and nothing more', () => {
  const review = aReview({
    [a]: { noChance: false, level: 'with-support' },
    [b]: { noChance: false, level: 'starting' },
    [c]: { noChance: false, sorted: 'to-work-on' },
  });
  const found = focusSuggestions({ framework, review, marks });
  expect(found.map(({ competency }) => competency)).toEqual([c, b, a]);
});

test('nothing is suggested without a reason, and the reasons are told in words', () => {
  expect(focusSuggestions({ framework, review: aReview({}), marks })).toEqual([]);
  const review = aReview({ [a]: { noChance: false, sorted: 'to-work-on', level: 'starting' } });
  const [first] = focusSuggestions({ framework, review, marks });
  if (first === undefined) throw new Error('no suggestion');
  expect(reasonWords(first, framework, review)).toBe(
    'You put it under “to work on”. The role asks “In the role”; you see yourself at “Starting”.',
  );
  expect(reasonWords(first, framework, review, { reader: 'other', name: 'Sam' })).toContain(
    'Sam put it under',
  );
  expect(focusNames(framework, [a])).toBe(framework.competencies[0]?.name);
});

function aProposal(_id: string, author: string, at: number, competencies = [a]): FocusProposal {
  return {
    _id,
    author,
    framework: framework.id,
    version: 1,
    competencies,
    words: `${author} says`,
    proposedAt: day(at),
  };
}

const agrees = (author: string, to: string, at: number): FocusAgreement => ({
  _id: `agreement-${author}-${to}`,
  author,
  to,
  words: 'Yes',
  agreedAt: day(at),
});

test('a proposal waits until the other agrees, each in their own words', () => {
  const proposals = [aProposal('1', 'sam', 1)];
  expect(focusState(proposals, [])).toMatchObject({
    current: undefined,
    open: [{ state: 'open' }],
  });
  const { current, open } = focusState(proposals, [agrees('priya', '1', 2)]);
  expect(current).toMatchObject({
    state: 'agreed',
    agreedAt: day(2),
    voices: [
      { person: 'sam', words: 'sam says' },
      { person: 'priya', words: 'Yes' },
    ],
  });
  expect(open).toEqual([]);
});

test('nobody agrees with themselves', () => {
  expect(focusState([aProposal('1', 'sam', 1)], [agrees('sam', '1', 2)]).current).toBeUndefined();
});

test('two who chose the same without a signal have agreed, in whatever order they named it', () => {
  const proposals = [aProposal('1', 'sam', 1, [a, b]), aProposal('2', 'priya', 2, [b, a])];
  const { current, history } = focusState(proposals, []);
  expect(current?.agreedAt).toBe(day(2));
  // One agreement is told once: the other proposal is no earlier focus.
  expect(history).toEqual([current]);
  const [again] = focusState(
    [...proposals, aProposal('3', 'sam', 5, [c])],
    [agrees('priya', '3', 6)],
  ).history.filter(({ proposal }) => proposal._id !== '3');
  expect(again?.state).toBe('agreed');
});

test('two who chose differently have agreed on nothing, and both proposals wait', () => {
  const proposals = [aProposal('1', 'sam', 1, [a]), aProposal('2', 'priya', 2, [b])];
  const state = focusState(proposals, []);
  expect(state.current).toBeUndefined();
  expect(state.open.map(({ proposal }) => proposal._id)).toEqual(['2', '1']);
  const settled = focusState(proposals, [agrees('sam', '2', 3)]);
  expect(settled.current?.proposal._id).toBe('2');
  expect(settled.open).toEqual([]);
});

test('a change of mind is kept beside what was agreed before, which counts until the other agrees', () => {
  const proposals = [aProposal('1', 'sam', 1), aProposal('2', 'sam', 5, [b])];
  const agreements = [agrees('priya', '1', 2)];
  const changing = focusState(proposals, agreements);
  expect(changing.current?.proposal._id).toBe('1');
  expect(changing.open.map(({ proposal }) => proposal._id)).toEqual(['2']);
  const changed = focusState(proposals, [...agreements, agrees('priya', '2', 6)]);
  expect(changed.current?.proposal._id).toBe('2');
  expect(changed.history.map(({ state }) => state)).toEqual(['agreed', 'agreed']);
});

test('one person alone changes nothing that both agreed: what was settled or taken back is nobody’s word any more', () => {
  // Sam once suggested what Priya suggests again, after they had agreed on something else.
  const again = focusState(
    [
      aProposal('1', 'sam', 1, [a]),
      aProposal('2', 'priya', 2, [b]),
      aProposal('3', 'priya', 5, [a]),
    ],
    [agrees('sam', '2', 3)],
  );
  expect(again.current?.proposal._id).toBe('2');
  expect(again.open.map(({ proposal }) => proposal._id)).toEqual(['3']);

  // Both were agreed once, and one wants the first of them back.
  const back = focusState(
    [aProposal('1', 'sam', 1, [a]), aProposal('2', 'sam', 3, [b]), aProposal('3', 'priya', 5, [a])],
    [agrees('priya', '1', 2), agrees('priya', '2', 4)],
  );
  expect(back.current?.proposal._id).toBe('2');
  expect(back.open.map(({ proposal }) => proposal._id)).toEqual(['3']);

  // Sam had changed to something else before Priya came to the same.
  const changed = focusState(
    [aProposal('1', 'sam', 1, [a]), aProposal('2', 'sam', 2, [c]), aProposal('3', 'priya', 3, [a])],
    [],
  );
  expect(changed.current).toBeUndefined();
  expect(changed.open.map(({ proposal }) => proposal._id)).toEqual(['3', '2']);
});

test('an agreement that did not know of a change of mind settles nothing, and is kept', () => {
  const { current, open, history } = focusState(
    [aProposal('1', 'sam', 1, [a]), aProposal('2', 'sam', 2, [c])],
    [agrees('priya', '1', 3)],
  );
  expect(current).toBeUndefined();
  expect(open.map(({ proposal }) => proposal._id)).toEqual(['2']);
  expect(history[1]).toMatchObject({
    state: 'passed',
    voices: [{ person: 'sam' }, { person: 'priya' }],
  });
});

test('an agreement counts though the clock of its phone is behind', () => {
  const { current } = focusState([aProposal('1', 'sam', 3)], [agrees('priya', '1', 2)]);
  expect(current?.proposal._id).toBe('1');
});

test('the order in which documents arrive does not matter', () => {
  const proposals = [
    aProposal('1', 'sam', 1),
    aProposal('2', 'priya', 2, [b]),
    aProposal('3', 'sam', 4, [c]),
    aProposal('4', 'priya', 4, [c]),
  ];
  const agreements = [agrees('sam', '2', 3), agrees('priya', '1', 3), agrees('sam', '4', 5)];
  const expected = focusState(proposals, agreements);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(proposals, { minLength: proposals.length }),
      fc.shuffledSubarray(agreements, { minLength: agreements.length }),
      (someProposals, someAgreements) => {
        expect(focusState(someProposals, someAgreements)).toEqual(expected);
      },
    ),
  );
});
