import { expect, test } from 'vitest';
import { middleAndSenior } from '../../content/frameworks/middle-and-senior.ts';
import { firstForm, formOf, planOf, type PlanForm } from './plan-form.ts';

const form = (change: Partial<PlanForm> = {}): PlanForm => ({
  ...firstForm(middleAndSenior, ['using-data']),
  ...change,
});

test('two days and two hours on either side are a plan', () => {
  const made = planOf(form());
  expect(made).toEqual({
    ok: true,
    plan: { kind: 'internship', days: 2, before: 2, after: 2, course: 0, focus: ['using-data'] },
  });
  expect(made.ok && planOf(formOf(made.plan, middleAndSenior))).toEqual(made);
});

test('the areas are a plan too, and come back as they were', () => {
  const made = planOf(form({ kind: 'areas', hours: '1.5', areas: ['leading-with-impact'] }));
  expect(made).toMatchObject({ ok: true, plan: { kind: 'areas', hours: 1.5 } });
  expect(made.ok && planOf(formOf(made.plan, middleAndSenior))).toEqual(made);
});

test.each([
  ['2½', 2.5],
  ['2,5', 2.5],
  [' 3 ', 3],
])('%j days are read as people type them', (days, read) => {
  expect(planOf(form({ days }))).toMatchObject({ plan: { days: read } });
});

test('hours left empty are none', () => {
  expect(planOf(form({ before: '', course: ' ' }))).toMatchObject({
    plan: { before: 0, course: 0 },
  });
});

test.each([
  ['days', { days: 'two' }, /Give a number/],
  ['days', { days: '-1' }, /Give a number/],
  ['days', { days: '0' }, /at least half a day/],
  ['days', { days: '300' }, /up to 60/],
  ['before', { before: '1e3' }, /up to 40/],
  ['focus', { focus: [] }, /one to three/],
  ['focus', { focus: ['a', 'b', 'c', 'd'] }, /three things at most/],
  ['hours', { kind: 'areas', hours: '0' }, /half an hour/],
  ['areas', { kind: 'areas', areas: [] }, /at least one area/],
] as const)('%s is told where it is wrong', (field, change, says) => {
  const made = planOf(form(change));
  expect(made.ok ? '' : made.problems[field]).toMatch(says);
});
