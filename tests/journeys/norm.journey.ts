import { expect, test, type Phone } from './journey.ts';
import { secondDevice } from './second-device.ts';

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
  await sam.page.getByRole('button', { name: 'Yes, send copies' }).click();
  await expect(sam.page.getByRole('heading', { name: 'May your programme learn' })).toHaveCount(0);

  // The copy goes when there is a signal, and so does its deletion: nothing has to be opened for it.
  const answered = (method: string) =>
    sam.page.waitForResponse(
      (response) =>
        new URL(response.url()).pathname === '/api/norm' && response.request().method() === method,
    );
  const sent = answered('PUT');
  await sam.goOnline();
  expect((await sent).status()).toBe(204);
  const body = (await sent).request().postDataJSON() as { answers: unknown[] };
  expect(body.answers).toHaveLength(36);
  await sam.page.goto('/app/me/programme');
  await expect(
    sam.page.getByText('You said yes. The programme has a copy of one look.'),
  ).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');

  await sam.goOffline();
  await sam.page.getByRole('button', { name: 'Delete the copies' }).click();
  await expect(
    sam.page.getByText('You said no. What the programme has is deleted with the next signal.'),
  ).toBeVisible();
  await expect(sam.badge).toContainText('will send later');
  const withdrawn = answered('DELETE');
  await sam.goOnline();
  expect((await withdrawn).status()).toBe(204);
  await expect(sam.page.getByText('You said no. The programme has no copy.')).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');
});

test('a device that has not heard of a refusal sends nothing', async ({ server, phone }) => {
  const [sam, tablet] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await finish(sam);
  await sam.page.getByRole('button', { name: 'Yes, send copies' }).click();
  await expect(sam.badge).toContainText('Up to date');
  await secondDevice(sam, tablet);
  await tablet.page.goto('/app/me/programme');
  await expect(tablet.page.getByText('You said yes.')).toBeVisible();
  await tablet.goOffline();

  await sam.page.goto('/app/me/programme');
  await sam.page.getByRole('button', { name: 'Delete the copies' }).click();
  await expect(sam.page.getByText('You said no.')).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');

  const requests: string[] = [];
  tablet.line.watch((request) => {
    const [method = ''] = /^(PUT|DELETE) \S*\/api\/norm/.exec(request) ?? [];
    if (method !== '') requests.push(method.slice(0, method.indexOf(' ')));
  });
  await tablet.goOnline();
  await tablet.reopen('/app/me/programme');
  await expect(tablet.page.getByText('You said no.')).toBeVisible();
  await expect.poll(() => requests).toEqual(['DELETE']);
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
