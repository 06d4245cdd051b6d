import { expect, test, vi } from 'vitest';
import { logError } from './log.ts';

function logged(error: unknown): string {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  logError(error, 'POST /join');
  const text = write.mock.calls.map(([line]) => String(line)).join('');
  write.mockRestore();
  return text;
}

test('an error is written with its class, place and cause, without ids, codes or tokens', () => {
  const person = '01hzy3v7k2qg6m4n8p0r5s9t1w';
  const cause = new Error(`own-${person} and 7KQ2-M4ND-X9TB and ${'a'.repeat(43)}`);
  const text = logged(new TypeError(`no space circle-${person}`, { cause }));
  expect(text).toContain('POST /join: TypeError: no space circle-…');
  expect(text).toContain('log.test.ts');
  expect(text).toContain('because Error: own-… and … and …');
  expect(text).not.toContain(person);
  expect(text).not.toContain('7KQ2');
});

test('what is thrown without being an error is written too', () => {
  expect(logged('just text')).toContain('POST /join: just text');
});
