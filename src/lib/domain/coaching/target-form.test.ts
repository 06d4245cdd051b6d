import { describe, expect, test } from 'vitest';
import { emptyTargetForm, formFrom, formText, targetProblems } from './target-form.ts';

const now = Date.parse('2026-11-27T09:00:00.000Z');
const sound = { ...emptyTargetForm, what: 'Lead the moderation.', by: '2026-12-12' };

describe('a target that is filled in', () => {
  test('needs what and by when, and nothing else', () => {
    expect(targetProblems(sound, now)).toEqual({});
    expect(Object.keys(targetProblems(emptyTargetForm, now))).toEqual(['what', 'by']);
    expect(targetProblems({ ...sound, what: '  ' }, now)).toHaveProperty('what');
  });

  test.each([
    ['2026-11-26', 'That day is over. Choose one that is still to come.'],
    ['2026-02-30', 'That day is over. Choose one that is still to come.'],
    ['2027-02-30', 'There is no such day.'],
    ['2090-01-01', '1 January 2090 is more than a year ahead. Is the year right?'],
    ['tomorrow', 'There is no such day.'],
  ])('by %s: %s', (by, problem) => {
    expect(targetProblems({ ...sound, by }, now)).toEqual({ by: problem });
  });

  test('today is a day still to come', () => {
    expect(targetProblems({ ...sound, by: '2026-11-27' }, now)).toEqual({});
  });

  test('says how much too long it is', () => {
    expect(targetProblems({ ...sound, what: 'x'.repeat(301) }, now).what).toBe(
      'This is too long: 301 characters, and 300 fit.',
    );
    expect(targetProblems({ ...sound, how: 'x'.repeat(2_001) }, now).how).toMatch(/2,001/);
  });

  test('is kept and taken up again as it was, line breaks and all', () => {
    const form = { ...sound, why: 'Because & so\n“we” =', how: ' Rosa ' };
    expect(formFrom(formText(form))).toEqual(form);
    expect(formText(emptyTargetForm)).toBe('');
    expect(formFrom('')).toEqual(emptyTargetForm);
  });
});
