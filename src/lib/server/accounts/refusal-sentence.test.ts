import { expect, test } from 'vitest';
import { refusalSentence } from './refusal-sentence.ts';

const code = '0KQQ-4TA4-VQYX';

test.each([
  [{ reason: 'not-a-code' }, '  ', 'Type the code from your slip'],
  [{ reason: 'not-a-code' }, 'hello', 'it has 12 letters and numbers'],
  [{ reason: 'unknown' }, code, 'We do not know this code'],
  [{ reason: 'used' }, code, 'works only once'],
  [{ reason: 'expired' }, code, 'has run out'],
  [{ reason: 'device-code-used' }, code, 'works only once. You can make a new one on your other'],
  [{ reason: 'device-code-expired' }, code, 'run out. You can make a new one on your other device'],
  [{ reason: 'device-code-replaced' }, code, 'shows a newer code'],
  [{ reason: 'withdrawn' }, code, 'taken this code back'],
  [{ reason: 'replaced' }, code, 'a newer code for you'],
  // In England's time, which in July is an hour ahead.
  [
    { reason: 'too-many-failures', retryAt: Date.parse('2026-07-01T09:05:00.000Z') },
    code,
    'Try again after 10:05',
  ],
] as const)('%j is said with what to do', (refused, typed, words) => {
  const sentence = refusalSentence({ ok: false, ...refused }, typed);
  expect(sentence).toContain(words);
  // Without jargon, and never with the code itself: it is a secret.
  expect(sentence).not.toMatch(/invalid|error|token|null|undefined/i);
  expect(sentence).not.toContain(code);
});
