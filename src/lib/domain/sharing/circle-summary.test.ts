import { describe, expect, test } from 'vitest';
import type { Result } from '../measuring/result.ts';
import { circleSummary, inWords, type CircleDocuments } from './circle-summary.ts';

const intern = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const coach = '01hzy3v7k2qg6m4n8p0r5s9t1b';
const earlier = '01j00000000000000000000000';
const later = '01k00000000000000000000000';
const nothing: ReadonlySet<string> = new Set();

function aShare(key: string, talk: number): CircleDocuments['shares'][number] {
  const content: Result = {
    instrument: 'where-i-am-now',
    version: 1,
    occasion: 1,
    mode: 'alone',
    startedAt: '2026-11-23T08:00:00.000Z',
    margin: { basis: 'assumed', half: 0.66 },
    areas: [],
    unanswered: 0,
    didNotComeUp: 0,
    talk: Array.from({ length: talk }, (_, index) => ({ statement: `listening-${index}` })),
  };
  return {
    _id: `share~${intern}~${key}`,
    type: 'share',
    author: intern,
    v: 1,
    of: 'where-i-am-now.1-1',
    ofHash: '',
    sharedAt: '2026-11-23T09:00:00.000Z',
    content,
  };
}

function aReply(key: string, author: string): CircleDocuments['replies'][number] {
  return {
    _id: `reply~${author}~${key}`,
    type: 'reply',
    author,
    v: 1,
    to: `share~${intern}~${earlier}`,
    writtenAt: key === earlier ? '2026-11-23T08:30:00.000Z' : '2026-11-23T10:00:00.000Z',
    text: 'Thank you.',
  };
}

describe('a coach’s line about an intern', () => {
  test('says that an entry of a journal was shown, which is new until it was seen', () => {
    const content = {
      kind: 'journalEntry' as const,
      entry: earlier,
      day: '2026-11-23',
      title: 'The rota',
      text: 'It held.',
      competencies: [],
    };
    const { _id, type, author, v, ofHash, sharedAt } = aShare(later, 0);
    const share = { _id, type, author, v, ofHash, sharedAt, of: `journal:${earlier}`, content };
    const documents = { shares: [], copies: [share], replies: [], roleDemands: [] };
    expect(circleSummary(documents, coach, nothing)).toEqual({
      line: 'Showed you an entry of their journal',
      isNew: true,
      newThings: 1,
      newest: 'showed',
      lastAt: sharedAt,
      keys: [later],
    });
    expect(circleSummary(documents, coach, new Set([later])).isNew).toBe(false);
    expect(circleSummary(documents, intern, nothing).isNew).toBe(false);
  });

  test('says that nothing was shown, and that is not new', () => {
    expect(circleSummary({ shares: [], replies: [], roleDemands: [] }, coach, nothing)).toEqual({
      line: 'Nothing shown to you at the moment',
      isNew: false,
      newThings: 0,
      keys: [],
    });
  });

  test.each([
    [0, 'Showed you where they are now'],
    [1, 'Wants to talk about one answer'],
    [3, 'Wants to talk about three answers'],
  ])('with %i marked statements', (talk, line) => {
    expect(
      circleSummary(
        { shares: [aShare(earlier, talk)], replies: [], roleDemands: [] },
        coach,
        nothing,
      ).line,
    ).toBe(line);
  });

  test('is new until it was seen, on any device', () => {
    const documents = { shares: [aShare(earlier, 0)], replies: [], roleDemands: [] };
    expect(circleSummary(documents, coach, nothing).isNew).toBe(true);
    expect(circleSummary(documents, coach, new Set([earlier])).isNew).toBe(false);
    expect(
      circleSummary({ ...documents, shares: [aShare(later, 0)] }, coach, new Set([earlier])).isNew,
    ).toBe(true);
  });

  test('what arrives late is new, though something later was seen', () => {
    const documents = {
      shares: [aShare(later, 0)],
      replies: [aReply(earlier, intern)],
      roleDemands: [],
    };
    expect(circleSummary(documents, coach, new Set([later])).isNew).toBe(true);
  });

  test('tells the latest thing, and never what the reader wrote', () => {
    const documents = {
      shares: [aShare(earlier, 0)],
      replies: [aReply(later, coach)],
      roleDemands: [],
    };
    expect(circleSummary(documents, coach, new Set([earlier]))).toMatchObject({
      line: 'Showed you where they are now',
      isNew: false,
    });
    expect(circleSummary(documents, intern, nothing)).toMatchObject({
      line: 'Wrote to you',
      isNew: true,
    });
  });
});

