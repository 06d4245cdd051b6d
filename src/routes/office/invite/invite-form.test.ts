import { expect, test } from 'vitest';
import { readInviteForm } from './invite-form.ts';

const filled = { once: 'a', name: 'Amy Field', role: 'intern', school: '' };

function read(fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...fields })) form.set(name, value);
  const reading = readInviteForm(form);
  if (!reading.ok) throw new Error(reading.errors.map(({ message }) => message).join());
  return reading.value;
}

test.each(['intern', 'coach', 'coordinator'])('%s can be invited', (role) => {
  expect(read({ role }).newcomer).toEqual({ name: 'Amy Field', role });
});

test.each(['', 'server'])('%j is no role', (role) => {
  expect(() => read({ role })).toThrow('Choose what they are');
});

test('a form is the same while its token and what is in it are', () => {
  expect(read().sent).toBe(read().sent);
  expect(read({ once: 'b' }).sent).not.toBe(read().sent);
  expect(read({ name: 'Tom Kaya' }).sent).not.toBe(read().sent);
});

test('a namesake is confirmed for the name that was asked about alone', () => {
  expect(read().isAnother).toBe(false);
  expect(read({ another: 'amy  field' }).isAnother).toBe(true);
  expect(read({ another: 'Tom Kaya' }).isAnother).toBe(false);
});

test.each([
  'Amy \u202EdleiF',
  'Amy\u2066Field',
  'Amy\u200EField',
  'Amy\u200FField',
  'Amy\u0007Field',
  'Amy\nField',
])('%j has something in it that cannot be seen', (text) => {
  expect(() => read({ name: text })).toThrow('Type the name again');
  expect(() => read({ school: text })).toThrow('Type the name of the school again');
});

test.each(['Siân O’Neill-Ngũgĩ', 'محمد', '\u0645\u06CC\u200C\u0634\u0648\u062F', '李小龙'])(
  '%s is a name',
  (name) => {
    expect(read({ name }).newcomer.name).toBe(name);
  },
);
