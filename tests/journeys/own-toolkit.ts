import { expect, type Phone } from './journey.ts';

/** Writes something for the programme's own part of the toolkit. */
export async function writeForToolkit({ page }: Phone): Promise<void> {
  await page.goto('/office/programme/toolkit/new');
  await page.getByLabel('What to do, in a few words').fill('Sit in on the options evening');
  await page
    .getByLabel('How', { exact: true })
    .fill('Stand at the back.\n\n- Count the questions\n- Write down two of them');
  await page.getByLabel('Observe something').check();
  await page.getByLabel('What it is mainly about').selectOption({ index: 1 });
  await page.getByLabel('How many minutes it takes').fill('90');
  await page.getByLabel('Before', { exact: true }).check();
  await page.getByLabel('In your own school').check();
  await page.getByLabel('Strand').selectOption('Collaboration');
  await page.getByLabel('What to bring back').fill('The two questions that nobody could answer.');
  await page.getByLabel('A question for “What I saw”').fill('What did the chair do then?');
  await page.getByLabel('A question for “What I’ll try”').fill('Where will you leave a silence?');
  await page.getByLabel('Whose it is').fill('Oakfield School');
  await page.getByRole('button', { name: 'Put it into the toolkit' }).click();
  await expect(page).toHaveURL(/\/toolkit$/);
}
