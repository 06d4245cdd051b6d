import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { whereIAmNow } from '../content/instruments/where-i-am-now.ts';
import './tokens.css';
import './base.css';
import OverTime from './over-time.svelte';

async function show(looks: number, facilitated: readonly number[] = []) {
  await page.viewport(360, 640);
  return render(OverTime, {
    areas: whereIAmNow.areas,
    looks: Array.from({ length: looks }, (_, index) => ({
      occasion: index + 1,
      mode: facilitated.includes(index + 1) ? ('facilitated' as const) : ('alone' as const),
      at: `2026-${String(index + 1).padStart(2, '0')}-23T12:00:00.000Z`,
      marks: { 'problem-solving': 3 + index / 10, communication: null, 'staying-steady': 2.5 },
      margins: Object.fromEntries(whereIAmNow.areas.map(({ id }) => [id, 0.66])),
    })),
    points: 5,
  });
}

const hint = /Earlier looks are to the left/;

test.each([2, 3, 4])('%i looks are all in sight on a phone', async (looks) => {
  const screen = await show(looks);
  const region = screen.getByRole('region', { name: 'Figures over time' }).element();
  expect(region.scrollWidth).toBeLessThanOrEqual(region.clientWidth);
  expect(screen.getByText(hint).elements()).toEqual([]);
  await expect.element(screen.getByRole('columnheader', { name: '2nd look 23 Feb' })).toBeVisible();
});

test('of more looks the newest is in sight, and the others are told of', async () => {
  const screen = await show(7);
  await expect.element(screen.getByText(hint)).toBeVisible();
  const region = screen.getByRole('region', { name: 'Figures over time' }).element();
  const newest = screen.getByRole('columnheader', { name: /^7th look/ }).element();
  expect(newest.getBoundingClientRect().right).toBeLessThanOrEqual(
    region.getBoundingClientRect().right + 1,
  );
  const area = screen.getByText('Communication').element().getBoundingClientRect();
  expect(area.left).toBeGreaterThanOrEqual(region.getBoundingClientRect().left - 1);
});

test('looks that were answered in different ways are told apart, and those of one way are not', async () => {
  const mixed = await show(2, [2]);
  await expect
    .element(mixed.getByRole('columnheader', { name: '2nd look 23 Feb with a facilitator' }))
    .toBeVisible();
  await expect.element(mixed.getByRole('columnheader', { name: '1st look 23 Jan' })).toBeVisible();
  await expect.element(mixed.getByText(/Some looks were answered alone/)).toBeVisible();
  await mixed.unmount();
  const alike = await show(2, [1, 2]);
  expect(alike.getByText(/with a facilitator/).elements()).toEqual([]);
});
