import { expect, type Phone } from './journey.ts';

/** A session of training and a note in a coach's practice log. */
export async function writePractice({ page }: Phone): Promise<void> {
  await page.goto('/app/coaching');
  await page.getByRole('button', { name: 'Add a training session' }).click();
  await page.getByLabel('What it was').fill('Coach training 2: the first conversation');
  await page.getByLabel('How long').fill('240');
  await page
    .getByLabel('What I take from it')
    .fill('Ask at the end of a talk what was useful, and then be quiet.');
  await expect(page.getByText('Kept', { exact: true })).toHaveCount(2);
  await page.getByRole('link', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('In a line').fill('I answered my own question');
  await page.getByLabel('What I noticed').fill('I waited.');
  await expect(page.getByText('Kept', { exact: true })).toHaveCount(2);
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByRole('link', { name: 'I answered my own question' })).toBeVisible();
}
