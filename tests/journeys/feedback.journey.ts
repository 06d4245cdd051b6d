import AxeBuilder from '@axe-core/playwright';
import { joinAtTheOffice, openPerson } from './at-the-office.ts';
import {
  answerAll,
  answerLink,
  fillRound,
  letRoundsClose,
  openLink,
  openRound,
  send,
} from './feedback-round.ts';
import { expect, test, type Phone } from './journey.ts';

const laptopScreen = { viewport: { width: 1280, height: 800 } };
const peers = 'Colleagues at the same level';
const team = 'People they lead or support';
const others = 'Others who work with them';

async function expectAccessible(phone: Phone): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await phone.page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: phone.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
}

/** What this device keeps of links. */
async function copiesOn({ page }: Phone): Promise<string> {
  return page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
}

test('a round with four groups, one of them too small: released once, beside the own view, and nothing of the small one', async ({
  server,
  phone,
}) => {
  const [jo, sam, colleague] = [await phone(laptopScreen), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  const links = await openRound(jo, 'Sam Adeyemi', {
    lineManager: 1,
    peers: 5,
    team: 3,
    others: 3,
  });
  await expectAccessible(jo);
  await sam.page.goto('/app/feedback');
  await expect(sam.page.getByText('It comes after')).toBeVisible();
  await sam.page.goto('/app/path');

  const [manager = ''] = links.get('Line manager') ?? [];
  await test.step('the line manager is told that they are not anonymous, before answering', async () => {
    await openLink(colleague, manager);
    await expect(colleague.page.getByText('You are not anonymous')).toBeVisible();
    await expect(colleague.page.getByLabel('What should they keep doing?')).toHaveCount(0);
    await expectAccessible(colleague);
    await answerAll(colleague, 'Usually');
    await colleague.page.getByRole('group').last().getByLabel('Have not seen this').check();
    await send(colleague);
    await expect(colleague.page.getByText('Thank you')).toBeVisible();
    await expectAccessible(colleague);
    expect(await copiesOn(colleague)).not.toMatch(/given|token/);
  });

  const [first = '', ...rest] = links.get(peers) ?? [];
  await test.step('a peer answers half, loses the signal, comes back, and sends it when there is one', async () => {
    await openLink(colleague, first);
    await expect(colleague.page.getByText('You can go on without a signal')).toBeVisible();
    await colleague.goOffline();
    await colleague.page.getByRole('group').first().getByLabel('Sometimes').check();
    await colleague.page.reload();
    await expect(colleague.page.getByRole('group').first().getByLabel('Sometimes')).toBeChecked();
    await answerAll(colleague, 'Almost always');
    await colleague.page.getByLabel('What should they keep doing?').fill('Asking us first.');
    await send(colleague);
    await expect(colleague.page.getByText('Not yet sent')).toBeVisible();
    await expectAccessible(colleague);
    await colleague.reopen(first);
    await expect(colleague.page.getByText('Not yet sent')).toBeVisible();
    await colleague.goOnline();
    await colleague.page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(colleague.page.getByText('Thank you')).toBeVisible();
  });

  await test.step('the same link again: sent from here, and for anybody else it does not work', async () => {
    await openLink(colleague, first);
    await expect(colleague.page.getByText('Thank you')).toBeVisible();
    const stranger = await phone();
    await openLink(stranger, first);
    await expect(stranger.page.getByText('This link does not work')).toBeVisible();
    await expectAccessible(stranger);
    await openLink(stranger, `/link/feedback#${'0'.repeat(26)}`);
    await expect(stranger.page.getByText('This link does not work')).toBeVisible();
  });

  await test.step('the other peers, two of the team, three others, one with the keyboard alone', async () => {
    for (const link of rest) await answerLink(colleague, link, 'Almost always');
    const [one = '', two = ''] = links.get(team) ?? [];
    await answerLink(colleague, one, 'Hardly ever');
    await openLink(colleague, two);
    const { page } = colleague;
    await expect(page.getByRole('group')).toHaveCount(18);
    for (const group of await page.getByRole('group').all()) {
      await group.getByLabel('Hardly ever').focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Send my answers' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Thank you')).toBeVisible();
    for (const link of links.get(others) ?? [])
      await answerLink(colleague, link, 'Have not seen this');
  });

  const [, , late = ''] = links.get(team) ?? [];
  await openLink(colleague, late);
  await answerAll(colleague, 'Hardly ever');
  await openPerson(jo, 'Sam Adeyemi');
  await jo.page.getByRole('link', { name: 'Feedback from colleagues' }).click();
  await expect(jo.page.getByRole('row').filter({ hasText: peers })).toContainText('5');
  await expectAccessible(jo);
  await letRoundsClose(server);

  await test.step('whoever comes late is told so, and nothing of it stays', async () => {
    await send(colleague);
    await expect(colleague.page.getByText('This has closed')).toBeVisible();
    await expect(colleague.page.getByText('are not used')).toBeVisible();
    await expectAccessible(colleague);
    expect(await copiesOn(colleague)).not.toMatch(/given|token/);
  });

  await test.step('the intern gets it once, without a signal too', async () => {
    const come = sam.page.getByRole('link', { name: 'Feedback from colleagues has come' });
    await come.click();
    await expect(sam.page.getByRole('heading', { name: 'Colleagues at my level' })).toBeVisible();
    await sam.page.goto('/app/path');
    await expect(sam.page.getByRole('link', { name: 'Where I am now' })).toBeVisible();
    await expect(come).toHaveCount(0);
    await sam.page.goto('/app/feedback');
    await expect(sam.page.getByRole('heading', { name: 'Colleagues at my level' })).toBeVisible();
    await sam.goOffline();
    await sam.page.reload();
    const group = (name: string) => sam.page.getByRole('region', { name });
    await expect(group('Colleagues at my level')).toContainText('Almost always: 5');
    await expect(group('Colleagues at my level')).toContainText('Asking us first.');
    await expect(group('My line manager').getByText('Usually', { exact: true })).not.toHaveCount(0);
    await expect(group('My line manager')).toContainText('Your line manager has not seen this');
    await expect(group('My line manager')).not.toContainText('Too few could say');
    await expect(group('People I lead or support')).toContainText('Fewer than 3 answered');
    await expect(group('People I lead or support')).not.toContainText('Hardly ever');
    await expect(group('Others who work with me')).toContainText('Too few could say');
    await expectAccessible(sam);
  });
});

