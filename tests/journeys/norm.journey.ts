import { expect, test, type Phone } from './journey.ts';

/** Answers everything and comes to the result. */
async function finish(phone: Phone): Promise<void> {
  await phone.begin();
  await phone.answer(1, 36);
  await phone.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(phone.page.getByRole('heading', { name: 'May your programme learn' })).toBeVisible();
}

test('an intern is asked once, says yes without a signal, and takes it back', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await finish(sam);
  await sam.goOffline();
  await sam.page.getByRole('button', { name: 'Yes, send a copy' }).click();
  await expect(sam.page.getByRole('heading', { name: 'May your programme learn' })).toHaveCount(0);

  // The copy goes when there is a signal and the app is opened.
  await sam.goOnline();
  const sent = sam.page.waitForResponse(
    (response) => response.url().endsWith('/api/norm') && response.request().method() === 'PUT',
  );
  await sam.page.goto('/app/me/programme');
  expect((await sent).status()).toBe(204);
  const body = (await sent).request().postDataJSON() as { answers: unknown[] };
  expect(body.answers).toHaveLength(36);
  await expect(sam.page.getByText('You said yes.')).toBeVisible();

  const withdrawn = sam.page.waitForResponse(
    (response) => response.url().endsWith('/api/norm') && response.request().method() === 'DELETE',
  );
  await sam.page.getByRole('button', { name: 'Delete the copy' }).click();
  expect((await withdrawn).status()).toBe(204);
  await expect(sam.page.getByText('You said no.')).toBeVisible();
});

test('who says no is not asked again, and nothing is sent', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  const sent: string[] = [];
  sam.line.watch((request) => {
    if (/^PUT \S*\/api\/norm/.test(request)) sent.push(request);
  });
  await finish(sam);
  // The page is loaded anew in the very task of the tap.
  const anew = sam.page.waitForEvent('load');
  await sam.page
    .getByRole('button', { name: 'No', exact: true })
    .evaluate((button: HTMLElement) => {
      button.click();
      location.reload();
    });
  await anew;
  await expect(sam.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');
  await expect(sam.page.getByRole('heading', { name: 'May your programme learn' })).toHaveCount(0);
  expect(sent).toEqual([]);
});
