import { joinAtTheOffice } from '../journeys/at-the-office.ts';
import { expect, test } from '../journeys/journey.ts';
import { takeThis } from './taking.ts';

test('the sheet on paper', async ({ server, phone }) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await jo.page.goto('/office/facilitate/sheet');
  await jo.page.getByRole('button', { name: 'Print' }).waitFor();
  const path = new URL('out/sheet.pdf', import.meta.url).pathname;
  await jo.page.pdf({ path, preferCSSPageSize: true });
});

test('a sheet that waits for its owner', async ({ server, phone }) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  const type = jo.page.getByRole('link', { name: 'Type in a sheet of Sam Adeyemi' });
  await jo.page.goto('/office/facilitate');
  await type.click();
  const rows = jo.page.getByRole('group', { name: /^\d+ / });
  await expect(rows).toHaveCount(36);
  for (const row of await rows.all()) await row.getByRole('radio').nth(3).check();
  await jo.page.getByLabel('Sam Adeyemi signed the box on the sheet').check();
  await takeThis(jo, 'sheet-typed');
  await jo.page.getByRole('button', { name: 'Send it to Sam Adeyemi’s phone' }).click();
  await expect(jo.page.getByText('on their way')).toBeVisible();
  await takeThis(jo, 'sheet-sent');
  await type.click();
  await expect(jo.page.getByText('waits on its way')).toBeVisible();
  await takeThis(jo, 'sheet-waits');
  await jo.page.getByRole('link', { name: 'Take it back' }).click();
  await takeThis(jo, 'sheet-take-back');
  const person = new URL(jo.page.url()).pathname.split('/')[4] ?? '';
  for (const what of ['back', 'gone']) {
    await jo.page.goto(`/office/facilitate?${what}=${person}`);
    await expect(jo.page.getByRole('status')).toBeVisible();
    await takeThis(jo, `sheet-${what}`);
  }
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await expect(sam.page.getByRole('button', { name: 'Take them' })).toBeVisible();
  await takeThis(sam, 'sheet-comes');
});
