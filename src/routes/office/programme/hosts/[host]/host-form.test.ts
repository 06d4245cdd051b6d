import { expect, test } from 'vitest';
import { middleAndSenior } from '#lib/content/frameworks/middle-and-senior.ts';
import { readHostForm } from './host-form.ts';

function aForm(fields: Record<string, string | string[]> = {}): FormData {
  const form = new FormData();
  const all = { name: 'Quarry Hill', phase: 'secondary', see: 'Line management', ...fields };
  for (const [name, value] of Object.entries(all))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  return form;
}

const messages = (fields: Record<string, string | string[]>) => {
  const reading = readHostForm(aForm(fields), middleAndSenior);
  return reading.ok ? [] : reading.errors.map(({ field, message }) => `${field}: ${message}`);
};

test('a school is read with what was filled in and nothing else', () => {
  const reading = readHostForm(
    aForm({ address: ' 1 Lane\r\nTown ', parking: '', offers: ['using-data'], photos: 'yes' }),
    middleAndSenior,
  );
  expect(reading).toEqual({
    ok: true,
    value: {
      ...{ name: 'Quarry Hill', place: '', phase: 'secondary', see: 'Line management' },
      ...{ when: '', travel: '', offers: ['using-data'], photos: true },
      facts: { address: '1 Lane\nTown' },
    },
  });
});

test.each([
  [{ name: '' }, 'name: Write the name of the school'],
  [{ name: 'x'.repeat(101) }, 'name: Use a shorter name: at most 100 letters'],
  [{ phase: 'college' }, 'phase-primary: Choose what kind of school it is'],
  [{ see: '' }, 'see: Say what can be seen there'],
  [{ see: 'x'.repeat(1_001) }, 'see: Shorten it: it has 1,001 characters, and 1,000 fit'],
  [{ limits: 'x'.repeat(601) }, 'limits: Shorten it: it has 601 characters, and 600 fit'],
  [{ offers: ['nonsense'] }, 'offers: Choose these from the list'],
])('%o is told', (fields, message) => {
  expect(messages(fields)).toEqual([message]);
});

test('what was typed is kept where something is wrong', () => {
  const reading = readHostForm(aForm({ name: '', see: 'Much', photos: 'yes' }), middleAndSenior);
  expect(reading.ok ? undefined : reading.typed).toMatchObject({ see: 'Much', photos: true });
});
