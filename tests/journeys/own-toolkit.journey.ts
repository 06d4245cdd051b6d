import { joinAtTheOffice } from './at-the-office.ts';
import { expect, test } from './journey.ts';
import { writeForToolkit } from './own-toolkit.ts';

test('what a programme writes for the toolkit is there without a signal, and stays readable when it is taken off the list', async ({
  server,
  phone,
}) => {
  test.slow();
  const [jo, sam] = [await phone({ viewport: { width: 1280, height: 800 } }), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));

  // What is missing is named at its field, and what was typed stays.
  await jo.page.goto('/office/programme/toolkit/new');
  await jo.page.getByLabel('What to do, in a few words').fill('Sit in on the options evening');
  await jo.page.getByRole('button', { name: 'Put it into the toolkit' }).click();
  const problems = jo.page.getByRole('alert');
  await expect(problems.getByRole('link')).toHaveCount(10);
  await problems.getByRole('link', { name: 'Say what to bring back' }).click();
  await expect(jo.page.getByLabel('What to bring back')).toBeFocused();
  await writeForToolkit(jo);
  await expect(jo.page.getByRole('link', { name: 'Sit in on the options evening' })).toBeVisible();

  await sam.page.goto('/app/pathway/plan');
  await sam.page.getByLabel('In my own school, through the six areas').check();
  await sam.page.getByRole('button', { name: 'Make it' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Improving' })).toBeVisible();
  await sam.page.goto('/app/toolkit');
  const row = () =>
    sam.page.getByRole('listitem').filter({ hasText: 'From Oakfield School, in your programme' });
  await sam.page.getByLabel('Search the toolkit').fill('options evening');
  await expect(row()).toBeVisible();
  await sam.goOffline();
  await sam.reopen('/app/toolkit');
  await sam.page.getByLabel('Search the toolkit').fill('options evening');
  await row().getByRole('link').click();
  await expect(sam.page.getByText('Stand at the back.')).toBeVisible();
  await expect(sam.page.getByRole('listitem').filter({ hasText: 'Count the' })).toBeVisible();
  await sam.page.getByRole('button', { name: 'Put it in my pathway' }).click();
  await expect(sam.page).toHaveURL(/\/app\/pathway$/);
  await sam.goOnline();

  // Off the list nobody is offered it; who has it reads on.
  await jo.page.getByRole('link', { name: 'Sit in on the options evening' }).click();
  await jo.page.getByRole('button', { name: 'Take it off the list' }).click();
  await expect(jo.page.getByRole('heading', { name: 'Taken off the list' })).toBeVisible();
  await sam.page.goto('/app/toolkit');
  await sam.page.getByLabel('Search the toolkit').fill('options evening');
  await expect(sam.page.getByText('Nothing is all of that.')).toBeVisible();
  await sam.page.goto('/app/pathway');
  await sam.page.getByRole('link', { name: /Sit in on the options evening/ }).click();
  await expect(sam.page.getByText('It is no longer in its toolkit')).toBeVisible();
  await jo.page.getByRole('link', { name: 'Sit in on the options evening' }).click();
  await jo.page.getByRole('button', { name: 'Put it back on the list' }).click();
  await sam.page.goto('/app/toolkit');
  await sam.page.getByLabel('Search the toolkit').fill('options evening');
  await expect(row()).toBeVisible();
});
