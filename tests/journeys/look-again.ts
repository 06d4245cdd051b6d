import type { Phone } from './journey.ts';

/** Looks a second time, after saying what was done, and answers as at the start too. */
export async function lookAgain(intern: Phone): Promise<void> {
  const { page } = intern;
  await page.goto('/app/where-i-am-now/again');
  await page
    .getByLabel('Since your last look')
    .fill('I led the moderation in two subjects, and ran the parents’ evening with Rosa.');
  await page.getByRole('button', { name: 'Start the 2nd look' }).click();
  await intern.answer(1, 36, (number) => (number % 4 === 0 ? 'Sometimes' : 'Almost always'));
  await page.getByRole('button', { name: 'See where I am' }).click();
  await page.getByRole('link', { name: 'Answer as you were then' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (let number = 1; number <= 36; number += 1) {
    await page.waitForURL(new RegExp(`/then/${number}\\?`));
    await page
      .getByRole('button', { name: number % 2 === 0 ? 'Sometimes' : 'Hardly ever' })
      .click();
  }
  await page.getByRole('button', { name: 'See it beside your looks' }).click();
  await page.getByRole('region', { name: 'Over time', exact: true }).waitFor();
}
