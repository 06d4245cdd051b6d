import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import './tokens.css';
import './base.css';
import Thread from './thread.svelte';

const stages = [
  { title: 'Where I am now', line: 'All answered', state: 'done', href: '/app/where-i-am-now' },
  {
    title: 'What the next role will most likely ask of whoever has it',
    line: 'Priya has the look that you showed on the twenty-third of November, and this is another',
    state: 'here',
  },
  { title: 'Look again', line: 'After some weeks, if you like', state: 'ahead' },
] as const;

test.each(['100%', '200%'])('rows grow with text of %s, and the line joins them', async (size) => {
  await page.viewport(360, 640);
  document.documentElement.style.fontSize = size;
  const screen = await render(Thread, { stages });
  const rows = screen.getByRole('listitem').elements();
  const dots = [...screen.container.querySelectorAll('circle')];
  await expect.poll(() => dots[2]?.getBoundingClientRect().top).toBeGreaterThan(150);
  rows.forEach((row, index) => {
    const { top } = row.getBoundingClientRect();
    const before = rows[index - 1]?.lastElementChild?.getBoundingClientRect().bottom ?? -1;
    expect(before).toBeLessThan(top);
    const title = row.firstElementChild?.getClientRects()[0];
    const dot = dots[index]?.getBoundingClientRect();
    const half = parseFloat(getComputedStyle(row).lineHeight) / 2;
    const middle = ((dot?.top ?? 0) + (dot?.bottom ?? 0)) / 2;
    expect(middle).toBeCloseTo((title?.top ?? 0) + 2 + half, 0);
  });
  document.documentElement.style.fontSize = '';
});

test('the whole row of a stage is its link', async () => {
  await page.viewport(360, 640);
  const screen = await render(Thread, { stages });
  const [row] = screen.getByRole('listitem').elements();
  const link = screen.getByRole('link', { name: 'Where I am now' }).element();
  const line = screen.getByText('All answered').element().getBoundingClientRect();
  expect(document.elementFromPoint(line.left + 4, line.top + line.height / 2)).toBe(link);
  const { left, top, bottom } = row?.getBoundingClientRect() ?? line;
  expect(bottom - top).toBeGreaterThanOrEqual(44);
  for (const y of [top + 1, bottom - 1]) expect(document.elementFromPoint(left + 4, y)).toBe(link);
});

test('what waits for a signal is on its way: not done, and no solid line leads to it', async () => {
  const screen = await render(Thread, {
    stages: [
      { title: 'Both side by side', state: 'done' },
      { title: 'To be shown to Priya', state: 'waits' },
      { title: 'What I can do', state: 'here' },
    ],
  });
  const row = screen.getByRole('listitem').nth(1);
  await expect.element(row).toHaveTextContent('To be shown to Priya (on its way)');
  const dot = screen.container.querySelectorAll('circle')[1];
  expect(getComputedStyle(dot ?? document.body).stroke).not.toBe('none');
  const curves = (path: string) =>
    screen.container.querySelector(path)?.getAttribute('d')?.match(/[MC]/g)?.join('');
  expect(curves('path.come')).toBe('MMC');
  expect(curves('path.ahead')).toBe('MCM');
});
