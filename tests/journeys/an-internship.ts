import { longDay } from '../../src/lib/domain/placement/placement-words.ts';
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

/** Puts in what stands in the form: a day that is over or at a weekend is asked about once, and is meant. */
export async function putIn({ page }: Phone, day: string): Promise<void> {
  await page.getByRole('button', { name: /^Add the days?$/ }).click();
  const yes = page.getByRole('button', { name: /^Add (it|them) anyway$/ });
  const isIn = page.getByRole('button', { name: `Remove ${longDay(day)}` });
  await expect(yes.or(isIn)).toBeVisible();
  if (await yes.isVisible()) await yes.click();
  await expect(isIn).toBeVisible();
}

/** Puts a day in, from the page of the internship. */
export async function putDayIn(phone: Phone, day: string): Promise<void> {
  const { page } = phone;
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'The days' }).click();
  await page.getByLabel('Day', { exact: true }).fill(day);
  await putIn(phone, day);
}

/** Puts an outline together, from the page of the internship. */
export async function makeOutline({ page }: Phone): Promise<void> {
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'The outline, with the host mentor' }).click();
  await page.getByRole('button', { name: 'Put an outline together' }).click();
  await expect(page.getByRole('button', { name: /Briefing with the host mentor$/ })).toBeVisible();
}

/** Makes the link on the screen, and gives its address as the page that opens it takes it. */
export async function makeLink({ page }: Phone): Promise<string> {
  await page.getByRole('button', { name: 'Make the link' }).click();
  const address = await page.getByText(/\/link\/placement#/).innerText();
  return address.slice(address.indexOf('/link/'));
}
