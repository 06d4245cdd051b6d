import { readFile } from 'node:fs/promises';
import { currentAudit } from '../../src/lib/content/instruments/published.ts';
import { joinAtTheOffice } from './at-the-office.ts';
import { expect, test } from './journey.ts';
import { manyLooks } from './many-looks.ts';

test('a coordinator of a small programme is told what the figures wait for, prints it and saves it', async ({
  server,
  phone,
}) => {
  const jo = await phone({ viewport: { width: 1280, height: 800 } });
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await jo.page.getByRole('link', { name: 'What the programme learns' }).click();
  await expect(jo.page.getByRole('heading', { level: 1 })).toHaveText('What the programme learns');
  await expect(jo.page.getByText('Figures come from 30 people on')).toBeVisible();
  await expect(jo.page.getByRole('table')).toHaveCount(0);
  for (const name of ['Sam Adeyemi', 'Leah Brook', 'Tom Kaya', 'Rosa Marsh'])
    await expect(jo.page.getByText(name)).toHaveCount(0);
  const paper = (await jo.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g), 'sheets').toHaveLength(1);

  const saving = jo.page.waitForEvent('download');
  await jo.page.getByRole('link', { name: 'Save as a spreadsheet' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^figures-20\d\d-\d\d-\d\d\.csv$/);
  const [header, ...rows] = (await readFile(await saved.path(), 'utf8')).split('\r\n');
  expect(header).toMatch(/^\uFEFFStatements,Version,About,/);
  expect(rows[0]).toMatch(
    /^Where I am now,1,Who is missing,,,Interns in the programme,4,,,,,20\d\d-\d\d-\d\d$/,
  );
  expect(rows.join()).toContain('Waiting for 30 people');
});

test('with more than thirty people the figures are there, and stay whole on paper', async ({
  server,
  phone,
}) => {
  await manyLooks(server);
  const jo = await phone({ viewport: { width: 1280, height: 800 } });
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await jo.page.goto('/office/figures');
  const sure = jo.page.getByRole('table').filter({ hasText: 'Reliability (alpha)' });
  await expect(sure.getByRole('row')).toHaveCount(4);
  await expect(sure.getByRole('row').nth(2)).toContainText('35');
  const badly = jo.page
    .getByRole('listitem')
    .filter({ hasText: 'Nearly everybody gives the same' });
  await expect(badly).toHaveCount(1);
  await expect(jo.page.getByText('Some gave one look alone')).toBeVisible();
  const paper = (await jo.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g)?.length, 'sheets').toBeLessThanOrEqual(4);
});

test('nobody but a coordinator gets the figures', async ({ server, phone }) => {
  const [stranger, sam] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  for (const { page } of [stranger, sam])
    for (const path of ['/office/figures', '/office/figures/figures.csv'])
      expect((await page.request.get(path)).status(), path).toBe(404);
});

test('where a programme knows how sure its marks are, intern and coach read the same of two looks', async ({
  server,
  phone,
}) => {
  test.slow();
  await manyLooks(server);
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  const showPriya = async () => {
    await sam.page.getByRole('link', { name: /^Show Priya/ }).click();
    await sam.page.getByRole('button', { name: 'Show Priya' }).click();
    await expect(sam.page.getByText('Priya can see this').first()).toBeVisible();
  };
  await sam.begin();
  await sam.answer(1, 36, () => 'About half the time');
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await sam.sayWhatTheRoleAsks();
  await sam.page.goto('/app/where-i-am-now/result');
  await showPriya();
  await sam.page.goto('/app/where-i-am-now/again');
  await sam.page.getByRole('button', { name: 'Start the 2nd look' }).click();
  await sam.answer(1, 36, (number) =>
    currentAudit.statements[number - 1]?.reversed === true ? 'Hardly ever' : 'Almost always',
  );
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  const higher = 'Higher than at the first look, by more than chance.';
  const overTime = sam.page.getByRole('region', { name: 'Over time', exact: true });
  await expect(overTime.getByText(higher)).toHaveCount(2);
  await showPriya();

  // On the page of the first look there is nothing about the second.
  await sam.page.goto('/app/where-i-am-now/result?look=1');
  await expect(overTime).toContainText('stands with each later look');
  await expect(sam.page.getByText(higher)).toHaveCount(0);
  await sam.page.getByText('See it as a table').click();
  await expect(sam.page.getByText('Where it is soft it is our own estimate')).toBeVisible();

  await priya.page.goto('/app/interns');
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await expect(priya.page.getByText(higher)).toHaveCount(2);
  await expect(priya.page.getByText('less than about one point')).toHaveCount(0);
});
