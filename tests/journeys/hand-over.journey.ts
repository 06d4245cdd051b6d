import AxeBuilder from '@axe-core/playwright';
import { joinAtTheOffice, putTogether } from './at-the-office.ts';
import { expect, test, type Phone } from './journey.ts';
import { circleWith } from './the-small-store.ts';

const words = 'Sam hears people out. What helps: one question, then a silence.';

async function openHandOver(phone: Phone, other: string): Promise<void> {
  await phone.page.goto(`/app/circles/${await circleWith(phone, other)}`);
  await phone.page.getByRole('link', { name: 'Hand-over' }).click();
}

test('a hand-over is read by the intern first, passed on after a preview, and taken back', async ({
  server,
  phone,
}) => {
  const [sam, priya, daniel, jo] = [await phone(), await phone(), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await putTogether(jo, 'Sam Adeyemi', 'Daniel Okafor');
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await daniel.join(server.codeOf('Daniel Okafor'));

  // Written without a signal: nothing is sent empty, and what was typed is there after a reload.
  await priya.goOffline();
  await openHandOver(priya, 'Sam Adeyemi');
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(priya.page.getByRole('alert')).toContainText('Write something first.');
  await priya.page.getByLabel('What the next person should know').fill(words);
  await expect(priya.page.getByText('Kept on this device until you send it.')).toBeVisible();
  await priya.page.reload();
  await expect(priya.page.getByLabel('What the next person should know')).toHaveValue(words);
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(priya.page.getByText('Goes to Sam with the next signal.')).toBeVisible();
  await priya.goOnline();
  await expect(priya.page.getByText(/Waits for Sam/)).toBeVisible();

  // Nobody has it but Sam.
  await sam.page.goto('/app/path');
  await expect(sam.page.getByText(/Priya has written a hand-over/)).toBeVisible();
  await openHandOver(sam, 'Priya Nair');
  await expect(sam.page.getByText(words)).toBeVisible();
  await openHandOver(daniel, 'Sam Adeyemi');
  await expect(daniel.page.getByText(words)).toBeHidden();

  await sam.page.getByRole('link', { name: 'Pass it on to Daniel' }).click();
  await expect(sam.page.getByRole('region', { name: 'What Daniel will see' })).toContainText(words);
  // Until there is a signal, nothing says that Daniel has it.
  await sam.goOffline();
  await sam.page.getByRole('button', { name: 'Show Daniel' }).click();
  await expect(sam.page.getByText('Will be shown when there is a signal.')).toBeVisible();
  await sam.page.reload();
  await expect(sam.page.getByText('Will be shown when there is a signal.')).toBeVisible();
  await expect(sam.page.getByText(/Daniel can see|Passed on to Daniel/)).toHaveCount(0);
  await sam.goOnline();
  await expect(sam.page.getByText(/^Daniel can see this, since/)).toBeVisible();
  await expect(
    daniel.page.getByRole('region', { name: 'From Priya Nair' }).getByText(words),
  ).toBeVisible();
  await expect(priya.page.getByText(/Passed on to Daniel/)).toBeVisible();
  for (const { page } of [sam, priya, daniel])
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await sam.goOffline();
  await sam.page.getByRole('button', { name: 'Take it back from Daniel' }).click();
  await sam.page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await expect(sam.page.getByText('Until then Daniel can still see it.')).toBeVisible();
  await expect(sam.page.getByText('You keep it')).toHaveCount(0);
  await sam.goOnline();
  await expect(sam.page.getByText('You keep it')).toBeVisible();
  await expect(sam.page.getByRole('link', { name: 'Pass it on to Daniel' })).toBeVisible();
  await expect(daniel.page.getByText(words)).toBeHidden();
  await expect(priya.page.getByText(/Sam keeps it/)).toBeVisible();
});
