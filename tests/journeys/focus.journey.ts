import { middleAndSenior } from '../../src/lib/content/frameworks/middle-and-senior.ts';
import { joinAtTheOffice } from './at-the-office.ts';
import { expect, test, type Phone } from './journey.ts';
import { suggest } from './suggest-focus.ts';
import { circleWith } from './the-small-store.ts';

const [first = '', second = '', third = ''] = middleAndSenior.competencies.map(({ name }) => name);

test('coach and intern suggest a focus, both without a signal, and meet again online', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await expect(sam.badge).toContainText('Up to date');
  const place = `/app/circles/${await circleWith(sam, 'Priya Nair')}/focus`;
  for (const one of [sam, priya]) {
    await one.page.goto(place);
    await expect(one.page.getByText('One to three things')).toBeVisible();
    await one.goOffline();
  }
  // What was ticked and typed is there after the page was left in the middle of it.
  await sam.page.getByLabel(first).check();
  await sam.page.getByLabel('Why this, and why now?').fill('I keep');
  await expect(sam.page.getByText('Kept on this device until you send it.')).toBeVisible();
  await sam.page.reload();
  await expect(sam.page.getByLabel('Why this, and why now?')).toHaveValue('I keep');
  await expect(sam.page.getByLabel(first)).toBeChecked();
  await suggest(sam, [first, second], 'I keep putting it off.', 'Priya');
  await suggest(priya, [third], 'You said so in May.', 'Sam');
  await expect(sam.badge).toContainText('will send later');

  await sam.goOnline();
  await priya.goOnline();
  const theirs = sam.page.getByRole('region', { name: 'Priya suggests' });
  await expect(theirs).toContainText('You said so in May.');
  await expect(priya.page.getByRole('region', { name: 'Sam suggests' })).toContainText(
    'I keep putting it off.',
  );
  // The home screen says so too, and leads there.
  await sam.page.goto('/app/path');
  await expect(sam.page.getByText('Priya suggests something')).toBeVisible();
  await sam.page.goto(place);
  await theirs.getByLabel('Why it makes sense to you').fill('True. It can wait no longer.');
  await expect(theirs.getByText('Kept on this device until you send it.')).toBeVisible();
  await sam.page.reload();
  await expect(theirs.getByLabel('Why it makes sense to you')).toHaveValue(
    'True. It can wait no longer.',
  );
  await theirs.getByRole('button', { name: 'Agree' }).click();
  const agreed = (one: Phone) => one.page.getByRole('region', { name: 'The focus' });
  await expect(agreed(sam)).toContainText(third);
  await expect(agreed(priya)).toContainText('True. It can wait no longer.');
  await expect(agreed(priya)).toContainText('You said so in May.');

  // A change of mind: what was agreed stays until the other agrees, and is kept after that.
  await priya.page.getByRole('button', { name: 'Suggest another focus' }).click();
  await suggest(priya, [second], '', 'Sam');
  await expect(agreed(sam)).toContainText(third);
  await sam.page.getByRole('button', { name: 'Agree' }).click();
  await expect(agreed(priya)).toContainText(second);
  await expect(priya.page.getByRole('heading', { name: 'Before' })).toBeVisible();
  await expect(priya.page.getByText('A focus changes as you learn')).toBeVisible();
});

test('nothing chosen, and more than three, are told in words', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await expect(sam.badge).toContainText('Up to date');
  await sam.page.goto(`/app/circles/${await circleWith(sam, 'Priya Nair')}/focus`);
  const send = sam.page.getByRole('button', { name: 'Suggest this to Priya' });
  await send.click();
  await expect(sam.page.getByRole('alert')).toContainText('Choose at least one');
  for (const box of (await sam.page.getByRole('checkbox').all()).slice(0, 5)) await box.check();
  await send.click();
  await expect(sam.page.getByRole('alert')).toContainText('You chose 5');
  await expect(sam.page.getByRole('checkbox', { checked: true })).toHaveCount(5);
});

test('with whom the programme does not name any more nothing is decided, and what was said stays', async ({
  server,
  phone,
}) => {
  const [sam, priya, jo] = [await phone(), await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  const place = `/app/circles/${await circleWith(sam, 'Priya Nair')}/focus`;
  await priya.page.goto(place);
  await expect(priya.page.getByText('One to three things')).toBeVisible();
  await suggest(priya, [first], 'You said so in May.', 'Sam');
  await sam.page.goto(place);
  await sam.page.getByRole('button', { name: 'Agree' }).click();
  await expect(sam.page.getByRole('region', { name: 'The focus' })).toContainText(first);
  await expect(sam.page.getByRole('button', { name: 'Suggest another focus' })).toBeVisible();

  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await jo.page.goto('/office/programme/change/focus');
  await jo.page.getByLabel('With the host mentor').check();
  await jo.page.getByRole('button', { name: 'Save' }).click();
  for (const one of [sam, priya]) {
    await expect(one.page.getByText('has a focus decided with the host mentor now')).toBeVisible();
    await expect(one.page.getByRole('region', { name: 'The focus' })).toContainText(first);
    await expect(one.page.getByRole('button', { name: 'Suggest another focus' })).toHaveCount(0);
  }
});
