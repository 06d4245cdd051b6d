import { expect, type Phone } from './journey.ts';

/** A day as a date box takes it, so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', {
    timeZone: 'Europe/London',
  });
}

/** Chooses a school of the demo's list. */
export async function chooseSchool({ page }: Phone, name = 'Quarry Hill Academy'): Promise<void> {
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'Choose a school' }).click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Choose this school' }).click();
  await expect(page.getByRole('heading', { name: 'Your internship' })).toBeVisible();
}

/** Puts a day in, from the page of the internship. */
export async function putDayIn({ page }: Phone, day: string): Promise<void> {
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'The days' }).click();
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByRole('button', { name: 'Put the day in' }).click();
  await expect(page.getByRole('heading', { name: 'Another day' })).toBeVisible();
}

/** Puts an outline together, from the page of the internship. */
export async function makeOutline({ page }: Phone): Promise<void> {
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'The outline, with the host mentor' }).click();
  await page.getByRole('button', { name: 'Put an outline together' }).click();
  await expect(page.getByText('Briefing with the host mentor').first()).toBeVisible();
}

/** Makes the link on the screen, and gives its address as the page that opens it takes it. */
export async function makeLink({ page }: Phone): Promise<string> {
  await page.getByRole('button', { name: 'Make the link' }).click();
  const address = await page.getByText(/\/link\/placement#/).innerText();
  return address.slice(address.indexOf('/link/'));
}
