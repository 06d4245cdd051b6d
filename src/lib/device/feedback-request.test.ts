import { expect, test } from 'vitest';
import { requestLength } from '../domain/feedback/link-answer.ts';
import { longestComment } from '../domain/feedback/given-answers.ts';
import { padded } from './feedback-request.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

test('a request is of one length, whether it asks, says little or says much', () => {
  const token = 'a'.repeat(32);
  for (const comment of ['', 'Thank you', '👋'.repeat(longestComment / 2)]) {
    const answers = { statements: { 'asks-first': 3 }, comments: { a: comment, b: comment } };
    expect(bytes(padded({ link: 'x'.repeat(26), token, answers }))).toBe(requestLength);
  }
  expect(bytes(padded({ link: 'x' }))).toBe(requestLength);
});
