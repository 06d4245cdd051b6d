import { expect, test } from 'vitest';
import { firstName } from './names.ts';

test.each([
  ['Priya Nair', 'Priya'],
  ['Priya', 'Priya'],
  ['Mr Osei', 'Mr Osei'],
  ['Mr. Daniel Osei', 'Mr. Osei'],
  ['Professor Ada Mensah', 'Professor Mensah'],
  ['Revd  Sarah  Cole', 'Revd Cole'],
  // A title alone is all there is to call them by.
  ['Professor', 'Professor'],
  // Not a title, though it begins like one.
  ['Drew Hall', 'Drew'],
  ['Canonical Name', 'Canonical'],
  ['', ''],
])('%j is called %j', (name, called) => {
  expect(firstName(name)).toBe(called);
});
