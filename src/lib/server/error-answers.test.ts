import { expect, test } from 'vitest';
import { errorAnswer, isOurFault, statusMessage } from './error-answers.ts';
import {
  Conflict,
  Forbidden,
  InvalidDocument,
  InvalidRequest,
  NotFound,
  RequestTooLarge,
  Unreachable,
} from './errors.ts';

test.each([
  [new NotFound('no space own-x'), 404, false],
  [new Forbidden('x'), 403, false],
  [new Conflict('x'), 409, false],
  [new InvalidRequest('x'), 400, false],
  [new InvalidDocument('x'), 400, false],
  [new RequestTooLarge(8, false), 413, false],
  [new Unreachable('x'), 503, true],
  [new TypeError('x is not a function'), 500, true],
  ['thrown text', 500, true],
] as const)('%s is answered %i', (error, status, ours) => {
  const answer = errorAnswer(error);
  expect(answer.status).toBe(status);
  // A sentence of ours, and nothing of the error's own words.
  expect(answer.message).toMatch(/^[A-Z].*\.$/);
  expect(answer.message).not.toMatch(/x is|own-|invalid/i);
  expect(isOurFault(error)).toBe(ours);
});

test('what is not there and what is not theirs get the same words', () => {
  expect(statusMessage(404)).toBe(errorAnswer(new NotFound('x')).message);
});
