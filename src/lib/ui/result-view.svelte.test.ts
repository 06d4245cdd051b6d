import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { whereIAmNow } from '../content/instruments/where-i-am-now.ts';
import type { Result } from '../domain/measuring/result.ts';
import ResultView from './result-view.svelte';

function aResult(over: Partial<Result> = {}): Result {
  return {
    instrument: 'where-i-am-now',
    version: 1,
    occasion: 1,
    mode: 'alone',
    startedAt: '2026-11-23T08:00:00.000Z',
    margin: { basis: 'assumed', half: 0.66 },
    areas: [
      { id: 'problem-solving', score: 4, asks: 4, answered: 12, of: 12, needed: 9 },
      { id: 'communication', asks: 4, answered: 7, of: 12, needed: 9 },
      { id: 'staying-steady', score: 2.6, asks: 4, answered: 10, of: 12, needed: 9 },
    ],
    unanswered: 5,
    didNotComeUp: 2,
    talk: [{ statement: 'listening-1', value: 4 }],
    ...over,
  };
}

test('words come first, and say what the drawing says', async () => {
  const screen = await render(ResultView, { instrument: whereIAmNow, result: aResult() });
  await expect.element(screen.getByText('Most to talk about: staying steady.')).toBeVisible();
  await expect.element(screen.getByText('Less than you think the role asks')).toBeVisible();
  await expect
    .element(screen.getByText('No mark yet: 7 of 12 answers count, and it takes 9.'))
    .toBeVisible();
  await expect.element(screen.getByText(/A rough guide/)).toBeVisible();
});

test('missing answers are said', async () => {
  const screen = await render(ResultView, { instrument: whereIAmNow, result: aResult() });
  await expect.element(screen.getByText(/5 not answered. 2 didn’t come up./)).toBeVisible();
});

test('what was not chosen to be shown is not there', async () => {
  const screen = await render(ResultView, {
    instrument: whereIAmNow,
    result: aResult({ talk: [] }),
  });
  expect(screen.getByText('The answers, in words').elements()).toEqual([]);
  expect(screen.getByText('To talk about').elements()).toEqual([]);
});

test('the figures are in a table, with the margin', async () => {
  const screen = await render(ResultView, { instrument: whereIAmNow, result: aResult() });
  await screen.getByText('See it as a table').click();
  const row = (name: RegExp) => screen.getByRole('row', { name }).element().textContent;
  await expect.element(screen.getByRole('table')).toBeVisible();
  expect(row(/Staying steady/)).toContain('±0.7');
  expect(row(/Communication/)).toContain('7 of 12');
});

test('without any mark there is no key to one, and no guide', async () => {
  const areas = aResult().areas.map(({ id, answered, of, needed }) => ({
    id,
    answered,
    of,
    needed,
    asks: 4,
  }));
  const screen = await render(ResultView, { instrument: whereIAmNow, result: aResult({ areas }) });
  await expect.element(screen.getByText(/There are too few answers/)).toBeVisible();
  expect(screen.getByText(/A rough guide/).elements()).toEqual([]);
  expect(screen.getByText('margin', { exact: true }).elements()).toEqual([]);
});
