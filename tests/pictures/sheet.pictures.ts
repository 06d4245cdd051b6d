import { joinAtTheOffice } from '../journeys/at-the-office.ts';
import { test } from '../journeys/journey.ts';

test('the sheet on paper', async ({ server, phone }) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await jo.page.goto('/office/facilitate/sheet');
  await jo.page.getByRole('button', { name: 'Print' }).waitFor();
  const path = new URL('out/sheet.pdf', import.meta.url).pathname;
  await jo.page.pdf({ path, preferCSSPageSize: true });
});
