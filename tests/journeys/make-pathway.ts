import { expect, type Phone } from './journey.ts';

/** Makes a pathway round two days in another school, on the competencies of these names. */
export async function makePathway(phone: Phone, names: readonly string[]): Promise<void> {
  await phone.page.goto('/app/pathway/plan');
  for (const name of names) await phone.page.getByLabel(name, { exact: true }).check();
  await phone.page.getByRole('button', { name: 'Make it' }).click();
  await expect(phone.page.getByRole('heading', { name: 'In the other school' })).toBeVisible();
}