test('a school too small is told so at once, and offered a talk; a round can be called off', async ({
  server,
  phone,
}) => {
  const [jo, colleague] = [await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await openPerson(jo, 'Sam Adeyemi');
  await jo.page.getByRole('link', { name: 'Feedback from colleagues' }).click();
  await expectAccessible(jo);
  // What colleagues will be asked can be read before anybody is.
  await jo.page.getByRole('link', { name: 'What they are asked' }).click();
  await expect(jo.page.getByRole('listitem')).toHaveCount(18);
  await expect(jo.page.getByText('they ask the people it will touch')).toBeVisible();
  await jo.page.goBack();
  await fillRound(jo, { lineManager: 1, peers: 2 });
  await jo.page.getByRole('button', { name: 'Open the round' }).click();
  await expect(jo.page.getByRole('alert')).toContainText('ask at least 3 people, or nobody');
  await expectAccessible(jo);
  await jo.page.getByRole('link', { name: 'Two chosen colleagues' }).click();
  await expect(jo.page.getByRole('heading', { name: 'What do you see me do?' })).toBeVisible();
  await expectAccessible(jo);

  const links = await openRound(jo, 'Sam Adeyemi', { peers: 3 });
  const [link = '', other = ''] = links.get(peers) ?? [];
  await answerLink(colleague, link, 'Usually');
  await openPerson(jo, 'Sam Adeyemi');
  await jo.page.getByRole('link', { name: 'Feedback from colleagues' }).click();
  await jo.page.getByRole('link', { name: 'Call this round off' }).click();
  await jo.page.getByRole('button', { name: 'Call it off' }).click();
  await expect(jo.page.getByText('was called off')).toBeVisible();
  await openLink(colleague, other);
  await expect(colleague.page.getByText('This was called off')).toBeVisible();
});

test('a round that everybody has answered can be closed before its day', async ({
  server,
  phone,
}) => {
  const [jo, sam, colleague] = [await phone(), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  const links = await openRound(jo, 'Sam Adeyemi', {
    lineManager: 1,
    peers: 3,
    team: 0,
    others: 0,
  });
  // On from the slips without loading a page anew: the forms further on still work.
  await jo.page.getByRole('link', { name: 'I have them all' }).click();
  await jo.page.getByRole('link', { name: 'Call this round off' }).click();
  await jo.page.getByRole('link', { name: 'Not now' }).click();
  await expect(jo.page.getByText('A round is open')).toBeVisible();
  await expect(jo.page.getByRole('link', { name: 'Close it now' })).toHaveCount(0);
  const address = jo.page.url();
  // By its address too nothing is closed that somebody may still answer.
  await jo.page.goto(`${address}/close`);
  await expect(jo.page.getByText('Not everybody has answered')).toBeVisible();
  await jo.page.getByRole('link', { name: 'Back' }).click();
  await expect(jo.page.getByText('A round is open')).toBeVisible();

  const link = links.get('Line manager')?.[0] ?? '';
  await openLink(colleague, link);
  await send(colleague);
  await colleague.page.getByRole('button', { name: 'Answer at least one statement' }).click();
  await expect(colleague.page.getByLabel('Hardly ever').first()).toBeFocused();
  // Two tabs of one link: what is sent is what both have answered.
  const other = await colleague.context.newPage();
  await other.goto(link);
  await expect(other.getByRole('group')).toHaveCount(18);
  await other.getByRole('group').first().getByLabel('Sometimes').check();
  await colleague.page.getByRole('group').nth(1).getByLabel('Usually').check();
  await send(colleague);
  await expect(colleague.page.getByText('Thank you. Your answers are there')).toBeVisible();
  await expect(other.getByText('Thank you. Your answers are there')).toBeVisible();
  for (const one of links.get(peers) ?? []) {
    await openLink(colleague, one);
    await colleague.page.getByRole('group').first().getByLabel('Usually').check();
    await send(colleague);
    await expect(colleague.page.getByText('Thank you. Your answers are there')).toBeVisible();
  }
  await jo.page.goto(address);
  await jo.page.getByRole('link', { name: 'Close it now' }).click();
  await expectAccessible(jo);
  await jo.page.getByRole('button', { name: 'Close it now' }).click();
  await expect(jo.page.getByText('A round closed on')).toBeVisible();
  await sam.page.getByRole('link', { name: 'Feedback from colleagues has come' }).click();
  const manager = sam.page.getByRole('region', { name: 'My line manager' });
  await expect(manager.getByText('Usually', { exact: true })).toHaveCount(1);
  await expect(manager.getByText('Sometimes', { exact: true })).toHaveCount(1);
});
