import { expect, test } from 'vitest';
import { aCase } from './a-case.test-support.ts';
import { isSameCase } from './same-case.ts';

const [earlier, later] = ['2026-01-02T03:04:05Z', '2026-11-26T09:00:00Z'];
const dated = (lastChangeDateTime: string, change: object = {}) =>
  aCase({ CFDocument: { ...aCase().CFDocument, lastChangeDateTime, ...change } });

test('a file written at another time is the same, and one with anything else changed is not', () => {
  expect(isSameCase(dated(earlier), dated(later))).toBe(true);
  expect(isSameCase(dated(earlier), dated(later, { title: 'Another' }))).toBe(false);
  expect(isSameCase(dated(earlier), dated(later, { extensions: { ours: true } }))).toBe(false);
  // Words that look like the field are words.
  const quoted = (day: string) => ({ description: `"lastChangeDateTime":"${day}"` });
  expect(isSameCase(dated(earlier, quoted('1')), dated(earlier, quoted('2')))).toBe(false);
});
