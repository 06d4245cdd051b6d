import { middleAndSenior } from '../../src/lib/content/frameworks/middle-and-senior.ts';
import { expect, type Phone } from './journey.ts';
import { circleWith } from './the-small-store.ts';

const competencies = middleAndSenior.competencies;

/** Sorts everything by keyboard; the key of each competency, from 1 (strong) to 3, and 0 (not had the chance yet). */
export async function sortAll(
  phone: Phone,
  keyOf: (index: number) => '0' | '1' | '2' | '3',
): Promise<void> {
  await phone.page.goto('/app/self-review');
  await phone.page.getByRole('button', { name: 'Start sorting' }).click();
  for (const [index, { name }] of competencies.entries()) {
    await expect(phone.page.getByRole('heading', { name, level: 1 })).toBeFocused();
    await phone.page.keyboard.press(keyOf(index));
  }
  await expect(phone.page.getByText('All 16 sorted')).toBeVisible();
}

/** A review such as somebody makes in a quarter of an hour, shown to the coach. */
export async function showReview(phone: Phone, coach: string): Promise<void> {
  await sortAll(phone, (index) => (['2', '3', '1', '0', '2', '3'] as const)[index % 6] ?? '2');
  await phone.page.getByLabel('Middle leadership').check();
  for (const [index, { id }] of competencies.entries()) {
    if (index % 2 === 1 && index > 4) continue;
    await phone.page.goto(`/app/self-review/${id}`);
    const level = ['With support', 'Starting', 'In the role'][index % 3] ?? 'Starting';
    await phone.page.getByRole('radio', { name: new RegExp(`^${level}`) }).check();
    if (index > 2) continue;
    await phone.page
      .getByLabel('What makes you say so?')
      .fill('In May I moved the parents’ evening. I asked the office and the two newest first.');
    await expect(phone.page.getByText('Kept', { exact: true })).toBeVisible();
  }
  await phone.page.goto('/app/self-review');
  await phone.page.goto(`/app/self-review/show/${await circleWith(phone, coach)}`);
  const show = phone.page.getByRole('button', { name: 'Show' });
  await show.click();
  await expect(phone.page.getByText('can see this').first()).toBeVisible();
}
