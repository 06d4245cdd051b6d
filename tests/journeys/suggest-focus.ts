import { expect, type Phone } from './journey.ts';

/** Suggests a focus, on the screen where the two talk about it. */
export async function suggest(phone: Phone, names: readonly string[], words: string, to: string) {
  const others = phone.page.getByText(/^(All of them|Something else)$/);
  if (!(await phone.page.getByLabel(names[0] ?? '').isVisible())) await others.click();
  for (const name of names) await phone.page.getByLabel(name).check();
  await phone.page.getByLabel('Why this, and why now?').fill(words);
  await phone.page.getByRole('button', { name: `Suggest this to ${to}` }).click();
  await expect(phone.page.getByText('has not answered yet')).toBeVisible();
}
