import { expect, type Phone } from './journey.ts';

/** A coach opens what they think the next role asks, and chooses one answer: it is kept, and not shown yet. */
export async function chooseRole({ page }: Phone): Promise<void> {
  await page.getByText('What you think the next role asks').click();
  await page.getByRole('group', { name: 'Communication' }).getByLabel('Almost always').check();
  await expect(page.getByText('One choice is kept on this device')).toBeVisible();
}
