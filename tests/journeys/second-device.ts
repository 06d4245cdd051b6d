import type { Phone } from './journey.ts';

/** Signs another device in as the same person, by a code that the first one shows. */
export async function secondDevice(first: Phone, second: Phone): Promise<void> {
  await first.page.goto('/app/me/device');
  await first.page.getByRole('button', { name: 'Show me a code' }).click();
  await second.join(await first.page.locator('.code').innerText());
}
