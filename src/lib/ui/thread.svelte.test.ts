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
