import { expect, test } from 'vitest';
import { emptyTyped, readHolidayForm, typedOf } from './holiday-form.ts';

const half = { name: 'Autumn half term', from: '2026-10-26', to: '2026-10-30' };

function aForm({ name = 'Christmas', from = '21 12 2026', to = '1 1 2027' } = {}): FormData {
  const form = new FormData();
  form.append('name', name);
  for (const [field, date] of Object.entries({ from, to })) {
    const [day = '', month = '', year = ''] = date.split(' ');
    for (const [part, text] of Object.entries({ day, month, year }))
      form.append(`${field}-${part}`, text);
  }
  return form;
}

const messages = (fields: Parameters<typeof aForm>[0], others = [half]) => {
  const reading = readHolidayForm(aForm(fields), others);
  return reading.ok ? [] : reading.errors.map(({ field, message }) => `${field}: ${message}`);
};

test('a holiday is read, over the end of a year too; without a last day it is one day', () => {
  expect(readHolidayForm(aForm(), [half])).toEqual({
    ok: true,
    value: { name: 'Christmas', from: '2026-12-21', to: '2027-01-01' },
  });
  expect(readHolidayForm(aForm({ from: '3 5 2027', to: '' }), [half])).toEqual({
    ok: true,
    value: { name: 'Christmas', from: '2027-05-03', to: '2027-05-03' },
  });
});

test.each([
  [{ name: '' }, 'name: Write what it is, such as Autumn half term'],
  [{ name: 'x'.repeat(61) }, 'name: Use a shorter name: at most 60 letters'],
  [{ from: '' }, 'from-day: Type the first day, like 26 10 2026'],
  [{ from: 'Monday' }, 'from-day: Type the first day, like 26 10 2026'],
  [{ from: '21 12 26' }, 'from-day: Type the first day, like 26 10 2026'],
  [{ from: '31 11 2026' }, 'from-day: There is no such day. Type the first day, like 26 10 2026'],
  [
    { to: '30 2 2027' },
    'to-day: There is no such day. Type the last day like 30 10 2026, or leave it empty',
  ],
  [{ to: '1 1 2026' }, 'to-day: The last day comes before the first. Check both'],
  [
    { to: '1 1 2028' },
    'to-day: That is 377 days, longer than any school holiday. Check the months and the years',
  ],
  [
    { from: '30 10 2026', to: '2 11 2026' },
    'from-day: It overlaps with Autumn half term (26 October 2026 to 30 October 2026). Change one of the two',
  ],
])('%o is told', (fields, message) => {
  expect(messages(fields)).toEqual([message]);
});

test('what was typed is kept where something is wrong', () => {
  const reading = readHolidayForm(aForm({ name: '', to: '1 13 2027' }), []);
  expect(reading.ok ? undefined : reading.typed).toEqual({
    name: '',
    from: { day: '21', month: '12', year: '2026' },
    to: { day: '1', month: '13', year: '2027' },
  });
});

test('two that touch do not overlap, and there is an end to how many', () => {
  expect(messages({ from: '31 10 2026', to: '31 10 2026' })).toEqual([]);
  const many = Array.from({ length: 40 }, (_, at) => ({
    name: `${at}`,
    from: `20${at + 30}-01-01`,
    to: `20${at + 30}-01-01`,
  }));
  expect(messages({}, many)[0]).toContain('There are 40 already');
});

test('a holiday stands in the form as it would be typed', () => {
  expect(typedOf({ name: 'May Day', from: '2027-05-03', to: '2027-05-03' })).toEqual({
    ...{ name: 'May Day', from: { day: '3', month: '5', year: '2027' } },
    to: emptyTyped.to,
  });
});