describe('several things at once', () => {
  test('all that is new is named, the latest first, each once', () => {
    const documents = {
      shares: [aShare(earlier, 0)],
      replies: [aReply(later, intern), aReply(earlier, intern)],
      roleDemands: [],
    };
    expect(circleSummary(documents, coach, nothing)).toMatchObject({
      line: 'Wrote to you, and showed you where they are now',
      newest: 'wrote',
      newThings: 2,
    });
    expect(circleSummary(documents, coach, new Set([later, earlier]))).toMatchObject({
      line: 'Wrote to you',
      newThings: 0,
    });
  });

  test('what somebody wants to talk about stands beside a letter after it, also once both were seen', () => {
    const documents = {
      shares: [aShare(earlier, 2)],
      replies: [aReply(later, intern)],
      roleDemands: [],
    };
    const line = 'Wrote to you, and wants to talk about two answers';
    expect(circleSummary(documents, coach, nothing).line).toBe(line);
    expect(circleSummary(documents, coach, new Set([earlier, later])).line).toBe(line);
  });

  test('three are told with a comma', () => {
    const documents = {
      shares: [aShare(earlier, 1)],
      replies: [aReply(later, intern)],
      roleDemands: [
        {
          type: 'roleDemand' as const,
          author: intern,
          v: 1 as const,
          instrument: 'where-i-am-now',
          areas: { communication: { value: 4, at: `1900000000000.0000.${intern}` } },
        },
      ],
    };
    expect(circleSummary(documents, coach, nothing).line).toBe(
      'Said what the next role asks, wrote to you, and wants to talk about one answer',
    );
  });
});

test('what the coach says of the role is new to the intern until it was seen, and again when it changes', () => {
  const said = (ms: number) => ({
    type: 'roleDemand' as const,
    author: coach,
    v: 1 as const,
    instrument: 'where-i-am-now',
    areas: { communication: { value: 4, at: `${ms}.0000.${coach}` } },
  });
  const documents = { shares: [], replies: [], roleDemands: [said(1_800_000_000_000)] };
  const summary = circleSummary(documents, intern, nothing);
  expect(summary).toMatchObject({ line: 'Said what the next role asks', isNew: true });
  const seen = new Set(summary.keys);
  expect(circleSummary(documents, intern, seen).isNew).toBe(false);
  const changed = { ...documents, roleDemands: [said(1_800_000_001_000)] };
  expect(circleSummary(changed, intern, seen).isNew).toBe(true);
  expect(circleSummary(documents, coach, nothing).isNew).toBe(false);
});

test('how the coach sees the levels is new to the intern, and what is newest of the unseen is named', () => {
  const view = {
    type: 'levelView' as const,
    author: coach,
    v: 1 as const,
    framework: 'middle-and-senior',
    version: 1,
    levels: { 'hard-messages': { value: 'starting', at: `1900000000000.0000.${coach}` } },
  };
  const documents = {
    shares: [],
    replies: [aReply(later, coach)],
    roleDemands: [],
    levelViews: [view],
  };
  const summary = circleSummary(documents, intern, nothing);
  expect(summary).toMatchObject({
    line: 'Said how they see what you can do, and wrote to you',
    isNew: true,
    newest: 'judged-levels',
  });
  const seen = new Set([`1900000000000.0000.${coach}`]);
  expect(circleSummary(documents, intern, seen)).toMatchObject({ isNew: true, newest: 'wrote' });
  const all = circleSummary(documents, intern, new Set(summary.keys));
  expect(all.isNew).toBe(false);
  expect(all).not.toHaveProperty('newest');
});

test('numbers are words up to nine', () => {
  expect([0, 1, 9, 10].map(inWords)).toEqual(['no', 'one', 'nine', '10']);
});
