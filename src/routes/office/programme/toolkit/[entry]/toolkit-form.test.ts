import { expect, test } from 'vitest';
import { middleAndSenior } from '#lib/content/frameworks/middle-and-senior.ts';
import { readToolkitForm, typedOf } from './toolkit-form.ts';

const [first = '', second = '', third = '', fourth = ''] = middleAndSenior.competencies.map(
  ({ id }) => id,
);

const whole: Readonly<Record<string, readonly string[]>> = {
  title: ['Sit in on the options evening'],
  body: ['Stand at the back.\r\n\r\n- Listen\r\n- Count the questions'],
  kind: ['observe'],
  main: [first],
  also: [second, third],
  level: ['with-support'],
  minutes: ['90'],
  fits: ['before', 'course'],
  where: ['own-school'],
  strand: ['collaboration'],
  bring: ['The two questions that nobody could answer.'],
  saw: ['What did the chair do when it went quiet?'],
  try: ['Where will you leave a silence?'],
  from: ['Oakfield School'],
};

function read(change: Readonly<Record<string, readonly string[]>> = {}) {
  const form = new FormData();
  for (const [name, values] of Object.entries({ ...whole, ...change }))
    for (const value of values) form.append(name, value);
  return readToolkitForm(form, middleAndSenior);
}

/** The fields that something is wrong with. */
function wrong(change: Readonly<Record<string, readonly string[]>>): string[] {
  const reading = read(change);
  return reading.ok ? [] : reading.errors.map(({ field }) => field);
}

test('what is filled in becomes an entry, and stands in the form again as it was', () => {
  const reading = read();
  expect(reading).toMatchObject({
    ok: true,
    value: {
      entry: {
        title: 'Sit in on the options evening',
        body: 'Stand at the back.\n\n- Listen\n- Count the questions',
        competencies: [first, second, third],
        minutes: 90,
        fits: ['before', 'course'],
      },
      from: 'Oakfield School',
    },
  });
  if (!reading.ok) throw new Error('not read');
  const { entry, from = '' } = reading.value;
  expect(typedOf({ entry: { ...entry, id: 'own-x' }, from })).toMatchObject({
    main: first,
    also: [second, third],
    minutes: '90',
    from: 'Oakfield School',
  });
});

test('what it is mainly about is not named twice', () => {
  const reading = read({ also: [first, second] });
  expect(reading.ok && reading.value.entry.competencies).toEqual([first, second]);
});

test('an empty form names every field that is missing, and keeps what was typed', () => {
  const nothing = Object.fromEntries(Object.keys(whole).map((name) => [name, []]));
  expect(wrong(nothing)).toEqual([
    ...['title', 'body', 'kind-observe', 'main', 'level', 'minutes', 'fits-before'],
    ...['where-another-school', 'strand', 'bring', 'saw', 'try'],
  ]);
  const reading = read({ minutes: ['an hour'] });
  expect(reading).toMatchObject({
    ok: false,
    typed: { minutes: 'an hour', title: whole['title']?.[0] },
  });
});

test.each([
  ['title', ['x'.repeat(61)]],
  ['body', ['x'.repeat(5_001)]],
  ['main', ['nothing-of-ours']],
  ['also', [second, third, fourth]],
  ['also', ['nothing-of-ours']],
  ['minutes', ['4']],
  ['minutes', ['601']],
  ['minutes', ['1.5']],
  ['bring', ['x'.repeat(201)]],
  ['from', ['x'.repeat(81)]],
  ['from', ['Oak\u202Efield']],
])('a wrong %s is named at its field', (field, values) => {
  expect(wrong({ [field]: values })).toEqual([field]);
});
