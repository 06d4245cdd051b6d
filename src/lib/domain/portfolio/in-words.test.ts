import { expect, test } from 'vitest';
import {
  aLetter,
  anArchive,
  anEntry,
  now,
  phone,
  priya,
  sam,
  someAnswers,
  stamp,
} from '../../content/an-archive.test-support.ts';
import { entryKey } from '../journal/entry-copy.ts';
import { newEvidence } from '../evidence.ts';
import type { ArchivedDocument } from './archive.ts';
import { inWords } from './in-words.ts';

const told = (type: string, document: ArchivedDocument, archive = anArchive([document])) =>
  inWords(type, [document], archive, now);

test('a talk is told under the day on which it was, and what is only its writer’s says so', () => {
  const talk: ArchivedDocument = {
    ...{ _id: `talk~${priya}~t~${phone}`, type: 'talk', author: priya, v: 1, talk: 't' },
    ...{ circle: 'c', intern: 'Sam', begunAt: '2026-11-27T18:00:00.000Z' },
    on: { value: '2026-11-07', at: stamp(1) },
    words: {
      free: [newEvidence('Who chairs.', stamp(1), [])],
      own: [newEvidence('He is tired.', stamp(1), [])],
    },
  };
  expect(told('talk', talk)).toEqual({
    title: 'A talk with Sam',
    text: 'Who chairs.\n\nOnly for you: He is tired.',
    at: '2026-11-07T12:00:00.000Z',
  });
});

test('how somebody was at the start, seen from later, is told from the look at which they said it', () => {
  const then = { ...someAnswers(2), then: true };
  const titles = [someAnswers(2), then].map((one) => told('answers', one)?.title);
  expect(titles[0]).toMatch(/, look 2$/);
  expect(titles[1]).toMatch(/: the start, seen from look 2$/);
});

test('that the coach is the line manager as well stays with what two agreed on', () => {
  const terms = (isLineManager: boolean): ArchivedDocument => ({
    ...{ _id: `coachingTerms~${priya}~1`, type: 'coachingTerms', author: priya, v: 1, edition: 1 },
    ...{ own: 'Mondays.', isLineManager, saidAt: '2026-11-20T09:00:00.000Z' },
  });
  expect(told('coachingTerms', terms(true))?.text).toContain('line manager as well');
  expect(told('coachingTerms', terms(false))?.text).not.toContain('line manager');
});

test('a letter to an entry says to which, where the entry is at hand or was shown', () => {
  const entry = anEntry(1, 'The moderation');
  const reply = { ...aLetter(2, priya, 'Ask again.'), to: entryKey(String(entry['entry'])) };
  expect(told('reply', reply, anArchive([entry], [reply]))?.title).toBe(
    'A letter about “The moderation”',
  );
  const share: ArchivedDocument = {
    ...{ _id: `share~${sam}~1`, type: 'share', author: sam, v: 1, of: reply.to, ofHash: 'h' },
    sharedAt: '2026-11-20T09:00:00.000Z',
    content: {
      ...{ kind: 'journalEntry', entry: String(entry['entry']), day: '2026-11-20' },
      ...{ title: 'Moderation, shown', text: 'I walked.', competencies: [] },
    },
  };
  expect(told('reply', reply, anArchive([], [share, reply]))?.title).toBe(
    'A letter about “Moderation, shown”',
  );
  expect(told('reply', reply, anArchive([], [reply]))?.title).toBe('A letter');
});
