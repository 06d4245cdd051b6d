import { expect, test } from './journey.ts';
import { circleWith } from './the-small-store.ts';
import { showEntry, writeEntry } from './write-entry.ts';

test('one entry is shown, read, answered, changed, shown anew and taken back; the others stay private', async ({
  server,
  phone,
}) => {
  test.slow();
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await writeEntry(sam, 'What I put off', 'The talk about the records.');
  await writeEntry(sam, 'The rota', '**It held**, with two fewer.');
  const circle = `/app/circles/${await circleWith(sam, 'Priya Nair')}`;
  const entry = await showEntry(sam, 'Priya');
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();

  // The coach.
  await priya.page.goto('/app/interns');
  await expect(priya.page.getByText('Showed you an entry of their journal')).toBeVisible();
  await priya.page.goto(circle);
  await expect(priya.page.getByText('What I put off')).toHaveCount(0);
  await priya.page.getByRole('link', { name: 'The rota' }).click();
  await expect(priya.page.getByRole('heading', { level: 1 })).toHaveText('The rota');
  await expect(priya.page.locator('strong')).toHaveText('It held');
  await expect(priya.page.getByRole('button', { name: 'Take back' })).toHaveCount(0);
  await priya.page.getByLabel('Write to Sam').fill('What made it hold?');
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(priya.page.getByText('Sent to Sam.')).toBeVisible();

  // The intern reads it beside the entry, and where all letters are.
  await expect(sam.page.getByText('What made it hold?')).toBeVisible();
  await sam.page.goto(circle);
  await expect(sam.page.getByText('Nothing is shown to Priya')).toHaveCount(0);
  await expect(
    sam.page.getByRole('listitem').filter({ hasText: 'What made it hold?' }),
  ).toContainText('About “The rota”');
  // A letter about something else is new to the coach, who has this entry on her screen.
  await sam.page.getByLabel('Write to Priya').fill('Could we talk on Monday?');
  await sam.page.getByRole('button', { name: 'Send to Priya' }).click();
  await expect(sam.badge).toContainText('Up to date');
  await expect(priya.badge).toContainText('Up to date');
  const here = priya.page.url();
  await priya.page.goto('/app/interns');
  await expect(
    priya.page.getByRole('link', { name: /^Sam Adeyemi: Wrote to you.*\(new\)$/ }),
  ).toBeVisible();
  await priya.page.goto(here);
  await sam.page.goto('/app/shared');
  await expect(sam.page.getByText('You are showing an entry of your journal.')).toBeVisible();

  // Changed, which shows nothing by itself.
  await sam.page.goto(`${entry}/write`);
  await sam.page.getByLabel('What you want to remember').fill('It held, with *three* fewer.');
  await sam.page.getByRole('link', { name: 'Read it' }).click();
  await expect(sam.page.getByText('You have changed something since.')).toBeVisible();
  await sam.page.getByRole('link', { name: 'Show Priya the newer one' }).click();
  await expect(sam.page.getByText('This takes its place.')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await sam.page.waitForURL(/\/entry\//);
  await expect(priya.page.locator('em')).toHaveText('three');
  await expect(priya.page.getByText('What made it hold?')).toBeVisible();

  // Deleting one's answers leaves a journal, and what is shown of it, alone; deleting the entry takes it back.
  await sam.page.goto(entry);
  await sam.page.getByRole('button', { name: 'Delete' }).click();
  await expect(sam.page.getByText('Priya will no longer see it either.')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Delete it' }).click();
  await expect(priya.page.getByText('Sam has taken this back.')).toBeVisible();
  await expect(priya.page.getByText('three')).toHaveCount(0);
  await expect(priya.page.getByText('What made it hold?')).toBeVisible();
  await sam.page.goto(circle);
  await expect(sam.page.getByText('About an entry, begun on')).toBeVisible();
});

test('what a coach writes without a signal, about an entry that is taken back meanwhile, is kept, and both are told', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await writeEntry(sam, 'The rota', 'It held.');
  await showEntry(sam, 'Priya');
  const circle = `/app/circles/${await circleWith(sam, 'Priya Nair')}`;
  await priya.page.goto(circle);
  await priya.page.getByRole('link', { name: 'The rota' }).click();
  await expect(priya.page.getByText('It held.')).toBeVisible();
  await priya.goOffline();
  await priya.page.getByLabel('Write to Sam').fill('What made it hold?');
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(priya.page.getByText('goes when there is a signal')).toBeVisible();
  await priya.page.getByLabel('Write to Sam').fill('And one thing m');
  await expect(priya.page.getByText('Kept on this device until you send it.')).toBeVisible();

  await sam.page.getByRole('button', { name: 'Take back' }).click();
  await sam.page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(sam.badge).toContainText('Up to date');

  await priya.goOnline();
  await expect(priya.page.getByText('Sam has taken this back.')).toBeVisible();
  await expect(priya.page.getByText('It held.')).toHaveCount(0);
  // What was sent stands, and what was begun is still there.
  await expect(priya.page.getByText('What made it hold?')).toBeVisible();
  await expect(priya.page.getByLabel('Write to Sam')).toHaveValue('And one thing m');
  await priya.page.goto('/app/me/unsent');
  await priya.page.getByRole('link', { name: 'Go on writing' }).click();
  await expect(priya.page.getByLabel('Write to Sam')).toHaveValue('And one thing m');
  await sam.page.goto(circle);
  const letter = sam.page.getByRole('listitem').filter({ hasText: 'What made it hold?' });
  await expect(letter).toContainText('About an entry, begun on');
});

test('an entry that is shown without a signal, and taken back before there is one, nobody sees', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await writeEntry(sam, 'The rota', 'It held.');
  await sam.goOffline();
  const entry = await showEntry(sam, 'Priya');
  await expect(sam.page.getByText('Will be shown when there is a signal.')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Take back' }).click();
  await expect(sam.page.getByText('Priya has not seen it, and then will not.')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(sam.page.getByText('Nothing is shown to Priya at the moment.')).toBeVisible();
  await sam.goOnline();
  await sam.page.goto(entry);
  await expect(sam.page.getByRole('link', { name: 'Show Priya' })).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');
  await priya.page.goto('/app/interns');
  await expect(priya.page.getByText('Nothing shown to you at the moment').first()).toBeVisible();
});
