import { expect, test } from 'vitest';
import { defaultSettings } from '#lib/content/default-programme.ts';
import { publishedFrameworks } from '#lib/content/frameworks/published.ts';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { changeOf, questionOf, type Settled } from './question.ts';

const at = '2026-05-03T09:00:00.000Z';
const settled: Settled = {
  settings: defaultSettings,
  frameworks: publishedFrameworks,
  statements: [
    { instrument: whereIAmNow, publishedAt: undefined, retiredAt: undefined },
    { instrument: { ...whereIAmNow, version: 2 }, publishedAt: at, retiredAt: undefined },
    { instrument: { ...whereIAmNow, version: 3 }, publishedAt: at, retiredAt: at },
  ],
};

test.each([
  ['statements', 'where-i-am-now.2', { audit: { id: 'where-i-am-now', version: 2 } }],
  ['framework', 'headship.1', { framework: { id: 'headship', version: 1 } }],
  ['focus', 'hostMentor', { focusWith: 'hostMentor' }],
  ['feedback', 'no', { feedback: false }],
])('%s: %s is settled', (setting, value, change) => {
  expect(changeOf(setting, settled, value)).toEqual(change);
});

test.each([
  // Retired, unknown, nothing.
  ['statements', 'where-i-am-now.3'],
  ['statements', 'where-i-am-now.9'],
  ['framework', ''],
  ['focus', 'sponsor'],
  ['feedback', ''],
  ['nonsense', 'yes'],
  ['constructor', 'yes'],
])('%s: %j cannot be chosen', (setting, value) => {
  expect(changeOf(setting, settled, value)).toBeUndefined();
});

test.each(['statements', 'framework', 'focus', 'feedback'])(
  'of what %s asks, what is settled now is among the choices',
  (setting) => {
    const question = questionOf(setting, settled);
    expect(question?.choices.map(({ value }) => value)).toContain(question?.chosen);
  },
);

test('there is no question behind another address', () => {
  expect(questionOf('nonsense', settled)).toBeUndefined();
  expect(questionOf('toString', settled)).toBeUndefined();
});
