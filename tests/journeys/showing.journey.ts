import { expect, test, type Phone } from './journey.ts';
import { showResult } from './show-result.ts';
import { circleWith } from './the-small-store.ts';

/** Begins another look, and answers everything in it the same. */
async function lookAgain(phone: Phone, answer: string): Promise<void> {
  await phone.page.goto('/app/where-i-am-now/again');
  await phone.page.getByRole('button', { name: /^Start the \d\w\w look$/ }).click();
  await phone.answer(1, 36, () => answer);
  await phone.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(phone.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();
}

async function takeBack({ page }: Phone): Promise<void> {
  await page.getByRole('button', { name: 'Take back' }).first().click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
}

test('an earlier look shows itself, and stands after the later one for both', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await sam.begin();
  await sam.answer(1, 36, () => 'Usually');
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await sam.sayWhatTheRoleAsks();
  await lookAgain(sam, 'Almost always');
  const circle = await circleWith(sam, 'Priya Nair');

  const preview = async (look: number, label: string) => {
    await sam.page.goto(`/app/where-i-am-now/result?look=${look}`);
    await expect(sam.page.getByText(`Look ${look}, `, { exact: false }).first()).toBeVisible();
    await sam.page.getByRole('link', { name: label, exact: true }).click();
    const seen = sam.page.getByRole('region', { name: 'What Priya will see' });
    await expect(seen.getByText(`Look ${look}, `)).toBeVisible();
    await sam.page.getByLabel('Every answer, in words').check();
    return sam.page.getByRole('button', { name: 'Show Priya' });
  };
  const show = async (look: number, label: string) => {
    await (await preview(look, label)).click();
    await expect(sam.page).toHaveURL(new RegExp(`/circles/${circle}$`));
  };
  // The later one first: the order in which they are shown is not the order of the looks.
  await show(2, 'Show Priya');
  await show(1, 'Show Priya');
  await expect(sam.page.getByText('Priya can see this').first()).toBeVisible();
  await sam.page.goto('/app/where-i-am-now/result?look=1');
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();

  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  for (const { page } of [sam, priya]) {
    await page.goto(`/app/circles/${circle}`);
    await expect(page.getByText(/^Look 2, /)).toBeVisible();
    await expect(page.locator('summary', { hasText: /^Look 1, .*shown on/ })).toBeVisible();
  }

  // What the role asks changes both. Each asks for the newer one of itself, and is satisfied by it.
  await sam.page.goto('/app/where-i-am-now/role');
  await sam.page
    .getByRole('group', { name: 'Communication' })
    .getByLabel('Almost always', { exact: true })
    .check();
  for (const look of [1, 2]) {
    await sam.page.goto(`/app/where-i-am-now/show/${circle}?look=${look}`);
    await expect(
      sam.page.getByText(/^Priya can see the one of .*This takes its place\.$/),
    ).toBeVisible();
    // The page is left in the very task of the tap.
    const result = `/app/where-i-am-now/result?look=${look}`;
    await (
      await preview(look, 'Show Priya the newer one')
    ).evaluate((button: HTMLElement, address) => {
      button.click();
      location.assign(address);
    }, result);
    await expect(sam.page).toHaveURL(new RegExp(`/result\\?look=${look}$`));
    await expect(sam.page.getByText('Priya can see this')).toBeVisible();
    await expect(sam.page.getByText('You have changed something since')).toHaveCount(0);
  }
});

test('shown, taken back and shown again without a signal, every screen says the same of it', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await showResult(sam, 'Priya');
  await expect(sam.badge).toContainText('Up to date');
  const circle = await circleWith(sam, 'Priya Nair');
  const screens = [
    `/app/circles/${circle}`,
    '/app/shared',
    '/app/path',
    '/app/where-i-am-now/result',
  ];
  const expectEverywhere = async (text: string) => {
    for (const screen of screens) {
      await sam.page.goto(screen);
      await expect(sam.page.getByText(text).first()).toBeVisible();
      await expect(sam.page.getByText(/Priya (has had|can see) this/)).toHaveCount(0);
    }
  };
  await sam.goOffline();
  await takeBack(sam);
  await expectEverywhere(
    'Will be taken back when there is a signal. Until then Priya can still see it.',
  );

  await sam.page.goto(`/app/where-i-am-now/show/${circle}`);
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(sam.page).toHaveURL(new RegExp(`/circles/${circle}$`));
  await expectEverywhere(
    'Will be shown when there is a signal. Until then Priya can see the one of',
  );

  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();
});

test('what was shown for the first time without a signal is nowhere said to be seen', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await sam.goOffline();
  await sam.page.getByRole('link', { name: 'Show Priya', exact: true }).click();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(sam.page.getByText('Will be shown when there is a signal.')).toBeVisible();
  for (const screen of ['/app/shared', '/app/where-i-am-now/result']) {
    await sam.page.goto(screen);
    await expect(sam.page.getByText('Will be shown when there is a signal.')).toBeVisible();
    await expect(sam.page.getByText(/Priya (has had|can see) this/)).toHaveCount(0);
  }
});

test('with nothing shown one thing is the button, and on paper every answer stands', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.page.goto('/app/where-i-am-now/end');
  await expect(sam.page.getByRole('heading', { name: 'Nothing answered yet' })).toBeVisible();
  await expect(sam.page.getByText('See where I am')).toHaveCount(0);
  await sam.page.goto('/app/where-i-am-now/1');
  await sam.page.getByRole('button', { name: 'Talk about this one' }).click();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();
  await sam.page.emulateMedia({ media: 'print' });
  const answers = sam.page.locator('.answers li');
  await expect(answers).toHaveCount(36);
  for (const answer of await answers.all()) await expect(answer).toBeVisible();
  await expect(sam.page.getByRole('heading', { name: 'To talk about' })).toBeVisible();
  await sam.page.emulateMedia({ media: 'screen' });
  const paper = (await sam.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g), 'sheets, and none of them empty').toHaveLength(2);
  await sam.page.goto(`/app/circles/${await circleWith(sam, 'Priya Nair')}`);
  await expect(sam.page.getByRole('link', { name: 'Show Priya where I am' })).toBeVisible();
  await expect(sam.page.locator('main .button')).toHaveCount(1);
});
