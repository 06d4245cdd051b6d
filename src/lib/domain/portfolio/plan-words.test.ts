import { expect, test } from 'vitest';
import type { BringPlan } from './bring.ts';
import { planInWords } from './plan-words.ts';

const sam = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const plan = (part: Partial<BringPlan>): BringPlan => ({
  own: [],
  photos: [],
  keepsakes: [],
  alreadyHere: 0,
  deletedHere: 0,
  ...part,
});
const own = (...keys: string[]) =>
  keys.map((key) => ({ id: key.replace('~', `~${sam}~`), content: {} }));

test('what comes is counted by its kind, and a thing of two devices once', () => {
  const documents = own(
    'journalEntry~a~phone',
    'journalEntry~a~laptop',
    'journalEntry~b~phone',
    'pathway~x',
    'pathway~y',
  );
  expect(planInWords(plan({ own: documents })).yours).toEqual(['2 journal entries', '1 pathway']);
});

test('what comes to be read is told apart by who wrote it', () => {
  const keepsakes = [true, false, false].map((isOwner) => ({
    id: 'k',
    content: { by: { isOwner } },
  }));
  expect(planInWords(plan({ keepsakes })).toRead).toEqual(['2 from others', '1 of your own']);
});

test('where nothing new is in it nothing is counted', () => {
  expect(planInWords(plan({ alreadyHere: 4 }))).toEqual({ yours: [], toRead: [] });
});
