import { expect, type Phone } from './journey.ts';

/** Answers everything, says what the role asks, and shows it. */
export async function showResult(intern: Phone, coach: string): Promise<void> {
  await intern.begin();
  await intern.page.getByRole('button', { name: 'Talk about this one' }).click();
  await intern.answer(1, 36, (number) => (number % 3 === 0 ? 'Sometimes' : 'Usually'));
  await intern.page.getByRole('button', { name: 'See where I am' }).click();
  await intern.sayWhatTheRoleAsks();
  await intern.page.goto('/app/where-i-am-now/result');
  await intern.page.getByRole('link', { name: `Show ${coach}` }).click();
  await intern.page.getByRole('button', { name: `Show ${coach}` }).click();
  await expect(intern.page.getByText(`${coach} can see this`)).toBeVisible();
}
